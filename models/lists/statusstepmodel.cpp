#include "models/lists/statusstepmodel.h"
#include "models/domain/markdown.h"
#include "models/domain/statustransition.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>
#include <tuple>

namespace muster {

namespace {

int stage(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Live:
        return 1;
    case StatusCategory::Learning:
        return 2;
    case StatusCategory::Closed:
        return 3;
    case StatusCategory::Unknown:
    case StatusCategory::Triage:
    case StatusCategory::Declined:
    case StatusCategory::Merged:
    case StatusCategory::Canceled:
    case StatusCategory::Paused:
        break;
    }
    return 0;
}

/// The statuses the incident went through, oldest first: the one it was declared in, then every change of the updates.
QList<std::pair<QString, Instant>> history(const IncidentPage &page)
{
    QList<std::pair<QString, Instant>> entered;
    const auto add = [&](const QString &statusId, const std::optional<Instant> &at) {
        if (!statusId.isEmpty() && at && (entered.isEmpty() || entered.last().first != statusId))
            entered.append({statusId, *at});
    };
    for (const ActivityEntry &entry : page.activity) {
        const QJsonObject detail = entry.detail();
        if (entry.type == QLatin1String("status_change") || entry.type == QLatin1String("incident_declared"))
            add(detail.value(QLatin1String("new_status")).toObject().value(QLatin1String("id")).toString(),
                entry.occurredAt.at);
    }
    for (const IncidentUpdate &update : page.updates)
        add(update.newStatus.id, update.createdAt.at);
    std::stable_sort(entered.begin(), entered.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    const auto repeated
        = std::unique(entered.begin(), entered.end(), [](const auto &a, const auto &b) { return a.first == b.first; });
    entered.erase(repeated, entered.end());
    return entered;
}

QList<IncidentStatus> path(const Directory &directory, const IncidentStatus &current)
{
    QList<IncidentStatus> statuses;
    for (const IncidentStatus &status : directory.statuses) {
        if (stage(status.category) > 0 || status.id == current.id)
            statuses.append(status);
    }
    std::sort(statuses.begin(), statuses.end(), [](const IncidentStatus &a, const IncidentStatus &b) {
        return std::tuple(stage(a.category), a.rank, a.id) < std::tuple(stage(b.category), b.rank, b.id);
    });
    return statuses;
}

} // namespace

void StatusStepModel::show(const IncidentPage &page, const Overlay &overlay)
{
    QList<StatusStep> steps;
    if (page.incident) {
        const IncidentStatus &current = page.incident->status;
        const auto entered = history(page);
        bool passed = true;
        for (const IncidentStatus &status : path(overlay.directory(), current)) {
            StatusStep step;
            step.statusId = status.id;
            step.name = status.name;
            step.description = withoutMarkdown(status.description);
            step.category = status.category;
            if (status.id == current.id) {
                step.place = StatusStep::Place::Current;
                step.pending = overlay.pendingFields(page.incident->id)
                                   .value(QStringLiteral("incident_status_id"), Pending::None);
                passed = false;
            } else {
                step.place = passed ? StatusStep::Place::Done : StatusStep::Place::Ahead;
                step.reachable = isTransitionAllowed(current.category, status.category);
            }
            for (qsizetype i = 0; i < entered.size(); ++i) {
                if (entered[i].first != status.id)
                    continue;
                step.enteredAt = entered[i].second;
                step.leftAt = i + 1 < entered.size() ? std::optional(entered[i + 1].second) : std::nullopt;
            }
            if (step.place == StatusStep::Place::Current)
                step.leftAt.reset();
            else if (step.place == StatusStep::Place::Ahead)
                step.enteredAt.reset(); // it was there before and went back: what counts is that it is ahead again
            steps.append(step);
        }
    }
    setRows(steps);
}

QHash<int, QByteArray> StatusStepModel::roleNames() const
{
    return {{StatusIdRole, "statusId"}, {NameRole, "name"}, {DescriptionRole, "description"},
        {CategoryRole, "category"}, {PlaceRole, "place"}, {EnteredAtRole, "enteredAt"}, {LeftAtRole, "leftAt"},
        {ReachableRole, "reachable"}, {PendingRole, "pending"}};
}

QVariant StatusStepModel::value(const StatusStep &row, int role) const
{
    switch (Role(role)) {
    case StatusIdRole:
        return row.statusId;
    case NameRole:
        return row.name;
    case DescriptionRole:
        return row.description;
    case CategoryRole:
        return toText(row.category);
    case PlaceRole:
        return int(row.place);
    case EnteredAtRole:
        return toQml(row.enteredAt);
    case LeftAtRole:
        return toQml(row.leftAt);
    case ReachableRole:
        return row.reachable;
    case PendingRole:
        return int(row.pending);
    }
    return {};
}

} // namespace muster
