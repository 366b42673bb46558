#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace muster;
using namespace muster::test;
using enum Limitation::Cause;

/// What a server or a key does not allow is said where it would be done, and no form opens for it.
class TstLimitations : public QObject
{
    Q_OBJECT

    static void limit(ScreenTest &test, const QList<Limitation> &limitations)
    {
        SyncStatus status = test.app().sync()->status();
        status.limitations = limitations;
        test.app().sync()->setStatus(status);
    }
    static QList<Limitation> keyThatMayOnlyView()
    {
        QList<Limitation> limitations;
        for (int i = int(Ability::DeclareIncident); i <= int(Ability::DeleteFollowUp); ++i)
            limitations.append({Ability(i), Key});
        return limitations;
    }

private Q_SLOTS:
    void whereAnUpdateIsWrittenItSaysWhyNot()
    {
        ScreenTest test;
        QVERIFY(test.find(QStringLiteral("composerText")));
        limit(test, {{Ability::PostUpdate, Server}});
        QVERIFY(test.says(QStringLiteral("This server takes no updates from here.")));
        QVERIFY(!test.isThere(QStringLiteral("composerCopy")));
        test.press(Qt::Key_U);
        QVERIFY(eventually([&] { return test.app().notices()->isError(); }));
        QVERIFY(test.app().notices()->text().startsWith(QStringLiteral("This server takes no updates")));
        QVERIFY(test.offers(QStringLiteral("Assign role"))); // that still can be done
    }
    void whatCannotBeSharedGoesIntoTheSummaryOrTheChat()
    {
        ScreenTest test;
        limit(test, {{Ability::PostUpdate, Server}});
        test.click(test.find(QStringLiteral("composerText")));
        test.type(QStringLiteral("Rolling back"));
        QVERIFY(!test.isThere(QStringLiteral("composerStatus")));
        test.click(test.find(QStringLiteral("composerCopy")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Rolling back"));
        test.click(test.find(QStringLiteral("composerSummary")));
        QQuickItem *summary = test.find(QStringLiteral("newSummary"));
        QVERIFY(summary);
        QVERIFY(summary->property("text").toString().startsWith(QStringLiteral("Rolling back\n\nCard payments")));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return test.sent<EditIncident>().size() == 1; }));
        QVERIFY(test.sent<EditIncident>().constFirst().summary->startsWith(QStringLiteral("Rolling back\n\n")));
        QCOMPARE(test.find(QStringLiteral("composerText"))->property("text").toString(), QString());
        QCOMPARE(test.sent<PostUpdate>().size(), 0);
    }
    void whatWasWrittenWithAnotherKeyStays()
    {
        ScreenTest test;
        test.click(test.find(QStringLiteral("composerText")));
        test.type(QStringLiteral("half a sentence"));
        limit(test, {{Ability::PostUpdate, Key}});
        QVERIFY(test.says(QStringLiteral("This key may not share updates.")));
        QQuickItem *text = test.find(QStringLiteral("composerText"));
        QVERIFY(text);
        QCOMPARE(text->property("text").toString(), QStringLiteral("half a sentence"));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(test.sent<PostUpdate>().size(), 0);
    }
    void noFormOpensThatCouldNotBeSent_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("form");
        QTest::newRow("declare") << Qt::Key_N << QStringLiteral("declareDialog");
        QTest::newRow("role") << Qt::Key_R << QStringLiteral("roleDialog");
        QTest::newRow("action") << Qt::Key_A << QStringLiteral("actionDialog");
        QTest::newRow("follow-up") << Qt::Key_F << QStringLiteral("followUpDialog");
        QTest::newRow("timestamp") << Qt::Key_T << QStringLiteral("timestampDialog");
        QTest::newRow("summary") << Qt::Key_E << QStringLiteral("newSummary");
    }
    void noFormOpensThatCouldNotBeSent()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, form);
        ScreenTest test;
        QVERIFY(test.find(QStringLiteral("composerText")));
        limit(test, keyThatMayOnlyView());
        test.press(key);
        QVERIFY(
            eventually([&] { return test.app().notices()->text().startsWith(QStringLiteral("This key may not")); }));
        QVERIFY(!test.isThere(form));
        limit(test, {});
        test.press(key);
        QVERIFY(test.find(form)); // the same key opens it where it can be sent
    }
    void anActionIsReadButNotChanged()
    {
        ScreenTest test;
        limit(test, keyThatMayOnlyView());
        test.press(Qt::Key_3);
        QVERIFY(test.find(QStringLiteral("taskList")));
        test.press(Qt::Key_Space); // would complete it
        test.press(Qt::Key_Return); // opens it
        QVERIFY(test.find(QStringLiteral("actionDialog")));
        QVERIFY(test.says(QStringLiteral("This key may not add or change actions.")));
        QVERIFY(!test.find(QStringLiteral("taskTitle"))->isEnabled());
        QVERIFY(!test.find(QStringLiteral("acceptButton"))->isEnabled());
        QVERIFY(!test.button(QStringLiteral("Delete"))->isEnabled());
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(test.sent<UpdateAction>().size(), 0);
    }
    void aRoleSaysWhyItCannotBeGiven()
    {
        ScreenTest test;
        limit(test, keyThatMayOnlyView());
        QQuickItem *role = nullptr;
        for (QQuickItem *item : test.visibleItems()) {
            if (item->objectName().startsWith(QStringLiteral("role:")) && item->property("canChange").toBool())
                role = item;
        }
        QVERIFY(role);
        test.click(role);
        QVERIFY(!test.isThere(QStringLiteral("roleDialog")));
        QVERIFY(test.says(QStringLiteral("This key may not change incidents.")));
    }
    void theSettingsTellAllOfIt()
    {
        ScreenTest test;
        test.app().setScreen(QStringLiteral("settings"));
        QVERIFY(test.says(QStringLiteral("Reduce motion")));
        QVERIFY(!test.isThere(QStringLiteral("limitations")));
        limit(test, {{Ability::PostUpdate, Server}, {Ability::FollowLive, Server}, {Ability::DeclareIncident, Key}});
        QVERIFY(test.find(QStringLiteral("limitations")));
        QVERIFY(test.says(QStringLiteral("This server takes no updates from here.")));
        QVERIFY(test.says(QStringLiteral("Changes are not pushed")));
        QVERIFY(test.says(QStringLiteral("This key may not declare incidents.")));
    }
};

MUSTER_TEST(TstLimitations);
#include "tst_limitations.moc"
