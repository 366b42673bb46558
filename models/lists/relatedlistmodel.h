#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// An incident that has to do with the one on screen, as a row.
struct RelatedRow
{
    QString incidentId, reference, name, statusName;
    Section section = Section::Closed;
    int severityLevel = 0; ///< SeverityScale's
    Pending pending = Pending::None;
    bool operator==(const RelatedRow &) const = default;
};

/// In the order they are given in. GUI thread.
class RelatedListModel : public RowModel<RelatedRow>
{
    Q_OBJECT
public:
    enum Role {
        IncidentIdRole = Qt::UserRole + 1,
        ReferenceRole,
        NameRole,
        StatusNameRole,
        SectionRole, ///< as the incident list names it
        SeverityLevelRole,
        PendingRole
    };
    using RowModel::RowModel;
    /// Those of which there is no row among `incidents` are left out: whoever may not see an incident is not told of
    /// it here either.
    void show(
        const QList<RelatedIncident> &related, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const RelatedRow &row) const override { return row.incidentId; }
    QVariant value(const RelatedRow &row, int role) const override;
};

} // namespace muster
