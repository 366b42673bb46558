#include "app/desktop/workspaceshelf.h"
#include "app/desktop/workspacebackup.h"
#include "models/store/onfinished.h"
#include "models/store/outbox.h"
#include "models/store/privatefile.h"
#include "views/pacewords.h"
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QUrl>

namespace muster::desktop {

namespace {

qint64 sizeOf(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

/// Changes no server has; -1 when that cannot be told.
int unsentIn(const QString &folder, const Clock &clock, Random &random)
{
    if (!QFile::exists(folder + QStringLiteral("/outbox.db")))
        return 0;
    const auto outbox = Outbox::open(folder, clock, random);
    return outbox ? int((*outbox)->entries().size()) : -1;
}

QString kindOf(const WorkspaceRecord &record)
{
    switch (record.kind) {
    case WorkspaceRecord::Kind::Demo:
        return WorkspaceShelf::tr("Demo");
    case WorkspaceRecord::Kind::Local:
        return WorkspaceShelf::tr("On this computer");
    case WorkspaceRecord::Kind::Server:
        break;
    }
    return QUrl(record.url).authority().section(QLatin1Char('@'), -1);
}

Result<void> removeFolder(const QString &folder, const QString &name)
{
    QLockFile lock(folder + QStringLiteral("/instance.lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return failure(
            ErrorKind::Conflict, WorkspaceShelf::tr("“%1” is open in another Muster window. Close it there").arg(name));
    // Without its record it is no workspace any more, whatever comes of the rest.
    if (!QFile::remove(folder + QStringLiteral("/workspace.json")))
        return failure(ErrorKind::Storage, WorkspaceShelf::tr("The folder %1 cannot be removed").arg(folder));
    lock.unlock(); // it would look for its file later
    const QFileInfo info(folder);
    const QString aside = info.path() + QStringLiteral("/.removed-") + info.fileName();
    if (!QFile::rename(folder, aside))
        return failure(ErrorKind::Storage, WorkspaceShelf::tr("The folder %1 cannot be removed").arg(folder));
    syncFolder(info.path());
    if (!QDir(aside).removeRecursively())
        return failure(ErrorKind::Storage, WorkspaceShelf::tr("Not all of %1 could be removed").arg(aside));
    return {};
}

} // namespace

WorkspaceShelf::WorkspaceShelf(
    WorkspacesController &screen, const WorkspaceRecords &records, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_screen(screen)
    , m_records(records)
    , m_clock(clock)
    , m_random(random)
    , m_ids(clock, random)
    , m_worker(QStringLiteral("workspaces"))
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_pace.note(m_progress->percent, m_clock.elapsed());
        m_screen.setWork(m_screen.work(), m_progress->percent / 100.0, timeLeftInWords(m_pace, 100));
    });
    connect(&screen, &WorkspacesController::cancelWanted, this, [this] {
        if (m_progress)
            m_progress->cancelled = true;
    });
    connect(&screen, &WorkspacesController::backupWanted, this, &WorkspaceShelf::backUp);
    connect(&screen, &WorkspacesController::restoreWanted, this, &WorkspaceShelf::restore);
}

WorkspaceShelf::~WorkspaceShelf()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void WorkspaceShelf::refresh(const QString &openId, int openUnsent)
{
    const auto look = [this, openId, openUnsent] {
        QList<WorkspaceRow> rows;
        for (const WorkspaceRecord &record : m_records.all()) {
            const QString folder = m_records.folderOf(record.id);
            const bool isOpen = record.id == openId;
            const int unsent = isOpen ? openUnsent : unsentIn(folder, m_clock, m_random);
            rows.append({record.id, record.name, kindOf(record), !record.isEmbedded(), record.lastUsed, sizeOf(folder),
                unsent, isOpen});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const WorkspaceRow &a, const WorkspaceRow &b) {
            return std::pair(a.isOpen, a.lastUsed) > std::pair(b.isOpen, b.lastUsed);
        });
        return rows;
    };
    onFinished(m_worker.run(look), this, [this, round = ++m_round](const QList<WorkspaceRow> &rows) {
        if (round == m_round)
            m_screen.setRows(rows);
    });
}

std::shared_ptr<Progress> WorkspaceShelf::begin(const QString &words)
{
    m_progress = std::make_shared<Progress>();
    m_pace.reset();
    m_screen.setWork(words, 0);
    m_look.start();
    return m_progress;
}

bool WorkspaceShelf::end(const Result<void> &result)
{
    m_look.stop();
    m_progress.reset();
    m_screen.setWork({}, 0);
    if (!result && result.error().kind != ErrorKind::Cancelled)
        m_screen.setProblem(result.error().message);
    return result.has_value();
}

void WorkspaceShelf::backUp(const QString &id, const QString &file)
{
    const auto record = m_records.find(id);
    if (!record)
        return;
    const auto work = [record, folder = m_records.folderOf(id), file, now = m_clock.now(),
                          progress = begin(tr("Backing up “%1”").arg(record->name))] {
        return writeBackup(*record, folder, file, now, *progress);
    };
    onFinished(m_worker.run(work), this, [this, file](const Result<void> &written) {
        if (end(written))
            Q_EMIT done(tr("Backup written to %1").arg(file));
    });
}

void WorkspaceShelf::restore(const QString &file)
{
    const auto work = [this, file, id = m_ids.next(), progress = begin(tr("Restoring %1").arg(file))] {
        return restoreBackup(file, id, m_records, *progress);
    };
    onFinished(m_worker.run(work), this, [this](const Result<WorkspaceRecord> &restored) {
        if (!end(restored ? Result<void>() : Result<void>(tl::unexpected<Error>(restored.error()))))
            return;
        Q_EMIT done(tr("Restored as “%1”").arg(restored->name));
        m_screen.refresh();
    });
}

Result<void> WorkspaceShelf::rename(const QString &id, const QString &name)
{
    return m_records.update(id, [&name](WorkspaceRecord &record) { record.name = name; });
}

QFuture<Result<void>> WorkspaceShelf::remove(const QString &id, int knownUnsent)
{
    return m_worker.run([this, id, knownUnsent]() -> Result<void> {
        const auto record = m_records.find(id);
        if (!record)
            return failure(ErrorKind::NotFound, tr("This workspace is gone"));
        const int unsent = unsentIn(m_records.folderOf(id), m_clock, m_random);
        if (unsent > knownUnsent)
            return failure(ErrorKind::Conflict,
                tr("%n change(s) in “%1” have not been sent and would be lost", nullptr, unsent).arg(record->name));
        return removeFolder(m_records.folderOf(id), record->name);
    });
}

} // namespace muster::desktop
