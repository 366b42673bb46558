#include "views/handovercontroller.h"
#include "models/domain/markdown.h"
#include "models/domain/timelinemark.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype updatesRepeated = 3;
constexpr auto untilCheckpoint = std::chrono::minutes(30);

QString asList(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : u"- "_s + lines.join(u"\n- "_s);
}

} // namespace

HandoverController::HandoverController(
    Workspace &workspace, IncidentController &incident, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_times(times)
{
    connect(&incident, &IncidentController::changed, this, &HandoverController::read);
    connect(&workspace, &Workspace::personChanged, this, &HandoverController::changed);
}

void HandoverController::read()
{
    const IncidentPage &page = m_incident.page();
    m_open = page.incident ? openHandover(page.timelineItems, *page.incident) : std::nullopt;
    Q_EMIT changed();
}

QString HandoverController::nameOf(const QString &personId) const
{
    const auto person = m_workspace.directory().user(personId);
    return person ? person->name : QString();
}

QString HandoverController::roleName() const
{
    return m_open ? m_workspace.directory().roles.value(m_open->roleId).name : QString();
}

QString HandoverController::text() const
{
    return m_open ? withoutMarkdown(withoutMarks(m_open->text)) : QString();
}

QString HandoverController::holderOf(const QString &roleId) const
{
    const auto &incident = m_incident.page().incident;
    return incident ? incident->assigneeOf(roleId).value_or(User{}).id : QString();
}

QString HandoverController::knownSituation() const
{
    QStringList parts{m_incident.statusName()};
    if (!m_incident.severityName().isEmpty())
        parts.prepend(m_incident.severityName());
    const QString where = parts.join(u", "_s);
    return m_incident.summary().isEmpty() ? where : where + u'\n' + m_incident.summary();
}

QString HandoverController::knownTried() const
{
    QStringList lines;
    for (const IncidentUpdate &update : m_incident.page().updates) {
        const QString said = withoutMarkdown(update.message).simplified();
        if (!said.isEmpty()) // a mere change of status is one, too
            lines.append(tr("%1 %2: %3", "time, zone, what was said then")
                             .arg(m_times.clock(toQml(update.createdAt.at)), m_times.zoneName(), said));
    }
    lines = lines.mid(std::max<qsizetype>(0, lines.size() - updatesRepeated));
    return asList(lines);
}

QString HandoverController::knownActions() const
{
    QStringList lines;
    for (const Action &action : m_incident.page().actions) {
        if (action.status == TaskStatus::Outstanding)
            lines.append(action.assignee
                    ? tr("%1 (%2)", "an action, who does it").arg(action.description, action.assignee->name)
                    : tr("%1 (nobody)", "an action").arg(action.description));
    }
    return asList(lines);
}

QString HandoverController::suggestedCheckpoint() const
{
    const Instant at = m_workspace.clock().now() + untilCheckpoint;
    return tr("%1 %2", "a time, its zone").arg(m_times.clock(toQml(at)), m_times.zoneName());
}

QString HandoverController::titleOf(const Handover &handover) const
{
    const QString role = m_workspace.directory().roles.value(handover.roleId).name;
    const QString from = nameOf(handover.fromId), to = nameOf(handover.toId);
    const QString title = from.isEmpty()
        ? tr("Handover of %1 to %2", "a role, a person").arg(role, to)
        : tr("Handover of %1: %2 → %3", "a role, from and to whom").arg(role, from, to);
    const QString now = m_times.clock(toQml(m_workspace.clock().now())) + u' ' + m_times.zoneName();
    switch (handover.state) {
    case Handover::State::Offered:
        break;
    case Handover::State::Accepted:
        return tr("%1, accepted %2", "handover, time").arg(title, now);
    case Handover::State::Declined:
        return tr("%1, declined %2", "handover, time").arg(title, now);
    case Handover::State::Withdrawn:
        return tr("%1, withdrawn %2", "handover, time").arg(title, now);
    }
    return title;
}

QStringList HandoverController::headings() const
{
    return {tr("Where it stands"), tr("Tried and changed"), tr("What we think it is"), tr("Risks"), tr("Open actions"),
        tr("Next checkpoint")};
}

QStringList HandoverController::knownNotes() const
{
    return {knownSituation(), knownTried(), {}, {}, knownActions(), suggestedCheckpoint()};
}

bool HandoverController::offer(const QString &roleId, const QString &personId, const QStringList &notes)
{
    const QString fromId = holderOf(roleId);
    if (!m_incident.exists() || roleId.isEmpty() || personId.isEmpty() || personId == fromId)
        return false;
    Handover handover;
    handover.roleId = roleId;
    handover.fromId = fromId;
    handover.toId = personId;
    handover.text = handoverText(headings(), notes);
    const CreateTimelineItem command{m_workspace.newLocalId(), m_incident.incidentId(), titleOf(handover),
        handoverDescription(handover), formatInstant(m_workspace.clock().now())};
    m_incident.submit(command, {}, tr("Offered to %1, who has to accept").arg(nameOf(personId)));
    return true;
}

void HandoverController::accept()
{
    if (!isForMe())
        return;
    const QString roleId = m_open->roleId;
    answer(Handover::State::Accepted, tr("Accepted"));
    m_incident.assignRole(roleId, m_workspace.personId());
}

void HandoverController::decline()
{
    if (isForMe())
        answer(Handover::State::Declined, tr("Declined"));
}

void HandoverController::withdraw()
{
    if (isWaiting())
        answer(Handover::State::Withdrawn, tr("Withdrawn"));
}

void HandoverController::answer(Handover::State state, const QString &said)
{
    Handover answered = *m_open;
    answered.state = state;
    EditTimelineItem command;
    command.timelineItemId = answered.itemId;
    command.incidentId = m_incident.incidentId();
    command.title = titleOf(answered);
    command.description = handoverDescription(answered);
    m_incident.submit(command, {}, said);
}

} // namespace muster
