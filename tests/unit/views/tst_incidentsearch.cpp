#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

IncidentUpdate saying(const QString &id, const QString &incidentId, const QString &message)
{
    IncidentUpdate update;
    update.id = id;
    update.incidentId = incidentId;
    update.message = message;
    update.createdAt = Timestamp::fromText(u"2026-11-23T13:05:00Z"_s);
    return update;
}

/// The list over real files with many incidents.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};
    IncidentsController &list = *app.incidents();

    Desk()
    {
        files.write([](CacheWriter &writer) {
            for (int i = 0; i < 300; ++i)
                writer.upsert(Kind::Incident,
                    incident(u"1%1"_s.arg(i, 3, 10, QLatin1Char('0')), u"Queue lags"_s, u"minor"_s, u"closed"_s,
                        u"2026-10-%1T00:00:00Z"_s.arg(1 + i % 30, 2, 10, QLatin1Char('0')))
                        .toJson());
            writer.upsert(Kind::Incident, incident(u"2001"_s, u"Payments fail"_s).toJson());
            writer.upsert(Kind::Incident,
                incident(u"2002"_s, u"Rollback of payments"_s, u"critical"_s, u"closed"_s, u"2026-09-01T00:00:00Z"_s)
                    .toJson());
            writer.upsert(
                Kind::IncidentUpdate, saying(u"u1"_s, u"2001"_s, u"The <b>rollback</b> is on its way"_s).toJson());
        });
        app.workspace().open(*files.cache, *files.outbox, u"amara"_s);
    }
    ~Desk() { app.workspace().close(); }
    IncidentListItem row(int number)
    {
        const auto *model = app.incidents()->model();
        return model->index(number, 0).data(IncidentListModel::ItemRole).value<IncidentListItem>();
    }
};

} // namespace

/// Searching in the list of incidents.
class TstIncidentSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsInUpdatesAndSaysWhere()
    {
        Desk desk;
        desk.list.setFilter(u"payments rollb"_s);
        QTRY_COMPARE(desk.list.count(), 2);
        QCOMPARE(desk.row(0).id, u"2001"_s); // live ones first, as in the whole list
        QTRY_COMPARE(desk.row(0).found, u"Update: The &lt;b&gt;<b>rollback</b>&lt;/b&gt; is on its way"_s);
        QCOMPARE(desk.row(1).found, QString()); // its name says it
        desk.list.setFilter({});
        QTRY_COMPARE(desk.list.count(), 302);
        QCOMPARE(desk.row(0).found, QString());
    }
    void theRestFollowsTheNewest()
    {
        QList<int> counts;
        Desk desk;
        QTRY_COMPARE(desk.list.total(), 302);
        connect(&desk.list, &IncidentsController::rowsChanged, &desk.list, [&] {
            if (!counts.endsWith(desk.list.count())) // a selection tells of itself the same way
                counts.append(desk.list.count());
            if (desk.list.count() == 200)
                QCOMPARE(desk.list.countIn(u"closed"_s), -1); // no number that is not all of them
        });
        desk.list.setFilter(u"queue"_s);
        QTRY_COMPARE(desk.list.count(), 300);
        QCOMPARE(counts, (QList<int>{200, 300}));
        QCOMPARE(desk.list.countIn(u"closed"_s), 300);
    }
    void onlyTheLastQuestionIsAnswered()
    {
        Desk desk;
        QTRY_COMPARE(desk.list.total(), 302);
        for (const QString &text : {u"q"_s, u"qu"_s, u"que"_s, u"pay"_s})
            desk.list.setFilter(text);
        QTRY_COMPARE(desk.list.count(), 2);
        QTest::qWait(50);
        QCOMPARE(desk.list.count(), 2);
    }
    void enterPutsTheBestFirst()
    {
        Desk desk;
        desk.list.setFilter(u"rollback"_s);
        QTRY_COMPARE(desk.list.count(), 2);
        desk.list.selectBest();
        QTRY_VERIFY(desk.list.isBestFirst());
        QCOMPARE(desk.row(0).id, u"2002"_s); // in the name, though older and closed
        QCOMPARE(desk.row(0).section, u"closed"_s);
        QCOMPARE(desk.list.selectedId(), u"2002"_s);
        QCOMPARE(desk.list.countIn(u"best"_s), 2);
        QTRY_VERIFY(!desk.row(1).found.isEmpty());
        desk.list.setFilter(u"rollbac"_s); // typing on is looking for the newest again
        QTRY_VERIFY(!desk.list.isBestFirst());
        QCOMPARE(desk.list.count(), 2);
    }
    void enterOnNothingLeavesThePageAlone()
    {
        Desk desk;
        QTRY_COMPARE(desk.list.total(), 302);
        const QString before = desk.list.selectedId();
        QVERIFY(!before.isEmpty());
        desk.list.setFilter(u"zeppelin"_s);
        desk.list.selectBest();
        QTRY_VERIFY(desk.list.isBestFirst());
        QCOMPARE(desk.list.count(), 0);
        QCOMPARE(desk.list.selectedId(), before);
    }
    void operatorsChooseAndAreSaidInWords()
    {
        Desk desk;
        desk.list.setFilter(u"sev:crit -is:open payments before:2026-10"_s);
        QTRY_COMPARE(desk.list.count(), 1);
        QCOMPARE(desk.list.searchMeaning(),
            u"severity <b>Critical</b> · not: <b>open</b> · declared before <b>2026-10-01</b>"_s);
        QCOMPARE(desk.list.searchProblem(), QString());
        desk.list.setFilter(u"sev:huge"_s);
        QCOMPARE(desk.list.searchProblem(), u"No severity is called “huge”. There is: Critical, Major, Minor."_s);
        QTRY_COMPARE(desk.list.count(), 302); // what is not understood asks for nothing
    }
    void aChangeThatWaitsIsFoundByWhatItMakes()
    {
        Desk desk;
        QTRY_COMPARE(desk.list.total(), 302);
        EditIncident edit;
        edit.incidentId = u"2001"_s;
        edit.severityId = u"critical"_s;
        desk.app.workspace().submit(edit, {}, [](const Result<OutboxEntry> &) {});
        DeclareIncident declare;
        declare.localId = u"tmp_1"_s;
        declare.name = u"Rollback stuck"_s;
        declare.severityId = u"critical"_s;
        desk.app.workspace().submit(declare, {}, [](const Result<OutboxEntry> &) {});
        desk.list.setFilter(u"sev:critical payments"_s);
        QTRY_COMPARE(desk.list.count(), 2);
        QCOMPARE(desk.row(0).id, u"2001"_s);
        desk.list.setFilter(u"sev:critical rollback"_s);
        QTRY_COMPARE(desk.list.count(), 2); // the one declared here among them
        desk.list.setFilter(u"sev:major"_s);
        QTRY_COMPARE(desk.list.count(), 0);
        desk.list.setFilter(u"rollback"_s);
        desk.list.selectBest();
        QTRY_VERIFY(desk.list.isBestFirst());
        QCOMPARE(desk.list.count(), 3);
        QCOMPARE(desk.row(0).name, u"Rollback stuck"_s);
        QCOMPARE(desk.row(2).severityName, u"Critical"_s);
    }
};

MUSTER_TEST(TstIncidentSearch);
#include "tst_incidentsearch.moc"
