#include "views/directorycontroller.h"
#include "models/domain/markdown.h"
#include "models/lists/incidentlistmodel.h"
#include <QCollator>
#include <algorithm>

namespace muster {

DirectoryController::DirectoryController(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::overlayChanged, this, &DirectoryController::refresh);
    connect(&workspace, &Workspace::personChanged, this, &DirectoryController::personChanged);
}

QString DirectoryController::personName() const
{
    const auto person = m_workspace.directory().user(m_workspace.personId());
    return person ? person->name : QString();
}

void DirectoryController::refresh()
{
    const Directory &directory = m_workspace.directory();
    QList<Option> people, severities, types, priorities;
    for (const User &user : directory.users) {
        if (user.isActive)
            people.append({user.id, user.name, user.email, 0, true, {}});
    }
    QCollator collator;
    std::sort(people.begin(), people.end(),
        [&](const Option &a, const Option &b) { return collator.compare(a.label, b.label) < 0; });

    const SeverityScale scale(directory.severities);
    QList<Severity> ranked = directory.severities.values();
    std::sort(ranked.begin(), ranked.end(), [](const Severity &a, const Severity &b) { return a.rank > b.rank; });
    for (const Severity &severity : ranked)
        severities.append({severity.id, severity.name, withoutMarkdown(severity.description),
            int(scale.level(severity.rank)), true, {}});

    QList<IncidentType> sorted = directory.types.values();
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const IncidentType &a, const IncidentType &b) { return a.isDefault > b.isDefault; });
    for (const IncidentType &type : sorted)
        types.append({type.id, type.name, withoutMarkdown(type.description), 0, true, {}});

    QList<FollowUpPriority> pressing = directory.followUpPriorities.values();
    std::stable_sort(pressing.begin(), pressing.end(),
        [](const FollowUpPriority &a, const FollowUpPriority &b) { return a.rank < b.rank; });
    for (const FollowUpPriority &priority : pressing)
        priorities.append({priority.id, priority.name, withoutMarkdown(priority.description), 0, true, {}});

    m_people.setRows(people);
    m_severities.setRows(severities);
    m_types.setRows(types);
    m_priorities.setRows(priorities);
    Q_EMIT personChanged();
}

} // namespace muster
