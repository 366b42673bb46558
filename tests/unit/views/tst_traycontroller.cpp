#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// A critical incident that Amara leads, declared ten minutes ago: the first update is due after thirty.
struct Page : Desk
{
    TrayController &tray = app.tray();

    Page()
    {
        Incident one = incident(
            u"01A"_s, u"Payments fail"_s, u"critical"_s, u"investigating"_s, u"2026-11-23T13:50:00.000000Z"_s);
        one.visibility = u"private"_s;
        assign(one, u"lead"_s, u"amara"_s);
        files.add(one);
        open();
        app.sync()->setWorkspaceName(u"Acme"_s);
        is(SyncStatus::State::UpToDate);
    }
    void is(SyncStatus::State state)
    {
        SyncStatus status;
        status.state = state;
        app.sync()->setStatus(status);
    }
    bool says(const QString &line)
    {
        return QTest::qWaitFor([&] { return tray.lines().contains(line); });
    }
    bool shows(TrayController::State state)
    {
        return QTest::qWaitFor([&] { return tray.state() == state; });
    }
};

} // namespace

/// What the icon in the tray says.
class TstTrayController : public QObject
{
    Q_OBJECT
    using State = TrayController::State;
private Q_SLOTS:
    void tellsHowThingsStand()
    {
        Page page;
        QVERIFY(page.says(u"Acme · Connected"_s));
        QVERIFY(page.says(u"1 live incident(s)"_s));
        QVERIFY(page.says(u"INC-01A: update in 20m"_s));
        QCOMPARE(page.tray.state(), State::Calm);
        QCOMPARE(page.tray.incidentId(), u"01A"_s);
        QVERIFY(!page.tray.lines().join(u' ').contains(u"Payments")); // it is private
    }
    void theNextUpdateCountsMoreThanTheConnection()
    {
        Page page;
        page.is(SyncStatus::State::Offline);
        QVERIFY(page.shows(State::Trouble));
        page.files.clock.advance(std::chrono::minutes(15));
        QVERIFY(page.shows(State::Soon));
        page.files.clock.advance(std::chrono::minutes(10));
        QVERIFY(page.shows(State::Overdue));
        QVERIFY(page.says(u"INC-01A: update 5m overdue"_s));
    }
    void withoutAWorkspaceItIsCalm()
    {
        Page page;
        page.is(SyncStatus::State::Failed);
        QVERIFY(page.shows(State::Trouble));
        page.app.workspace().close();
        QVERIFY(page.shows(State::Calm));
        QCOMPARE(page.tray.lines(), QStringList{u"No workspace is open"_s});
    }
};

MUSTER_TEST(TstTrayController);
#include "tst_traycontroller.moc"
