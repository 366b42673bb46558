#include "app/sync/leaderlock.h"
#include "app/sync/scope.h"
#include "app/sync/wakeup.h"
#include "tests/support/testmain.h"
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace std::chrono_literals;

namespace {

struct Trace
{
    explicit Trace(QStringList &log)
        : m_log(log)
    { }
    ~Trace() { m_log.append(QStringLiteral("gone")); }
    QStringList &m_log;
};

Task<int> half(QFuture<int> future)
{
    const int whole = co_await future;
    co_return whole / 2;
}

Task<> note(QFuture<int> future, QStringList &log)
{
    const Trace trace(log);
    const int value = co_await half(future);
    log.append(QString::number(value));
}

Task<> sleep(Wakeup &wakeup, std::chrono::milliseconds limit, QStringList &log)
{
    const bool raised = co_await wakeup.wait(limit);
    log.append(raised ? QStringLiteral("raised") : QStringLiteral("over"));
}

} // namespace

class TstTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOnWhenTheFutureIsDone()
    {
        QPromise<int> promise;
        promise.start();
        QStringList log;
        Scope scope;
        scope.start(note(promise.future(), log));
        QVERIFY(log.isEmpty());
        promise.addResult(42);
        promise.finish();
        QVERIFY(log.isEmpty());
        QTRY_COMPARE(log, QStringList({QStringLiteral("21"), QStringLiteral("gone")}));
        QTRY_VERIFY(scope.isEmpty());
    }
    void doesNotWaitForWhatIsDone()
    {
        QPromise<int> promise;
        promise.start();
        promise.addResult(4);
        promise.finish();
        QStringList log;
        Scope scope;
        scope.start(note(promise.future(), log));
        QCOMPARE(log.first(), QStringLiteral("2"));
    }
    void endsWhereItWaitsWhenItsScopeGoes()
    {
        QPromise<int> promise;
        promise.start();
        QStringList log;
        {
            Scope scope;
            scope.start(note(promise.future(), log));
        }
        QCOMPARE(log, QStringList{QStringLiteral("gone")});
        promise.addResult(1);
        promise.finish();
        QTest::qWait(20);
        QCOMPARE(log.size(), 1);
    }
    void aPromiseThatGoesAwayIsNoResult()
    {
        QStringList log;
        Scope scope;
        {
            QPromise<int> promise;
            promise.start();
            scope.start(note(promise.future(), log));
        }
        QTRY_COMPARE(log.value(0), QStringLiteral("0"));
    }
    void wakesUpWhenRaisedOrWhenTheTimeIsOver()
    {
        Wakeup wakeup;
        QStringList log;
        Scope scope;
        scope.start(sleep(wakeup, 60s, log));
        wakeup.raise();
        QVERIFY2(log.isEmpty(), "never from inside raise()");
        QTRY_COMPARE(log, QStringList{QStringLiteral("raised")});
        scope.start(sleep(wakeup, 1ms, log));
        QTRY_COMPARE(log.size(), 2);
        QCOMPARE(log.last(), QStringLiteral("over"));
    }
    void remembersARaiseNobodyWaitedFor()
    {
        Wakeup wakeup;
        wakeup.raise();
        QStringList log;
        Scope scope;
        scope.start(sleep(wakeup, 60s, log));
        QCOMPARE(log, QStringList{QStringLiteral("raised")});
        wakeup.raise();
        wakeup.clear();
        scope.start(sleep(wakeup, 1ms, log));
        QTRY_COMPARE(log.value(1), QStringLiteral("over"));
    }
    void onlyOneLeads()
    {
        QTemporaryDir folder;
        LeaderLock first(folder.path()), second(folder.path());
        QVERIFY(first.tryToHold());
        QVERIFY(first.tryToHold());
        QVERIFY(!second.tryToHold());
        first.release();
        QVERIFY(second.tryToHold());
        QVERIFY(!LeaderLock(QStringLiteral("/nonexistent")).tryToHold());
    }
};

MUSTER_TEST(TstTask);
#include "tst_task.moc"
