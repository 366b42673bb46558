#include "app/desktop/session.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::desktop;

namespace {

/// The program on a profile of its own, with a local workspace "Team" open.
struct Desk
{
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    App app{clock, folder.path()};
    WorkspaceRecords records{folder.path()};
    std::unique_ptr<Session> session;

    Desk()
    {
        Options options;
        options.profile = folder.path();
        session = std::make_unique<Session>(options, app, clock, random);
        session->start();
        app.start()->openLocal(QStringLiteral("Team"), QStringLiteral("Amara"));
        (void)QTest::qWaitFor([this] { return isUpToDate(QStringLiteral("Team")); }, 20'000);
    }
    bool isUpToDate(const QString &name)
    {
        return app.sync()->workspaceName() == name && app.sync()->state() == SyncController::UpToDate;
    }
    QString idOf(const QString &name) const
    {
        for (const WorkspaceRecord &record : records.all()) {
            if (record.name == name)
                return record.id;
        }
        return {};
    }
    std::optional<WorkspaceRow> row(const QString &name)
    {
        for (const WorkspaceRow &row : app.workspaces()->model()->rows()) {
            if (row.name == name)
                return row;
        }
        return {};
    }
    /// One change in the outbox of a workspace that is not open and has nobody to send it.
    void addUnsent(const QString &id)
    {
        auto outbox = std::move(*Outbox::open(records.folderOf(id), clock, random));
        EditIncident edit;
        edit.incidentId = QStringLiteral("01INC");
        edit.name = QStringLiteral("Not sent");
        QVERIFY(outbox->append(edit, {}).result());
    }
    QString openSecond()
    {
        app.workspaces()->add();
        app.start()->openLocal(QStringLiteral("Second"), QStringLiteral("Amara"));
        (void)QTest::qWaitFor([this] { return isUpToDate(QStringLiteral("Second")); }, 20'000);
        return idOf(QStringLiteral("Second"));
    }
};

} // namespace

/// Several workspaces in one profile.
class TstWorkspaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsLeftForAnotherAndFoundAgain()
    {
        Desk desk;
        QVERIFY(!desk.app.declaration()->declare({QStringLiteral("Payments fail"), {}, {}, {}, {}}).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(desk.app.queue()->waiting(), 0, 20'000);
        desk.openSecond();
        QCOMPARE(desk.app.incidents()->total(), 0);
        desk.app.workspaces()->open(desk.idOf(QStringLiteral("Team")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isUpToDate(QStringLiteral("Team")), 20'000);
        QTRY_COMPARE(desk.app.incidents()->total(), 1);
    }
    void leavingOneLeadsBack()
    {
        Desk desk;
        desk.app.workspaces()->add();
        QCOMPARE(desk.app.start()->step(), StartController::Choose);
        desk.app.workspaces()->refresh(); // as the start screen does
        QTRY_COMPARE(desk.app.workspaces()->model()->rowCount(), 1);
        desk.app.workspaces()->open(desk.idOf(QStringLiteral("Team")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isUpToDate(QStringLiteral("Team")), 20'000);
    }
    void theListSaysWhatIsThere()
    {
        Desk desk;
        const QString team = desk.idOf(QStringLiteral("Team"));
        desk.openSecond();
        desk.addUnsent(team);
        desk.app.workspaces()->refresh();
        QTRY_COMPARE(desk.app.workspaces()->model()->rowCount(), 2);
        QVERIFY(desk.row(QStringLiteral("Second"))->isOpen);
        const WorkspaceRow row = *desk.row(QStringLiteral("Team"));
        QVERIFY(!row.isOpen && row.bytes > 0 && row.lastUsed);
        QCOMPARE(row.unsent, 1);
        QCOMPARE(row.kind, QStringLiteral("On this computer"));
    }
    void aNewNameIsSeenAtOnceAndKept()
    {
        Desk desk;
        desk.app.workspaces()->rename(desk.idOf(QStringLiteral("Team")), QStringLiteral(" Platform "));
        QCOMPARE(desk.app.sync()->workspaceName(), QStringLiteral("Platform"));
        QTRY_VERIFY(desk.row(QStringLiteral("Platform")));
        QVERIFY(!desk.idOf(QStringLiteral("Platform")).isEmpty());
    }
    void removingRefusesToLoseWhatTheUserDoesNotKnowOf()
    {
        Desk desk;
        const QString team = desk.idOf(QStringLiteral("Team"));
        desk.openSecond();
        desk.addUnsent(team);
        desk.app.workspaces()->remove(team, 0);
        QTRY_VERIFY2(desk.app.workspaces()->problem().contains(QStringLiteral("would be lost")),
            qPrintable(desk.app.workspaces()->problem()));
        QVERIFY(QDir(desk.records.folderOf(team)).exists());

        desk.app.workspaces()->remove(team, 1);
        QTRY_VERIFY(!QDir(desk.records.folderOf(team)).exists());
        QVERIFY(!desk.records.find(team));
        QCOMPARE(desk.app.sync()->workspaceName(), QStringLiteral("Second"));
    }
    void removingTheOpenOneLeadsToTheStart()
    {
        Desk desk;
        const QString team = desk.idOf(QStringLiteral("Team"));
        desk.app.workspaces()->remove(team, 0);
        QCOMPARE(desk.app.start()->step(), StartController::Choose);
        QTRY_VERIFY(!QDir(desk.records.folderOf(team)).exists());
    }
    void theOpenOneIsBackedUpAndTheBackupOpens()
    {
        Desk desk;
        QVERIFY(!desk.app.declaration()->declare({QStringLiteral("Payments fail"), {}, {}, {}, {}}).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(desk.app.queue()->waiting(), 0, 20'000);
        const QUrl file = QUrl::fromLocalFile(desk.folder.filePath(QStringLiteral("team.muster-backup")));
        desk.app.workspaces()->backUp(desk.idOf(QStringLiteral("Team")), file);
        QVERIFY(!desk.app.workspaces()->work().isEmpty());
        QTRY_VERIFY(desk.app.workspaces()->work().isEmpty());
        QCOMPARE(desk.app.workspaces()->problem(), QString());
        desk.app.workspaces()->restore(file);
        QTRY_VERIFY(desk.row(QStringLiteral("Team (restored)")));
        desk.app.workspaces()->open(desk.idOf(QStringLiteral("Team (restored)")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isUpToDate(QStringLiteral("Team (restored)")), 20'000);
        QTRY_COMPARE(desk.app.incidents()->total(), 1);
        QVERIFY(!desk.app.directory()->personName().isEmpty());
    }
    void whatIsOpenElsewhereIsNotRemoved()
    {
        Desk desk;
        const QString team = desk.idOf(QStringLiteral("Team"));
        desk.openSecond();
        auto other
            = OpenWorkspace::open(*desk.records.find(team), desk.records.folderOf(team), desk.clock, desk.random);
        QVERIFY(other);
        desk.app.workspaces()->remove(team, 0);
        QTRY_VERIFY2(desk.app.workspaces()->problem().contains(QStringLiteral("open in another")),
            qPrintable(desk.app.workspaces()->problem()));
        QVERIFY(QDir(desk.records.folderOf(team)).exists());
    }
};

MUSTER_TEST(TstWorkspaces);
#include "tst_workspaces.moc"
