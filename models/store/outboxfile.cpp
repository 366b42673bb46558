#include "models/store/outboxfile.h"
#include "models/domain/json.h"
#include "models/store/filelock.h"
#include "models/store/outboxsalvage.h"
#include "models/store/outboxschema.h"
#include "models/store/walfile.h"
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

std::optional<Outbox::Salvage> salvageOf(Database &database)
{
    auto query = database.query("SELECT value FROM value WHERE key = 'salvage'");
    if (!query.next())
        return {};
    const QJsonObject report = json::parseObject(query.text(0).toUtf8()).value_or(QJsonObject());
    return Outbox::Salvage{
        report.value(QLatin1String("recovered")).toInt(), report.value(QLatin1String("lost")).toInt()};
}

} // namespace

OutboxFile::OutboxFile(const QString &path, const Clock &clock)
    : m_path(path)
    , m_clock(clock)
    , m_reserve(path + QStringLiteral(".reserve"))
{ }

Result<void> OutboxFile::open()
{
    auto opened = [this] {
        const FileLock lock(lockPath(), FileLock::Mode::Exclusive);
        // A salvage was cut short between its steps. Without links the file may be gone, its successor complete; else
        // it may have lost its log already and look sound without it.
        const QString next = salvageName(m_path);
        if (!QFile::exists(m_path))
            QFile::rename(next, m_path);
        if (QFile::exists(next))
            return Result<void>(tl::unexpected(damage(m_path)));
        return openHere();
    }();
    if (!opened && opened.error().code == damagedCode)
        opened = salvage();
    if (opened)
        m_reserve.restore();
    return opened;
}

Result<void> OutboxFile::openHere()
{
    m_database.reset();
    if (const auto made = makePrivateFile(m_path); !made)
        return made;
    // Before SQLite looks at it, which would forget what comes after a broken frame of the log.
    if (WalFile::of(m_path).isBroken)
        return tl::unexpected(damage(m_path));
    auto opened = Database::open(m_path, Database::Access::ReadWrite, Database::Durability::Full);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto migrated = migrate(**opened, outboxMigrations(), outboxApplicationId); !migrated)
        return migrated;
    // It is small, and the only copy: all of it is checked each time.
    if (!(*opened)->isSound(true))
        return tl::unexpected(damage(m_path));
    (*opened)->keepLog(false);
    const auto identity = FileIdentity::of(m_path);
    if (identity != m_identity)
        m_loaded.clear(); // revisions count anew in another file
    m_identity = identity;
    m_loadedVersion = -1;
    m_database = std::move(*opened);
    return makePrivateFile(m_path);
}

/// After another process has salvaged, ours would go on writing into the file that was set aside.
Result<void> OutboxFile::ensureCurrent()
{
    if (m_database && m_identity == FileIdentity::of(m_path))
        return {};
    return openHere();
}

Result<void> OutboxFile::change(const std::function<Result<void>(Database &)> &work)
{
    auto result = tryChange(work);
    if (result)
        return result;
    if (result.error().code == damagedCode && salvage())
        result = tryChange(work);
    if (!result && result.error().kind == ErrorKind::DiskFull) {
        makeRoom();
        result = tryChange(work);
    }
    return result;
}

void OutboxFile::makeRoom()
{
    m_reserve.giveUp();
    // The log holds each page as often as it was written.
    if (m_database && m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)"))
        return;
    if (m_database)
        m_database->rollback();
}

Result<void> OutboxFile::tryChange(const std::function<Result<void>(Database &)> &work)
{
    const FileLock lock(lockPath(), FileLock::Mode::Shared);
    if (auto current = ensureCurrent(); !current)
        return current;
    if (!m_database->begin())
        return m_database->takeResult();
    if (auto done = work(*m_database); !done) {
        m_database->rollback();
        return done;
    }
    m_database->execute(
        "UPDATE tally SET shown = (SELECT count(*) FROM entry WHERE " + OutboxRow::shownCondition() + ")");
    auto committed = m_database->commit();
    if (committed)
        m_reserve.restore();
    return committed;
}

Result<OutboxSnapshot> OutboxFile::load()
{
    auto loaded = tryLoad();
    if (!loaded && loaded.error().code == damagedCode && salvage())
        loaded = tryLoad();
    return loaded;
}

Result<OutboxSnapshot> OutboxFile::tryLoad()
{
    const FileLock lock(lockPath(), FileLock::Mode::Shared);
    if (const auto current = ensureCurrent(); !current)
        return tl::unexpected(current.error());
    OutboxSnapshot snapshot;
    m_database->execute("BEGIN");
    const qint64 version = dataVersion();
    const auto before = m_loaded;
    loadShown();
    {
        auto ids = m_database->query("SELECT local_id, server_id FROM server_id");
        while (ids.next())
            snapshot.serverIds.insert(ids.text(0), ids.text(1));
    }
    snapshot.salvage = salvageOf(*m_database);
    if (const auto read = m_database->commit(); !read) {
        m_loaded = before;
        return tl::unexpected(read.error());
    }
    m_loadedVersion = version;
    for (const Loaded &loaded : std::as_const(m_loaded))
        snapshot.entries.append(loaded.entry);
    return snapshot;
}

void OutboxFile::loadShown()
{
    QMap<qint64, Loaded> loaded;
    auto revisions = m_database->query("SELECT sequence, revision FROM entry WHERE " + OutboxRow::shownCondition());
    while (revisions.next()) {
        const auto known = m_loaded.constFind(revisions.integer(0));
        if (known != m_loaded.constEnd() && known->row.revision == revisions.integer(1)) {
            loaded.insert(known.key(), *known);
            continue;
        }
        auto one = m_database->query("SELECT " + OutboxRow::columns() + " FROM entry WHERE sequence = ?");
        if (one.bind(revisions.integer(0)).next()) {
            const auto row = OutboxRow::read(one);
            loaded.insert(row.sequence, {row, row.decoded()});
        }
    }
    m_loaded = loaded;
}

bool OutboxFile::hasForeignChanges()
{
    if (!m_database || m_identity != FileIdentity::of(m_path))
        return true;
    const qint64 version = dataVersion();
    return m_database->takeResult() && version != m_loadedVersion;
}

qint64 OutboxFile::dataVersion()
{
    auto query = m_database->query("PRAGMA data_version");
    return query.next() ? query.integer(0) : -1;
}

Result<void> OutboxFile::salvage()
{
    const FileLock lock(lockPath(), FileLock::Mode::Exclusive);
    // Looked at again: another process may have been here first.
    if (!QFile::exists(salvageName(m_path))) {
        auto opened = openHere();
        if (opened || opened.error().code != damagedCode)
            return opened;
    }
    m_database.reset();
    QList<OutboxRow> remembered;
    for (const Loaded &loaded : std::as_const(m_loaded))
        remembered.append(loaded.row);
    auto report = salvageOutbox(m_path, remembered, m_clock.now());
    if (!report && report.error().kind == ErrorKind::DiskFull && m_reserve.giveUp())
        report = salvageOutbox(m_path, remembered, m_clock.now());
    if (!report)
        return tl::unexpected(report.error());
    qCWarning(log) << "The outbox was damaged:" << report->recovered << "changes were carried over," << report->lost
                   << "were lost";
    return openHere();
}

void OutboxFile::close()
{
    m_database.reset();
}

} // namespace muster
