#include "app/service/engine/demofill.h"
#include "app/service/demo/demogenerator.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/incidentupdates.h"
#include "app/service/engine/tasks.h"
#include <QCoreApplication>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 500; ///< incidents a transaction: one fsync for so many

void write(Workspace &workspace, const DemoIncident &demo)
{
    writeIncident(workspace, withRequiredMembers(demo.incident), nextIncidentNumber(workspace), {});
    for (const IncidentUpdate &update : demo.updates)
        writeUpdate(workspace, update, {});
    for (const Action &action : demo.actions)
        writeTask(workspace, action);
    for (const FollowUp &followUp : demo.followUps)
        writeTask(workspace, followUp);
    for (const ActivityEntry &entry : demo.activity)
        writeActivity(workspace, entry);
}

} // namespace

Result<int> fillWithDemoData(
    Workspace &workspace, int incidents, quint64 seed, const std::function<void(int, int)> &progress)
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
        for (const User &user : generator.users())
            addUser(workspace, user);
        workspace.changes().restart();
        return {};
    });
    if (!people)
        return tl::unexpected<Error>(people.error());
    for (int done = 0; done < incidents;) {
        const int count = std::min(batch, incidents - done);
        const auto written = database.transaction([&]() -> Result<void> {
            for (int i = 0; i < count; ++i)
                write(workspace, generator.next());
            return {};
        });
        if (!written)
            return tl::unexpected<Error>(written.error());
        done += count;
        if (progress)
            progress(done, incidents);
    }
    return incidents;
}

} // namespace muster::service
