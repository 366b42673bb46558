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
