#include "models/store/cache.h"
#include "models/store/cachefile.h"
#include "models/store/pagesettler.h"
#include "models/store/readconnection.h"
#include <QDir>
#include <atomic>

namespace muster {

namespace {

/// A reader that owns its connection, for makeReader().
class OwnReader final : public CacheReader
{
public:
    OwnReader(const QString &path, std::shared_ptr<DamageReport> report)
        : m_connection(path, std::move(report))
        , m_queries(m_connection, m_tools)
    { }
    QList<IncidentRow> incidents(const IncidentFilter &filter) const override { return m_queries.incidents(filter); }
    QList<IncidentEntry> order(const IncidentFilter &filter) const override { return m_queries.order(filter); }
    QList<qint64> best(const IncidentFilter &filter) const override { return m_queries.best(filter); }
    QHash<qint64, SearchHit> hits(const QList<qint64> &positions, const IncidentFilter &filter) const override
    {
        return m_queries.hits(positions, filter);
    }
    QList<IncidentRow> rowsAt(const QList<qint64> &positions) const override { return m_queries.rowsAt(positions); }
    QList<IncidentRow> rowsOf(const QStringList &ids) const override { return m_queries.rowsOf(ids); }
    std::optional<Incident> incident(const QString &id) const override { return m_queries.incident(id); }
    IncidentPage page(const QString &incidentId) const override { return m_queries.page(incidentId); }
    std::optional<Action> action(const QString &id) const override { return m_queries.action(id); }
    std::optional<FollowUp> followUp(const QString &id) const override { return m_queries.followUp(id); }
    QHash<QString, IncidentUpdate> lastUpdates(const QStringList &ids) const override
    {
        return m_queries.lastUpdates(ids);
    }
    QList<Action> actions(const TaskFilter &filter) const override { return m_queries.actions(filter); }
    QList<FollowUp> followUps(const TaskFilter &filter) const override { return m_queries.followUps(filter); }
    Directory directory() const override { return m_queries.directory(); }
    QString value(const QString &key) const override { return m_queries.value(key); }
    int count(Kind kind) const override { return m_queries.count(kind); }

private:
    ReadConnection m_connection;
    CacheTools m_tools;
    CacheQueries m_queries;
};

} // namespace

/// The workers come last, so that what they still do finds everything in place.
class Cache::Private
{
public:
    Private(Cache *cache, const QString &filePath, const Clock &clock)
        : q(cache)
        , path(filePath)
        , file(filePath, clock)
        , report(std::make_shared<DamageReport>([this] { checkSoon(); }))
    { }
    void announce(const ChangeSet &changes);
    void checkSoon();
    Result<void> write(const std::function<void(CacheTransaction &)> &work);

    Cache *q;
    QString path;
    CacheFile file; ///< writer thread
    std::shared_ptr<DamageReport> report;
    std::atomic<bool> isChecking{false};
    std::atomic<bool> wasRebuilt{false};
    std::unique_ptr<CacheReader> ownReader; ///< reader thread
    std::unique_ptr<PageSettler> settler; ///< packing thread
    std::unique_ptr<Worker> reader, writer, packer;
};

void Cache::Private::announce(const ChangeSet &changes)
{
    if (!changes.isEmpty())
        QMetaObject::invokeMethod(
            q, [cache = q, changes] { Q_EMIT cache->changed(changes); }, Qt::QueuedConnection);
}

void Cache::Private::checkSoon()
{
    if (isChecking.exchange(true))
        return;
    writer->run([this] {
        file.check();
        isChecking = false;
        if (file.takeReplaced()) {
            wasRebuilt = true;
            announce({.incidents = {}, .children = {}, .configuration = true, .everything = true});
        }
    });
}

Result<void> Cache::Private::write(const std::function<void(CacheTransaction &)> &work)
{
    auto changes = file.write(work);
    if (file.takeReplaced()) {
        wasRebuilt = true;
        announce({.incidents = {}, .children = {}, .configuration = true, .everything = true});
    } else if (changes) {
        announce(*changes);
    }
    return changes ? Result<void>() : tl::unexpected(changes.error());
}

Cache::Cache() = default;

Result<std::unique_ptr<Cache>> Cache::open(const QString &folder, const Clock &clock)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<Cache> cache(new Cache);
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("cache.db"));
    cache->d = std::make_unique<Private>(cache.get(), path, clock);
    Private &d = *cache->d;
    d.writer = std::make_unique<Worker>(QStringLiteral("cache writer"));
    const auto opened = d.writer->run([&d] { return d.file.open(); }).result();
    if (!opened)
        return tl::unexpected(opened.error());
    d.wasRebuilt = *opened;
    d.ownReader = std::make_unique<OwnReader>(path, d.report);
    d.reader = std::make_unique<Worker>(QStringLiteral("cache reader"));
    d.settler = std::make_unique<PageSettler>(path, d.report, [&d](std::function<void(CacheTransaction &)> work) {
        return d.writer->run([&d, work = std::move(work)] { return d.write(work); });
    });
    d.packer = std::make_unique<Worker>(QStringLiteral("cache packer"));
    return cache;
}

Cache::~Cache()
{
    d->report->close();
    // What packs waits for the writer, so it ends first.
    if (d->packer)
        d->packer->run([this] { d->settler.reset(); });
    d->packer.reset();
    // The connections end on their threads; the writer's is last and so folds the log into the file.
    if (d->reader)
        d->reader->run([this] { d->ownReader.reset(); });
    d->reader.reset();
    d->writer->run([this] { d->file.close(); });
    d->writer.reset();
}

bool Cache::wasRebuilt() const
{
    return d->wasRebuilt;
}

QFuture<Result<void>> Cache::write(std::function<void(CacheWriter &)> work)
{
    return d->writer->run([this, work = std::move(work)] { return d->write(work); });
}

QFuture<Result<int>> Cache::settle()
{
    return d->packer->run([this] { return d->settler->settleSome(); });
}

std::unique_ptr<CacheReader> Cache::makeReader() const
{
    return std::make_unique<OwnReader>(d->path, d->report);
}

Worker &Cache::readerWorker()
{
    return *d->reader;
}

const CacheReader &Cache::reader()
{
    return *d->ownReader;
}

} // namespace muster
