#include "models/lists/changelistmodel.h"
#include "models/lists/incidentlistmodel.h"

namespace muster {

QHash<int, QByteArray> ChangeListModel::roleNames() const
{
    return {{IncidentIdRole, "incidentId"}, {ReferenceRole, "reference"}, {NameRole, "name"},
        {StatusNameRole, "statusName"}, {SeverityLevelRole, "severityLevel"}, {SectionRole, "section"},
        {IsPrivateRole, "isPrivate"}, {SummaryRole, "summary"}, {SinceRole, "since"}, {ChangedAtRole, "changedAt"}};
}

QVariant ChangeListModel::value(const ChangeRow &row, int role) const
{
    switch (Role(role)) {
    case IncidentIdRole:
        return row.incidentId;
    case ReferenceRole:
        return row.reference;
    case NameRole:
        return row.name;
    case StatusNameRole:
        return row.statusName;
    case SeverityLevelRole:
        return row.severityLevel;
    case SectionRole:
        return row.section;
    case IsPrivateRole:
        return row.isPrivate;
    case SummaryRole:
        return row.summary;
    case SinceRole:
        return toQml(row.since);
    case ChangedAtRole:
        return toQml(row.changedAt);
    }
    return {};
}

} // namespace muster
