#include "app/service/access/hostcheck.h"
#include "app/service/access/keyring.h"
#include "app/service/access/scopes.h"
#include "app/service/resources/resources.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"
#include <QFileInfo>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TstAccess : public QObject
{
    Q_OBJECT
    LivingService living;

private Q_SLOTS:
    void asksForAKeyBeforeItTellsWhatExists()
    {
        for (const QString &path : {u"/v2/incidents"_s, u"/v2/incidents/nonsense"_s, u"/nowhere"_s}) {
            const Answer answer = living.get(path, {{"Authorization", ""}});
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.error(), u"missing_authorization_material"_s);
            QCOMPARE(answer.json.value(u"type"_s), QJsonValue(u"authentication_error"_s));
        }
    }

    void refusesWrongKeys_data()
    {
        QTest::addColumn<QByteArray>("header");
        const QByteArray good = living.token().toLatin1();
        QByteArray changed = good;
        changed.back() = good.back() == '0' ? '1' : '0';
        QTest::newRow("right prefix, wrong secret") << "Bearer " + changed;
        QTest::newRow("too short") << "Bearer " + good.chopped(1);
        QTest::newRow("longer") << "Bearer " + good + "0";
        QTest::newRow("unknown prefix") << "Bearer inc_" + QByteArray(64, 'f');
        QTest::newRow("nothing") << QByteArray("Bearer ");
        QTest::newRow("another scheme") << "Basic " + good;
    }
    void refusesWrongKeys()
    {
        QFETCH(QByteArray, header);
        const Answer answer = living.get(u"/v1/identity"_s, {{"Authorization", header}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error(), u"unauthenticated"_s);
        QCOMPARE(answer.header("WWW-Authenticate"), QByteArray("Bearer"));
    }

    void aReadNeedsNoWriteEvenWithAKeyNeverUsedBefore()
    {
        QString id;
        const Headers key = LivingService::as(living.makeKey({u"viewer"_s}, &id));
        const auto lastUse = [&](service::Database &database) {
            return database.text(u"SELECT last_used_at FROM api_keys WHERE id = ?"_s, {id}).value();
        };
        living.besides([&](service::Workspace &workspace) {
            service::Database &database = workspace.database();
            QElapsedTimer timer;
            timer.start();
            const auto whileWriting
                = database.transaction([&]() -> Result<int> { return living.get(u"/v1/identity"_s, key).status; });
            QCOMPARE(whileWriting.value(), 200);
            QVERIFY(timer.elapsed() < 2'000); // nor did it wait to write
            QCOMPARE(lastUse(database), QString());
            living.clock().advance(61s);
            QCOMPARE(living.get(u"/v1/identity"_s, key).status, 200);
            QCOMPARE(lastUse(database), formatInstant(living.clock().now()));
        });
    }

    void pagesOfOtherSitesAreRefused()
    {
        const QByteArray own = living.url().authority().toLatin1();
        for (const QByteArray &origin : {QByteArray("null"), QByteArray("https://evil.example"),
                 QByteArray("http://127.0.0.1:1"), "http://evil.example@" + own})
            QCOMPARE(living.get(u"/v1/identity"_s, {{"Origin", origin}}).status, 403);
        QCOMPARE(living.get(u"/v1/identity"_s, {{"Origin", "http://" + own}}).status, 200);
    }

    void aBodyIsJsonOrNothing()
    {
        const auto send = [&](const QByteArray &type) {
            return living.request("POST", u"/muster/v1/teams"_s, "{\"name\":\"Payments\"}", {{"Content-Type", type}});
        };
        for (const QByteArray &type : {QByteArray("text/plain"), QByteArray("application/x-www-form-urlencoded")}) {
            QCOMPARE(send(type).status, 415);
            QCOMPARE(send(type).error(), u"unsupported_media_type"_s);
        }
        QCOMPARE(send("Application/JSON; charset=utf-8").status, 201);
    }

    void aRevokedKeyIsRefusedFromTheNextRequestOn()
    {
        QString id;
        const Headers key = LivingService::as(living.makeKey({u"viewer"_s}, &id));
        QCOMPARE(living.get(u"/v1/identity"_s, key).status, 200);
        living.besides([&](service::Workspace &workspace) {
            service::Keyring keys(workspace.database(), workspace.clock(), workspace.random(), workspace.ids());
            QCOMPARE(keys.revoke(id).value(), true);
            QCOMPARE(keys.revoke(id).value(), false);
        });
        QCOMPARE(living.get(u"/v1/identity"_s, key).status, 401);
    }

    void keepsNoTokenAndLetsNobodyElseReadTheFile()
    {
        const auto contains = [&](const QByteArray &text) {
            for (const QString &suffix : {u""_s, u"-wal"_s}) {
                QFile file(living.databaseFile() + suffix);
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                    return true;
            }
            return false;
        };
        const QByteArray secret = living.token().mid(12).toLatin1();
        QVERIFY(contains(living.token().mid(4, 8).toLatin1())); // so the search would find it
        QVERIFY(!contains(secret));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QCOMPARE(QFileInfo(living.databaseFile() + suffix).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                QFile::ReadOwner | QFile::WriteOwner);
    }

    void tokensLookLikeTheApisOwn()
    {
        static const QRegularExpression form(u"^inc_[0-9a-f]{64}$"_s);
        QVERIFY(form.match(living.token()).hasMatch());
        QVERIFY(living.token() != living.makeKey({u"viewer"_s}));
    }

    void refusesKeysWithoutNameOrWithUnknownRoles()
    {
        QCOMPARE(living.service().createKey(u" "_s, {u"viewer"_s}).error().kind, ErrorKind::Invalid);
        QCOMPARE(living.service().createKey(u"x"_s, {}).error().kind, ErrorKind::Invalid);
        QCOMPARE(living.service().createKey(u"x"_s, {u"emperor"_s}).error().kind, ErrorKind::Invalid);
    }

    void identityNamesTheKeyItsRolesAndItsScopes()
    {
        const Answer answer = living.get(u"/v1/identity"_s, LivingService::as(living.makeKey({u"incident_creator"_s})));
        QCOMPARE(answer.object().value(u"name"_s), QJsonValue(u"Test key"_s));
        QCOMPARE(answer.object().value(u"roles"_s), QJsonValue(QJsonArray{u"incident_creator"_s}));
        QCOMPARE(answer.object().value(u"scopes"_s), QJsonValue(QJsonArray{u"incidents.create"_s}));
        QCOMPARE(answer.object().value(u"dashboard_url"_s), QJsonValue(living.url().toString()));
    }

    void eachOperationNeedsItsScopeAndNamesIt_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("scopes");
        service::Router router;
        living.besides([&](service::Workspace &workspace) { service::addAllResources(router, workspace); });
        for (const service::Operation &operation : router.operations()) {
            if (!operation.scopes.isEmpty())
                QTest::addRow("%s %s", operation.method.constData(), qPrintable(operation.path))
                    << operation.method << QString(operation.path).replace(u"{id}"_s, u"1"_s) << operation.scopes;
        }
    }
    void eachOperationNeedsItsScopeAndNamesIt()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QStringList, scopes);
        const Answer refused
            = living.request(method, path, "{}", LivingService::as(living.makeKey({u"heartbeats_ping"_s})));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.error(), u"resource_forbidden"_s);
        QCOMPARE(refused.json.value(u"type"_s), QJsonValue(u"resource_forbidden"_s));
        QVERIFY(refused.list("errors").first().toObject().value(u"message"_s).toString().contains(scopes.first()));
        QVERIFY(living.request(method, path, "{}").status != 403);
    }

    void everyScopeIsGrantedBySomeRole()
    {
        service::Router router;
        living.besides([&](service::Workspace &workspace) { service::addAllResources(router, workspace); });
        const auto all = service::scopesOf(service::apiKeyRoles());
        for (const service::Operation &operation : router.operations()) {
            for (const QString &scope : operation.scopes)
                QVERIFY2(all.contains(scope), qPrintable(scope));
        }
    }

    void aViewerReadsAndDoesNotWrite()
    {
        const Headers viewer = LivingService::as(living.makeKey({u"viewer"_s}));
        QCOMPARE(living.get(u"/v2/incidents"_s, viewer).status, 200);
        QCOMPARE(living.post(u"/v2/incidents"_s, {}, viewer).status, 403);
        QCOMPARE(living.post(u"/muster/v1/users"_s, {}, viewer).status, 403);
    }

    void answersOnlyToItsOwnNames_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("address") << QByteArray("127.0.0.1:1") << 200;
        QTest::newRow("name") << QByteArray("localhost") << 200;
        QTest::newRow("name in capitals") << QByteArray("LocalHost:99") << 200;
        QTest::newRow("IPv6 loopback") << QByteArray("[::1]:80") << 200;
        QTest::newRow("a re-bound name") << QByteArray("evil.example:8080") << 421;
        QTest::newRow("a name that begins alike") << QByteArray("localhost.evil.example") << 421;
        QTest::newRow("another machine") << QByteArray("10.1.2.3") << 421;
    }
    void answersOnlyToItsOwnNames()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        QCOMPARE(living.get(u"/v1/identity"_s, {{"Host", host}}).status, status);
    }

    void answersToNamesItWasTold()
    {
        auto options = LivingService::defaultOptions();
        options.hostNames = {u"muster.corp.example"_s};
        LivingService named(options);
        QCOMPARE(named.get(u"/v1/identity"_s, {{"Host", "Muster.corp.example:443"}}).status, 200);
    }

    void listeningEverywhereItAnswersToAnyAddressButNoName()
    {
        const service::HostCheck everywhere(QHostAddress(QHostAddress::AnyIPv4), {});
        QVERIFY(everywhere.accepts(u"192.168.7.7:8080"_s));
        QVERIFY(!everywhere.accepts(u"evil.example"_s));
    }

    void aKeyThatMayActsForTheUserItNames()
    {
        const QString user = living.makeUser(u"Amara Diallo"_s);
        const QString incident = living.declare().id();
        const QJsonObject action{{u"incident_id"_s, incident}, {u"description"_s, u"Look at the logs"_s}};
        const auto creatorFor = [&](const Headers &headers) {
            return living.post(u"/v2/actions"_s, action, headers).object().value(u"creator"_s).toObject();
        };
        const Headers acting{{"Muster-User", user.toLatin1()}};
        QCOMPARE(creatorFor(acting).value(u"user"_s).toObject().value(u"name"_s), QJsonValue(u"Amara Diallo"_s));
        QCOMPARE(creatorFor({}).value(u"api_key"_s).toObject().value(u"name"_s), QJsonValue(u"Test key"_s));
        const Headers mayNot = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s})) + acting;
        QCOMPARE(living.post(u"/v2/actions"_s, action, mayNot).status, 403);
        QCOMPARE(living.get(u"/v2/actions"_s, mayNot).status, 200); // reading is nobody's deed
        const Answer unknown = living.post(u"/v2/actions"_s, action, {{"Muster-User", "01NOBODY"}});
        QCOMPARE(unknown.status, 422);
        QCOMPARE(unknown.error(), u"invalid Muster-User"_s);
    }

    void aBrokenDatabaseIsNotMistakenForAWrongKey()
    {
        LivingService broken;
        broken.besides(
            [](service::Workspace &workspace) { workspace.database().run(u"ALTER TABLE api_keys RENAME TO lost"_s); });
        expectWarning(u"Statement failed"_s);
        expectWarning(u"/v1/identity failed"_s);
        const Answer answer = broken.get(u"/v1/identity"_s);
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.error(), u"internal_error"_s);
    }

    void aLaunchKeyMayDoEverythingAndIsTheSameActorInTheNextLaunch()
    {
        const auto first = living.service().createLaunchKey(u"Muster"_s);
        const Headers headers = LivingService::as(first.token);
        QCOMPARE(living.get(u"/v1/identity"_s, headers).object().value(u"roles"_s).toArray().size(),
            service::fullAccessRoles().size());
        living.restart();
        QCOMPARE(living.get(u"/v1/identity"_s, headers).status, 401);
        const auto second = living.service().createLaunchKey(u"Muster"_s);
        QCOMPARE(second.id, first.id);
        QVERIFY(second.token != first.token);
    }
};

MUSTER_TEST(TstAccess);
#include "tst_access.moc"
