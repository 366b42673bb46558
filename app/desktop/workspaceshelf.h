#pragma once
#include "app/desktop/backuparchive.h"
#include "app/desktop/workspacerecord.h"
#include "models/domain/pace.h"
#include "models/domain/ulid.h"
#include "models/store/worker.h"
#include "views/workspacescontroller.h"
#include <QObject>
#include <QTimer>

namespace muster::desktop {

/// What can be done with workspaces that are not open: look at them, rename and remove them. GUI thread; the disk is
/// looked at on a thread of its own.
class WorkspaceShelf : public QObject
{
    Q_OBJECT
public:
    WorkspaceShelf(WorkspacesController &screen, const WorkspaceRecords &records, const Clock &clock, Random &random,
        QObject *parent = nullptr);
    ~WorkspaceShelf() override; ///< cancels what is under way

    /// Fills the list. Of the open one the number of unsent changes is known already.
    void refresh(const QString &openId, int openUnsent);
    Result<void> rename(const QString &id, const QString &name);
    /// Removes the folder with all that is in it; not the key. Refused while another muster has the workspace open, or
    /// when it holds more unsent changes than the user knows of.
    QFuture<Result<void>> remove(const QString &id, int knownUnsent);
    void backUp(const QString &id, const QString &file);
    void restore(const QString &file);

Q_SIGNALS:
    void done(const QString &words); ///< a backup was written or restored

private:
    std::shared_ptr<Progress> begin(const QString &words);
    /// False: the screen has been told why not.
    bool end(const Result<void> &result);

    WorkspacesController &m_screen;
    const WorkspaceRecords &m_records;
    const Clock &m_clock;
    Random &m_random;
    UlidSource m_ids;
    int m_round = 0;
    std::shared_ptr<Progress> m_progress; ///< of the work under way
    QTimer m_look; ///< how far it is
    Pace m_pace; ///< in percent
    Worker m_worker;
};

} // namespace muster::desktop
