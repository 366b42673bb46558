#pragma once
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
/// first. Knows the order of all incidents but holds only the rows near those last looked at; it fetches others when a
/// view asks. GUI thread.
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
    /// waiting, which may belong elsewhere by now; declared incidents come first in their group. `words`
    /// (searchwords.h) are what the order was asked for.
    void show(const QList<IncidentEntry> &order, const QList<IncidentRow> &touched, const Overlay &overlay,
        const QStringList &words = {});
    int countIn(const QString &section) const;
    QString idAt(int row) const;
    int indexOfId(const QString &incidentId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QList<IncidentEntry> placed(
        const QList<IncidentEntry> &order, const QList<IncidentRow> &touched, const QStringList &words);
    void replace(QList<IncidentEntry> next);
    const IncidentRow *rowAt(int row) const;
    IncidentListItem item(const IncidentRow &row, Section section) const;

    const CacheReader *m_reader = nullptr;
    Overlay m_overlay;
    SeverityScale m_scale;
    QList<IncidentEntry> m_entries;
    QHash<qint64, IncidentRow> m_local; ///< rows with changes waiting, by position; declared ones newer than any
    mutable QHash<qint64, IncidentRow> m_window; ///< rows fetched, by position
};

/// "live", "triage", "paused", "learning", "closed".
QString toText(Section section);
/// Milliseconds since 1970 for QML, or 0 when not set.
double toQml(const std::optional<Instant> &instant);

} // namespace muster
