#pragma once
#include "models/domain/updatedue.h"
#include "models/lists/incidentlistitem.h"
#include "models/lists/overlay.h"
#include "models/store/cache.h"
#include <QAbstractListModel>

namespace muster {

/// How bad, independent of an organisation's own names: the highest configured rank is Critical, the next Major, others
/// Minor.
enum class SeverityLevel { None, Minor, Major, Critical };

/// Ranks every severity of the configuration; for marks and colours only.
class SeverityScale
{
public:
    SeverityScale() = default;
    explicit SeverityScale(const QMap<QString, Severity> &severities);
    SeverityLevel level(int rank) const;

private:
    QList<int> m_ranks; ///< highest first, no repeats
};

/// The incident list: grouped live, triage, paused, learning, closed; live by severity then newest, the rest newest
/// first. Or what a search found, the best first, in one group. Knows the order of all incidents but holds only the
/// rows near those last looked at; it fetches others when a view asks. GUI thread.
class IncidentListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< an IncidentListItem
        SectionRole ///< its section; known without reading the incident
    };
    using QAbstractListModel::QAbstractListModel;

    /// Where the server's rows are read from while the model lives, or nothing any more.
    void setReader(const CacheReader *reader);
    /// The order the cache has, with the overlay on top: `touched` are the server's rows of incidents that have changes
    /// waiting, which may belong elsewhere by now; declared incidents come first in their group. `filter` is what the
    /// order was asked for.
    void show(const QList<IncidentEntry> &order, const QList<IncidentRow> &touched, const Overlay &overlay,
        const IncidentFilter &filter = {});
    /// The same for what a search found, by position, the best first; declared incidents come before.
    void showBest(const QList<qint64> &best, const QList<IncidentRow> &touched, const Overlay &overlay,
        const IncidentFilter &filter);
    /// Where a search found the incidents, by position, as markup for IncidentListItem::found. Replaces what was set.
    void setFound(const QHash<qint64, QString> &found);
    /// When the next updates are due, by incident. Replaces what was set.
    void setUpdatesDue(const QHash<QString, UpdateDue> &due);
    /// When somebody looked at the incidents last; those they never did count as seen at `from`.
    void setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from);
    int countIn(const QString &section) const;
    QString idAt(int row) const;
    int indexOfId(const QString &incidentId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// Rows were read because a view asks for one of them.
    void rowsRead(const QList<qint64> &positions) const;

private:
    struct Changed;
    void prepare(const Overlay &overlay);
    Changed changed(const std::function<bool(const IncidentRow &)> &isFound, const QList<IncidentRow> &touched,
        const IncidentFilter &filter);
    void replace(QList<IncidentEntry> next);
    const IncidentRow *rowAt(int row) const;
    IncidentListItem item(const IncidentRow &row, Section section) const;

    const CacheReader *m_reader = nullptr;
    Overlay m_overlay;
    SeverityScale m_scale;
    QList<IncidentEntry> m_entries;
    bool m_isBest = false; ///< m_entries are in order of relevance, not of the list
    QHash<qint64, QString> m_found;
    QHash<QString, UpdateDue> m_updatesDue;
    QHash<QString, Instant> m_seen;
    std::optional<Instant> m_seenFrom;
    QHash<qint64, IncidentRow> m_local; ///< rows with changes waiting, by position; declared ones newer than any
    mutable QHash<qint64, IncidentRow> m_window; ///< rows fetched, by position
};

/// "live", "triage", "paused", "learning", "closed". The one group of the best is "best".
QString toText(Section section);
/// Milliseconds since 1970 for QML, or 0 when not set.
double toQml(const std::optional<Instant> &instant);

} // namespace muster
