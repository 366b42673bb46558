#include "views/slashinterpreter.h"
#include "views/slashwords.h"
#include <algorithm>

namespace muster {

namespace {

using Part = SlashPart::Kind;

/// The action of the one list that does the same: its reason against holds for the command too.
const char *actionOf(SlashVerb verb)
{
    switch (verb) {
    case SlashVerb::New:
        return "incident.declare";
    case SlashVerb::Update:
        return "incident.update";
    case SlashVerb::Role:
        return "incident.role";
    case SlashVerb::Status:
        return "incident.status";
    case SlashVerb::Severity:
        return "incident.severity";
    case SlashVerb::Close:
        return "incident.resolve";
    case SlashVerb::Rename:
        return "incident.rename";
    case SlashVerb::Summary:
        return "incident.summary";
    case SlashVerb::FollowUp:
        return "incident.followup";
    case SlashVerb::Action:
        return "incident.action";
    case SlashVerb::None:
        break;
    }
    return "";
}

} // namespace

SlashInterpreter::SlashInterpreter(Workspace &workspace, ActionRegistry &actions, DirectoryController &directory,
    DeclarationController &declaration, IncidentController &incident)
    : m_workspace(workspace)
    , m_actions(actions)
    , m_directory(directory)
    , m_declaration(declaration)
    , m_incident(incident)
{ }

SlashReading SlashInterpreter::read(const QString &text) const
{
    SlashReading reading;
    reading.command = parseSlashCommand(text);
    reading.targets = slashTargets(reading.command, m_workspace.directory(), m_workspace.personId());
    if (reading.command.verb != SlashVerb::New && m_incident.exists())
        reading.about
            = m_incident.reference().isEmpty() ? m_incident.name() : m_incident.reference() + u' ' + m_incident.name();
    findProblem(reading);
    reading.sentence = sentence(reading);
    return reading;
}

/// The first of: what the grammar refuses, a name nobody has, what this server, key or incident does not allow.
void SlashInterpreter::findProblem(SlashReading &reading) const
{
    const SlashVerb verb = reading.command.verb;
    if (!reading.command.problems.isEmpty()) {
        const SlashProblem &first = reading.command.problems.first();
        reading.problem = slashProblemInWords(first, verb);
        reading.from = first.from;
        reading.length = first.length;
        return;
    }
    if (verb == SlashVerb::None)
        return;
    if (!reading.targets.mismatches.isEmpty()) {
        const SlashMismatch &first = reading.targets.mismatches.first();
        reading.problem = slashMismatchInWords(first);
        reading.from = first.part.from;
        reading.length = first.part.length;
        return;
    }
    reading.problem = m_actions.reasonOf(QLatin1String(actionOf(verb)));
    if (!reading.problem.isEmpty())
        return;
    if (verb != SlashVerb::New && !m_incident.exists())
        reading.problem = tr("No incident is selected");
    else if (verb == SlashVerb::Close && !m_incident.canResolve())
        reading.problem = tr("This incident is not one that can be resolved now");
    else if (verb == SlashVerb::Update && reading.command.parts.size() == 1 && reading.command.value(Part::Next))
        reading.problem = tr("An update says something beside when the next one comes");
    const QString statusId = reading.targets.ids.value(Part::Status);
    if (!reading.problem.isEmpty() || statusId.isEmpty() || statusId == m_incident.statusId())
        return;
    const QList<StatusStep> &steps = m_incident.steps()->rows();
    const bool reachable = std::any_of(steps.begin(), steps.end(),
        [&](const StatusStep &step) { return step.statusId == statusId && step.reachable; });
    if (!reachable)
        reading.problem = tr("From %1 it cannot move to %2")
                              .arg(m_incident.statusName(), reading.targets.names.value(Part::Status));
}

QString SlashInterpreter::severityFor(const SlashReading &reading) const
{
    return reading.targets.ids.value(Part::Severity, m_directory.defaultSeverityId());
}

QString SlashInterpreter::leadFor(const SlashReading &reading) const
{
    return reading.targets.ids.value(Part::Lead, m_workspace.personId());
}

/// Everything that will be in the declaration, chosen or not: what the form would show.
QString SlashInterpreter::declaration(const SlashReading &reading) const
{
    const auto name = reading.command.value(Part::Text);
    if (!name)
        return tr("Declare an incident…");
    QStringList parts{tr("Declare “%1”").arg(*name)};
    const auto isUnclear
        = [&](Part part) { return reading.command.value(part) && !reading.targets.ids.contains(part); };
    if (!isUnclear(Part::Severity))
        parts.append(m_workspace.directory().severities.value(severityFor(reading)).name);
    parts.append(reading.targets.names.value(Part::Type));
    const auto lead = m_workspace.directory().user(leadFor(reading));
    if (!isUnclear(Part::Lead))
        parts.append(lead ? tr("led by %1").arg(lead->name) : tr("without a lead"));
    if (reading.targets.ids.value(Part::Visibility) == QLatin1String("private"))
        parts.append(tr("private"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString SlashInterpreter::sentence(const SlashReading &reading) const
{
    const QString text = reading.command.value(Part::Text).value_or(QString());
    const auto name = [&](Part part) { return reading.targets.names.value(part); };
    const auto typed = [&](Part part) {
        return name(part).isEmpty() ? reading.command.value(part).value_or(QStringLiteral("…")) : name(part);
    };
    switch (reading.command.verb) {
    case SlashVerb::New:
        return declaration(reading);
    case SlashVerb::Update: {
        QStringList parts{text.isEmpty() ? QString() : tr("Share “%1”").arg(text)};
        if (reading.command.value(Part::Status))
            parts.append(tr("Move to %1").arg(typed(Part::Status)));
        if (reading.command.value(Part::Severity))
            parts.append(tr("Change severity to %1").arg(typed(Part::Severity)));
        if (reading.command.value(Part::Next))
            parts.append(name(Part::Next) == noNextUpdate ? tr("No next update")
                                                          : tr("Next update in %1").arg(typed(Part::Next)));
        parts.removeAll(QString());
        return parts.isEmpty() ? tr("Post an update…") : parts.join(QStringLiteral(" · "));
    }
    case SlashVerb::Role:
        if (reading.targets.ids.contains(Part::Person) && reading.targets.ids.value(Part::Person).isEmpty())
            return tr("Leave %1 open").arg(typed(Part::Role));
        return tr("Assign %1 to %2").arg(typed(Part::Role), typed(Part::Person));
    case SlashVerb::Status:
        return tr("Move to %1").arg(typed(Part::Status));
    case SlashVerb::Severity:
        return tr("Change severity to %1").arg(typed(Part::Severity));
    case SlashVerb::Close:
        return tr("Resolve");
    case SlashVerb::Rename:
        return tr("Rename to “%1”").arg(text);
    case SlashVerb::Summary:
        return tr("Change the summary to “%1”").arg(text);
    case SlashVerb::FollowUp:
        return tr("Add follow-up “%1”").arg(text);
    case SlashVerb::Action:
        return tr("Add action “%1”").arg(text);
    case SlashVerb::None:
        break;
    }
    return {};
}

void SlashInterpreter::declare(const SlashReading &reading)
{
    const auto name = reading.command.value(Part::Text);
    if (!name)
        return m_actions.trigger(QStringLiteral("incident.declare"));
    const QString typeId = reading.targets.ids.value(Part::Type);
    const bool isPrivate = reading.targets.ids.value(Part::Visibility) == QLatin1String("private")
        || m_workspace.directory().types.value(typeId).privateIncidentsOnly;
    m_declaration.declare({*name, reading.command.value(Part::Summary).value_or(QString()), severityFor(reading),
        typeId, leadFor(reading), isPrivate});
}

void SlashInterpreter::run(const SlashReading &reading)
{
    if (!reading.isComplete())
        return;
    if (reading.command.verb == SlashVerb::New)
        declare(reading);
    else if (reading.command.verb == SlashVerb::Update && reading.command.parts.isEmpty())
        m_actions.trigger(QStringLiteral("incident.update"));
    else
        m_incident.whenShown([this, reading] { runOnIncident(reading); });
}

void SlashInterpreter::runOnIncident(const SlashReading &reading)
{
    const QString text = reading.command.value(Part::Text).value_or(QString());
    const auto id = [&](Part part) { return reading.targets.ids.value(part); };
    switch (reading.command.verb) {
    case SlashVerb::Update:
        m_incident.postUpdate(
            text, id(Part::Status), id(Part::Severity), nextUpdatePromise(id(Part::Next), m_workspace.clock().now()));
        break;
    case SlashVerb::Role:
        m_incident.assignRole(id(Part::Role), id(Part::Person));
        break;
    case SlashVerb::Status:
        m_incident.setStatus(id(Part::Status));
        break;
    case SlashVerb::Severity:
        m_incident.setSeverity(id(Part::Severity));
        break;
    case SlashVerb::Close:
        m_incident.resolve();
        break;
    case SlashVerb::Rename:
        m_incident.rename(text);
        break;
    case SlashVerb::Summary:
        m_incident.setSummary(text);
        break;
    case SlashVerb::FollowUp:
        m_incident.addFollowUp(text, {}, id(Part::Person));
        break;
    case SlashVerb::Action:
        m_incident.addAction(text, id(Part::Person));
        break;
    case SlashVerb::New:
    case SlashVerb::None:
        break;
    }
}

} // namespace muster
