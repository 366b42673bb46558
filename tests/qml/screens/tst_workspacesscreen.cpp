#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;

/// The list of workspaces by mouse and keyboard.
class TstWorkspacesScreen : public QObject
{
    Q_OBJECT
private:
    /// Two workspaces, the second with two unsent changes.
    static void fill(ScreenTest &test)
    {
        test.app().workspaces()->setRows(
            {{QStringLiteral("01A"), QStringLiteral("Acme"), QStringLiteral("Demo"), false, {}, 1 << 20, 0, true},
                {QStringLiteral("01B"), QStringLiteral("Team"), QStringLiteral("api.example.com"), true,
                    test.scene().clock().now(), 1 << 22, 2, false}});
    }

private Q_SLOTS:
    void theNameInTheStatusBarLeadsThere()
    {
        ScreenTest test;
        test.click(test.find(QStringLiteral("workspaceName")));
        QCOMPARE(test.app().screen(), QStringLiteral("workspaces"));
        test.app().setScreen(QStringLiteral("incidents"));
        test.press(Qt::Key_G);
        test.press(Qt::Key_W);
        QCOMPARE(test.app().screen(), QStringLiteral("workspaces"));
    }
    void aClickOpensAnother()
    {
        ScreenTest test;
        fill(test);
        test.app().setScreen(QStringLiteral("workspaces"));
        QSignalSpy opened(test.app().workspaces(), &WorkspacesController::openWanted);
        test.click(test.find(QStringLiteral("openWorkspace")));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("01B"));
    }
    void removingSaysHowManyChangesWouldBeLost()
    {
        ScreenTest test;
        fill(test);
        test.app().setScreen(QStringLiteral("workspaces"));
        QVERIFY(test.find(QStringLiteral("workspaceList")));
        QSignalSpy removed(test.app().workspaces(), &WorkspacesController::removeWanted);
        QQuickItem *last = nullptr;
        for (QQuickItem *item : test.visibleItems()) {
            if (item->objectName() == QLatin1String("removeWorkspace"))
                last = item;
        }
        QVERIFY(last);
        test.click(last);
        QVERIFY(test.find(QStringLiteral("removeWorkspaceDialog")));
        QVERIFY(test.find(QStringLiteral("backUpFirst")));
        QTRY_VERIFY(!test.find(QStringLiteral("acceptButton"))->isEnabled());
        test.click(test.find(QStringLiteral("loseUnsent")));
        test.click(test.find(QStringLiteral("acceptButton")));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().at(1).toInt(), 2);
    }
    void anotherNameIsTyped()
    {
        ScreenTest test;
        fill(test);
        test.app().setScreen(QStringLiteral("workspaces"));
        QSignalSpy renamed(test.app().workspaces(), &WorkspacesController::renameWanted);
        test.click(test.find(QStringLiteral("renameWorkspace")));
        QVERIFY(test.find(QStringLiteral("renameWorkspaceDialog")));
        test.type(QStringLiteral("X"));
        test.press(Qt::Key_Return);
        QCOMPARE(renamed.size(), 1);
        QVERIFY(renamed.first().at(1).toString().contains(QLatin1Char('X')));
    }
};

MUSTER_TEST(TstWorkspacesScreen);
#include "tst_workspacesscreen.moc"
