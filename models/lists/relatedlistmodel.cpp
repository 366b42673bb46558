#include "models/lists/relatedlistmodel.h"
#include "models/lists/incidentlistmodel.h"

namespace muster {

void RelatedListModel::show(
    const QList<RelatedIncident> &related, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay)
{
    const SeverityScale scale(overlay.directory().severities);
    QList<RelatedRow> rows;
    for (const RelatedIncident &one : related) {
        const auto incident = incidents.constFind(one.relatedId);
        if (incident == incidents.constEnd())
            continue;
        const IncidentRow row = overlay.shown(*incident);
        rows.append({row.id, row.reference, row.name, row.statusName, sectionOf(row.category),
            int(scale.level(row.severityRank)), overlay.pendingObject(one.relationshipId)});
    }
    setRows(rows);
}

QHash<int, QByteArray> RelatedListModel::roleNames() const
{
    return {{IncidentIdRole, "incidentId"}, {ReferenceRole, "reference"}, {NameRole, "name"},
        {StatusNameRole, "statusName"}, {SectionRole, "section"}, {SeverityLevelRole, "severityLevel"},
        {PendingRole, "pending"}};
}

QVariant RelatedListModel::value(const RelatedRow &row, int role) const
{
    switch (role) {
    case IncidentIdRole:
        return row.incidentId;
    case ReferenceRole:
        return row.reference;
    case NameRole:
        return row.name;
    case StatusNameRole:
        return row.statusName;
    case SectionRole:
        return toText(row.section);
    case SeverityLevelRole:
        return row.severityLevel;
    case PendingRole:
        return int(row.pending);
    default:
        return {};
    }
}

} // namespace muster
