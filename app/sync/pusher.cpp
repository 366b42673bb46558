#include "app/sync/pusher.h"

namespace muster::sync {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int incidentsAtOnce = 4;
constexpr auto betweenBids = 2s; // for the leadership
constexpr milliseconds betweenHurries = 10s;
constexpr milliseconds longestStoredWait = 5min; // a wall clock that jumped must not hold a change back for days

} // namespace

Pusher::Pusher(const QString &folder, Cache &cache, Outbox &outbox, const Clock &clock, const Backoff &backoff)
    : m_cache(cache)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_backoff(backoff)
    , m_lock(folder)
{
    m_since.start();
    connect(&outbox, &Outbox::changed, this, [this] { m_wakeup.raise(); });
}

void Pusher::start()
{
    m_scope.start(lead());
}

void Pusher::stop()
{
    m_scope.cancel();
    m_running.clear();
    m_remote = nullptr;
    m_lock.release();
}

void Pusher::setRemote(Remote *remote)
{
    m_remote = remote;
    // A connection that comes back ends the waiting for it; one that comes and goes must not make a loop of that.
    const RetryTimes::Time moment = now();
    if (remote && (!m_hurriedAt || moment - *m_hurriedAt > betweenHurries)) {
        m_hurriedAt = moment;
        hurry();
    } else {
        m_wakeup.raise();
    }
}

void Pusher::hurry()
{
    const auto entries = m_outbox.entries();
    for (const OutboxEntry &entry : entries)
        m_retries.set(entry, 0ms);
    m_wakeup.raise();
}

Task<> Pusher::lead()
{
    while (!m_lock.tryToHold()) {
        if (const auto problem = m_lock.problem())
            Q_EMIT troubled(*problem);
        Wakeup nobody;
        co_await nobody.wait(betweenBids);
    }
    for (;;) {
        auto beginning = m_outbox.beginDelivery(); // what a crash left in flight is of unknown outcome
        const auto begun = co_await beginning;
        if (begun)
            break;
        Q_EMIT troubled(begun.error());
        Wakeup nobody;
        co_await nobody.wait(betweenBids);
    }
    for (;;) {
        const RetryTimes::Time moment = now();
        const milliseconds pause = m_remote ? m_remote->pause() : 0ms;
        if (m_remote && pause == 0ms && !m_outbox.salvaged()) // the user looks at a salvage first
            startWhatIsReady(moment);
        co_await m_wakeup.wait(pause > 0ms ? pause : m_retries.untilNext(moment));
    }
}

void Pusher::startWhatIsReady(RetryTimes::Time now)
{
    const DeliveryOrder order([this](const QString &localId) { return m_outbox.serverId(localId); });
    const auto ready = order.next(
        m_outbox.entries(), m_running, [&](const OutboxEntry &entry) { return isDue(entry, now); }, incidentsAtOnce);
    for (const OutboxEntry &entry : ready) {
        m_running.insert(entry.id);
        m_scope.start(deliver(entry));
    }
}

bool Pusher::isDue(const OutboxEntry &entry, RetryTimes::Time now)
{
    if (entry.notBefore && !m_retries.knows(entry)) {
        // Waiting since before we started: what is left of it, by a clock that does not jump.
        const auto left = std::chrono::ceil<milliseconds>(*entry.notBefore - m_clock.now());
        m_retries.set(entry, now + std::clamp(left, 0ms, longestStoredWait));
    }
    return m_retries.isDue(entry, now);
}

Task<> Pusher::deliver(OutboxEntry entry)
{
    Delivery delivery({*m_remote, m_cache, m_outbox, m_clock, m_backoff,
                          [this](const QString &id) { return m_outbox.isServerId(id); },
                          [this](const Error &trouble) { Q_EMIT troubled(trouble); }},
        entry);
    const auto outcome = co_await delivery.run();
    m_running.remove(entry.id);
    if (outcome.retryIn)
        m_retries.set(delivery.entry(), now() + *outcome.retryIn);
    else
        m_retries.remove(entry.id);
    if (outcome.trouble)
        Q_EMIT troubled(*outcome.trouble);
    m_wakeup.raise();
}

} // namespace muster::sync
