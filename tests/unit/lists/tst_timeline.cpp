#include "models/domain/activitybuilder.h"
#include "models/lists/timelinemodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>

using namespace muster;
using namespace muster::test;

namespace {

Actor amara()
{
    return Actor::fromUser(directory().users.value(QStringLiteral("amara")));
}

TimelineRow row(const ActivityEntry &entry)
{
    return timelineRow(entry, SeverityScale(directory().severities));
}

Timestamp at(const char *time)
{
    return Timestamp::fromText(QStringLiteral("2026-11-23T%1Z").arg(QLatin1String(time)));
}

ActivityEntry logged(ActivityEntry entry, const char *id, const char *time)
{
    entry.id = QLatin1String(id);
    entry.occurredAt = entry.createdAt = at(time);
    return entry;
}

const IncidentTimestamp reported{QStringLiteral("reported"), QStringLiteral("Reported at"), 1};
const IncidentTimestamp fixed{QStringLiteral("fixed"), QStringLiteral("Fixed at"), 2};

/// Declared at 13:00, in another status since 14:00.
IncidentPage pageWith(const QList<IncidentTimestampValue> &values)
{
    IncidentPage page;
    page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
    page.incident->setTimestampValues(values);
    page.activityComplete = true;
    const Directory d = directory();
    page.activity = {logged(activity::declared(amara(), *page.incident), "d", "13:00:00"),
        logged(activity::statusChanged(amara(), d.statuses.value(QStringLiteral("investigating")),
                   d.statuses.value(QStringLiteral("fixing"))),
            "s", "14:00:00")};
    return page;
}

Overlay overlayOf(const QList<OutboxEntry> &entries)
{
    Directory d = directory();
    d.timestamps = {{fixed.id, fixed}, {reported.id, reported}};
    return Overlay(entries, d, amara(), [](const QString &) { return QString(); });
}

QStringList told(const IncidentPage &page, const QList<OutboxEntry> &entries = {})
{
    TimelineModel model;
    model.show(page, QStringLiteral("1"), overlayOf(entries), amara(), QTimeZone::utc());
    QStringList lines;
    for (const TimelineRow &row : model.rows()) {
        const QStringList parts{row.plain, row.detail, row.from, row.to, row.moments.join(u'+'),
            row.pending == Pending::None ? QString() : QStringLiteral("pending")};
        QStringList said = parts;
        said.removeAll(QString());
        lines.append(said.join(u'|'));
    }
    return lines;
}

OutboxEntry settingTime(const IncidentTimestamp &timestamp, const QString &time, const QString &before = {})
{
    EditIncident edit;
    edit.incidentId = QStringLiteral("1");
    edit.timestamps.insert(timestamp.id, time);
    OutboxEntry entry;
    entry.id = QStringLiteral("op");
    entry.command = edit;
    entry.incidentId = edit.incidentId;
    entry.createdAt = at("14:30:10");
    entry.base = {{QStringLiteral("timestamp:") + timestamp.id, before}};
    return entry;
}

TimelineItem note(const char *id, const char *time, const QString &title)
{
    TimelineItem item;
    item.id = QLatin1String(id);
    item.incidentId = QStringLiteral("1");
    item.title = title;
    item.at = item.createdAt = item.updatedAt = at(time);
    return item;
}

} // namespace

class TstTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoTookARole()
    {
        const Directory d = directory();
        const TimelineRow took = row(activity::roleChanged(
            amara(), d.roles.value(QStringLiteral("lead")), {}, d.users.value(QStringLiteral("amara"))));
        QCOMPARE(took.plain, QStringLiteral("Amara Diallo took the role Incident Lead"));
        const TimelineRow given = row(activity::roleChanged(amara(), d.roles.value(QStringLiteral("lead")),
            d.users.value(QStringLiteral("amara")), d.users.value(QStringLiteral("jonas"))));
        QCOMPARE(given.plain, QStringLiteral("Amara Diallo assigned Incident Lead to Jonas Weber"));
        QCOMPARE(given.detail, QStringLiteral("Before: Amara Diallo"));
    }
    void showsASeverityChangeAsPills()
    {
        const Directory d = directory();
        const TimelineRow changed = row(activity::severityChanged(
            amara(), d.severities.value(QStringLiteral("major")), d.severities.value(QStringLiteral("critical"))));
        QCOMPARE(changed.from, QStringLiteral("Major"));
        QCOMPARE(changed.to, QStringLiteral("Critical"));
        QCOMPARE(changed.fromLevel, int(SeverityLevel::Major));
        QCOMPARE(changed.toLevel, int(SeverityLevel::Critical));
    }
    void anUpdateWithoutAWordIsTheChangeItMade()
    {
        const Directory d = directory();
        const auto told = [&](const QString &message, const QString &statusId, const QString &severityId) {
            IncidentUpdate update;
            update.message = message;
            update.newStatus = d.statuses.value(statusId);
            update.newSeverity = d.severities.value(severityId);
            return row(activity::updateShared(amara(), update, d.statuses.value(QStringLiteral("investigating")),
                d.severities.value(QStringLiteral("major"))));
        };
        const TimelineRow severity = told({}, QStringLiteral("investigating"), QStringLiteral("critical"));
        QCOMPARE(severity.kind, TimelineRow::Kind::Severity);
        QCOMPARE(severity.plain, QStringLiteral("Severity changed by Amara Diallo"));
        QCOMPARE(severity.to, QStringLiteral("Critical"));
        const TimelineRow status = told({}, QStringLiteral("fixing"), QStringLiteral("major"));
        QCOMPARE(status.kind, TimelineRow::Kind::Status);
        QCOMPARE(status.plain, QStringLiteral("Status changed by Amara Diallo"));
        const TimelineRow words
            = told(QStringLiteral("Worse"), QStringLiteral("investigating"), QStringLiteral("critical"));
        QCOMPARE(words.kind, TimelineRow::Kind::Update);
    }
    void foreignTextIsNeverMarkup()
    {
        Actor evil = amara();
        evil.name = QStringLiteral("<img src='http://x/y.png'><b>Eve</b>");
        const TimelineRow renamed = row(activity::renamed(evil, QStringLiteral("a"), QStringLiteral("<script>&")));
        QVERIFY(!renamed.headline.contains(QStringLiteral("<img")));
        QVERIFY(!renamed.headline.contains(QStringLiteral("<script")));
        QVERIFY(renamed.headline.contains(QStringLiteral("&lt;script&gt;&amp;")));
        QVERIFY(renamed.plain.contains(QStringLiteral("<script>&")));
    }
    void placeholdersInForeignTextAreLeftAlone()
    {
        Actor odd = amara();
        odd.name = QStringLiteral("%2 %1");
        const Directory d = directory();
        const TimelineRow given = row(activity::roleChanged(
            odd, d.roles.value(QStringLiteral("lead")), {}, d.users.value(QStringLiteral("jonas"))));
        QCOMPARE(given.plain, QStringLiteral("%2 %1 assigned Incident Lead to Jonas Weber"));
    }
    void anUnknownTypeShowsItsTitle()
    {
        ActivityEntry entry;
        entry.type = QStringLiteral("something_new");
        entry.title = QStringLiteral("A <new> thing");
        QCOMPARE(row(entry).plain, QStringLiteral("A <new> thing"));
    }
    void newestFirstWithWhatIsPendingOnTop()
    {
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        page.activityComplete = true;
        ActivityEntry declared = activity::declared(amara(), *page.incident);
        declared.id = QStringLiteral("d");
        declared.occurredAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:00:00Z"));
        page.activity = {declared};
        OutboxEntry entry;
        entry.id = QStringLiteral("op");
        entry.command = PostUpdate{QStringLiteral("tmp_u"), QStringLiteral("1"), QStringLiteral("Looking"), {}, {}};
        entry.incidentId = QStringLiteral("1");
        entry.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:00:00Z"));
        const Overlay overlay({entry}, directory(), amara(), [](const QString &) { return QString(); });
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(page, QStringLiteral("1"), overlay, amara(), QTimeZone::utc());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rows().at(0).kind, TimelineRow::Kind::Update);
        QCOMPARE(model.rows().at(0).detail, QStringLiteral("Looking"));
        QCOMPARE(model.rows().at(0).pending, Pending::Waiting);
        QCOMPARE(model.rows().at(1).kind, TimelineRow::Kind::Declared);
        QCOMPARE(model.rows().at(1).pending, Pending::None);
    }
    void tellsWhatItCanWithoutALog()
    {
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        IncidentUpdate update;
        update.id = QStringLiteral("u");
        update.message = QStringLiteral("Looking");
        update.newStatus = directory().statuses.value(QStringLiteral("fixing"));
        update.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:30:00Z"));
        page.updates = {update};
        TimelineModel model;
        model.show(page, QStringLiteral("1"), Overlay({}, directory(), {}, [](const QString &) { return QString(); }),
            {}, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rows().at(0).detail, QStringLiteral("Looking"));
    }
    void aTimestampStandsAtItsOwnInstant()
    {
        QCOMPARE(told(pageWith({{fixed, at("13:30:00")}, {reported, {}}})),
            (QStringList{QStringLiteral("Status changed by Amara Diallo|Investigating|Fixing"),
                QStringLiteral("Fixed at"), QStringLiteral("Declared by Amara Diallo|Major")}));
    }
    void aTimestampThatAChangeSetIsNamedThere()
    {
        QCOMPARE(told(pageWith({{reported, at("13:00:01")}, {fixed, at("14:00:00")}})),
            (QStringList{QStringLiteral("Status changed by Amara Diallo|Investigating|Fixing|Fixed at"),
                QStringLiteral("Declared by Amara Diallo|Major|Reported at")}));
    }
    void whoSetATimestampIsTold()
    {
        const TimelineRow set
            = row(logged(activity::timestampSet(amara(), fixed, {}, at("14:05:00")), "t", "14:30:00"));
        QCOMPARE(set.plain, QStringLiteral("Amara Diallo set Fixed at"));
        QCOMPARE(set.to, QStringLiteral("14:05"));
        const TimelineRow changed = row(logged(activity::timestampSet(amara(), fixed, at("14:05:00"),
                                                   Timestamp::fromText(QStringLiteral("2026-11-22T09:00:00Z"))),
            "t", "14:30:00"));
        QCOMPARE(changed.from, QStringLiteral("14:05"));
        QCOMPARE(changed.to, QStringLiteral("Sun 22 Nov, 09:00")); // with its day where that is another
        const TimelineRow cleared
            = row(logged(activity::timestampSet(amara(), fixed, at("14:05:00"), {}), "t", "14:30:00"));
        QCOMPARE(cleared.plain, QStringLiteral("Amara Diallo cleared Fixed at"));
        QCOMPARE(cleared.detail, QStringLiteral("Before: 14:05"));
    }
    void aTimestampSetToTheVeryMomentIsToldOnce()
    {
        IncidentPage page = pageWith({{fixed, at("14:30:00")}});
        page.activity.append(logged(activity::timestampSet(amara(), fixed, {}, at("14:30:00")), "t", "14:30:20"));
        QCOMPARE(told(page).first(), QStringLiteral("Amara Diallo set Fixed at|14:30"));
        QCOMPARE(told(page).size(), 3);
        page.incident->setTimestampValues({{fixed, at("13:45:00")}}); // changed meanwhile
        QCOMPARE(told(page).size(), 4);
    }
    void aTimestampThatWaitsIsMarked()
    {
        QCOMPARE(told(pageWith({}), {settingTime(fixed, QStringLiteral("2026-11-23T13:30:00Z"))}),
            (QStringList{QStringLiteral("Amara Diallo set Fixed at|13:30|pending"),
                QStringLiteral("Status changed by Amara Diallo|Investigating|Fixing"),
                QStringLiteral("Fixed at|pending"), QStringLiteral("Declared by Amara Diallo|Major")}));
        QCOMPARE(told(pageWith({{fixed, at("13:30:00")}}), {settingTime(fixed, {}, at("13:30:00").raw)}),
            (QStringList{QStringLiteral("Amara Diallo cleared Fixed at|Before: 13:30|pending"),
                QStringLiteral("Status changed by Amara Diallo|Investigating|Fixing"),
                QStringLiteral("Declared by Amara Diallo|Major")}));
    }
    void notesStandBetweenWhatHappened()
    {
        IncidentPage page = pageWith({});
        TimelineItem deploy = note("n", "13:17:00", QStringLiteral("Deploy <b>2026.11</b>"));
        deploy.description = QStringLiteral("It lowered the pool limit");
        deploy.creator = amara();
        page.timelineItems = {deploy, note("m", "15:00:00", QStringLiteral("Quiet again"))};
        QCOMPARE(told(page),
            (QStringList{QStringLiteral("Quiet again"),
                QStringLiteral("Status changed by Amara Diallo|Investigating|Fixing"),
                QStringLiteral("Deploy <b>2026.11</b>, added by Amara Diallo|It lowered the pool limit"),
                QStringLiteral("Declared by Amara Diallo|Major")}));
    }
    void anEntryShownOnTheTimelineIsToldOnceInTheWordsOfTheItem()
    {
        IncidentPage page = pageWith({});
        page.timelineItems
            = {TimelineItem::fromActivity(page.activity.at(0)), TimelineItem::fromActivity(page.activity.at(1))};
        page.timelineItems[1].title = QStringLiteral("The cause is known");
        QCOMPARE(told(page),
            (QStringList{QStringLiteral("The cause is known|Investigating|Fixing"),
                QStringLiteral("Declared by Amara Diallo|Major")}));
    }
    void withoutALogItemsDoNotRepeatWhatThePageTells()
    {
        IncidentPage page = pageWith({});
        page.timelineItems
            = {TimelineItem::fromActivity(page.activity.at(0)), TimelineItem::fromActivity(page.activity.at(1))};
        page.activity.clear();
        page.activityComplete = false;
        QCOMPARE(told(page).size(), 2);
        QCOMPARE(told(page).last(), QStringLiteral("Declared by Amara Diallo|Major"));
    }
    void whatHappenedInOneInstantStaysInOrderWhenRowsAreAdded()
    {
        IncidentPage page = pageWith({{reported, at("12:00:00")}, {fixed, at("12:00:00")}});
        page.timelineItems = {note("n", "12:00:00", QStringLiteral("A note"))};
        const QStringList before = told(page);
        QCOMPARE(before.mid(2),
            (QStringList{QStringLiteral("Fixed at"), QStringLiteral("Reported at"), QStringLiteral("A note")}));
        page.timelineItems.append(note("m", "15:00:00", QStringLiteral("Later")));
        QCOMPARE(told(page).mid(1), before);
    }
    void daysFollowTheShownZone()
    {
        IncidentPage page = pageWith({{fixed, at("23:30:00")}});
        TimelineModel model;
        model.show(page, QStringLiteral("1"), overlayOf({}), amara(), QTimeZone("Asia/Tokyo"));
        QCOMPARE(model.rows().at(0).day, QStringLiteral("2026-11-24"));
        QCOMPARE(model.rows().last().day, QStringLiteral("2026-11-23"));
    }
    void expectsOneLinePerChange()
    {
        EditIncident edit;
        edit.incidentId = QStringLiteral("1");
        edit.severityId = QStringLiteral("critical");
        edit.name = QStringLiteral("New");
        OutboxEntry entry;
        entry.id = QStringLiteral("op");
        entry.command = edit;
        entry.base = {
            {QStringLiteral("name"), QStringLiteral("Old")}, {QStringLiteral("severity_id"), QStringLiteral("major")}};
        const Overlay overlay({}, directory(), amara(), [](const QString &) { return QString(); });
        const auto expected = expectedActivity(entry, overlay, amara(), {});
        QCOMPARE(expected.size(), 2);
        QCOMPARE(expected.at(0).type, QStringLiteral("incident_rename"));
        QCOMPARE(row(expected.at(1)).from, QStringLiteral("Major"));
    }
};

MUSTER_TEST(TstTimeline);
#include "tst_timeline.moc"
