#include "models/store/cachefile.h"
#include "models/store/cacheschema.h"
#include "models/store/cachetransaction.h"
#include "models/store/filelock.h"
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

constexpr int brokenFilesKept = 2;

Result<void> makeEmpty(const QString &path)
{
    if (const auto made = makePrivateFile(path); !made)
        return made;
    const auto opened = Database::open(path, Database::Access::ReadWrite, Database::Durability::Normal);
    if (!opened)
        return tl::unexpected(opened.error());
    (*opened)->keepLog(false);
    return migrate(**opened, cacheMigrations(), cacheApplicationId);
}

} // namespace

CacheFile::CacheFile(const QString &path, const Clock &clock)
    : m_path(path)
    , m_clock(clock)
{ }

Result<bool> CacheFile::open()
{
    // Two processes that find the same file broken must not set aside each other's new one.
    const FileLock lock(m_path + QStringLiteral(".lock"), FileLock::Mode::Exclusive);
    auto opened = openHere();
    if (opened)
        return false;
    if (opened.error().code != damagedCode)
        return tl::unexpected(opened.error());
    opened = replace();
    if (!opened)
        return tl::unexpected(opened.error());
    return true;
}

Result<void> CacheFile::openHere()
{
    if (const auto made = makePrivateFile(m_path); !made)
        return made;
    const bool unclean = hasLeftoverLog(m_path);
    auto opened = Database::open(m_path, Database::Access::ReadWrite, Database::Durability::Normal);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto migrated = migrate(**opened, cacheMigrations(), cacheApplicationId); !migrated)
        return migrated;
    if (unclean && !(*opened)->isSound(false))
        return tl::unexpected(damage(m_path));
    (*opened)->keepLog(false);
    m_identity = FileIdentity::of(m_path);
    m_tools = CacheTools(); // what it knows of dictionaries is of the file before
    m_database = std::move(*opened);
    loadDictionaries(*m_database, m_tools);
    return makePrivateFile(m_path);
}

Result<void> CacheFile::replace()
{
    m_database.reset();
    // Made beside it and put in its place whole: readers on other threads always find a cache.
    const QString next = m_path + QStringLiteral(".new");
    removeDatabase(next);
    if (const auto made = makeEmpty(next); !made)
        return made;
    const auto aside = replaceKeeping(m_path, next, m_clock.now(), brokenFilesKept);
    if (!aside)
        return tl::unexpected(aside.error());
    qCWarning(log) << "The cache was damaged and is built anew; the old file is" << *aside;
    return openHere();
}

Result<void> CacheFile::ensureCurrent()
{
    if (m_database && m_identity == FileIdentity::of(m_path))
        return {};
    // Somebody else replaced the file, or an earlier attempt to could not be finished.
    m_database.reset();
    const auto opened = open();
    m_replaced = true;
    return opened ? Result<void>() : tl::unexpected(opened.error());
}

Result<ChangeSet> CacheFile::write(const std::function<void(CacheTransaction &)> &work)
{
    if (const auto current = ensureCurrent(); !current)
        return tl::unexpected(current.error());
    if (!m_database->begin())
        return tl::unexpected(m_database->takeResult().error());
    CacheTransaction transaction(*this, *m_database, m_tools, m_clock.now());
    work(transaction);
    transaction.finish();
    if (const auto committed = m_database->commit(); !committed) {
        if (committed.error().code == damagedCode)
            check();
        return tl::unexpected(committed.error());
    }
    return transaction.changes();
}

void CacheFile::check()
{
    const FileLock lock(m_path + QStringLiteral(".lock"), FileLock::Mode::Exclusive);
    if (!m_database || m_identity != FileIdentity::of(m_path) || m_database->isSound(true))
        return;
    m_replaced = replace().has_value();
}

void CacheFile::close()
{
    m_database.reset();
}

} // namespace muster
