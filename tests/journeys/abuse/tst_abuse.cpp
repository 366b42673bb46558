#include "tests/journeys/abuse/assault.h"
#include "tests/journeys/abuse/client.h"
#include "tests/journeys/abuse/servicecage.h"
#include "tests/support/testmain.h"
#include <QTest>
#include <QThread>
#include <sys/resource.h>

using namespace muster;
using namespace muster::test;

/// The real musterd, attacked in every way at once while good clients go on asking.
class TstAbuse : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 megabyte = 1024 * 1024;
    static constexpr qint64 allowedGrowth = 32 * megabyte;

    struct Peak
    {
        qint64 bytes = 0; ///< memory of the service
        int halfOpen = 0;
    };
    static void watch(Peak &peak, int milliseconds, const ServiceCage &service, const Assault *assault = nullptr)
    {
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < milliseconds; QTest::qWait(50)) {
            peak.bytes = std::max(peak.bytes, service.residentBytes());
            peak.halfOpen = std::max(peak.halfOpen, assault ? assault->halfOpen() : 0);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = limit.rlim_max; // this side needs a descriptor for each attacker
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QVERIFY2(limit.rlim_cur >= 2048, "too few descriptors to attack with");
    }

    void staysUpAndServesTheOthers()
    {
        ServiceCage service;
        QVERIFY(service.start());
        Client patient(service.port(), service.key(), true), fleeting(service.port(), service.key(), false);
        QThread thread;
        thread.start();
        for (Client *client : {&patient, &fleeting}) {
            client->moveToThread(&thread);
            QMetaObject::invokeMethod(client, &Client::start);
        }
        Peak calm, peak;
        watch(calm, 1'500, service);
        QVERIFY(calm.bytes > 0);
        QVERIFY(patient.served() > 10 && fleeting.served() > 10);
        const qint64 before = service.residentBytes();

        Assault assault(service.port(), service.key());
        assault.sendLongList(4 * megabyte);
        for (int i = 0; i < 100 && assault.listStatus() == 0; ++i)
            watch(peak, 100, service);
        QCOMPARE(assault.listStatus(), 413);
        assault.holdHalfOpen(900);
        assault.abortInTheMiddle(300);
        assault.sendHugeBody(300 * megabyte, false);
        assault.sendHugeBody(300 * megabyte, true);
        assault.stallBodies(30, 9 * megabyte);
        assault.contradict(100);
        assault.drip(40);
        assault.stallReading(20);
        watch(peak, 15'000, service, &assault); // past the time a header may take
        for (Client *client : {&patient, &fleeting})
            QMetaObject::invokeMethod(client, &Client::stop, Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait());

        qInfo("memory %lld MiB + %lld KiB at most; %d half-open held, %d aborted, %lld MiB of bodies, %d of %d "
              "contradictions "
              "refused; good clients: %d and %d requests, slowest %lld and %lld ms",
            before / megabyte, (peak.bytes - before) / 1024, peak.halfOpen, assault.aborted(),
            assault.bytesSent() / megabyte, assault.refusals(), assault.contradictions(), patient.served(),
            fleeting.served(), patient.slowest(), fleeting.slowest());
        QVERIFY(service.isRunning());
        const QStringList failures = patient.failures() + fleeting.failures();
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
        QVERIFY(patient.served() > 100 && fleeting.served() > 100);
        QVERIFY2(peak.bytes - before <= allowedGrowth,
            qPrintable(QStringLiteral("grew by %1 KiB").arg((peak.bytes - before) / 1024)));

        // the attack was one
        QVERIFY(peak.halfOpen >= 600); // of 900: how many stand at one time depends on the machine's speed
        QCOMPARE(assault.aborted(), 300);
        QCOMPARE(assault.contradictions(), 100);
        QCOMPARE(assault.refusals(), 100);
        QVERIFY(assault.bytesSent() > 10 * megabyte); // past the limit of one body; how far depends on the machine
        QCOMPARE(assault.halfOpen(), 0); // and is over

        QVERIFY(service.stop());
    }
};

MUSTER_TEST(TstAbuse);
#include "tst_abuse.moc"
