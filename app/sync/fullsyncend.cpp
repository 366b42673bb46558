#include "app/sync/fullsync.h"
#include "app/sync/priorities.h"
#include "app/sync/sweep.h"
#include "models/domain/json.h"

// The part of a complete sync that comes after the walks: full text, activity, and what is gone.
namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

const QString activityWalk = u"activity"_s;
constexpr int mostConfirmed = 50;

} // namespace

/// The list is usable; now full text gets to know what is in it.
Task<Result<void>> FullSync::settle()
{
    auto filled = m_cache.write([](CacheWriter &writer) { writer.indexFilled(); }); // while the first pages are packed
    int most = 0;
    for (;;) {
        auto settling = m_cache.settle();
        const auto left = co_await settling;
        if (!left)
            co_return tl::unexpected(left.error());
        if (*left == 0)
            co_return co_await filled;
        most = std::max(most, *left);
        m_progress(most - *left, most, true);
    }
}

Task<Result<void>> FullSync::activity()
{
    if (m_cursor.places.value(activityWalk).isFinished)
        co_return Result<void>();
    if (m_remote.capabilities.has(u"GET", u"/muster/v1/activity"))
        co_return co_await activityInBulk(m_clock.now() - activityHorizon);
    if (m_remote.capabilities.has(u"GET", u"/v2/incident_activity_log_entries"))
        co_return co_await activityOfOpenIncidents();
    co_return Result<void>();
}

Task<Result<void>> FullSync::activityInBulk(Instant since)
{
    Walk all{activityWalk, activityList({}), {}, false};
    all.list.path = u"/muster/v1/activity"_s;
    all.list.query.addQueryItem(u"touched_since"_s, formatInstant(since));
    const auto walked = co_await walk(all);
    if (!walked || m_cursor.skipped.contains(activityWalk))
        co_return walked;
    auto writing = m_cache.write([since](CacheWriter &writer) {
        const auto rows = writer.incidents({});
        for (const IncidentRow &row : rows) {
            if (row.updatedAt >= since)
                writer.setActivityComplete(row.id, true);
        }
    });
    const auto written = co_await writing;
    if (!written)
        co_return written;
    co_return co_await settle();
}

Task<Result<void>> FullSync::activityOfOpenIncidents()
{
    IncidentFilter open;
    open.withClosed = false;
    auto reading = m_cache.read([open](const CacheReader &reader) { return reader.incidents(open); });
    auto rows = co_await reading;
    std::sort(rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) { return a.id < b.id; });
    for (const IncidentRow &row : std::as_const(rows)) {
        if (row.id <= m_cursor.places.value(activityWalk).after)
            continue;
        const auto entries = co_await m_remote.all(activityList(row.id));
        if (!entries && isWithheld(entries.error().kind))
            continue;
        if (!entries)
            co_return tl::unexpected(entries.error());
        m_cursor.places[activityWalk].after = row.id;
        const QString cursor = m_cursor.toText();
        auto writing = m_cache.write([id = row.id, entries = *entries, cursor](CacheWriter &writer) {
            writer.upsert(Kind::Activity, entries);
            writer.setActivityComplete(id, true);
            writer.setValue(key(keys::fullSyncCursor), cursor);
        });
        const auto written = co_await writing;
        if (!written)
            co_return written;
    }
    co_return Result<void>();
}

Task<Result<void>> FullSync::finish()
{
    const auto confirmed = co_await removeGoneIncidents();
    if (!confirmed)
        co_return confirmed;
    const QList<Kind> walked = completeKinds();
    const QString newest = isLater(m_cursor.newest, m_cursor.begunAt) ? m_cursor.begunAt : m_cursor.newest;
    const bool isToLearn = !m_remote.capabilities.has(u"GET", u"/muster/v1/follow_up_priorities");
    auto writing = m_cache.write(
        [walked, newest, isToLearn, cursor = m_cursor, now = m_clock.now()](CacheWriter &writer) {
            QJsonObject kept;
            for (const Kind kind : walked) {
                if (const int rows = removeUnseen(writer, kind, cursor.generation); rows > 0)
                    kept.insert(toText(kind), rows);
            }
            if (isToLearn && walked.contains(Kind::FollowUp))
                learnAllPriorities(writer, cursor.generation);
            writer.setValue(key(keys::keptUnseen), kept.isEmpty() ? QString() : QString::fromUtf8(json::compact(kept)));
            writer.setValue(key(keys::feedPosition), cursor.feedPosition);
            writer.setValue(key(keys::newestIncident), newest);
            writer.setValue(key(keys::fullSyncCursor), {});
            writer.setValue(key(keys::withheld), cursor.withheld.join(u','));
            writer.setValue(key(keys::fullSyncDone), formatInstant(now));
            writer.endFilling();
        });
    co_return co_await writing;
}

/// An incident is much to lose, so its absence from the list is confirmed by asking for it; one that is there is marked
/// as seen.
Task<Result<void>> FullSync::removeGoneIncidents()
{
    if (!completeKinds().contains(Kind::Incident))
        co_return Result<void>();
    const auto found = std::make_shared<QStringList>(); // this may end before the writer gets to it
    auto asking = m_cache.write([found, generation = m_cursor.generation](
                                    CacheWriter &writer) { *found = writer.notSeen(Kind::Incident, generation); });
    const auto asked = co_await asking;
    if (!asked || found->size() > mostConfirmed)
        co_return asked; // so many that the fail-safe decides
    const QStringList missing = *found;
    for (const QString &id : missing) {
        const auto incident = co_await m_remote.get(u"/v2/incidents/"_s + id);
        if (!incident && !isWithheld(incident.error().kind))
            co_return tl::unexpected(incident.error());
        auto writing = m_cache.write([id, incident, generation = m_cursor.generation](CacheWriter &writer) {
            if (incident)
                writer.upsert(Kind::Incident, unwrapped(*incident), generation);
            else
                writer.remove(Kind::Incident, id);
        });
        const auto written = co_await writing;
        if (!written)
            co_return written;
    }
    co_return Result<void>();
}

/// The kinds of which every list has been walked: what none of them showed is gone.
QList<Kind> FullSync::completeKinds() const
{
    QList<Kind> kinds, partial;
    for (const Walk &walk : m_walks) {
        if (m_cursor.skipped.contains(walk.name))
            partial.append(walk.list.kind);
        else if (walk.isComplete && !kinds.contains(walk.list.kind))
            kinds.append(walk.list.kind);
    }
    kinds.removeIf([&](Kind kind) { return partial.contains(kind); });
    return kinds;
}

} // namespace muster::sync
