#include "tests/support/testmain.h"
#include "tests/unit/desktop/secretservice.h"
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

using namespace muster::test;

namespace {

const auto keepFirst = QStringLiteral("keep https://a.example:443 inc_first");
const auto findIt = QStringLiteral("find https://a.example:443");
const auto eraseIt = QStringLiteral("erase https://a.example:443");
const auto noKey = QStringLiteral("The keychain has no key for Acme.");

} // namespace

/// The key in a real secret service on a bus of the test's own.
class TstKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"dbus-daemon", "dbus-send", "gnome-keyring-daemon"}) {
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
        }
    }
    void aKeptKeyIsReadByAnotherProcess()
    {
        SecretService service;
        QVERIFY(service.start());
        QCOMPARE(KeyProcess(service).ask(keepFirst), QStringLiteral("done"));
        QCOMPARE(KeyProcess(service).ask(findIt), QStringLiteral("key inc_first"));
    }
    void aKeyIsOnlyHandedToTheOriginItWasTypedFor()
    {
        SecretService service;
        QVERIFY(service.start());
        KeyProcess process(service);
        QCOMPARE(process.ask(keepFirst), QStringLiteral("done"));
        QCOMPARE(process.ask(QStringLiteral("find https://b.example:443")), noKey);
        QCOMPARE(process.ask(QStringLiteral("find https://a.example:444")), noKey);
        QCOMPARE(process.ask(QStringLiteral("find http://a.example:443")), noKey);
    }
    void aNewKeyReplacesTheOldOne()
    {
        SecretService service;
        QVERIFY(service.start());
        KeyProcess process(service);
        QCOMPARE(process.ask(keepFirst), QStringLiteral("done"));
        QCOMPARE(process.ask(QStringLiteral("keep https://a.example:443 inc_second")), QStringLiteral("done"));
        QCOMPARE(process.ask(findIt), QStringLiteral("key inc_second"));
    }
    void aRemovedKeyIsGone()
    {
        SecretService service;
        QVERIFY(service.start());
        KeyProcess process(service);
        QCOMPARE(process.ask(keepFirst), QStringLiteral("done"));
        QCOMPARE(process.ask(eraseIt), QStringLiteral("done"));
        QCOMPARE(process.ask(findIt), noKey);
    }
    void aLockedKeychainIsSaidAndNotWaitedFor()
    {
        SecretService service;
        QVERIFY(service.start());
        KeyProcess process(service);
        QCOMPARE(process.ask(keepFirst), QStringLiteral("done"));
        QVERIFY(service.lock());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(process.ask(QStringLiteral("probe")), QStringLiteral("locked"));
        QCOMPARE(process.ask(findIt), QStringLiteral("The keychain is locked."));
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    }
    void aDaemonThatIsKilledIsSaid()
    {
        SecretService service;
        QVERIFY(service.start());
        KeyProcess process(service);
        QCOMPARE(process.ask(keepFirst), QStringLiteral("done"));
        service.killDaemon();
        const QString words = QStringLiteral("No secret service is running, so the keychain cannot be asked.");
        QCOMPARE(process.ask(findIt), words);
        QCOMPARE(process.ask(keepFirst), words);
        QVERIFY(service.start());
        QCOMPARE(KeyProcess(service).ask(findIt), QStringLiteral("key inc_first")); // it was kept
    }
    void withoutASecretServiceThereIsNoKeychain()
    {
        SecretService service; // a bus with nobody on it
        QVERIFY(service.isOnBus());
        KeyProcess process(service);
        QCOMPARE(process.ask(QStringLiteral("probe")), QStringLiteral("missing"));
        QCOMPARE(
            process.ask(keepFirst), QStringLiteral("No secret service is running, so the keychain cannot be asked."));
    }
};

MUSTER_TEST(TstKeychain);
#include "tst_keychain.moc"
