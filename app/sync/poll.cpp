#include "app/sync/poll.h"
#include "app/sync/incidentrefresh.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto overlap = 120s; // clocks and transactions of the server are not ours to trust
constexpr int openAtOnce = 10; // six requests each, of 1200 a minute
constexpr int cyclesPerConfiguration = 20;
constexpr auto longestWithoutFullSync = 7 * 24h; // only it notices what was deleted and is not open

/// Never later than when the walk began: what changed while it went on may have been read before.
QString latestOf(const QJsonArray &incidents, QString latest, Instant begun)
{
    for (const QJsonValue &incident : incidents) {
        const QString raw = incident.toObject().value("updated_at"_L1).toString();
        const auto at = parseInstant(raw), before = parseInstant(latest);
        if (at && (!before || *at > *before))
            latest = *at > begun ? formatInstant(begun) : raw;
    }
    return latest;
}

QStringList toRefresh(const CacheReader &reader)
{
    return reader.value(key(keys::toRefresh)).split(u',', Qt::SkipEmptyParts);
}

} // namespace

Poll::Poll(Remote &remote, Cache &cache, const Clock &clock, std::chrono::milliseconds interval, Listener listener)
    : Puller(remote, cache, std::move(listener))
    , m_clock(clock)
    , m_interval(interval)
{ }

Task<Error> Poll::follow()
{
    const QString done
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::fullSyncDone)); });
    for (;;) {
        if (m_clock.now() - parseInstant(done).value_or(Instant()) > longestWithoutFullSync)
            co_return failure(ErrorKind::Gone, QCoreApplication::translate("Sync", "It is time to compare everything"))
                .value();
        m_listener.pulling();
        const auto pulled = co_await cycle();
        if (!pulled)
            co_return pulled.error();
        m_listener.upToDate();
        co_await m_wakeup.wait(m_interval);
    }
}

Task<Result<void>> Poll::cycle()
{
    if (m_cycle++ % cyclesPerConfiguration == 0) {
        const auto configured = co_await configuration();
        if (!configured)
            co_return configured;
    }
    const auto noted = co_await noteChangedIncidents();
    if (!noted)
        co_return noted;
    const QStringList changed = co_await m_cache.read(&toRefresh);
    const QStringList open = co_await someOpenIncidents();
    QStringList ids = changed + open;
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids)) {
        const auto refreshed = co_await refreshIncident(m_remote, m_cache, id);
        if (!refreshed)
            co_return refreshed;
        if (!changed.contains(id))
            continue;
        auto crossing = m_cache.write([id](CacheWriter &writer) {
            QStringList left = toRefresh(writer);
            left.removeAll(id);
            writer.setValue(key(keys::toRefresh), left.join(u','));
        });
        const auto crossed = co_await crossing;
        if (!crossed)
            co_return crossed;
    }
    co_return Result<void>();
}

/// Writes the rows that changed, the new watermark, and in the same piece what still has to be fetched because of that:
/// a connection that breaks in between must not lose it.
Task<Result<void>> Poll::noteChangedIncidents()
{
    const Instant begun = m_clock.now() + std::chrono::milliseconds(m_remote.clockSkewMilliseconds());
    const QString watermark
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::newestIncident)); });
    const auto incidents = co_await incidentsSince(watermark);
    if (!incidents)
        co_return tl::unexpected(incidents.error());
    auto writing
        = m_cache.write([items = *incidents, latest = latestOf(*incidents, watermark, begun)](CacheWriter &writer) {
              QStringList ids = toRefresh(writer);
              for (const QJsonValue &value : items) {
                  const Incident now = Incident::fromJson(value.toObject());
                  const auto before = writer.incident(now.id);
                  if (!before || before->updatedAt != now.updatedAt || before->lastActivityAt != now.lastActivityAt)
                      ids.append(now.id);
              }
              ids.removeDuplicates();
              writer.upsert(Kind::Incident, items);
              writer.setValue(key(keys::newestIncident), latest);
              writer.setValue(key(keys::toRefresh), ids.join(u','));
          });
    co_return co_await writing;
}

Task<Result<QJsonArray>> Poll::incidentsSince(QString watermark)
{
    const bool datesOnly = co_await m_cache.read(
        [](const CacheReader &reader) { return !reader.value(key(keys::dateFilters)).isEmpty(); });
    List list = incidentList();
    if (const auto at = parseInstant(watermark)) {
        const QString from = formatInstant(*at - overlap);
        list.query.addQueryItem(u"updated_at[gte]"_s, datesOnly ? from.left(10) : from);
    }
    list.query.addQueryItem(u"sort_by"_s, u"created_at_oldest_first"_s);
    const auto incidents = co_await m_remote.all(list);
    if (incidents || incidents.error().kind != ErrorKind::Invalid || datesOnly)
        co_return incidents;
    // The documented values are dates; a server that takes nothing else is asked so from now on.
    auto noting = m_cache.write([](CacheWriter &writer) { writer.setValue(key(keys::dateFilters), u"1"_s); });
    const auto noted = co_await noting;
    if (!noted)
        co_return tl::unexpected(noted.error());
    co_return co_await incidentsSince(watermark);
}

Task<Result<void>> Poll::configuration()
{
    const auto pulled = co_await pull(configurationLists(m_remote.capabilities));
    if (!pulled)
        co_return pulled;
    const auto directory = co_await m_cache.read([](const CacheReader &reader) { return reader.directory(); });
    co_return co_await pull(optionLists(m_remote.capabilities, directory)); // of the fields there are by now
}

Task<Result<void>> Poll::pull(QList<List> lists)
{
    for (const List &list : std::as_const(lists)) {
        const auto items = co_await m_remote.all(list);
        if (!items && isWithheld(items.error().kind)) // also a field deleted this minute
            continue;
        if (!items)
            co_return tl::unexpected(items.error());
        auto writing
            = m_cache.write([kind = list.kind, items = *items](CacheWriter &writer) { writer.upsert(kind, items); });
        const auto written = co_await writing;
        if (!written)
            co_return written;
    }
    co_return Result<void>();
}

/// Each open incident gets its turn; many open ones take several cycles.
Task<QStringList> Poll::someOpenIncidents()
{
    IncidentFilter filter;
    filter.withClosed = false;
    auto reading = m_cache.read([filter](const CacheReader &reader) { return reader.incidents(filter); });
    const auto rows = co_await reading;
    QStringList ids;
    for (int i = 0; i < std::min(openAtOnce, int(rows.size())); ++i)
        ids.append(rows[(m_turn + i) % rows.size()].id);
    m_turn = rows.isEmpty() ? 0 : int((m_turn + ids.size()) % rows.size());
    co_return ids;
}

} // namespace muster::sync
