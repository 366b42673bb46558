#include "tests/support/testmain.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>

using namespace Qt::StringLiterals;

/// The daemon as a process: what it prints, how it ends, what it refuses.
class TstMusterd : public QObject
{
    Q_OBJECT
    QTemporaryDir folder;
    QNetworkAccessManager network;

    static QString program() { return qEnvironmentVariable("MUSTER_BIN") + u"/musterd"_s; }
    QString database(const QString &name) const { return u"sqlite:"_s + folder.filePath(name); }

    struct Ended
    {
        int code;
        QString out, error;
    };
    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        if (!process.waitForFinished(20'000))
            return {-1, {}, u"did not end"_s};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }

    /// Starts it and returns what it prints when ready.
    static QJsonObject start(QProcess &process, const QStringList &arguments)
    {
        process.start(program(), arguments);
        while (!process.canReadLine() && process.waitForReadyRead(20'000)) { }
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    int statusOf(const QJsonObject &ready, const QString &token)
    {
        QNetworkRequest request(QUrl(ready.value(u"url"_s).toString() + u"/v1/identity"_s));
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        QNetworkReply *reply = network.get(request);
        const bool isFinished = QTest::qWaitFor([reply] { return reply->isFinished(); });
        reply->deleteLater();
        return isFinished ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    }

private Q_SLOTS:
    void printsOneLineWhenReadyAndEndsCleanlyWhenAsked()
    {
        const QStringList arguments{u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"a.db"_s)};
        QString token;
        for (int launch = 0; launch < 2; ++launch) {
            QProcess process;
            const QJsonObject ready = start(process, arguments);
            QCOMPARE(ready.keys(), launch == 0 ? QStringList({u"api_key"_s, u"url"_s}) : QStringList({u"url"_s}));
            if (launch == 0)
                token = ready.value(u"api_key"_s).toString();
            QCOMPARE(statusOf(ready, token), 200);
            ::kill(pid_t(process.processId()), launch == 0 ? SIGTERM : SIGINT);
            QVERIFY(process.waitForFinished(10'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            QCOMPARE(process.readAllStandardError(), QByteArray());
            QVERIFY(!QFileInfo::exists(folder.filePath(u"a.db-wal"_s)));
        }
    }

    void whatWasAnsweredSurvivesAKill()
    {
        const QStringList arguments{u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"killed.db"_s)};
        QString token, answered;
        for (int launch = 0; launch < 3; ++launch) {
            QProcess process;
            const QJsonObject ready = start(process, arguments);
            if (launch == 0)
                token = ready.value(u"api_key"_s).toString();
            QNetworkRequest request(QUrl(ready.value(u"url"_s).toString() + u"/muster/v1/teams"_s));
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
            request.setRawHeader("Idempotency-Key", "one team");
            request.setRawHeader("Content-Type", "application/json");
            QNetworkReply *reply = network.post(request, "{\"name\":\"Payments\"}");
            QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
            reply->deleteLater();
            const QString body = QString::fromUtf8(reply->readAll());
            QCOMPARE(reply->rawHeader("Idempotency-Replay"), launch == 0 ? QByteArray() : QByteArray("true"));
            QVERIFY(body.contains(u"Payments") && (answered.isEmpty() || body == answered));
            answered = body;
            process.kill();
            QVERIFY(process.waitForFinished(10'000));
        }
    }

    void leavesADatabaseToTheServiceThatServesIt()
    {
        const QStringList arguments{u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"one.db"_s)};
        QProcess first;
        const QJsonObject ready = start(first, arguments);
        const Ended second = run(arguments);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.error.contains(u"Another service serves the database"), qPrintable(second.error));
        QVERIFY(QFile::link(u"one.db"_s, folder.filePath(u"also-one.db"_s)));
        const Ended other = run({u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"also-one.db"_s)});
        QVERIFY2(other.error.contains(u"Another service serves the database"), qPrintable(other.error));
        QCOMPARE(statusOf(ready, ready.value(u"api_key"_s).toString()), 200);
        first.kill(); // not even a killed one keeps it
        QVERIFY(first.waitForFinished(10'000));
        QProcess third;
        QVERIFY(start(third, arguments).contains(u"url"_s));
        third.terminate();
        QVERIFY(third.waitForFinished(10'000));
    }

    void keysAreMadeListedAndRevokedBesideARunningService()
    {
        const QString file = database(u"keys.db"_s);
        QProcess process;
        const QJsonObject ready = start(process, {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, file});
        const Ended made = run({u"keys"_s, u"create"_s, u"--database"_s, file, u"--name"_s, u"CI"_s, u"--roles"_s,
            u"viewer, incident_editor"_s});
        QCOMPARE(made.code, 0);
        const QJsonObject key = QJsonDocument::fromJson(made.out.toUtf8()).object();
        const QString token = key.value(u"api_key"_s).toString(), id = key.value(u"id"_s).toString();
        QCOMPARE(statusOf(ready, token), 200);
        const Ended listed = run({u"keys"_s, u"list"_s, u"--database"_s, file});
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.out.count(u'\n'), 2);
        QVERIFY(listed.out.contains(id) && listed.out.contains(u"[viewer,incident_editor]")
            && listed.out.contains(u"last used"));
        QVERIFY(!listed.out.contains(token.mid(12)));
        QCOMPARE(run({u"keys"_s, u"revoke"_s, id, u"--database"_s, file}).code, 0);
        QCOMPARE(statusOf(ready, token), 401);
        QCOMPARE(run({u"keys"_s, u"revoke"_s, id, u"--database"_s, file}).code, 1);
        QVERIFY(run({u"keys"_s, u"list"_s, u"--database"_s, file}).out.contains(u"revoked"));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void fillsANewDatabaseWithDemoIncidents()
    {
        const QStringList arguments{u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"demo.db"_s),
            u"--demo"_s, u"12"_s, u"--seed"_s, u"5"_s, u"--rate-limit"_s, u"off"_s, u"--workspace-name"_s, u"Acme"_s};
        for (int launch = 0; launch < 2; ++launch) {
            QProcess process;
            const QJsonObject ready = start(process, arguments);
            QCOMPARE(ready.contains(u"api_key"_s), launch == 0);
            process.terminate();
            QVERIFY(process.waitForFinished(10'000));
            QCOMPARE(process.readAllStandardError().contains("--demo is ignored"), launch == 1);
        }
    }

    void aFillingThatWasKilledBeginsAnew()
    {
        const auto arguments = [&](const QString &incidents) {
            return QStringList{
                u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"half.db"_s), u"--demo"_s, incidents};
        };
        QProcess killed;
        killed.start(program(), arguments(u"100000"_s));
        const QFileInfo log(folder.filePath(u"half.db-wal"_s));
        QVERIFY(QTest::qWaitFor(
            [&] { return QFileInfo(log.filePath()).size() > 2'000'000; }, 20'000)); // some of it is committed
        killed.kill();
        QVERIFY(killed.waitForFinished(10'000));
        QCOMPARE(killed.readAllStandardOutput(), QByteArray());
        QProcess process;
        const QJsonObject ready = start(process, arguments(u"12"_s));
        QVERIFY(!process.readAllStandardError().contains("ignored"));
        QNetworkRequest request(QUrl(ready.value(u"url"_s).toString() + u"/v2/incidents"_s));
        request.setRawHeader("Authorization", "Bearer " + ready.value(u"api_key"_s).toString().toLatin1());
        QNetworkReply *reply = network.get(request);
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        reply->deleteLater();
        const QJsonObject list = QJsonDocument::fromJson(reply->readAll()).object();
        QCOMPARE(list.value(u"pagination_meta"_s).toObject().value(u"total_record_count"_s).toInt(), 12);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const QStringList good{u"--database"_s, database(u"refused.db"_s)};
        QTest::newRow("no database") << QStringList() << 2 << u"--database sqlite:FILE"_s;
        QTest::newRow("another database")
            << QStringList{u"--database"_s, u"postgres://x"_s} << 2 << u"not a database"_s;
        QTest::newRow("unknown option") << good + QStringList{u"--fast"_s} << 2 << u"fast"_s;
        QTest::newRow("unknown command") << good + QStringList{u"dance"_s} << 2 << u"dance"_s;
        QTest::newRow("public without TLS")
            << good + QStringList{u"--listen"_s, u"0.0.0.0:0"_s} << 2 << u"--insecure-public"_s;
        QTest::newRow("no address") << good + QStringList{u"--listen"_s, u"here"_s} << 2 << u"not an address"_s;
        QTest::newRow("port too high") << good + QStringList{u"--listen"_s, u"127.0.0.1:70000"_s} << 2
                                       << u"not an address"_s;
        QTest::newRow("half of TLS") << good + QStringList{u"--tls-cert"_s, u"x.pem"_s} << 2 << u"belong together"_s;
        QTest::newRow("rate of nothing") << good + QStringList{u"--rate-limit"_s, u"0"_s} << 2 << u"rate limit"_s;
        QTest::newRow("demo of words") << good + QStringList{u"--demo"_s, u"many"_s} << 2 << u"demo"_s;
        QTest::newRow("missing folder") << QStringList{u"--database"_s, database(u"no/such/folder.db"_s)} << 1
                                        << u"Cannot open"_s;
        QTest::newRow("keys of no database") << QStringList{u"keys"_s, u"list"_s, u"--database"_s,
            database(u"none.db"_s)} << 1 << u"There is no database"_s;
        QTest::newRow("nameless key") << good + QStringList{u"keys"_s, u"create"_s} << 2 << u"--name"_s;
        QTest::newRow("unknown verb") << good + QStringList{u"keys"_s, u"eat"_s} << 2 << u"keys create"_s;
    }
    void refusesInWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, words);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, code);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.error.contains(words), qPrintable(ended.error));
    }

    void refusesAPortThatIsTaken()
    {
        QProcess process;
        const QJsonObject ready
            = start(process, {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(u"first.db"_s)});
        const QString address = u"127.0.0.1:%1"_s.arg(QUrl(ready.value(u"url"_s).toString()).port());
        const Ended second = run({u"--listen"_s, address, u"--database"_s, database(u"second.db"_s)});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.error.contains(address), qPrintable(second.error));
        QCOMPARE(second.out, QString());
        QProcess third; // gets what the second start had to leave: the demo and the first key
        const QJsonObject later = start(
            third, {u"--listen"_s, u"127.0.0.1:0"_s, u"--demo"_s, u"3"_s, u"--database"_s, database(u"second.db"_s)});
        QCOMPARE(statusOf(later, later.value(u"api_key"_s).toString()), 200);
        QVERIFY(!third.readAllStandardError().contains("ignored"));
        third.terminate();
        QVERIFY(third.waitForFinished(10'000));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void helpsAndTellsItsVersion()
    {
        const Ended help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *option : {"--listen", "--database", "--demo", "--seed", "--rate-limit", "--tls-cert",
                 "--tls-key", "--host", "--insecure-public", "--workspace-name", "keys create", "keys revoke"})
            QVERIFY2(help.out.contains(QLatin1String(option)), option);
        const Ended version = run({u"--version"_s});
        QCOMPARE(version.out, u"musterd %1\n"_s.arg(QStringLiteral(MUSTER_VERSION)));
    }
};

MUSTER_TEST(TstMusterd);
#include "tst_musterd.moc"
