#include "app/sync/fullsync.h"
#include "app/sync/scope.h"
#include "app/sync/slices.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

const QString incidentsTotal = u"incidents"_s;
constexpr int mostUnwritten = 8; // pages of one walk in memory, a few megabytes each

Error endless(const List &list)
{
    return failure(ErrorKind::BadReply,
        QCoreApplication::translate("Sync", "The server's list “%1” does not end").arg(list.envelope))
        .value();
}

} // namespace

FullSync::FullSync(Remote &remote, Cache &cache, const Clock &clock, int lanes, Progress progress)
    : m_remote(remote)
    , m_cache(cache)
    , m_clock(clock)
    , m_lanes(lanes)
    , m_progress(std::move(progress))
    , m_writer(
          cache, [this](const PageWriter::Item &item) { noteWritten(item); }, [this] { return m_cursor.toText(); })
{ }

Task<Result<void>> FullSync::run()
{
    for (const auto step : {&FullSync::begin, &FullSync::walkSmall, &FullSync::walkFieldOptions, &FullSync::walkLarge,
             &FullSync::settle, &FullSync::activity}) {
        const auto done = co_await (this->*step)();
        if (!done)
            co_return done;
    }
    co_return co_await finish();
}

/// Goes on with the walks that were interrupted, or begins new ones.
Task<Result<void>> FullSync::begin()
{
    const QString stored
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::fullSyncCursor)); });
    m_cursor = FullSyncCursor::fromText(stored);
    if (m_cursor.generation == 0) {
        const auto planned = co_await plan();
        if (!planned)
            co_return planned;
    }
    m_walks = fullSyncWalks(m_remote.capabilities, m_cursor.days);
    m_writer.setGeneration(m_cursor.generation);
    report();
    co_return Result<void>();
}

Task<Result<void>> FullSync::plan()
{
    m_cursor = {};
    m_cursor.begunAt = formatInstant(m_clock.now() + std::chrono::milliseconds(m_remote.clockSkewMilliseconds()));
    if (m_remote.capabilities.changeFeed) {
        const auto latest = co_await m_remote.get(u"/muster/v1/changes"_s);
        if (!latest)
            co_return tl::unexpected(latest.error());
        m_cursor.feedPosition = latest->value("latest"_L1).toVariant().toString();
    }
    const auto counted = co_await countTotals();
    if (!counted)
        co_return counted;
    const auto days = co_await daysToCutAt(m_remote, incidentList(), m_cursor.totals.value(incidentsTotal));
    if (!days)
        co_return tl::unexpected(days.error());
    m_cursor.days = *days;
    const QString last
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::generation)); });
    m_cursor.generation = last.toLongLong() + 1;
    const QString cursor = m_cursor.toText(), generation = QString::number(m_cursor.generation);
    auto writing = m_cache.write([cursor, generation](CacheWriter &writer) {
        writer.setValue(key(keys::generation), generation);
        writer.setValue(key(keys::fullSyncCursor), cursor);
        writer.beginFilling();
    });
    co_return co_await writing;
}

/// Where the server tells how much there is, the progress is honest from the start.
Task<Result<void>> FullSync::countTotals()
{
    Scope scope; // goes with this task
    const auto walks = fullSyncWalks(m_remote.capabilities, {});
    for (const Walk &walk : walks) {
        if (walk.countsTowards.isEmpty() || walk.list.pageSize == 0)
            continue;
        ++m_busyLanes;
        scope.start(countTotal(walk));
    }
    co_return co_await lanesDone();
}

Task<> FullSync::countTotal(Walk walk)
{
    List one = walk.list;
    one.pageSize = 1;
    const auto page = co_await m_remote.page(one, {});
    if (page && page->total)
        m_cursor.totals.insert(walk.countsTowards, *page->total);
    else if (!page && !mayMiss(walk, page.error()) && !m_failure)
        m_failure = page.error();
    endLane();
}

/// What a screen wants first: the open incidents, then configuration and people.
Task<Result<void>> FullSync::walkSmall()
{
    for (const Walk &walk : std::as_const(m_walks)) {
        if (!walk.countsTowards.isEmpty())
            continue;
        if (walk.list.kind == Kind::Incident)
            m_waiting.prepend(walk);
        else
            m_waiting.append(walk);
    }
    co_return co_await walkSideBySide();
}

Task<Result<void>> FullSync::walkLarge()
{
    for (const Walk &walk : std::as_const(m_walks)) {
        if (!walk.countsTowards.isEmpty())
            m_waiting.append(walk);
    }
    co_return co_await walkSideBySide();
}

Task<Result<void>> FullSync::walkFieldOptions()
{
    const auto directory = co_await m_cache.read([](const CacheReader &reader) { return reader.directory(); });
    const auto lists = optionLists(m_remote.capabilities, directory);
    for (const List &list : lists) {
        const QString fieldId = list.query.queryItemValue(u"custom_field_id"_s);
        const Walk options{u"custom_field_options/"_s + fieldId, list, {}, true};
        m_walks.append(options);
        const auto walked = co_await walk(options);
        if (!walked)
            co_return walked;
    }
    co_return Result<void>();
}

Task<Result<void>> FullSync::walkSideBySide()
{
    Scope scope; // goes with this task, and the lanes with it
    for (int i = 0; i < m_lanes; ++i) {
        ++m_busyLanes;
        scope.start(lane());
    }
    co_return co_await lanesDone();
}

Task<> FullSync::lane()
{
    while (!m_failure && !m_waiting.isEmpty()) {
        const Walk walk = m_waiting.takeFirst();
        const auto walked = co_await this->walk(walk);
        if (!walked && !m_failure)
            m_failure = walked.error();
    }
    endLane();
}

void FullSync::endLane()
{
    if (--m_busyLanes == 0)
        m_lanesDone.raise();
}

Task<Result<void>> FullSync::lanesDone()
{
    while (m_busyLanes > 0)
        co_await m_lanesDone.wait();
    m_lanesDone.clear();
    if (m_failure)
        co_return tl::unexpected(*m_failure);
    co_return Result<void>();
}

/// The next pages are under way while the last ones are written.
Task<Result<void>> FullSync::walk(Walk walk)
{
    FullSyncCursor::Place place = m_cursor.places.value(walk.name);
    QString after = place.after;
    bool mayStartAgain = true;
    QQueue<QFuture<Result<void>>> writing;
    while (!place.isFinished && !m_failure) {
        const auto page = co_await m_remote.objects(walk.list, after);
        const auto written = co_await finishWrites(writing, page ? mostUnwritten : 0);
        if (!written)
            co_return written;
        if (!page) {
            const bool cursorRefused
                = page.error().kind == ErrorKind::Invalid || page.error().kind == ErrorKind::NotFound;
            if (cursorRefused && !after.isEmpty() && std::exchange(mayStartAgain, false)) {
                m_cursor.places.remove(walk.name);
                after.clear();
                continue;
            }
            if (!mayMiss(walk, page.error()))
                co_return tl::unexpected(page.error());
            noteMissed(walk, page.error());
            co_return Result<void>();
        }
        const QString next = (*page)->objects().empty() || walk.list.pageSize == 0 ? QString() : (*page)->after();
        if (!next.isEmpty() && next == after)
            co_return tl::unexpected(endless(walk.list));
        place.isFinished = next.isEmpty();
        writing.enqueue(m_writer.put({walk.name, *page, next, place.isFinished}));
        after = next;
    }
    co_return co_await finishWrites(writing, 0);
}

/// Waits until no more than `most` writes are under way; an error of one that has ended is not kept back.
Task<Result<void>> FullSync::finishWrites(QQueue<QFuture<Result<void>>> &writing, int most)
{
    while (!writing.isEmpty() && (writing.size() > most || writing.head().isFinished())) {
        auto oldest = writing.dequeue();
        const auto written = co_await oldest;
        if (!written)
            co_return written;
    }
    co_return Result<void>();
}

void FullSync::noteWritten(const PageWriter::Item &item)
{
    FullSyncCursor::Place &place = m_cursor.places[item.walk];
    place.after = item.after;
    place.isFinished = item.isLast;
    place.done += int(item.page->objects().size());
    if (item.page->kind() == Kind::Incident && isLater(item.page->newestUpdate(), m_cursor.newest))
        m_cursor.newest = item.page->newestUpdate();
    report();
}

void FullSync::noteMissed(const Walk &walk, const Error &error)
{
    m_cursor.skipped.append(walk.name);
    const QString kind = toText(walk.list.kind);
    if (error.kind == ErrorKind::Forbidden && !m_cursor.withheld.contains(kind))
        m_cursor.withheld.append(kind);
}

/// A list this key may not see, or this server does not have, is left out. Without incidents there is no sync.
bool FullSync::mayMiss(const Walk &walk, const Error &error) const
{
    return isWithheld(error.kind) && walk.list.kind != Kind::Incident;
}

void FullSync::report() const
{
    QMap<QString, QString> counted;
    for (const Walk &walk : m_walks) {
        if (!walk.countsTowards.isEmpty())
            counted.insert(walk.name, walk.countsTowards);
    }
    const auto [done, total] = m_cursor.progress(counted);
    m_progress(done, total, false);
}

} // namespace muster::sync
