#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

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

struct IncidentListRow
{
    IncidentRow row;
    SeverityLevel level = SeverityLevel::None;
    Pending pending = Pending::None;
    QString section; ///< "live", "triage", "paused", "learning", "closed"
    bool operator==(const IncidentListRow &) const = default;
};

/// The incident list: grouped live, triage, paused, learning, closed; live by severity then newest, the rest newest
/// first.
class IncidentListModel final : public RowModel<IncidentListRow>
{
    Q_OBJECT
public:
    enum Role {
        IncidentIdRole = Qt::UserRole + 1,
        ReferenceRole,
        NameRole,
        SeverityNameRole,
        SeverityLevelRole,
        StatusNameRole,
        SectionRole,
        StartedAtRole,
        EndedAtRole,
        LeadNameRole,
        PendingRole,
        PrivateRole,
        DrillRole
    };
    using RowModel::RowModel;

    /// Server rows with the overlay on top; declared incidents first in their group.
    void show(const QList<IncidentRow> &rows, const Overlay &overlay, const QString &text = {});
    int countIn(const QString &section) const;
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const IncidentListRow &row) const override { return row.row.id; }
    QVariant value(const IncidentListRow &row, int role) const override;
};

QString sectionOf(StatusCategory category);
/// Milliseconds since 1970 for QML, or 0 when not set.
double toQml(const std::optional<Instant> &instant);

} // namespace muster
