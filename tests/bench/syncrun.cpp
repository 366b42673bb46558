#include "tests/bench/syncrun.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <cstdio>
#include <sys/resource.h>

namespace muster::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of all threads: what stays the same when the machine does other things beside.
double processorMilliseconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto inMilliseconds
        = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return inMilliseconds(used.ru_utime) + inMilliseconds(used.ru_stime);
}

} // namespace

SyncRun::SyncRun(Plan plan, const Clock &clock, Random &random)
    : m_plan(std::move(plan))
    , m_clock(clock)
    , m_random(random)
{ }

SyncRun::~SyncRun()
{
    if (!m_engine)
        return;
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, this] {
        engine->stop();
        delete engine;
        m_network.quit();
    });
    m_network.wait();
}

bool SyncRun::start()
{
    m_watch.start();
    auto cache = Cache::open(m_plan.folder, m_clock);
    auto outbox = Outbox::open(m_plan.folder, m_clock, m_random);
    if (!cache || !outbox) {
        std::fprintf(stderr, "%s\n", qPrintable(!cache ? cache.error().message : outbox.error().message));
        return false;
    }
    m_cache = std::move(*cache);
    m_outbox = std::move(*outbox);
    m_reader = m_cache->makeReader();
    m_plan.options.folder = m_plan.folder;
    m_engine = new sync::SyncEngine(m_plan.options, *m_cache, *m_outbox, m_clock, m_random);
    m_engine->moveToThread(&m_network);
    connect(m_engine, &sync::SyncEngine::statusChanged, this, &SyncRun::note);
    connect(m_cache.get(), &Cache::changed, this, &SyncRun::look);
    m_network.start();
    QMetaObject::invokeMethod(m_engine, &sync::SyncEngine::start);
    return true;
}

void SyncRun::mark(const QString &what)
{
    if (m_times.contains(what))
        return;
    m_times.insert(what, double(m_watch.nsecsElapsed()) / 1e6);
    m_times.insert(what + u"_cpu"_s, processorMilliseconds());
}

void SyncRun::note(const SyncStatus &status)
{
    using State = SyncStatus::State;
    m_status = status;
    if (status.state == State::Offline || status.state == State::Unauthorised || status.state == State::Failed) {
        std::fprintf(stderr, "the synchronisation stopped: %s\n", qPrintable(status.problem.value_or(Error()).message));
        end();
        return;
    }
    if (status.state == State::FirstSync)
        mark(u"connected"_s);
    if (status.state == State::FirstSync && status.indexing)
        mark(u"settling"_s);
    const bool isFollowing = status.state == State::Pulling || status.state == State::UpToDate;
    if (isFollowing && m_times.contains(u"connected"_s))
        mark(u"complete"_s); // written, with full text, and nothing left to take apart
    if (status.state == State::UpToDate) {
        mark(u"up_to_date"_s);
        followUp(status);
    }
}

/// Looks at the list as a screen would, but not before it can be complete: looking takes time too.
void SyncRun::look(const ChangeSet &changes)
{
    if (m_times.contains(u"usable"_s) || changes.incidents.isEmpty())
        return;
    if (!m_times.contains(u"first_row"_s)) {
        IncidentFilter top;
        top.limit = 60;
        if (!m_reader->incidents(top).isEmpty())
            mark(u"first_row"_s);
    }
    if (m_status.state == SyncStatus::State::FirstSync && m_status.done < m_plan.incidents && !m_status.indexing)
        return;
    if (m_reader->order({}).size() < m_plan.incidents)
        return;
    mark(u"usable"_s);
    if (m_plan.untilListOnly)
        end();
}

/// Asks again and again whether anything is new, as a person pressing "try again" does.
void SyncRun::followUp(const SyncStatus &status)
{
    if (m_isDone)
        return;
    if (m_resync.isValid() && status.syncedAt != m_agreed)
        m_resyncs.append(double(m_resync.nsecsElapsed()) / 1e6);
    if (m_resyncs.size() >= m_plan.resyncs) {
        QJsonArray values;
        for (const double value : std::as_const(m_resyncs))
            values.append(value);
        m_times.insert(u"resyncs"_s, values);
        end();
        return;
    }
    m_agreed = status.syncedAt;
    // What the first synchronisation leaves to do must not count.
    QTimer::singleShot(60, this, [this] {
        m_resync.start();
        QMetaObject::invokeMethod(m_engine, &sync::SyncEngine::retryNow);
    });
}

void SyncRun::end()
{
    if (std::exchange(m_isDone, true))
        return;
    Q_EMIT done();
    QCoreApplication::quit();
}

} // namespace muster::bench
