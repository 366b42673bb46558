#pragma once
#include "models/domain/clock.h"
#include "models/lists/rowmodel.h"
#include <optional>

namespace muster {

/// An incident that others changed since somebody looked at it, and what they changed.
struct ChangeRow
{
    QString incidentId, reference, name, statusName;
    int severityLevel = 0; ///< SeverityLevel
    QString section; ///< "live", "triage", …
    bool isPrivate = false;
    QString summary; ///< in words
    std::optional<Instant> since; ///< when it was looked at; none: never
    Instant changedAt{}; ///< last
    bool isOpen = true;
    bool operator==(const ChangeRow &) const = default;
};

/// What changed in all incidents since they were looked at, the newest first.
class ChangeListModel final : public RowModel<ChangeRow>
{
    Q_OBJECT
public:
    enum Role {
        IncidentIdRole = Qt::UserRole + 1,
        ReferenceRole,
        NameRole,
        StatusNameRole,
        SeverityLevelRole,
        SectionRole,
        IsPrivateRole,
        SummaryRole,
        SinceRole, ///< milliseconds since 1970; 0: never
        ChangedAtRole
    };
    using RowModel::RowModel;
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const ChangeRow &row) const override { return row.incidentId; }
    QVariant value(const ChangeRow &row, int role) const override;
};

} // namespace muster
