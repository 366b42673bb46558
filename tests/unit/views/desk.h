#pragma once
#include "tests/support/workspacefiles.h"
#include "views/app.h"
#include <QTest>

namespace muster::test {

/// The program without its window, on a workspace of the sample configuration; Amara sits there, times are UTC.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};

    void open()
    {
        app.settings()->setUtc(true);
        app.workspace().open(*files.cache, *files.outbox, QStringLiteral("amara"));
    }
    ~Desk() { app.workspace().close(); }
    /// Selects the incident and waits for its page.
    bool shows(const QString &id)
    {
        app.incidents()->select(id);
        return QTest::qWaitFor([this, id] { return app.incident()->incidentId() == id && app.incident()->exists(); });
    }
    /// What the list shows of it; empty where it is not in the list.
    IncidentListItem listed(const QString &id)
    {
        QAbstractItemModel *list = app.incidents()->model();
        for (int row = 0; row < list->rowCount(); ++row) {
            const auto item = list->index(row, 0).data(IncidentListModel::ItemRole).value<IncidentListItem>();
            if (item.id == id)
                return item;
        }
        return {};
    }
};

/// Gives a role to somebody, with instructions.
inline void assign(Incident &incident, const QString &roleId, const QString &personId, const QString &instructions = {})
{
    for (RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.role.id != roleId)
            continue;
        assignment.assignee = directory().user(personId);
        assignment.role.instructions = instructions;
    }
}

} // namespace muster::test
