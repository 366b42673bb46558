#include "app/cli/actcommands.h"
#include "app/cli/waiting.h"
#include "app/sync/lists.h"
#include "models/domain/declaration.h"
#include "models/domain/namefinder.h"
#include "models/domain/statustransition.h"
#include "models/domain/updatedue.h"
#include "views/limitationwords.h"

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<Error> misuse(const QString &message)
{
    return failure(ErrorKind::Invalid, message);
}

/// The id of the one that was meant; empty where nothing was said.
Result<QString> idOf(const QString &option, const QString &typed, const QList<Named> &found, const QList<Named> &all)
{
    if (typed.isEmpty())
        return QString();
    if (found.size() == 1)
        return found.first().id;
    const QString names = someNames(found.isEmpty() ? all : found).join(u", "_s);
    return misuse(found.isEmpty() ? u"There is no %1 “%2”. There are: %3"_s.arg(option, typed, names)
                                  : u"“%2” may be several of %1: %3"_s.arg(option, typed, names));
}

Result<QString> idOf(const QString &option, const QString &typed, const QList<Named> &all)
{
    return idOf(option, typed, fitting(all, typed), all);
}

Result<Act> save(Desk &desk, const Command &command, const QJsonObject &base, const QString &said)
{
    const auto entry = resultOf(desk.outbox().append(command, base));
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    return Act{*entry, commandLocalId(command), said};
}

Result<void> allows(Desk &desk, Ability ability)
{
    const QString reason
        = reasonAgainst(ability, limitationsFromText(desk.reader().value(QLatin1String(sync::keys::limitations))));
    if (!reason.isEmpty())
        return failure(ErrorKind::Forbidden, reason);
    return {};
}

Result<Act> declareIncident(Desk &desk, const CommandLine &line)
{
    const Directory &directory = desk.workspace().directory();
    Declaration said{line.arguments.first(), line.summary, {}, {}, {}, line.isPrivate};
    if (said.name.trimmed().isEmpty())
        return misuse(u"An incident needs a name"_s);
    const auto severity = idOf(u"severity"_s, line.severity, namedSeverities(directory));
    const auto type = idOf(u"type"_s, line.type, namedTypes(directory));
    QString person = line.lead;
    if (person.startsWith(u'@'))
        person.remove(0, 1);
    const auto lead
        = idOf(u"person"_s, person, fittingPeople(directory, person, desk.record().personId), namedPeople(directory));
    for (const auto &found : {severity, type, lead}) {
        if (!found)
            return tl::unexpected<Error>(found.error());
    }
    said.severityId = *severity;
    said.typeId = *type;
    said.leadId = *lead;
    said.isPrivate = said.isPrivate || directory.types.value(*type).privateIncidentsOnly;
    return save(desk, declare(desk.workspace().newLocalId(), said, directory, desk.record().personId), {},
        u"Declared “%1”"_s.arg(said.name.trimmed()));
}

/// The status, unless the incident cannot get there.
Result<QString> statusFor(const Incident &incident, const QString &typed, const Directory &directory)
{
    const auto id = idOf(u"status"_s, typed, namedStatuses(directory));
    if (!id || id->isEmpty())
        return id;
    const IncidentStatus status = directory.statuses.value(*id);
    if (!isTransitionAllowed(incident.status.category, status.category))
        return misuse(u"From %1 it cannot move to %2"_s.arg(incident.status.name, status.name));
    return id;
}

Result<QString> promise(const QString &typed, Instant now)
{
    if (typed.isEmpty() || typed == u"none")
        return typed;
    if (const auto length = readDuration(typed))
        return formatInstant(now + *length);
    return misuse(u"--next takes a length of time (30m, 1h 30m; at most a week) or none"_s);
}

Result<Act> updateIncident(Desk &desk, const CommandLine &line)
{
    const auto incident = desk.incident(line.arguments.first());
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    const Directory &directory = desk.workspace().directory();
    const auto status = statusFor(*incident, line.status, directory);
    const auto severity = idOf(u"severity"_s, line.severity, namedSeverities(directory));
    const auto next = promise(line.next, desk.workspace().clock().now());
    for (const auto &found : {status, severity, next}) {
        if (!found)
            return tl::unexpected<Error>(found.error());
    }
    PostUpdate command{
        desk.workspace().newLocalId(), incident->id, line.arguments.value(1).trimmed(), *status, *severity, *next};
    if (command.message.isEmpty() && status->isEmpty() && severity->isEmpty())
        return misuse(u"An update needs a message, --status or --severity"_s);
    return save(desk, command, baseOf(command, *incident), u"Update of %1"_s.arg(line.arguments.first()));
}

Result<Act> closeIncident(Desk &desk, const CommandLine &line)
{
    const auto incident = desk.incident(line.arguments.first());
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    const Directory &directory = desk.workspace().directory();
    const auto wanted = statusFor(*incident, line.status, directory);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    const auto usual = resolvedStatus(directory.statuses, incident->status.category);
    const IncidentStatus status
        = wanted->isEmpty() ? usual.value_or(IncidentStatus{}) : directory.statuses.value(*wanted);
    if (status.id.isEmpty())
        return misuse(u"%1 is %2 already"_s.arg(line.arguments.first(), incident->status.name));
    if (isOpen(status.category))
        return misuse(u"%1 is no status of a resolved incident"_s.arg(status.name));
    EditIncident command;
    command.incidentId = incident->id;
    command.statusId = status.id;
    return save(desk, command, baseOf(command, *incident), u"%1 is %2"_s.arg(line.arguments.first(), status.name));
}

} // namespace

Result<Act> act(Desk &desk, const CommandLine &line)
{
    const Ability ability = line.verb == Verb::Declare ? Ability::DeclareIncident
        : line.verb == Verb::Update                    ? Ability::PostUpdate
                                                       : Ability::EditIncident;
    if (const auto allowed = allows(desk, ability); !allowed)
        return tl::unexpected<Error>(allowed.error());
    switch (line.verb) {
    case Verb::Declare:
        return declareIncident(desk, line);
    case Verb::Update:
        return updateIncident(desk, line);
    default:
        return closeIncident(desk, line);
    }
}

} // namespace muster::cli
