#include "models/domain/declaration.h"
#include "models/domain/statustransition.h"
#include <algorithm>

namespace muster {

namespace {

using namespace timestampname;

const QString retrospective = QStringLiteral("retrospective"), standard = QStringLiteral("standard");

QString timestampId(QLatin1String name, const Directory &directory)
{
    const auto found = std::find_if(directory.timestamps.begin(), directory.timestamps.end(),
        [&](const IncidentTimestamp &timestamp) { return timestamp.name == name; });
    return found == directory.timestamps.end() ? QString() : found->id;
}

/// Nothing without a time, and where there is no such timestamp.
void setTime(DeclareIncident &command, QLatin1String name, std::optional<Instant> at, const Directory &directory)
{
    if (const QString id = timestampId(name, directory); at && !id.isEmpty())
        command.timestamps.insert(id, formatInstant(*at));
}

StatusCategory categoryOf(const QString &statusId, const Directory &directory)
{
    return directory.statuses.value(statusId).category;
}

bool isOver(StatusCategory category)
{
    return category == StatusCategory::Learning || category == StatusCategory::Closed;
}

/// A live incident is accepted as soon as it is declared.
void setBegin(DeclareIncident &command, Instant at, const Directory &directory)
{
    setTime(command, reported, at, directory);
    const StatusCategory starts = command.statusId.isEmpty()
        ? directory.startingStatus(directory.types.value(command.typeId)).category
        : categoryOf(command.statusId, directory);
    if (starts == StatusCategory::Live)
        setTime(command, accepted, at, directory);
}

void recordAfterwards(DeclareIncident &command, const Declaration &said, const Directory &directory)
{
    command.mode = retrospective;
    command.statusId = resolvedStatus(directory.statuses, StatusCategory::Live).value_or(IncidentStatus()).id;
    setTime(command, impactStarted, said.began, directory);
    setTime(command, resolved, said.ended, directory);
    if (categoryOf(command.statusId, directory) == StatusCategory::Closed)
        setTime(command, closed, said.ended, directory);
}

/// Since when it has been in one of these categories without leaving them, if it is now.
std::optional<Instant> since(const QList<LaterStatus> &later, const Directory &directory, bool (*is)(StatusCategory))
{
    std::optional<Instant> begin;
    for (const LaterStatus &one : later) {
        if (!is(categoryOf(one.statusId, directory)))
            begin.reset();
        else if (!begin)
            begin = one.at;
    }
    return begin;
}

} // namespace

DeclareIncident declare(
    const QString &localId, const Declaration &said, const Directory &directory, const QString &reporterId)
{
    DeclareIncident command;
    command.localId = localId;
    command.name = said.name.trimmed();
    command.summary = said.summary.trimmed();
    command.severityId = said.severityId;
    command.typeId = said.typeId;
    if (said.severityId.isEmpty())
        command.statusId = directory.firstStatus(StatusCategory::Triage).id;
    if (said.kind == Declaration::Kind::Test)
        command.mode = QStringLiteral("test");
    else if (said.kind == Declaration::Kind::Over)
        recordAfterwards(command, said, directory);
    if (said.began)
        setBegin(command, *said.began, directory);
    command.customFields = said.customFields;
    command.visibility = said.isPrivate ? QStringLiteral("private") : QStringLiteral("public");
    for (const IncidentRole &role : directory.roles) {
        if (role.kind == IncidentRole::Kind::Lead && !said.leadId.isEmpty())
            command.roleAssignees.insert(role.id, said.leadId);
        else if (role.kind == IncidentRole::Kind::Reporter && !reporterId.isEmpty())
            command.roleAssignees.insert(role.id, reporterId);
    }
    return command;
}

QString statusMovedTo(const Command &command)
{
    if (const auto *edit = std::get_if<EditIncident>(&command))
        return edit->statusId.value_or(QString());
    const auto *update = std::get_if<PostUpdate>(&command);
    return update ? update->toStatusId : QString();
}

DeclareIncident asOfNow(const DeclareIncident &declared, Instant declaredAt, bool isLate,
    const QList<LaterStatus> &later, const Directory &directory)
{
    const bool isSaidSo = isOver(categoryOf(declared.statusId, directory));
    if (isSaidSo || (declared.mode != standard && declared.mode != retrospective))
        return declared;
    // A cache that is being rebuilt knows no status yet: then nobody can say whether it is over.
    const bool isKnown = (declared.statusId.isEmpty() || directory.statuses.contains(declared.statusId))
        && std::all_of(later.begin(), later.end(),
            [&](const LaterStatus &one) { return directory.statuses.contains(one.statusId); });
    if (!isKnown)
        return declared;
    DeclareIncident command = declared;
    const bool hasBegin = command.timestamps.contains(timestampId(reported, directory));
    for (const QLatin1String name : {resolved, closed})
        command.timestamps.remove(timestampId(name, directory));
    const auto over = since(later, directory, isOver);
    command.mode = over ? retrospective : standard;
    if ((over || isLate) && !hasBegin)
        setBegin(command, declaredAt, directory);
    if (!over)
        return command;
    setTime(command, resolved, over, directory);
    setTime(command, closed,
        since(later, directory, [](StatusCategory category) { return category == StatusCategory::Closed; }), directory);
    return command;
}

} // namespace muster
