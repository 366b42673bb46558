#include "views/instructionscontroller.h"
#include "models/domain/checklist.h"
#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

InstructionsController::InstructionsController(Workspace &workspace, IncidentController &incident, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
{
    connect(&incident, &IncidentController::changed, this, &InstructionsController::layOut);
    connect(&workspace, &Workspace::personChanged, this, &InstructionsController::layOut);
    connect(&workspace, &Workspace::closed, this, [this] { m_ticked.clear(); });
}

void InstructionsController::layOut()
{
    QVariantList next;
    const auto &incident = m_incident.page().incident;
    const QStringList done = m_ticked.value(m_incident.incidentId());
    for (const RoleAssignment &assignment : incident ? incident->roleAssignments : QList<RoleAssignment>()) {
        if (!assignment.assignee || assignment.assignee->id != m_workspace.personId())
            continue;
        for (const QString &text : checklistOf(assignment.role.instructions)) {
            const QString key = assignment.role.id + u' ' + text;
            next.append(QVariantMap{{u"role"_s, assignment.role.name}, {u"text"_s, text}, {u"key"_s, key},
                {u"done"_s, done.contains(key)}});
        }
    }
    if (next == m_items)
        return;
    m_items = next;
    Q_EMIT changed();
}

int InstructionsController::left() const
{
    return int(std::count_if(
        m_items.begin(), m_items.end(), [](const QVariant &item) { return !item.toMap().value(u"done"_s).toBool(); }));
}

void InstructionsController::tick(const QString &key, bool done)
{
    QStringList &keys = m_ticked[m_incident.incidentId()];
    if (keys.contains(key) == done)
        return;
    if (done)
        keys.append(key);
    else
        keys.removeAll(key);
    if (keys.isEmpty())
        m_ticked.remove(m_incident.incidentId());
    layOut();
    Q_EMIT tickedChanged();
}

void InstructionsController::setTicked(const QHash<QString, QStringList> &ticked)
{
    m_ticked = ticked;
    layOut();
}

} // namespace muster
