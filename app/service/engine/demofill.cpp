#include "app/service/engine/demofill.h"
#include "app/service/compat/cheatsheet.h"
#include "app/service/demo/demogenerator.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/attachments.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/demofields.h"
#include "app/service/engine/demolinks.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/incidentupdates.h"
#include "app/service/engine/tasks.h"
#include "app/service/engine/teams.h"
#include "app/service/engine/timekeeping.h"
#include <QCoreApplication>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 500; ///< incidents a transaction: one fsync for so many

const QString unfinished = u"demo_unfinished"_s; ///< the setting that is there from the first transaction to the last

void markUnfinished(Workspace &workspace)
{
    workspace.database().run(u"INSERT INTO settings (name, value) VALUES (?, '1')"_s, {unfinished});
}

void markFinished(Workspace &workspace)
{
    workspace.database().run(u"DELETE FROM settings WHERE name = ?"_s, {unfinished});
}

/// The timestamps as they were set while it went on.
void keepTimes(const Timekeeping &times, DemoIncident &demo)
{
    Incident &incident = demo.incident;
    const QJsonObject declared = demo.activity.first().detail();
    auto status = IncidentStatus::fromJson(declared.value(u"new_status"_s).toObject());
    times.enter(incident, status, incident.createdAt);
    for (const IncidentUpdate &update : std::as_const(demo.updates)) {
        if (update.newStatus.id == std::exchange(status, update.newStatus).id)
            continue;
        times.enter(incident, update.newStatus, update.createdAt);
    }
    if (const auto impact = times.named(u"Impact started at"_s))
        times.assign(incident, {*impact, Timestamp::fromInstant(demo.facts.impactAt)});
}

void write(
    Workspace &workspace, const DemoFields &fields, DemoLinks &links, const Timekeeping &times, DemoIncident demo)
{
    keepTimes(times, demo);
    fields.fill(demo.incident, demo.facts);
    links.fill(demo);
    writeIncident(workspace, withRequiredMembers(demo.incident), nextIncidentNumber(workspace), {});
    for (const IncidentUpdate &update : demo.updates)
        writeUpdate(workspace, update, {});
    for (const Action &action : demo.actions)
        writeTask(workspace, action);
    for (const FollowUp &followUp : demo.followUps)
        writeTask(workspace, followUp);
    for (const Attachment &attachment : demo.attachments)
        writeAttachment(workspace, attachment);
    for (const ActivityEntry &entry : demo.activity)
        writeActivity(workspace, entry);
    links.relate(demo);
}

} // namespace

Result<void> removeUnfinishedDemo(Workspace &workspace)
{
    Database &database = workspace.database();
    return database.transaction([&]() -> Result<void> {
        if (database.integer(u"SELECT COUNT(*) FROM settings WHERE name = ?"_s, {unfinished}) == 0)
            return {};
        for (const char *table :
            {"role_assignments", "custom_field_values", "incident_updates", "actions", "follow_ups", "activity_entries",
                "incident_attachments", "incident_relationship_sides", "incidents", "users", "teams"})
            database.run(u"DELETE FROM %1"_s.arg(QLatin1String(table)));
        database.run(u"DELETE FROM changes WHERE incident_id <> '' OR kind IN (?, ?)"_s,
            {toText(ObjectKind::User), toText(ObjectKind::Team)});
        database.run(u"DELETE FROM counters WHERE name = 'incidents'"_s);
        workspace.changes().restart();
        markFinished(workspace);
        return {};
    });
}

namespace {

void addPeople(Workspace &workspace, const DemoGenerator &generator)
{
    for (const User &user : generator.users())
        addUser(workspace, user);
    const auto teams = generator.teams();
    for (auto team = teams.begin(); team != teams.end(); ++team) {
        Team made{workspace.newId(), team.key(), {}};
        for (const User &user : generator.users()) {
            if (team->contains(user.id))
                made.members.append(user);
        }
        addTeam(workspace, made);
    }
}

} // namespace

Result<int> fillWithDemoData(
    Workspace &workspace, int incidents, quint64 seed, const std::function<bool(int)> &progress)
{
    Database &database = workspace.database();
    const auto isEmpty = database.snapshot(
        [&]() -> Result<bool> { return database.integer(u"SELECT COUNT(*) FROM incidents"_s) == 0; });
    if (!isEmpty)
        return tl::unexpected<Error>(isEmpty.error());
    if (!*isEmpty)
        return failure(
            ErrorKind::Conflict, QCoreApplication::translate("Error", "Demo data goes into a new database only."));
    DemoGenerator generator(seed, workspace.clock().now(),
        {allSeverities(workspace), allStatuses(workspace), allTypes(workspace), allRoles(workspace)}, incidents);
    const auto people = database.transaction([&]() -> Result<void> {
        addPeople(workspace, generator);
        DemoFields::chooseServices(workspace, generator.services());
        markUnfinished(workspace);
        workspace.changes().restart();
        return {};
    });
    if (!people)
        return tl::unexpected<Error>(people.error());
    const DemoFields fields(workspace);
    DemoLinks links(workspace);
    const Timekeeping times(workspace);
    int done = 0;
    while (done < incidents) {
        const int count = std::min(batch, incidents - done);
        const auto written = database.transaction([&]() -> Result<void> {
            for (int i = 0; i < count; ++i)
                write(workspace, fields, links, times, generator.next());
            return {};
        });
        if (!written)
            return tl::unexpected<Error>(written.error());
        done += count;
        if (progress && !progress(done))
            break;
    }
    return database.transaction([&]() -> Result<int> {
        choosePlaceholders(workspace);
        markFinished(workspace);
        return done;
    });
}

} // namespace muster::service
