#include "app/desktop/session.h"
#include "tests/support/testmain.h"
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::desktop;

namespace {

/// A server with three incidents, and a profile that has never met it.
struct Meeting
{
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    service::EmbeddedService server{clock, random};
    QString url, key;
    App app{clock, folder.path()};
    Options options;
    std::unique_ptr<Session> session;

    Meeting()
    {
        service::ServiceOptions wanted;
        wanted.databaseFile = folder.filePath(QStringLiteral("server.db"));
        wanted.rateLimit = 0;
        auto started = server.start(wanted, 3, 7);
        started.waitForFinished();
        url = started.result()->url.toString();
        key = started.result()->token;
        options.profile = folder.path();
        session = std::make_unique<Session>(options, app, clock, random);
        session->start();
    }
    /// Gives address and key and says who one is.
    void join()
    {
        app.start()->openServer(url, key);
        QTRY_COMPARE(app.start()->step(), StartController::Identify);
        app.start()->choosePerson(app.start()->people()->idAt(0));
        QTRY_COMPARE_WITH_TIMEOUT(app.sync()->state(), SyncController::UpToDate, 20'000);
    }
};

} // namespace

/// The first start, and what it leads to.
class TstSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRestartLeadsBackToWhereOneWas_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("closed") << false;
        QTest::newRow("killed") << true;
    }
    void aRestartLeadsBackToWhereOneWas()
    {
        QFETCH(bool, isKilled);
        Meeting meeting;
        meeting.join();
        QTRY_COMPARE(meeting.app.incidents()->count(), 3);
        meeting.app.incidents()->selectNext();
        meeting.app.incidents()->selectNext();
        const QString second = meeting.app.incidents()->selectedId();
        QTRY_COMPARE(meeting.app.incident()->incidentId(), second);
        meeting.app.incident()->keepDraft(QStringLiteral("We are looking into"));
        meeting.app.setScreen(QStringLiteral("queue"));
        const QString place = QDirIterator(
            meeting.folder.path(), {QStringLiteral("workspace.json")}, QDir::Files, QDirIterator::Subdirectories)
                                  .next()
                                  .replace(QLatin1String("workspace.json"), QLatin1String("place.json"));
        const auto kept = [&place] {
            QFile file(place);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        if (isKilled) { // what a moment later is on the disk is all there is
            QTRY_VERIFY(kept().contains("We are looking into"));
            const QByteArray then = kept();
            meeting.app.incident()->keepDraft({});
            meeting.session.reset();
            QFile file(place);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(then);
        }
        meeting.session.reset();
        App again(meeting.clock, meeting.folder.path());
        Session session(meeting.options, again, meeting.clock, meeting.random);
        session.start();
        QCOMPARE(again.screen(), QStringLiteral("queue"));
        QCOMPARE(again.incidents()->selectedId(), second);
        QTRY_COMPARE(again.incident()->incidentId(), second);
        QCOMPARE(again.incident()->draft(), QStringLiteral("We are looking into"));
        QVERIFY(!(QFile::permissions(place) & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void aPlaceThatIsGoneOrGarbageHarmsNobody()
    {
        Meeting meeting;
        meeting.join();
        QDirIterator record(
            meeting.folder.path(), {QStringLiteral("workspace.json")}, QDir::Files, QDirIterator::Subdirectories);
        const QString place = record.next().replace(QLatin1String("workspace.json"), QLatin1String("place.json"));
        meeting.session.reset();
        for (const char *text : {"no JSON", "{\"screen\":\"nowhere\",\"incident\":\"01GONE\",\"drafts\":7}"}) {
            QFile file(place);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            App again(meeting.clock, meeting.folder.path());
            Session session(meeting.options, again, meeting.clock, meeting.random);
            session.start();
            QCOMPARE(again.screen(), QStringLiteral("incidents"));
            QTRY_COMPARE(again.incidents()->count(), 3);
        }
    }
    void theKeyOfTheFirstStartIsTheOneThatSynchronises()
    {
        Meeting meeting;
        QCOMPARE(meeting.app.start()->step(), StartController::Choose);
        meeting.join();
        QTRY_COMPARE(meeting.app.incidents()->total(), 3);
        QVERIFY(!meeting.app.directory()->personName().isEmpty());
    }
    void aKeptKeyOutlivesTheProgramAndIsNowhereInTheClear()
    {
        Meeting meeting;
        meeting.app.keys()->setPlace(KeysController::File);
        meeting.app.keys()->setPassphrase(QStringLiteral("correct horse"));
        meeting.join();
        QTRY_VERIFY(meeting.app.keys()->keptText().contains(QStringLiteral("encrypted file")));

        meeting.session.reset();
        App next(meeting.clock, meeting.folder.path());
        Session session(meeting.options, next, meeting.clock, meeting.random);
        session.start();
        QCOMPARE(next.sync()->state(), SyncController::Unauthorised);
        QVERIFY2(next.sync()->problem().contains(QStringLiteral("passphrase")), qPrintable(next.sync()->problem()));
        QTRY_COMPARE(next.incidents()->total(), 3); // what is here can be used meanwhile
        next.keys()->unlock(QStringLiteral("correct horse"));
        QTRY_COMPARE_WITH_TIMEOUT(next.sync()->state(), SyncController::UpToDate, 20'000);

        QDirIterator files(meeting.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(meeting.key.toUtf8()), qPrintable(file.fileName()));
        }
    }
    void aKeyThatWasNotToBeKeptIsAskedForAgain()
    {
        Meeting meeting;
        meeting.app.keys()->setPlace(KeysController::ThisRun);
        meeting.join();
        QTRY_VERIFY(!meeting.app.keys()->keptText().isEmpty());
        meeting.session.reset();
        App next(meeting.clock, meeting.folder.path());
        Session session(meeting.options, next, meeting.clock, meeting.random);
        session.start();
        QTRY_COMPARE(next.sync()->state(), SyncController::Unauthorised);
        QVERIFY2(
            next.sync()->problem().contains(QStringLiteral("was not to be kept")), qPrintable(next.sync()->problem()));
        next.sync()->useKey(meeting.key);
        QTRY_COMPARE_WITH_TIMEOUT(next.sync()->state(), SyncController::UpToDate, 20'000);
    }
    void aKeyThatIsNotAcceptedIsSaidInWords()
    {
        Meeting meeting;
        meeting.app.start()->openServer(meeting.url, QStringLiteral("inc_wrong"));
        QTRY_COMPARE(meeting.app.start()->step(), StartController::Choose);
        QVERIFY2(meeting.app.start()->problem().contains(QStringLiteral("does not accept this key")),
            qPrintable(meeting.app.start()->problem()));
        QCOMPARE(meeting.app.start()->offeredServer(), meeting.url);
    }
    void aPersonThatWasAddedCanBeChosenWithoutARestart()
    {
        Meeting meeting;
        meeting.join();
        QTRY_VERIFY(meeting.app.people()->canAdd());
        const int before = meeting.app.directory()->people()->count();
        meeting.app.people()->add(QStringLiteral("Grace Hopper"), QStringLiteral("grace@acme.example"));
        QVERIFY(meeting.app.people()->isBusy());
        QTRY_VERIFY(!meeting.app.people()->isBusy());
        QCOMPARE(meeting.app.people()->problem(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(meeting.app.directory()->people()->count(), before + 1, 20'000);

        meeting.app.people()->add(QStringLiteral("Another"), QStringLiteral("grace@acme.example"));
        QTRY_VERIFY(!meeting.app.people()->isBusy());
        QVERIFY(!meeting.app.people()->problem().isEmpty()); // the server's own words
    }
};

MUSTER_TEST(TstSession);
#include "tst_session.moc"
