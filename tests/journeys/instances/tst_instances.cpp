#include "tests/support/testmain.h"
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace {

/// A real muster on the demo workspace of a profile.
struct Muster
{
    QProcess process;
    explicit Muster(const QString &profile, const QStringList &more = {})
    {
        process.start(qEnvironmentVariable("MUSTER_BIN") + QStringLiteral("/muster"),
            QStringList{QStringLiteral("--profile"), profile, QStringLiteral("--demo"), QStringLiteral("3")} + more);
    }
    ~Muster()
    {
        process.kill();
        process.waitForFinished();
    }
    void signal(int number) const { ::kill(pid_t(process.processId()), number); }
};

QString find(const QString &profile, const QString &name)
{
    QDirIterator it(profile, {name}, QDir::AllEntries | QDir::System, QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
}

/// The process that holds the workspace, or 0.
qint64 holder(const QString &profile)
{
    const QString file = find(profile, QStringLiteral("instance.lock"));
    if (file.isEmpty()) // the one of the dead was just taken away
        return 0;
    QLockFile lock(file);
    qint64 pid = 0;
    QString host, program;
    return lock.getLockInfo(&pid, &host, &program) ? pid : 0;
}

bool isOpen(const QString &profile)
{
    return !find(profile, QStringLiteral("door")).isEmpty();
}

/// The incident it remembers to have on screen.
QString shown(const QString &profile)
{
    const QString path = find(profile, QStringLiteral("place.json"));
    QFile place(path);
    if (path.isEmpty() || !place.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(place.readAll()).object().value(QLatin1String("incident")).toString();
}

} // namespace

/// What a second muster does when the first has the workspace open.
class TstInstances : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondOneRaisesTheFirstAndEnds()
    {
        const QTemporaryDir profile;
        Muster first(profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(profile.path()), 20'000);
        Muster second(profile.path());
        QVERIFY(second.process.waitForFinished(20'000));
        QCOMPARE(second.process.exitCode(), 0);
        QVERIFY(second.process.readAllStandardOutput().contains("Raised the window"));
        QCOMPARE(first.process.state(), QProcess::Running);
    }
    void theFirstOneOpensTheLinkOfTheSecond()
    {
        const QTemporaryDir profile;
        Muster first(profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(profile.path()) && !shown(profile.path()).isEmpty(), 20'000);
        const auto opens = [&](const char *link) {
            Muster second(profile.path(), {QLatin1String(link)});
            return second.process.waitForFinished(20'000) && second.process.exitCode() == 0;
        };
        QVERIFY(opens("muster://incident/INC-1"));
        QTest::qWait(3000); // it may have been on screen before; what is there is written down within a second
        const QString one = shown(profile.path());
        QVERIFY(opens("muster://incident/INC-2"));
        QTRY_VERIFY_WITH_TIMEOUT(shown(profile.path()) != one, 20'000);
        QVERIFY(opens("muster://incident/INC-1"));
        QTRY_COMPARE_WITH_TIMEOUT(shown(profile.path()), one, 20'000);
    }
    void whatIsNoLinkIsRefused()
    {
        const QTemporaryDir profile;
        Muster one(profile.path(), {QStringLiteral("muster://settings")});
        QVERIFY(one.process.waitForFinished(20'000));
        QCOMPARE(one.process.exitCode(), 2);
        QVERIFY(one.process.readAllStandardError().contains("is no link to an incident"));
    }
    void aFirstOneThatHangsIsSaidInWords()
    {
        const QTemporaryDir profile;
        Muster first(profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(profile.path()), 20'000);
        first.signal(SIGSTOP);
        Muster second(profile.path());
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += second.process.readAllStandardError()).contains("does not answer"), 20'000);
        QCOMPARE(second.process.state(), QProcess::Running); // with the start screen, which says the same
    }
    void whatAKilledOneLeftDoesNotKeepTheNextOut()
    {
        const QTemporaryDir profile;
        {
            Muster first(profile.path());
            QTRY_VERIFY_WITH_TIMEOUT(isOpen(profile.path()), 20'000);
        }
        QVERIFY(isOpen(profile.path())); // the door of the dead
        Muster next(profile.path());
        const auto raises = [&] {
            Muster another(profile.path());
            return another.process.waitForFinished(3000)
                && another.process.readAllStandardOutput().contains("Raised the window");
        };
        QTRY_COMPARE_WITH_TIMEOUT(holder(profile.path()), next.process.processId(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(raises(), 20'000);
    }
};

MUSTER_TEST(TstInstances);
#include "tst_instances.moc"
