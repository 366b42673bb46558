#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Page : Desk
{
    DiagnosticsController &diagnostics = *app.diagnostics();

    Page()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        open();
        app.sync()->setWorkspaceName(u"Acme Production"_s);
        diagnostics.setPlace(files.folder.path(), u"https://incidents.acme.example:8443"_s);
    }
    /// Of the value of a fact; it is looked at anew.
    DiagnosticsController::Fact fact(const QString &group, const QString &name)
    {
        diagnostics.setActive(true);
        diagnostics.setActive(false);
        for (const auto &one : diagnostics.facts()) {
            for (const auto &fact : one.facts) {
                if (one.title == group && fact.name == name)
                    return fact;
            }
        }
        return {};
    }
    void note(int number, int status = 200, const QString &problem = {})
    {
        RequestRecord record;
        record.sentAt = files.clock.now();
        record.method = u"GET"_s;
        record.path = u"/v2/incidents/01HSCENE00000000000000%1"_s.arg(number, 4);
        record.status = status;
        record.problem = problem;
        record.requestId = u"req-%1"_s.arg(number);
        record.rateRemaining = 60 - number;
        record.rateLimit = 60;
        diagnostics.note(record);
    }
};

} // namespace

/// What is to be seen where somebody looks for what is wrong.
class TstDiagnosticsController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfServerKeyAndClock()
    {
        Page page;
        SyncStatus status;
        status.state = SyncStatus::State::UpToDate;
        status.identity.name = u"Muster key of Amara"_s;
        status.identity.roles = {u"viewer"_s, u"incident_editor"_s};
        status.withheld = {u"follow_up"_s};
        status.clockSkewMilliseconds = -12'300;
        page.app.sync()->setStatus(status);
        QCOMPARE(page.fact(u"Server"_s, u"Address"_s).value, u"https://incidents.acme.example:8443"_s);
        QCOMPARE(page.fact(u"Server"_s, u"Rights"_s).value, u"viewer, incident_editor"_s);
        QVERIFY(page.fact(u"Server"_s, u"Withheld"_s).isBad);
        QCOMPARE(page.fact(u"Server"_s, u"Its clock"_s).value, u"-12.3 s from ours"_s);
        QVERIFY(page.fact(u"Server"_s, u"Its clock"_s).isBad);
        QCOMPARE(page.fact(u"Server"_s, u"Requests left"_s).value, u"the server sets no limit"_s);
        page.note(60);
        QCOMPARE(page.fact(u"Server"_s, u"Requests left"_s).value, u"0 of 60 a minute"_s);
        QVERIFY(page.fact(u"Server"_s, u"Requests left"_s).isBad);
    }
    void tellsOfTheFilesAndTheQueue()
    {
        Page page;
        QVERIFY(QTest::qWaitFor([&] { return page.fact(u"On this computer"_s, u"Incidents"_s).value == u"1"; }));
        QVERIFY(page.fact(u"On this computer"_s, u"Queue"_s).value.endsWith(u"iB"));
        QCOMPARE(page.fact(u"Unsent changes"_s, u"Waiting"_s).value, u"0"_s);
        QVERIFY(page.shows(u"01A"_s));
        page.app.incident()->rename(u"Cards fail"_s);
        QVERIFY(QTest::qWaitFor([&] { return page.fact(u"Unsent changes"_s, u"Waiting"_s).value == u"1"; }));
    }
    void keepsTheLastHundredRequestsNewestFirst()
    {
        Page page;
        for (int i = 1; i <= 130; ++i)
            page.note(i);
        page.diagnostics.setActive(true);
        const QAbstractItemModel &requests = *page.diagnostics.requests();
        QCOMPARE(requests.rowCount(), 100);
        QCOMPARE(requests.index(0, 0).data(RequestListModel::RequestIdRole).toString(), u"req-130"_s);
        QCOMPARE(requests.index(99, 0).data(RequestListModel::RequestIdRole).toString(), u"req-31"_s);
        page.app.workspace().close(); // those were of that server
        page.diagnostics.setActive(true);
        QCOMPARE(requests.rowCount(), 0);
    }
    void theReportTellsNothingOfWhoWhereAndWhat()
    {
        Page page;
        SyncStatus status;
        status.state = SyncStatus::State::Offline;
        status.problem = failure(ErrorKind::Offline, u"incidents.acme.example does not answer"_s).value();
        status.identity.name = u"Key of Amara Diallo"_s;
        page.app.sync()->setStatus(status);
        page.note(1, 422, u"Amara Diallo is no member of Payments fail"_s);
        page.note(2, 0, u"incidents.acme.example does not answer"_s);
        page.diagnostics.copyReport();
        QVERIFY(QTest::qWaitFor([&] { return page.app.notices()->text().startsWith(u"Copied"); }));
        const QString report = QGuiApplication::clipboard()->text();
        for (const QString &secret :
            {u"acme"_s, u"Amara"_s, u"Payments"_s, u"8443"_s, page.files.folder.path(), u"01HSCENE"_s})
            QVERIFY2(!report.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u'\n' + report));
        QVERIFY2(report.contains(u"Problem: (server) does not answer"), qPrintable(report));
        QVERIFY2(report.contains(u"| GET | /v2/incidents/{id} | 422 | 0 ms | req-1 |"), qPrintable(report));
        QVERIFY(report.contains(u"| (server) does not answer | 0 ms | req-2 |"));
        QVERIFY2(report.contains(u"Incidents: 1\n"), qPrintable(report)); // counted for this
    }
    void whatAServerSaidStaysOutOfTheReport()
    {
        Page page;
        SyncStatus status;
        status.state = SyncStatus::State::Failed;
        status.problem = failure(ErrorKind::ServerFault, u"no row of Jonas Weber"_s).value();
        status.problem->httpStatus = 500;
        page.app.sync()->setStatus(status);
        QCOMPARE(page.fact(u"Server"_s, u"Problem"_s).value, u"no row of Jonas Weber"_s);
        QVERIFY(page.diagnostics.report().contains(u"Problem: HTTP 500"));
        QVERIFY(!page.diagnostics.report().contains(u"Jonas"));
    }
};

MUSTER_TEST(TstDiagnosticsController);
#include "tst_diagnosticscontroller.moc"
