#include "app/service/embeddedservice.h"
#include "models/domain/errorcodes.h"
#include "tests/support/brokendatabase.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"
#include <QJsonDocument>

using namespace muster;
using namespace muster::service;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// The service on a thread of its own, and the demo data it fills itself with.
class TstEmbedded : public QObject
{
    Q_OBJECT
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;

    ServiceOptions options(const QString &name)
    {
        ServiceOptions options;
        options.databaseFile = folder.filePath(name);
        return options;
    }

    QJsonObject get(const EmbeddedService::Started &started, const QString &target)
    {
        QNetworkRequest request(QUrl(started.url.toString() + target));
        request.setRawHeader("Authorization", "Bearer " + started.token.toLatin1());
        QNetworkReply *reply = network.get(request);
        const bool isFinished = QTest::qWaitFor([reply] { return reply->isFinished(); });
        reply->deleteLater();
        return isFinished ? QJsonDocument::fromJson(reply->readAll()).object() : QJsonObject();
    }

    static Result<EmbeddedService::Started> wait(QFuture<Result<EmbeddedService::Started>> future)
    {
        future.waitForFinished();
        return future.result();
    }

private Q_SLOTS:
    void answersFromItsOwnThreadAndKeepsItsData()
    {
        QString workspace;
        for (int launch = 0; launch < 2; ++launch) {
            EmbeddedService embedded(clock, random);
            const auto started = wait(embedded.start(options(u"kept.db"_s), 30, 7)).value();
            QVERIFY(started.url.host() == u"127.0.0.1" && started.url.port() > 0);
            const QJsonObject list = get(started, u"/v2/incidents?page_size=100"_s);
            QCOMPARE(list.value(u"pagination_meta"_s).toObject().value(u"total_record_count"_s).toInt(), 30);
            const QString id
                = get(started, u"/muster/v1/workspace"_s).value(u"workspace"_s).toObject().value(u"id"_s).toString();
            QVERIFY(isUlid(id) && (workspace.isEmpty() || id == workspace));
            workspace = id;
        }
    }

    void halfADemoIsRemovedWhenTheServiceOpens()
    {
        const auto open = [&](const QString &name) { return std::move(*Service::open(options(name), clock, random)); };
        const auto whole = open(u"whole.db"_s);
        // What a crash after the first transactions would leave.
        const auto crash = [&](int done) {
            for (const char *suffix : {"", "-wal"}) {
                if (done < 800)
                    [&] {
                        QVERIFY(QFile::copy(folder.filePath(u"whole.db"_s + QLatin1String(suffix)),
                            folder.filePath(u"half.db"_s + QLatin1String(suffix))));
                    }();
            }
            return true;
        };
        QCOMPARE(whole->fillWithDemo(800, 3, crash).value(), 800);
        QVERIFY(!whole->isEmpty());
        const auto half = open(u"half.db"_s);
        QVERIFY(half->isEmpty());
        QCOMPARE(half->fillWithDemo(5, 3).value(), 5);
        QVERIFY(!half->fillWithDemo(5, 3).has_value());
    }

    void demoDataIsCompleteAndLinked()
    {
        EmbeddedService embedded(clock, random);
        const auto started = wait(embedded.start(options(u"demo.db"_s), 40, 3)).value();
        const QJsonArray incidents = get(started, u"/v2/incidents?page_size=100"_s).value(u"incidents"_s).toArray();
        QCOMPARE(incidents.size(), 40);
        QSet<QString> ids;
        for (const QJsonValue &incident : incidents)
            ids.insert(incident.toObject().value(u"id"_s).toString());
        for (const QString &kind : {u"actions"_s, u"follow_ups"_s, u"incident_updates"_s}) {
            const QString version = kind == u"incident_updates" ? u"/v2/"_s : u"/v3/"_s;
            const QJsonArray children = get(started, version + kind + u"?page_size=250"_s).value(kind).toArray();
            QVERIFY(children.size() > 10);
            for (const QJsonValue &child : children)
                QVERIFY(ids.contains(child.toObject().value(u"incident_id"_s).toString()));
        }
        QVERIFY(get(started, u"/v2/users?page_size=1000"_s).value(u"users"_s).toArray().size() > 5);
        QCOMPARE(
            get(started, u"/v2/incidents/INC-40"_s).value(u"incident"_s).toObject().value(u"reference"_s).toString(),
            u"INC-40"_s);
    }

    void theFeedBeginsAnewAfterDemoData()
    {
        EmbeddedService embedded(clock, random);
        const auto started = wait(embedded.start(options(u"feed.db"_s), 5, 3)).value();
        QCOMPARE(get(started, u"/muster/v1/changes?since=0"_s).value(u"status"_s).toInt(), 410);
        const qint64 latest = get(started, u"/muster/v1/changes"_s).value(u"latest"_s).toInteger();
        const QJsonObject answer = get(started, u"/muster/v1/changes?since=%1"_s.arg(latest));
        QCOMPARE(answer.value(u"changes"_s), QJsonValue(QJsonArray()));
    }

    void demoDataGoesIntoANewDatabaseOnlyAndInBatches()
    {
        FakeClock fixed;
        SeededRandom seeded;
        const auto service = std::move(*Service::open(options(u"batches.db"_s), fixed, seeded));
        QList<int> told;
        const auto tell = [&](int done) {
            told.append(done);
            return true;
        };
        QCOMPARE(service->fillWithDemo(501, 1, tell).value(), 501);
        QCOMPARE(told, QList<int>({500, 501}));
        QCOMPARE(service->fillWithDemo(1, 1).error().kind, ErrorKind::Conflict);
    }

    void aStoppedDemoKeepsWhatIsThere()
    {
        const auto open = [&] { return std::move(*Service::open(options(u"stopped.db"_s), clock, random)); };
        auto service = open();
        QCOMPARE(service->fillWithDemo(5000, 1, [](int) { return false; }).value(), 500);
        service.reset();
        service = open(); // it is not taken for one that was cut off
        QVERIFY(!service->isEmpty());
    }

    void stopsFillingWhenItIsLeft()
    {
        EmbeddedService embedded(clock, random);
        const auto starting = embedded.start(options(u"left.db"_s), 100'000, 3);
        QTRY_VERIFY(embedded.filled() > 0);
        embedded.stopFilling();
        const auto started = wait(starting).value();
        const int kept = embedded.filled();
        QVERIFY(kept < 100'000);
        QCOMPARE(get(started, u"/v2/incidents?page_size=1"_s)
                     .value(u"pagination_meta"_s)
                     .toObject()
                     .value(u"total_record_count"_s)
                     .toInt(),
            kept);
    }

    void refusesADatabaseThatIsGone()
    {
        ServiceOptions wanted = options(u"gone.db"_s);
        wanted.mustExist = true;
        QCOMPARE(Service::open(wanted, clock, random).error().code, serviceMissingCode);
        QVERIFY(!QFile::exists(wanted.databaseFile)); // no empty one took its place
        QFile empty(wanted.databaseFile);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QCOMPARE(Service::open(wanted, clock, random).error().code, serviceMissingCode);
    }

    void examinesADatabaseThatWasNotClosed()
    {
        ServiceOptions wanted = options(u"crashed.db"_s);
        auto service = std::move(*Service::open(wanted, clock, random));
        QVERIFY(service->fillWithDemo(200, 1).has_value());
        const QString crashed = wanted.databaseFile, kept = folder.filePath(u"copy.db"_s);
        QVERIFY(QFile::copy(crashed + u"-wal"_s, kept + u"-wal"_s));
        QVERIFY(QFile::copy(crashed, kept));
        service.reset();
        wanted.databaseFile = kept;
        service = std::move(*Service::open(wanted, clock, random)); // a crash alone breaks nothing
        QVERIFY(!service->isEmpty());
        service.reset();
        QVERIFY(spoilTable(kept, u"incidents"_s));
        QVERIFY(Service::open(wanted, clock, random).has_value()); // it was closed: nobody looks, and nobody notices
        QFile log(kept + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("cut off");
        log.close();
        QCOMPARE(Service::open(wanted, clock, random).error().code, serviceDamagedCode);
    }

    void examinesADatabaseThatWasFoundBroken_data()
    {
        QTest::addColumn<int>("from"); // the first row of a list can be read with one of them, and a later one cannot
        QTest::newRow("first") << 0;
        QTest::newRow("second") << 1;
    }
    void examinesADatabaseThatWasFoundBroken()
    {
        QFETCH(int, from);
        const ServiceOptions wanted = options(u"broken%1.db"_s.arg(from));
        auto service = std::move(*Service::open(wanted, clock, random));
        QVERIFY(service->fillWithDemo(200, 1).has_value());
        service.reset();
        QVERIFY(spoilTable(wanted.databaseFile, u"incidents"_s, from));
        service = std::move(*Service::open(wanted, clock, random));
        const auto url = service->listen(QHostAddress(QHostAddress::LocalHost), 0).value();
        const EmbeddedService::Started asked{url, service->createLaunchKey(u"k"_s).token};
        expectWarning(u"Statement failed:"_s);
        expectWarning(u"/v2/incidents failed: The database is damaged"_s);
        QCOMPARE(get(asked, u"/v2/incidents?page_size=200"_s).value(u"status"_s).toInt(), 500);
        service.reset();
        QCOMPARE(Service::open(wanted, clock, random).error().code, serviceDamagedCode);
    }

    void saysWhyItCannotStart()
    {
        EmbeddedService embedded(clock, random);
        const auto started = wait(embedded.start(options(u"no/such/folder/x.db"_s), 0, 0));
        QCOMPARE(started.error().kind, ErrorKind::Storage);
    }

    void endsAlthoughSomebodyWaitsForAChange()
    {
        QNetworkReply *reply = nullptr;
        {
            EmbeddedService embedded(clock, random);
            const auto started = wait(embedded.start(options(u"waiting.db"_s), 0, 0)).value();
            const qint64 latest = get(started, u"/muster/v1/changes"_s).value(u"latest"_s).toInteger();
            QNetworkRequest request(
                QUrl(started.url.toString() + u"/muster/v1/changes?wait=30&since=%1"_s.arg(latest)));
            request.setRawHeader("Authorization", "Bearer " + started.token.toLatin1());
            reply = network.get(request);
            get(started, u"/v1/identity"_s);
        }
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        reply->deleteLater();
    }

    void canBeGivenUpWithoutEverStarting() { EmbeddedService embedded(clock, random); }
};

MUSTER_TEST(TstEmbedded);
#include "tst_embedded.moc"
