#include "tests/support/testmain.h"
#include <QDirIterator>
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
    explicit Muster(const QString &profile)
    {
        process.start(qEnvironmentVariable("MUSTER_BIN") + QStringLiteral("/muster"),
            {QStringLiteral("--profile"), profile, QStringLiteral("--demo"), QStringLiteral("3")});
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
