#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

QJsonObject entry(
    const QString &id, const QString &type, const QString &at, QJsonObject detail, const QString &by = u"jonas"_s)
{
    detail.insert(u"updater"_s, Actor::fromUser(*directory().user(by)).toJson());
    ActivityEntry one;
    one.id = id;
    one.incidentId = u"01A"_s;
    one.type = type;
    one.title = id;
    one.occurredAt = one.createdAt = Timestamp::fromText(at);
    one.content = {{type, detail}};
    return one.toJson();
}

/// Two incidents; it is 14:00, and the first is on screen.
struct SeenDesk : Desk
{
    SeenController &seen = *app.seen();

    SeenDesk()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        files.add(incident(u"01B"_s, u"Mail is late"_s));
        open();
    }
    /// Jonas moves the first one on at 14:10, and tells so.
    void change()
    {
        files.clock.advance(minutes(10));
        Incident changed = incident(u"01A"_s, u"Payments fail"_s, u"critical"_s, u"fixing"_s);
        changed.updatedAt = Timestamp::fromText(u"2026-11-23T14:10:00.000000Z"_s);
        const Directory d = directory();
        const QJsonArray log{entry(u"e1"_s, u"status_change"_s, u"2026-11-23T14:09:00Z"_s,
                                 {{u"previous_status"_s, d.statuses.value(u"investigating"_s).toJson()},
                                     {u"new_status"_s, d.statuses.value(u"fixing"_s).toJson()}}),
            entry(u"e2"_s, u"severity_change"_s, u"2026-11-23T14:09:10Z"_s,
                {{u"previous_severity"_s, d.severities.value(u"major"_s).toJson()},
                    {u"new_severity"_s, d.severities.value(u"critical"_s).toJson()}}),
            entry(u"e3"_s, u"incident_update"_s, u"2026-11-23T14:09:20Z"_s, {{u"message"_s, u"Rolling back"_s}}),
            entry(u"e4"_s, u"incident_update"_s, u"2026-11-23T14:09:30Z"_s, {{u"message"_s, u"By me"_s}}, u"amara"_s),
            entry(u"e5"_s, u"role_update"_s, u"2026-11-23T14:09:40Z"_s,
                {{u"role"_s, d.roles.value(u"comms"_s).toJson()}, {u"new_assignee"_s, d.user(u"jonas"_s)->toJson()}}),
            entry(u"e6"_s, u"incident_update"_s, u"2026-11-23T13:30:00Z"_s, {{u"message"_s, u"Long known"_s}})};
        files.write([&](CacheWriter &writer) {
            writer.upsert(Kind::Incident, changed.toJson());
            writer.upsert(Kind::Activity, log);
            writer.setActivityComplete(u"01A"_s, true);
        });
    }
    bool isNews(const QString &id) { return listed(id).isNews; }
};

} // namespace

/// What changed since somebody looked.
class TstSeenController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatOthersChangedMeanwhile()
    {
        SeenDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QCOMPARE(desk.seen.summary(), QString());
        desk.files.clock.advance(minutes(1));
        QVERIFY(desk.shows(u"01B"_s));
        desk.change();
        QTRY_VERIFY(desk.isNews(u"01A"_s));
        QVERIFY(!desk.isNews(u"01B"_s));
        desk.files.clock.advance(minutes(1));
        QVERIFY(desk.shows(u"01A"_s));
        QTRY_COMPARE(desk.seen.summary(),
            u"Investigating → Fixing · Major → Critical · 1 update(s) · Communications Lead: Jonas Weber"_s);
        QCOMPARE(desk.seen.since(), toQml(parseInstant(u"2026-11-23T14:01:00Z"_s)));
        QVERIFY(!desk.isNews(u"01A"_s));
        desk.seen.dismiss();
        QCOMPARE(desk.seen.summary(), QString());
    }
    void whatIsOnScreenIsSeenAsItChanges()
    {
        SeenDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        desk.change();
        QTRY_COMPARE(desk.app.incident()->statusName(), u"Fixing"_s);
        QVERIFY(!desk.isNews(u"01A"_s));
        QCOMPARE(desk.seen.summary(), QString());
        QVERIFY(desk.shows(u"01B"_s));
        QVERIFY(desk.shows(u"01A"_s));
        QCOMPARE(desk.seen.summary(), QString());
    }
    void isKnownAfterARestart()
    {
        SeenDesk desk;
        QVERIFY(desk.shows(u"01A"_s));
        QVERIFY(desk.shows(u"01B"_s));
        const auto kept = desk.seen.seen();
        desk.change();
        QTRY_VERIFY(desk.isNews(u"01A"_s));
        desk.seen.setSeen({}, parseInstant(u"2026-11-23T14:20:00Z"_s)); // a workspace looked at first later than that
        QVERIFY(!desk.isNews(u"01A"_s));
        desk.seen.setSeen(kept, parseInstant(u"2026-11-23T14:20:00Z"_s));
        QVERIFY(desk.isNews(u"01A"_s));
    }
    void nothingIsNewOnTheFirstDay()
    {
        SeenDesk desk;
        QTRY_COMPARE(desk.app.incidents()->count(), 2);
        QVERIFY(!desk.isNews(u"01A"_s) && !desk.isNews(u"01B"_s));
        QVERIFY(desk.shows(u"01B"_s));
        QCOMPARE(desk.seen.summary(), QString());
    }
};

MUSTER_TEST(TstSeenController);
#include "tst_seencontroller.moc"
