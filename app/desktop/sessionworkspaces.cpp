#include "app/desktop/session.h"
#include "models/store/onfinished.h"

// The part of the session that goes from one workspace to another.
namespace muster::desktop {

void Session::connectWorkspaces()
{
    WorkspacesController &workspaces = *m_app.workspaces();
    connect(&workspaces, &WorkspacesController::refreshWanted, this, &Session::refreshWorkspaces);
    connect(&workspaces, &WorkspacesController::openWanted, this, &Session::switchTo);
    connect(&workspaces, &WorkspacesController::addWanted, this, &Session::leave);
    connect(&workspaces, &WorkspacesController::renameWanted, this, &Session::rename);
    connect(&workspaces, &WorkspacesController::removeWanted, this, &Session::remove);
    connect(&m_shelf, &WorkspaceShelf::done, this, [this](const QString &words) {
        m_app.notices()->say(words);
        refreshWorkspaces();
    });
}

std::optional<WorkspaceRecord> Session::startingRecord() const
{
    if (m_options.demo)
        return m_records.findDemo(*m_options.demo);
    if (!m_options.server.isEmpty())
        return m_records.findServer(m_options.server);
    return m_records.find(m_app.settings()->lastWorkspace());
}

bool Session::raiseOther() const
{
    const auto record = startingRecord();
    return record
        && InstanceDoor::knock(m_records.folderOf(record->id), m_options.link) == InstanceDoor::Answer::Raised;
}

void Session::refreshWorkspaces()
{
    m_shelf.refresh(m_workspace ? m_workspace->record().id : QString(),
        m_workspace ? int(m_workspace->outbox().entries().size()) : 0);
}

void Session::switchTo(const QString &id)
{
    const auto record = m_records.find(id);
    if (!record) {
        m_app.workspaces()->setProblem(tr("This workspace is gone"));
        refreshWorkspaces();
    } else if (m_workspace && m_workspace->record().id == id) {
        m_app.setScreen(QStringLiteral("incidents"));
    } else if (InstanceDoor::knock(m_records.folderOf(id)) == InstanceDoor::Answer::Raised) {
        m_app.workspaces()->setProblem(
            tr("“%1” is open in another Muster window, which has come forward.").arg(record->name));
    } else {
        close();
        m_app.setScreen(QStringLiteral("incidents"));
        openRecord(*record);
    }
}

void Session::leave()
{
    close();
    m_app.setScreen(QStringLiteral("incidents"));
    m_app.start()->choose();
}

void Session::rename(const QString &id, const QString &name)
{
    if (const auto renamed = m_shelf.rename(id, name); !renamed) {
        m_app.workspaces()->setProblem(renamed.error().message);
    } else if (m_workspace && m_workspace->record().id == id) {
        m_app.sync()->setWorkspaceName(name);
    }
    refreshWorkspaces();
}

void Session::remove(const QString &id, int knownUnsent)
{
    const bool isOpen = m_workspace && m_workspace->record().id == id;
    if (isOpen)
        leave(); // its files are closed before they go
    const auto record = m_records.find(id); // it says where the key is, also when it is gone
    onFinished(m_shelf.remove(id, knownUnsent), this, [this, id, record](const Result<void> &removed) {
        refreshWorkspaces();
        if (!removed) {
            m_app.workspaces()->setProblem(removed.error().message);
            return;
        }
        if (m_app.settings()->lastWorkspace() == id)
            m_app.settings()->setLastWorkspace({});
        m_keys.forget(*record, [this](const Result<void> &forgotten) {
            if (!forgotten)
                m_app.workspaces()->setProblem(
                    tr("The workspace is removed, but its key is still kept. %1").arg(forgotten.error().message));
        });
    });
}

} // namespace muster::desktop
