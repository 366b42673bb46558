#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"
#include <QJsonDocument>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The timeline people curate.
class TstServiceTimeline : public QObject
{
    Q_OBJECT
    LivingService living;
    int keysUsed = 0;

    QJsonObject item(const QString &incident, const QString &title, const QString &at)
    {
        return {{u"incident_id"_s, incident}, {u"idempotency_key"_s, u"item-%1"_s.arg(++keysUsed)}, {u"title"_s, title},
            {u"timestamp"_s, at}};
    }
    Answer create(const QJsonObject &body) { return living.post(u"/v2/incident_timeline_items"_s, body); }
    Answer patch(const QString &id, const QJsonObject &body)
    {
        return living.request("PATCH", u"/v2/incident_timeline_items/"_s + id, QJsonDocument(body).toJson());
    }
    QJsonArray items(const QString &incident, const QString &more = {})
    {
        return living.get(u"/v2/incident_timeline_items?incident_id="_s + incident + more)
            .list("incident_timeline_items");
    }
    static QString text(const QJsonValue &object, const char *key)
    {
        return object.toObject().value(QLatin1String(key)).toString();
    }

private Q_SLOTS:
    void turningPointsOfTheLogAreOnItAndDetailIsNot()
    {
        const QString id = living.declare().id();
        living.edit(id, {{u"summary"_s, u"Detail"_s}, {u"severity_id"_s, living.severity(u"Minor"_s)}});
        const QJsonArray shown = items(id);
        QCOMPARE(shown.size(), 2);
        QCOMPARE(text(shown[0], "id"), text(shown[0], "activity_log_id"));
        QVERIFY(text(shown[1], "title").contains(u"severity"));
    }

    void itemsByHandStandWhereTheirTimeIs()
    {
        const QString id = living.declare().id();
        const Answer early = create(item(id, u" Cable cut "_s, u"2026-11-01T10:00:00+01:00"_s));
        const Answer late = create(item(id, u"Later"_s, u"2027-01-01T00:00:00Z"_s));
        QCOMPARE(text(early.object(), "title"), u"Cable cut"_s);
        QCOMPARE(text(early.object(), "timestamp"), u"2026-11-01T09:00:00.000000Z"_s);
        QVERIFY(!early.object().contains(u"activity_log_id"_s));
        const QJsonArray all = items(id);
        QCOMPARE(text(all.first(), "id"), early.id());
        QCOMPARE(text(all.last(), "id"), late.id());
        QStringList paged;
        QString after;
        for (int page = 0; page < 3; ++page) {
            const QJsonArray one = items(id, u"&page_size=1&after="_s + after);
            QCOMPARE(one.size(), 1);
            paged.append(after = text(one.first(), "id"));
        }
        QCOMPARE(paged.first(), early.id());
        QCOMPARE(paged.last(), late.id());
        QVERIFY(items(id, u"&page_size=1&after="_s + after).isEmpty());
    }

    void oneKeyMakesOneItem()
    {
        const QString id = living.declare().id(), other = living.declare().id();
        QJsonObject body = item(id, u"Once"_s, u"2026-11-01T10:00:00Z"_s);
        const Answer first = create(body), again = create(body);
        QCOMPARE(again.id(), first.id());
        QCOMPARE(again.header("Idempotency-Replay"), QByteArray("true"));
        body.insert(u"incident_id"_s, other);
        QCOMPARE(create(body).status, 409);
    }

    void anEntryCanBeReworded()
    {
        const QString id = living.declare().id();
        const QString entry = text(items(id).first(), "id");
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        QCOMPARE(text(patch(entry, {{u"title"_s, u"It began"_s}}).object(), "activity_log_id"), entry);
        QCOMPARE(text(items(id).first(), "title"), u"It began"_s);
        QCOMPARE(items(id).size(), 1);
        QCOMPARE(patch(entry, {{u"timestamp"_s, u"2020-01-01T00:00:00Z"_s}}).error(), u"invalid timestamp"_s);
        const QJsonObject change
            = living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes").first().toObject();
        QCOMPARE(text(change, "kind"), u"incident_timeline_item"_s);
        QCOMPARE(text(change, "incident_id"), id);
        QCOMPARE(change.value(u"object"_s), items(id).first());
        QVERIFY(
            living.get(u"/muster/v1/timeline_items?page_size=250"_s).ids("incident_timeline_items").contains(entry));
    }

    void anItemForAnEntryStandsInItsPlace()
    {
        const QString id = living.declare().id(), other = living.declare().id();
        living.edit(id, {{u"summary"_s, u"Detail"_s}});
        const QJsonArray log = living.get(u"/v2/incident_activity_log_entries?incident_id="_s + id)
                                   .list("incident_activity_log_entries");
        const QString declared = text(log.first(), "id"), detail = text(log.last(), "id");
        QCOMPARE(text(log.last(), "type"), u"summary_update"_s);
        const auto standing = [&](const QString &incident, const QString &entry) {
            QJsonObject body = item(incident, u"Kept"_s, u"2020-01-01T00:00:00Z"_s);
            body.insert(u"description"_s, u"[muster:line]: #"_s + entry);
            return create(body);
        };
        const Answer kept = standing(id, detail);
        QCOMPARE(text(kept.object(), "activity_log_id"), detail);
        QCOMPARE(text(kept.object(), "timestamp"), text(log.last(), "occurred_at")); // an entry's time is the log's
        QCOMPARE(items(id).size(), 2);
        standing(id, declared);
        QCOMPARE(items(id).size(), 2); // in place of the one that showed by itself
        QCOMPARE(text(standing(other, detail).object(), "activity_log_id"), QString()); // of another incident
    }

    void anEmptyDescriptionTakesItAway()
    {
        QJsonObject body = item(living.declare().id(), u"x"_s, u"2026-11-01T10:00:00Z"_s);
        body.insert(u"description"_s, u"Words"_s);
        const Answer made = create(body);
        QCOMPARE(text(made.object(), "description"), u"Words"_s);
        QVERIFY(!patch(made.id(), {{u"description"_s, u""_s}}).object().contains(u"description"_s));
        QCOMPARE(text(patch(made.id(), {{u"timestamp"_s, u"2026-11-02T10:00:00Z"_s}}).object(), "timestamp"),
            u"2026-11-02T10:00:00.000000Z"_s);
    }

    void refusesWhatMakesNoSense()
    {
        const QString id = living.declare().id();
        QCOMPARE(create(item(id, u" "_s, u"2026-11-01T10:00:00Z"_s)).error(), u"is_required title"_s);
        QCOMPARE(create(item(id, u"x"_s, u"noon"_s)).error(), u"invalid timestamp"_s);
        QCOMPARE(create(item(u"x"_s, u"x"_s, u"2026-11-01T10:00:00Z"_s)).error(), u"invalid incident_id"_s);
        QCOMPARE(patch(u"x"_s, {{u"title"_s, u"x"_s}}).status, 404);
        QCOMPARE(living.get(u"/v2/incident_timeline_items"_s).error(), u"is_required incident_id"_s);
    }

    void aPrivateIncidentShowsItsTimelineToThoseWhoMayOnly()
    {
        const QString id = living.declare({{u"visibility"_s, u"private"_s}}).id();
        const Answer made = create(item(id, u"Secret"_s, u"2026-11-01T10:00:00Z"_s));
        const Headers editor = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s}));
        QVERIFY(living.get(u"/v2/incident_timeline_items?incident_id="_s + id, editor)
                    .list("incident_timeline_items")
                    .isEmpty());
        QVERIFY(!living.get(u"/muster/v1/timeline_items?page_size=250"_s, editor)
                     .ids("incident_timeline_items")
                     .contains(made.id()));
        QCOMPARE(
            living.request("PATCH", u"/v2/incident_timeline_items/"_s + made.id(), R"({"title":"x"})", editor).status,
            404);
    }
};

MUSTER_TEST(TstServiceTimeline);
#include "tst_timeline.moc"
