#include "app/service/access/ratelimiter.h"
#include "app/service/resources/resources.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What holds for all operations: envelopes, rates, the document.
class TstConventions : public QObject
{
    Q_OBJECT
    LivingService living;

    static void expectEnvelope(const Answer &answer, int status, const QString &type)
    {
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json.value(u"status"_s).toInt(), status);
        QCOMPARE(answer.json.value(u"type"_s).toString(), type);
        QCOMPARE(answer.json.value(u"request_id"_s).toString().toLatin1(), answer.header("X-Request-Id"));
        QCOMPARE(answer.header("X-Request-Id").size(), 36);
        QVERIFY(!answer.list("errors").isEmpty());
        for (const QJsonValue &error : answer.list("errors")) {
            QVERIFY(!error.toObject().value(u"code"_s).toString().isEmpty());
            QVERIFY(!error.toObject().value(u"message"_s).toString().isEmpty());
        }
        QVERIFY(answer.header("Content-Type").startsWith("application/json"));
    }

private Q_SLOTS:
    void anUnknownPathIsNotFound()
    {
        expectEnvelope(living.get(u"/v2/nothing"_s), 404, u"not_found"_s);
        expectEnvelope(living.get(u"/"_s), 404, u"not_found"_s);
    }

    void anUnknownObjectIsNotFound_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
            {"/v2/incidents/01ARZ3NDEKTSV4RRFFQ69G5FAV", "/v2/incidents/4711", "/v2/incidents/INC-4711",
                "/v1/severities/x", "/v1/incident_statuses/x", "/v1/incident_types/x", "/v2/incident_roles/x",
                "/v2/users/x", "/v2/actions/x", "/v3/actions/x", "/v2/follow_ups/x", "/v3/follow_ups/x"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void anUnknownObjectIsNotFound()
    {
        QFETCH(QString, path);
        expectEnvelope(living.get(path), 404, u"not_found"_s);
    }

    void aWrongMethodIsToldWhichOnesThereAre()
    {
        const Answer answer = living.request("PATCH", u"/v2/actions/x"_s, "{}");
        expectEnvelope(answer, 405, u"method_not_allowed"_s);
        QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD, PUT, DELETE"));
    }

    void whatIsNotJsonIsRefused()
    {
        for (const QByteArray &body : {QByteArray("{"), QByteArray("[1]"), QByteArray("null"), QByteArray("\xff\xfe")})
            expectEnvelope(living.request("POST", u"/v2/incidents"_s, body), 400, u"invalid_request_error"_s);
    }

    void allThatIsWrongWithABodyIsToldAtOnce()
    {
        const Answer answer = living.post(u"/v2/incidents"_s,
            {{u"visibility"_s, u"secret"_s}, {u"name"_s, 7},
                {u"incident_role_assignments"_s, QJsonArray{QJsonObject()}}});
        expectEnvelope(answer, 422, u"validation_error"_s);
        QStringList told;
        for (const QJsonValue &error : answer.list("errors"))
            told.append(error.toObject().value(u"code"_s).toString() + u' '
                + error.toObject().value(u"source"_s).toObject().value(u"field"_s).toString());
        QCOMPARE(told,
            QStringList({u"invalid name"_s, u"is_required incident_role_assignments.0.incident_role_id"_s,
                u"is_required idempotency_key"_s, u"invalid visibility"_s}));
    }

    void nullCountsAsAbsent()
    {
        QCOMPARE(
            living.post(u"/v2/incidents"_s, {{u"idempotency_key"_s, QJsonValue::Null}, {u"visibility"_s, u"public"_s}})
                .error(),
            u"is_required idempotency_key"_s);
        QCOMPARE(living
                     .post(u"/v2/incidents"_s,
                         {{u"idempotency_key"_s, u"nulls"_s}, {u"visibility"_s, u"public"_s},
                             {u"summary"_s, QJsonValue::Null}, {u"severity_id"_s, living.severity(u"Minor"_s)}})
                     .status,
            200);
    }

    void textsAreHeldToTheirLimits()
    {
        QCOMPARE(living.declare({{u"name"_s, QString(501, u'x')}}).error(), u"invalid name"_s);
        QCOMPARE(living.declare({{u"name"_s, QString(500, u'x')}}).status, 200);
        QCOMPARE(living.declare({{u"summary"_s, u"a\0b"_s}}).error(), u"invalid summary"_s);
        QCOMPARE(living.post(u"/muster/v1/teams"_s, {{u"name"_s, u"  "_s}}).error(), u"is_required name"_s);
    }

    void listsAreHeldToTheirLimitsBeforeTheyAreLookedAt()
    {
        const QString incident = living.declare().id();
        const auto withLabels = [&](const QJsonValue &label, int count) {
            QJsonArray labels;
            for (int i = 0; i < count; ++i)
                labels.append(label);
            return living.post(u"/v2/follow_ups"_s,
                {{u"incident_id"_s, incident}, {u"title"_s, u"Many labels"_s}, {u"labels"_s, labels}});
        };
        QCOMPARE(withLabels(u"x"_s, 100).status, 201);
        QCOMPARE(withLabels(u"x"_s, 101).error(), u"invalid labels"_s);
        const Answer wrong = withLabels(7, 101);
        QCOMPARE(wrong.error(), u"invalid labels"_s);
        QCOMPARE(wrong.list("errors").size(), 1);
        QCOMPARE(withLabels(7, 100).list("errors").size(), 20); // and no word about the others
    }

    void aBodyOfVeryManyValuesIsNotParsed()
    {
        const auto body = [](int values) {
            return "{\"labels\":[\"\\\\\\\"[,{:\",\"ok\"],\"more\":[" + QByteArray("1,").repeated(values) + "1]}";
        };
        expectEnvelope(living.request("POST", u"/v2/follow_ups"_s, body(40'000)), 422, u"validation_error"_s);
        expectEnvelope(living.request("POST", u"/v2/follow_ups"_s, body(60'000)), 413, u"payload_too_large"_s);
    }

    void textSurvivesUnharmed()
    {
        const QString text = u"\u00dcml\u00e4ut \U0001F525 \"quoted\" back\\slash\nline \u2028 end"_s;
        const QString id = living.declare({{u"summary"_s, text}}).id();
        QCOMPARE(living.get(u"/v2/incidents/"_s + id).object().value(u"summary"_s), QJsonValue(text));
    }

    void queryParametersAreChecked_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *target, const char *error) {
            QTest::newRow(target) << QString::fromLatin1(target) << QString::fromLatin1(error);
        };
        row("/v2/incidents?page_size=0", "invalid page_size");
        row("/v2/incidents?page_size=501", "invalid page_size");
        row("/v2/incidents?page_size=many", "invalid page_size");
        row("/v2/incident_updates?page_size=251", "invalid page_size");
        row("/v2/users?page_size=10001", "invalid page_size");
        row("/v2/incidents?sort_by=name", "invalid sort_by");
        row("/v2/incidents?filter_mode=some", "invalid filter_mode");
        row("/v2/users?include_inactive=maybe", "invalid include_inactive");
        row("/v2/actions?incident_mode=real", "invalid incident_mode");
        row("/v2/incident_activity_log_entries", "is_required incident_id");
        row("/muster/v1/activity", "is_required touched_since");
        row("/muster/v1/activity?touched_since=yesterday", "invalid touched_since");
        row("/muster/v1/changes?since=x", "invalid since");
        row("/muster/v1/changes?since=1e1", "invalid since");
        row("/muster/v1/changes?since=1&limit=1e2", "invalid limit");
        row("/muster/v1/changes?since=1&limit=+5", "invalid limit");
        row("/v2/incidents?page_size=2.0", "invalid page_size");
        row("/muster/v1/changes?since=1&wait=31", "invalid wait");
        row("/muster/v1/changes?since=1&limit=501", "invalid limit");
    }
    void queryParametersAreChecked()
    {
        QFETCH(QString, target);
        QFETCH(QString, error);
        const Answer answer = living.get(target);
        expectEnvelope(answer, 422, u"validation_error"_s);
        QCOMPARE(answer.error(), error);
    }

    void whatTheHttpLayerRefusesIsAnAnswerLikeAnyOther()
    {
        const Answer answer = living.get(u"/v1/identity"_s, {{"X-Long", QByteArray(40'000, 'x')}});
        expectEnvelope(answer, 431, u"invalid_request_error"_s);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    }

    void headAnswersLikeGetWithoutABody()
    {
        const Answer answer = living.request("HEAD", u"/v1/severities"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray());
        QVERIFY(answer.header("Content-Length").toInt() > 100);
    }

    void aSlashAtTheEndIsOverlooked() { QCOMPARE(living.get(u"/v2/incidents/"_s).status, 200); }

    void answersAreNotCachedAndCarryTheirId()
    {
        const Answer answer = living.get(u"/v1/identity"_s);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(answer.header("X-Request-Id").size(), 36);
        QVERIFY(answer.header("X-Request-Id") != living.get(u"/v1/identity"_s).header("X-Request-Id"));
    }

    void theRateIsToldAndKept()
    {
        service::ServiceOptions options;
        options.rateLimit = 3;
        LivingService limited(options);
        QByteArrayList remaining;
        for (int i = 0; i < 3; ++i) {
            const Answer answer = limited.get(u"/v1/identity"_s);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("X-RateLimit-Limit"), QByteArray("3, 3;window=60"));
            remaining.append(answer.header("X-RateLimit-Remaining"));
        }
        QCOMPARE(remaining, QByteArrayList({"2", "1", "0"}));
        const Answer refused = limited.get(u"/nowhere"_s); // counted and refused before anything is told
        expectEnvelope(refused, 429, u"too_many_requests"_s);
        QCOMPARE(refused.header("Retry-After"), QByteArray("20"));
        QCOMPARE(refused.header("X-RateLimit-Remaining"), QByteArray("0"));
        QCOMPARE(refused.header("X-RateLimit-Used"), QByteArray("3"));
        const qint64 now = limited.clock().now().time_since_epoch() / 1s;
        QCOMPARE(refused.header("X-RateLimit-Reset").toLongLong(), now + 60);
        const QJsonObject quota = refused.json.value(u"rate_limit"_s).toObject();
        QCOMPARE(quota,
            QJsonObject({{u"name"_s, u"Test key"_s}, {u"limit"_s, 3}, {u"remaining"_s, 0},
                {u"retry_after"_s, formatInstant(limited.clock().now() + 20s)}}));
        limited.clock().advance(20s);
        QCOMPARE(limited.get(u"/v1/identity"_s).status, 200);
        QCOMPARE(limited.get(u"/v1/identity"_s).status, 429);
        QCOMPARE(limited.get(u"/v1/identity"_s, LivingService::as(limited.makeKey({u"viewer"_s}))).status, 200);
    }

    void aBucketNeverHoldsMoreThanItsLimit()
    {
        FakeClock clock;
        service::RateLimiter limiter(600, clock);
        clock.advance(24h);
        QCOMPARE(limiter.take(u"k"_s).remaining, 599);
        clock.advance(99ms);
        QCOMPARE(limiter.take(u"k"_s).remaining, 598);
        clock.advance(1h);
        QCOMPARE(limiter.take(u"k"_s).remaining, 599);
    }

    void withoutALimitNothingIsSaidOfIt()
    {
        QVERIFY(living.get(u"/v1/identity"_s).header("X-RateLimit-Limit").isEmpty());
    }

    void theDocumentListsExactlyWhatIsImplemented()
    {
        service::Router router;
        living.besides([&](service::Workspace &workspace) { service::addAllResources(router, workspace); });
        QStringList implemented, listed;
        for (const service::Operation &operation : router.operations()) {
            if (operation.isDocumented) // all but the dialect of the cheat sheet
                implemented.append(QString::fromLatin1(operation.method).toLower() + u' ' + operation.path);
        }
        const QJsonObject paths = living.get(u"/v1/openapiV3.json"_s).json.value(u"paths"_s).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys())
                listed.append(method + u' ' + path.key());
        }
        implemented.sort();
        listed.sort();
        QCOMPARE(listed, implemented);
        QVERIFY(listed.size() > 40);
    }

    void theDocumentIsWholeAndNeedsNoKey()
    {
        const Answer answer = living.get(u"/v1/openapiV3.json"_s, {{"Authorization", ""}});
        QCOMPARE(answer.status, 200);
        for (const char *member : {"x-muster-idempotency", "x-muster-change-feed", "x-muster-acting-user"})
            QCOMPARE(answer.json.value(QLatin1String(member)), QJsonValue(true));
        const QJsonObject components = answer.json.value(u"components"_s).toObject();
        QVERIFY(components.value(u"securitySchemes"_s).toObject().contains(u"BearerAuth"_s));
        static const QRegularExpression reference(u"\"#/components/schemas/(\\w+)\""_s);
        auto references = reference.globalMatch(QString::fromUtf8(answer.body));
        int followed = 0;
        for (; references.hasNext(); ++followed) {
            const QString name = references.next().captured(1);
            QVERIFY2(components.value(u"schemas"_s).toObject().contains(name), qPrintable(name));
        }
        QVERIFY(followed > 50);
    }

    void theDocumentTellsItsOwnMediaType()
    {
        const Answer first = living.get(u"/v1/openapiV3.json"_s);
        const QJsonObject own = first.json.value(u"paths"_s).toObject().value(u"/v1/openapiV3.json"_s).toObject();
        const QJsonObject success
            = own.value(u"get"_s).toObject().value(u"responses"_s).toObject().value(u"200"_s).toObject();
        QCOMPARE(success.value(u"content"_s).toObject().keys(), QStringList({u"application/json"_s}));
        QCOMPARE(living.get(u"/v1/openapiV3.json"_s).body, first.body);
    }

    void theWorkspaceKeepsItsId()
    {
        const QString id = living.get(u"/muster/v1/workspace"_s).id();
        QVERIFY(isUlid(id));
        living.restart();
        const Answer again = living.get(u"/muster/v1/workspace"_s);
        QCOMPARE(again.id(), id);
        QCOMPARE(again.object().value(u"name"_s), QJsonValue(u"Local workspace"_s));
    }
};

MUSTER_TEST(TstConventions);
#include "tst_conventions.moc"
