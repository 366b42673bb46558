#include "app/sync/enginecore.h"
#include "app/sync/changefeed.h"
#include "app/sync/connection.h"
#include "app/sync/fullsync.h"
#include "app/sync/incidentrefresh.h"
#include "app/sync/poll.h"
#include "models/store/database.h"
#include <QJsonDocument>

namespace muster::sync {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr auto untilShown = 150ms;

/// What keys::withheld holds.
QStringList split(const QString &kinds)
{
    return kinds.split(u',', Qt::SkipEmptyParts);
}

} // namespace

SyncEngine::Private::Private(
    SyncEngine &engine, SyncOptions options, Cache &cache, Outbox &outbox, const Clock &clock, Random &random)
    : m_engine(engine)
    , m_options(std::move(options))
    , m_cache(cache)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_deliveryBackoff(m_options.firstRetry, m_options.maxRetry, random)
    , m_backoff(m_options.firstRetry, m_options.maxRetry, random)
{ }

void SyncEngine::Private::start()
{
    if (m_status.state != State::Stopped)
        return;
    m_pusher = std::make_unique<Pusher>(m_options.folder, m_cache, m_outbox, m_clock, m_deliveryBackoff);
    // Queued: it comes from inside a task of the pusher's.
    connect(
        m_pusher.get(), &Pusher::troubled, &m_engine, [this](const Error &error) { noteTrouble(error); },
        Qt::QueuedConnection);
    m_remote = std::make_unique<Remote>(m_options.server, m_options.key, m_options.actingUserId, m_clock);
    m_remote->onPause = [this](const Error &why, milliseconds wait) {
        m_status.problem = why;
        m_status.retryAt = m_clock.now() + wait;
        publish();
    };
    m_remote->onRequest = [this](const RequestRecord &record) { Q_EMIT m_engine.requested(record); };
    connect(&m_cache, &Cache::changed, m_pusher.get(), [this](const ChangeSet &changes) {
        if (changes.everything) // a broken file was replaced by an empty one
            restart();
    });
    m_pusher->start();
    m_side.start(loadStatus());
    restart();
}

void SyncEngine::Private::stop()
{
    if (m_status.state == State::Stopped)
        return;
    m_main.cancel();
    m_side.cancel();
    m_showing.cancel();
    m_puller.reset();
    m_pusher.reset();
    m_remote.reset();
    transitionTo(State::Stopped);
}

void SyncEngine::Private::restart(bool paused)
{
    m_main.cancel();
    m_puller.reset();
    m_retry.clear();
    if (paused)
        transitionTo(State::Paused);
    m_main.start(run(paused));
}

void SyncEngine::Private::retryNow()
{
    if (m_status.state == State::Stopped)
        return;
    m_backoff.reset();
    m_remote->endPause();
    m_pusher->hurry();
    if (m_puller)
        m_puller->hurry();
    else if (m_status.state != State::Connecting && m_status.state != State::FirstSync)
        m_retry.raise();
}

void SyncEngine::Private::cancelFirstSync()
{
    if (m_status.state == State::FirstSync)
        restart(true);
}

void SyncEngine::Private::setServer(const QUrl &server, const QByteArray &key)
{
    m_options.server = server;
    m_options.key = key;
    if (m_status.state == State::Stopped)
        return;
    stop();
    start();
    m_pusher->hurry(); // what the old key was refused need not wait
}

void SyncEngine::Private::openIncident(const QString &incidentId)
{
    m_shown = incidentId;
    if (m_puller)
        show();
}

void SyncEngine::Private::show()
{
    const QString id = isLocalId(m_shown) ? m_outbox.serverId(m_shown) : m_shown;
    m_showing.cancel();
    if (!id.isEmpty())
        m_showing.start(refreshSoon(id));
}

/// Who runs down the list does not want every incident on the way.
Task<> SyncEngine::Private::refreshSoon(QString incidentId)
{
    Wakeup nobody;
    co_await nobody.wait(untilShown);
    co_await refreshShown(*m_remote, m_cache, incidentId);
}

Task<> SyncEngine::Private::run(bool paused)
{
    if (paused)
        co_await m_retry.wait();
    for (;;) {
        m_isFollowing = false;
        const Error ended = co_await session();
        m_showing.cancel();
        m_puller.reset();
        const bool startsOver = co_await mustStartOver(ended);
        if (startsOver) {
            co_await m_retry.wait(m_backoff.next()); // a server that says so again and again is not to be hammered
            continue;
        }
        m_pusher->setRemote(nullptr);
        co_await rest(ended);
    }
}

/// The cache cannot go on from where it is: the change feed has forgotten that, or the file was broken and is empty.
Task<bool> SyncEngine::Private::mustStartOver(Error ended)
{
    const bool isForgotten = ended.kind == ErrorKind::Gone && m_isFollowing;
    if (!isForgotten && ended.code != damagedCode)
        co_return false;
    auto forgetting = m_cache.write([](CacheWriter &writer) { writer.setValue(key(keys::fullSyncDone), {}); });
    const auto forgotten = co_await forgetting;
    co_return forgotten.has_value();
}

Task<Error> SyncEngine::Private::session()
{
    transitionTo(State::Connecting, m_status.problem);
    const auto connected = co_await connectToServer();
    if (!connected)
        co_return connected.error();
    m_pusher->setRemote(m_remote.get());
    const auto completed = co_await completeCache();
    if (!completed)
        co_return completed.error();
    m_status.withheld
        = split(co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::withheld)); }));
    m_puller = makePuller();
    m_isFollowing = true;
    show();
    co_return co_await m_puller->follow();
}

Task<Result<void>> SyncEngine::Private::connectToServer()
{
    const auto met = co_await meet(*m_remote, m_cache, m_outbox);
    if (!met)
        co_return met;
    m_status.identity = m_remote->identity;
    m_status.limitations = m_remote->capabilities.limitations();
    m_status.hasIdempotency = m_remote->capabilities.idempotencyHeader;
    m_status.clockSkewMilliseconds = m_remote->clockSkewMilliseconds();
    publish();
    co_return met;
}

Task<Result<void>> SyncEngine::Private::completeCache()
{
    const QString done
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::fullSyncDone)); });
    if (!done.isEmpty())
        co_return Result<void>();
    m_status.done = m_status.total = 0;
    m_status.indexing = false;
    transitionTo(State::FirstSync);
    FullSync sync(*m_remote, m_cache, m_clock, m_options.lanes, [this](int walked, int total, bool indexing) {
        m_status.done = walked;
        m_status.total = total;
        m_status.indexing = indexing;
        publish();
    });
    co_return co_await sync.run();
}

std::unique_ptr<Puller> SyncEngine::Private::makePuller()
{
    const Puller::Listener listener{[this] { transitionTo(State::Pulling); }, [this] { noteUpToDate(); }};
    if (m_remote->capabilities.changeFeed)
        return std::make_unique<ChangeFeed>(*m_remote, m_cache, listener);
    return std::make_unique<Poll>(*m_remote, m_cache, m_clock, m_options.pollInterval, listener);
}

/// Waits until it makes sense to try again.
Task<> SyncEngine::Private::rest(Error problem)
{
    const bool userFirst = co_await waitsForUser(m_cache, problem);
    m_retry.clear();
    if (problem.kind == ErrorKind::Unauthorised || userFirst) {
        transitionTo(problem.kind == ErrorKind::Unauthorised ? State::Unauthorised : State::Failed, problem);
        co_await m_retry.wait();
        co_return;
    }
    const milliseconds wait = std::max<milliseconds>(m_backoff.next(), problem.retryAfter);
    m_status.retryAt = m_clock.now() + wait;
    transitionTo(State::Offline, problem);
    co_await m_retry.wait(wait);
}

/// What was known when the program last ran is shown until the server is met.
Task<> SyncEngine::Private::loadStatus()
{
    const auto [identity, syncedAt, withheld, limitations] = co_await m_cache.read([](const CacheReader &reader) {
        return std::tuple(reader.value(key(keys::identity)), reader.value(key(keys::syncedAt)),
            reader.value(key(keys::withheld)), reader.value(key(keys::limitations)));
    });
    m_status.withheld = split(withheld);
    if (m_status.identity == Identity()) { // the server has not been met meanwhile
        m_status.identity = Identity::fromJson(QJsonDocument::fromJson(identity.toUtf8()).object());
        m_status.limitations = limitationsFromText(limitations);
    }
    if (!m_status.syncedAt)
        m_status.syncedAt = parseInstant(syncedAt);
    publish();
}

void SyncEngine::Private::noteTrouble(const Error &error)
{
    if (!m_pusher)
        return;
    const bool atWork = m_status.state == State::UpToDate || m_status.state == State::Pulling;
    const bool ownFiles = error.kind == ErrorKind::Storage || error.kind == ErrorKind::DiskFull;
    if (error.kind == ErrorKind::Unauthorised ? m_status.state != State::Unauthorised : atWork && !ownFiles) {
        m_pusher->setRemote(nullptr);
        restart(); // Connecting asks who we are and so tells what is wrong
    } else if (ownFiles && m_status.state != State::Failed) {
        m_status.problem = error;
        publish();
    }
}

void SyncEngine::Private::noteUpToDate()
{
    const Instant now = m_clock.now();
    m_backoff.reset();
    m_status.syncedAt = now;
    m_status.clockSkewMilliseconds = m_remote->clockSkewMilliseconds();
    transitionTo(State::UpToDate);
    if (m_noted && now - *m_noted < 1min)
        return;
    m_noted = now;
    m_cache.write([now](CacheWriter &writer) { writer.setValue(key(keys::syncedAt), formatInstant(now)); });
}

void SyncEngine::Private::transitionTo(State state, const std::optional<Error> &problem)
{
    m_status.state = state;
    m_status.problem = problem;
    if (state != State::Offline)
        m_status.retryAt.reset();
    if (state == State::Offline && !m_status.offlineSince)
        m_status.offlineSince = m_clock.now();
    if (state != State::Offline && state != State::Connecting)
        m_status.offlineSince.reset();
    publish();
}

/// Queued, so that nobody is called from inside a task and may stop the engine there.
void SyncEngine::Private::publish()
{
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, status = m_status] { Q_EMIT engine->statusChanged(status); },
        Qt::QueuedConnection);
}

} // namespace muster::sync
