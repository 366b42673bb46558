#pragma once
#include <QMap>
#include <QStringList>

namespace muster::sync {

/// Where a complete sync is; kept in the cache with the rows it has brought.
struct FullSyncCursor
{
    /// How far one walk has come, by what is written.
    struct Place
    {
        QString after; ///< the page to go on with
        int done = 0; ///< objects
        bool isFinished = false;
        bool operator==(const Place &) const = default;
    };
    qint64 generation = 0; ///< 0: none under way
    QString feedPosition; ///< of before the walks: what changes meanwhile comes through the feed
    QStringList days; ///< where the walk over the incidents is cut into parts, ISO dates, oldest first
    QMap<QString, Place> places; ///< by the walk's name
    QStringList skipped; ///< walks over what the server does not let us have
    QStringList withheld; ///< kinds the key may not see, as toText(Kind) names them
    QMap<QString, int> totals; ///< by what walks count towards
    QString newest; ///< the latest `updated_at` of an incident, raw
    QString begunAt; ///< by the server's clock: what changes later may have been read before it did
    bool operator==(const FullSyncCursor &) const = default;

    QString toText() const;
    static FullSyncCursor fromText(const QString &text);
    /// Done and total. `walks` says what each walk counts towards; the total is 0 while one of them is not known.
    std::pair<int, int> progress(const QMap<QString, QString> &walks) const;
};

/// Whether one raw time is after another; nothing is before everything.
bool isLater(const QString &a, const QString &b);

} // namespace muster::sync
