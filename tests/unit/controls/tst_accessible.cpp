#include "tests/support/testmain.h"
#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

/// What a screen reader is told of each control, through the interface it asks.
class TstAccessible : public QObject
{
    Q_OBJECT
private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;

private Q_SLOTS:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(400, 300);
        m_window->show();
    }
    void hasARoleAndAName_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *control, QAccessible::Role role, const char *name) {
            QTest::newRow(control) << QByteArray(control) << int(role) << QString::fromUtf8(name);
        };
        row("Button { text: \"Declare\" }", QAccessible::Button, "Declare");
        row("IconButton { icon.name: \"x\"; text: \"Close\" }", QAccessible::Button, "Close");
        row("TextField { label: \"Name\" }", QAccessible::EditableText, "Name");
        row("TextField { placeholderText: \"Search\" }", QAccessible::EditableText, "Search");
        row("SearchField { placeholderText: \"Search\" }", QAccessible::EditableText, "Search");
        row("CheckBox { text: \"Private\" }", QAccessible::CheckBox, "Private");
        row("RadioButton { text: \"Dark\" }", QAccessible::RadioButton, "Dark");
        row("Switch { text: \"Motion\" }", QAccessible::CheckBox, "Motion");
        row("Select { label: \"Severity\"; options: [\"Major\"]; currentIndex: 0 }", QAccessible::ComboBox,
            "Severity: Major");
        row("TabItem { text: \"Actions\"; count: 4 }", QAccessible::PageTab, "Actions, 4");
        row("NavRailItem { text: \"Queue\"; badge: 2 }", QAccessible::PageTab, "Queue, 2 waiting");
        row("NavRail { }", QAccessible::PageTabList, "Screens");
        row("StatusBar { }", QAccessible::StatusBar, "Status");
        row("StatusItem { text: \"Synced\" }", QAccessible::StaticText, "Synced");
        row("StatusItem { text: \"2 queued\"; interactive: true }", QAccessible::Button, "2 queued");
        row("Label { text: \"Words\" }", QAccessible::StaticText, "Words");
        row("Heading { text: \"Incidents\" }", QAccessible::Heading, "Incidents");
        row("SectionHead { title: \"Live\"; count: 3 }", QAccessible::Heading, "Live, 3");
        row("Pill { text: \"Critical\" }", QAccessible::StaticText, "Critical");
        row("Chip { text: \"checkout\" }", QAccessible::StaticText, "checkout");
        row("SeverityMark { name: \"Critical\" }", QAccessible::Graphic, "Critical");
        row("Banner { text: \"Offline\" }", QAccessible::AlertMessage, "Offline");
        row("Toast { text: \"Moved\" }", QAccessible::AlertMessage, "Moved");
        row("ProgressBar { label: \"Syncing\" }", QAccessible::ProgressBar, "Syncing");
        row("Spinner { }", QAccessible::Animation, "Working");
        row("Splitter { label: \"Width\" }", QAccessible::Splitter, "Width");
        row("ListRow { text: \"Row\" }", QAccessible::ListItem, "Row");
    }
    void hasARoleAndAName()
    {
        QFETCH(QByteArray, control);
        QFETCH(int, role);
        QFETCH(QString, name);
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick; import Muster.Controls; " + control, {});
        const std::unique_ptr<QObject> object(component.create());
        QVERIFY2(object, qPrintable(component.errorString()));
        auto *item = qobject_cast<QQuickItem *>(object.get());
        QVERIFY(item);
        item->setParentItem(m_window->contentItem());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        QVERIFY(interface);
        QCOMPARE(int(interface->role()), role);
        QCOMPARE(interface->text(QAccessible::Name), name);
    }
    void aTextAreaIsNamedByItsLabel()
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick; import Muster.Controls; TextArea { label: \"Update\" }", {});
        const std::unique_ptr<QObject> object(component.create());
        auto *item = qobject_cast<QQuickItem *>(object.get());
        QVERIFY(item);
        item->setParentItem(m_window->contentItem());
        item->forceActiveFocus();
        QVERIFY(m_window->activeFocusItem());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_window->activeFocusItem());
        QVERIFY(interface);
        QCOMPARE(int(interface->role()), int(QAccessible::EditableText));
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Update"));
    }
};

MUSTER_TEST(TstAccessible);
#include "tst_accessible.moc"
