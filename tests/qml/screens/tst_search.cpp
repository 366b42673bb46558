#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QAccessible>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Searching the list with the keyboard, as somebody sees and hears it.
class TstSearch : public QObject
{
    Q_OBJECT

    static QStringList visible(const ScreenTest &test, const QString &objectName, const char *property)
    {
        QStringList texts;
        for (const QQuickItem *item : test.visibleItems()) {
            if (item->objectName() == objectName)
                texts.append(item->property(property).toString());
        }
        return texts;
    }
    static void search(ScreenTest &test, const QString &text)
    {
        test.press(Qt::Key_Slash);
        test.type(text);
    }

private Q_SLOTS:
    void showsWhereItWasFound()
    {
        ScreenTest test;
        search(test, u"adyen"_s); // only the summary says it
        QTRY_COMPARE(test.app().incidents()->count(), 1);
        QTRY_COMPARE(visible(test, u"found"_s, "text").size(), 1);
        QVERIFY(visible(test, u"found"_s, "markup").first().contains(u"<b>Adyen</b>"_s));
        QQuickItem *row = nullptr;
        for (QQuickItem *item : test.visibleItems()) {
            if (item->objectName() == u"found")
                row = item->parentItem()->parentItem();
        }
        const auto *spoken = QAccessible::queryAccessibleInterface(row);
        QVERIFY(spoken);
        QVERIFY2(spoken->text(QAccessible::Description).contains(u"Summary: …through Adyen fail"_s),
            qPrintable(spoken->text(QAccessible::Description)));
        test.press(Qt::Key_Escape);
        QTRY_VERIFY(visible(test, u"found"_s, "text").isEmpty());
    }
    void saysHowOperatorsWereReadAndWhichWereNot()
    {
        ScreenTest test;
        search(test, u"sev:crit lead:@nobdy"_s);
        QTRY_VERIFY(test.isThere(u"searchProblem"_s));
        QVERIFY(test.says(u"Nobody is called “nobdy”."_s));
        QCOMPARE(visible(test, u"searchMeaning"_s, "markup"), QStringList{u"severity <b>Critical</b>"_s});
        const auto *field = QAccessible::queryAccessibleInterface(test.find(u"listSearch"_s));
        QVERIFY(field && field->text(QAccessible::Description).startsWith(u"Nobody is called"_s));
        const double below = test.find(u"incidentList"_s)->y();
        QVERIFY(below > test.find(u"searchProblem"_s)->mapToItem(test.find(u"incidentList"_s)->parentItem(), {}).y());
        test.press(Qt::Key_Escape);
        QTRY_VERIFY(!test.isThere(u"searchProblem"_s));
        QVERIFY(test.find(u"incidentList"_s)->y() < below); // its room is given back
    }
    void enterShowsTheBestAndTypingTheNewestAgain()
    {
        ScreenTest test;
        search(test, u"pa"_s);
        test.press(Qt::Key_Return);
        QVERIFY(test.find(u"incidentList"_s)->hasActiveFocus());
        QVERIFY(test.says(u"BEST MATCHES"_s));
        search(test, u"y"_s);
        QTRY_VERIFY(!test.app().incidents()->isBestFirst());
        QVERIFY(!test.texts().contains(u"BEST MATCHES"_s));
    }
    void aRowThatWasAPrivateIncidentLeavesNoRoomForItsMark()
    {
        ScreenTest test;
        const QString id = test.scene().incidentId(4312);
        auto object = test.app().workspace().reader().incident(id)->toJson();
        object.insert(u"visibility"_s, u"private"_s);
        object.insert(u"updated_at"_s, u"2026-11-23T14:40:00Z"_s);
        QVERIFY(test.app()
                    .workspace()
                    .cache()
                    ->write([&](CacheWriter &writer) { writer.upsert(Kind::Incident, object); })
                    .result());
        test.app().incidents()->setFilter(u"is:private"_s);
        QTRY_COMPARE(test.app().incidents()->count(), 1);
        for (const char16_t *other : {u"4313", u"4309", u"4301", u"-is:private"}) { // its row becomes another's
            test.app().incidents()->setFilter(QString::fromUtf16(other));
            QTRY_COMPARE(test.app().incidents()->count(), other[0] == u'-' ? 8 : 1);
            QTest::qWait(50);
        }
        int marks = 0;
        for (const QQuickItem *item : test.visibleItems()) {
            if (item->objectName() != u"privateMark")
                continue;
            const auto incident = item->parentItem()->property("incident").value<IncidentListItem>();
            for (const QQuickItem *other : item->parentItem()->childItems()) {
                if (other->property("text").toString() == incident.reference)
                    QCOMPARE(item->x() + item->width() - other->x() - other->width(), incident.isPrivate ? 20.0 : 0.0);
            }
            ++marks;
        }
        QVERIFY(marks >= 8);
    }
};

MUSTER_TEST(TstSearch);
#include "tst_search.moc"
