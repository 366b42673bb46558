#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"
#include <QJsonDocument>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The Idempotency-Key header: one effect, one answer, whatever happens in between.
class TstIdempotency : public QObject
{
    Q_OBJECT
    LivingService living;
    QString incident, related;
    int made = 0;

    static Headers key(const QString &value) { return {{"Idempotency-Key", value.toLatin1()}}; }
    QJsonObject action(const QString &text) { return {{u"incident_id"_s, incident}, {u"description"_s, text}}; }
    qint64 latest() { return living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger(); }
    /// Enough for every operation that creates or changes something; what it does not know it lets through.
    QJsonObject fitting(const QString &unique)
    {
        return {{u"name"_s, unique}, {u"description"_s, unique}, {u"title"_s, unique}, {u"incident_id"_s, incident},
            {u"message"_s, unique}, {u"idempotency_key"_s, u"body-"_s + unique}, {u"visibility"_s, u"public"_s},
            {u"severity_id"_s, living.severity(u"Minor"_s)}, {u"notify_incident_channel"_s, false},
            {u"incident"_s, QJsonObject{{u"summary"_s, unique}}}, {u"field_type"_s, u"text"_s},
            {u"custom_field_id"_s, living.named("/v2/custom_fields", "custom_fields", u"Detection"_s)},
            {u"value"_s, unique}, {u"sort_key"_s, 7}, {u"category"_s, u"live"_s}, {u"shortform"_s, u"s"_s + unique},
            {u"resource"_s,
                QJsonObject{{u"resource_type"_s, u"arbitrary_url"_s},
                    {u"url"_s, u"https://a.example/"_s + QString(unique).remove(u' ')}}},
            {u"related_incident_id"_s, related}, {u"into_incident_id"_s, incident}, {u"instructions"_s, unique},
            {u"timestamp"_s, u"2026-11-23T13:00:00Z"_s}, {u"provider"_s, u"jira"_s},
            {u"url"_s, u"https://acme.atlassian.net/browse/OPS-"_s + QString(unique).remove(u' ')}};
    }

    /// A path and a body that make the operation work.
    std::pair<QString, QJsonObject> working(const QByteArray &method, const QString &path)
    {
        const QString unique = QString::number(++made);
        QString id = incident;
        if (path.startsWith(u"/muster/v1/incidents/"))
            id = living.declare({{u"incident_status_id"_s, living.status(u"Triage"_s)}}).id();
        else if (path.contains(u"{id}") && !path.startsWith(u"/v2/incidents/"))
            id = living.post(path.section(u"/{id}"_s, 0, 0), fitting(u"for "_s + unique)).id();
        QJsonObject body = fitting(unique);
        if (method == "PUT")
            body.insert(u"status"_s, u"completed"_s);
        return {QString(path).replace(u"{id}"_s, id), method == "DELETE" ? QJsonObject() : body};
    }

private Q_SLOTS:
    void initTestCase()
    {
        incident = living.declare().id();
        related = living.declare().id();
    }

    void everyMutationIsCarriedOutOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        const QJsonObject paths = living.get(u"/v1/openapiV3.json"_s).json.value(u"paths"_s).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys()) {
                if (method != u"get")
                    QTest::addRow("%s %s", qPrintable(method), qPrintable(path.key()))
                        << method.toUpper().toLatin1() << path.key();
            }
        }
    }
    void everyMutationIsCarriedOutOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        const auto [target, body] = working(method, path);
        const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        const Headers once = key(u"once-%1"_s.arg(made));
        const Answer first = living.request(method, target, bytes, once);
        QVERIFY2(first.status < 300, first.body.constData());
        QVERIFY(first.header("Idempotency-Replay").isEmpty());
        const qint64 after = latest();
        for (int i = 0; i < 2; ++i) {
            const Answer again = living.request(method, target, bytes, once);
            QCOMPARE(again.status, first.status);
            QCOMPARE(again.body, first.body);
            QCOMPARE(again.header("Idempotency-Replay"), QByteArray("true"));
            QCOMPARE(latest(), after);
            living.restart();
        }
    }

    void aKeyInTheBodySaysSoToo()
    {
        const QJsonObject declaration{{u"idempotency_key"_s, u"in the body"_s}, {u"visibility"_s, u"public"_s},
            {u"severity_id"_s, living.severity(u"Minor"_s)}};
        const QJsonObject update{
            {u"idempotency_key"_s, u"in the body"_s}, {u"incident_id"_s, incident}, {u"message"_s, u"Once"_s}};
        for (const auto &[path, body] :
            {std::pair(u"/v2/incidents"_s, declaration), std::pair(u"/v2/incident_updates"_s, update)}) {
            QVERIFY(living.post(path, body).header("Idempotency-Replay").isEmpty());
            QCOMPARE(living.post(path, body).header("Idempotency-Replay"), QByteArray("true"));
        }
    }

    void withoutAKeyEachRequestCounts()
    {
        QVERIFY(living.post(u"/v3/actions"_s, action(u"same"_s)).id()
            != living.post(u"/v3/actions"_s, action(u"same"_s)).id());
    }

    void aKeyBelongsToOneRequest()
    {
        const Headers once = key(u"mine"_s);
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"one"_s), once).status, 201);
        const qint64 after = latest();
        const Answer otherBody = living.post(u"/v3/actions"_s, action(u"two"_s), once);
        QCOMPARE(otherBody.status, 422);
        QCOMPARE(otherBody.error(), u"idempotency_mismatch Idempotency-Key"_s);
        QCOMPARE(
            living.post(u"/v2/actions"_s, action(u"one"_s), once).error(), u"idempotency_mismatch Idempotency-Key"_s);
        const Headers asSomebody = once + Headers{{"Muster-User", living.makeUser(u"Somebody"_s).toLatin1()}};
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"one"_s), asSomebody).error(),
            u"idempotency_mismatch Idempotency-Key"_s);
        QCOMPARE(latest(), after + 1); // the user
    }

    void aKeyBelongsToOneApiKey()
    {
        const Headers once = key(u"shared"_s);
        const Headers other = once + LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s}));
        const QString mine = living.post(u"/v3/actions"_s, action(u"x"_s), once).id();
        QVERIFY(living.post(u"/v3/actions"_s, action(u"x"_s), other).id() != mine);
    }

    void aRefusalDoesNotUseTheKeyUp()
    {
        const Headers once = key(u"second try"_s);
        QCOMPARE(
            living.post(u"/v3/actions"_s, {{u"incident_id"_s, u"x"_s}, {u"description"_s, u"x"_s}}, once).status, 422);
        const Answer good = living.post(u"/v3/actions"_s, action(u"x"_s), once);
        QCOMPARE(good.status, 201);
        QVERIFY(good.header("Idempotency-Replay").isEmpty());
    }

    void aKeyIsRememberedForThreeDays()
    {
        const Headers once = key(u"long ago"_s);
        const QString first = living.post(u"/v3/actions"_s, action(u"x"_s), once).id();
        living.clock().advance(71h + 59min);
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"x"_s), once).id(), first);
        living.clock().advance(2min);
        const Answer later = living.post(u"/v3/actions"_s, action(u"another"_s), once);
        QCOMPARE(later.status, 201);
        QVERIFY(later.id() != first);
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"another"_s), once).id(), later.id());
    }

    void anAbsurdKeyIsRefused()
    {
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"x"_s), key(QString(256, u'k'))).error(),
            u"invalid Idempotency-Key"_s);
    }

    void theEffectAndTheAnswerAreKeptTogetherOrNotAtAll()
    {
        living.besides([](service::Workspace &workspace) {
            workspace.database().run(u"CREATE TRIGGER no_more_answers BEFORE INSERT ON idempotency"
                                     u" BEGIN SELECT RAISE(ABORT, 'secret detail'); END"_s);
        });
        const qint64 before = latest();
        expectWarning(u"Statement failed"_s);
        expectWarning(u"/v3/actions failed"_s);
        const Answer answer = living.post(u"/v3/actions"_s, action(u"x"_s), key(u"doomed"_s));
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.json.value(u"type"_s), QJsonValue(u"api_error"_s));
        QCOMPARE(answer.error(), u"internal_error"_s);
        QVERIFY(!answer.body.contains("secret detail"));
        QCOMPARE(latest(), before);
        living.besides(
            [](service::Workspace &workspace) { workspace.database().run(u"DROP TRIGGER no_more_answers"_s); });
        QCOMPARE(living.post(u"/v3/actions"_s, action(u"x"_s), key(u"doomed"_s)).status, 201);
    }
};

MUSTER_TEST(TstIdempotency);
#include "tst_idempotency.moc"
