#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace muster;
using namespace muster::test;

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}

/// What the screens show and how they look for somebody who cannot see them. A warning of QML fails the test.
class TstScreens : public QObject
{
    Q_OBJECT
private:
    static void eachSize()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(960, 600), QSize(1280, 720), QSize(1440, 900), QSize(2560, 1440)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    static QStringList cutOff(const ScreenTest &test)
    {
        QStringList texts;
        for (const QQuickItem *item : test.visibleItems()) {
            const QVariant elide = item->property("elide"), wrap = item->property("wrapMode");
            if (elide.isValid() && wrap.isValid() && elide.toInt() == Qt::ElideNone && wrap.toInt() == 0
                && item->width() > 0 && item->implicitWidth() > item->width() + 1)
                texts.append(item->property("text").toString());
        }
        return texts;
    }
    /// What the keyboard can reach but a screen reader cannot name, or not say what it is.
    static QStringList nameless(const ScreenTest &test)
    {
        QStringList found;
        for (QQuickItem *item : test.visibleItems()) {
            if (!item->activeFocusOnTab() || !item->isEnabled())
                continue;
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
            const bool isNamed = interface && !interface->text(QAccessible::Name).isEmpty();
            const bool hasRole = interface && interface->role() != QAccessible::NoRole
                && interface->role() != QAccessible::Client; // what an item is that nobody gave one
            if (!isNamed || !hasRole)
                found.append(QString::fromLatin1(item->metaObject()->className()) + item->objectName());
        }
        return found;
    }
    template<typename Visit> static void everywhere(ScreenTest &test, Visit visit)
    {
        for (const QString &screen : test.window()->property("screens").toStringList()) {
            if (screen == QLatin1String("start")) {
                test.app().start()->choose();
                QTest::qWait(30);
                visit(screen);
                test.app().start()->hide();
            } else {
                test.app().setScreen(screen);
                QTest::qWait(30);
                visit(screen);
            }
        }
        test.app().setScreen(QStringLiteral("incidents"));
        for (const QString &overlay : test.window()->property("overlays").toStringList()) {
            const QList<TimelineRow> &timeline = test.app().incident()->timelineRows();
            test.app().timeline()->setCurrent(timeline.isEmpty() ? QString() : timeline.constLast().key);
            test.app().actions()->trigger(overlay);
            QTest::qWait(30);
            visit(overlay);
            QMetaObject::invokeMethod(test.find(QStringLiteral("dialogs")), "close");
            test.app().replay()->leave();
            QTest::qWait(30);
        }
    }

private Q_SLOTS:
    void noTextIsCutOffAtAnySize_data() { eachSize(); }
    void noTextIsCutOffAtAnySize()
    {
        QFETCH(QSize, size);
        ScreenTest test(size);
        test.scene().fillQueue();
        for (const QString &theme : {QStringLiteral("dark"), QStringLiteral("light")}) {
            test.app().settings()->overrideTheme(theme);
            everywhere(test, [&](const QString &where) {
                const QStringList texts = cutOff(test);
                QVERIFY2(texts.isEmpty(), qPrintable(where + QStringLiteral(": ") + texts.join(QStringLiteral(", "))));
            });
        }
    }
    void everythingTheKeyboardReachesHasANameAndARole()
    {
        ScreenTest test;
        test.scene().fillQueue();
        const QString other = test.scene().personId(1);
        QVERIFY(test.app().handover()->offer(test.app().incident()->leadRoleId(), other, {}));
        QTRY_VERIFY(test.app().handover()->isWaiting());
        test.app().incidents()->setFilter(QStringLiteral("sev:huge pa"));
        test.app().actions()->trigger(QStringLiteral("incident.handover"));
        QTRY_VERIFY(test.isThere(QStringLiteral("handoverAnswerDialog")));
        QCOMPARE(nameless(test), QStringList());
        test.app().handover()->withdraw();
        QMetaObject::invokeMethod(test.find(QStringLiteral("dialogs")), "close");
        QTest::qWait(30);
        everywhere(test, [&](const QString &where) {
            const QStringList found = nameless(test);
            QVERIFY2(found.isEmpty(), qPrintable(where + QStringLiteral(": ") + found.join(QStringLiteral(", "))));
        });
    }
    void theListTakesTheRoomOfTheProgressBack()
    {
        ScreenTest test;
        const QQuickItem *list = test.find(QStringLiteral("incidentList"));
        const double before = list->y();
        SyncStatus status;
        status.state = SyncStatus::State::FirstSync;
        test.app().sync()->setStatus(status);
        QTRY_VERIFY(list->y() > before);
        status.state = SyncStatus::State::UpToDate;
        test.app().sync()->setStatus(status);
        QTRY_COMPARE(list->y(), before);
    }
    void theTypeStaysInItsRowWhicheverWayItRuns()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            ScreenTest test({1440, 900});
            const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
            const QQuickItem *type = test.find(QStringLiteral("typePill"));
            for (int width = 100; width < 460; width += 20) { // as it is in a language of long words
                test.find(QStringLiteral("followUpButton"))->setWidth(width);
                QTest::qWait(20);
                const bool isInside = type->x() >= 0 && type->x() + type->width() <= type->parentItem()->width();
                QVERIFY2(isInside || type->opacity() == 0, qPrintable(QString::number(width)));
            }
        }
    }
    void longNamesElideAndNeverPush()
    {
        ScreenTest test({960, 600});
        test.app().incident()->rename(QStringLiteral("A very long name ").repeated(11).simplified());
        test.app().incident()->setSummary(QStringLiteral("Words without end ").repeated(60));
        QVERIFY(eventually([&] { return test.app().incident()->name().size() > 150; }));
        QTest::qWait(50);
        for (const QQuickItem *item : test.visibleItems()) {
            if (!item->inherits("QQuickText") || item->width() <= 0)
                continue;
            const double right = item->mapToScene(QPointF(item->width(), 0)).x();
            QVERIFY2(right <= 961, qPrintable(item->property("text").toString().left(40)));
        }
    }
    void aNarrowWindowKeepsTheDetailsInATab()
    {
        ScreenTest test({960, 600});
        QVERIFY(!test.isThere(QStringLiteral("sidePane")));
        test.find(QStringLiteral("incidentTabs"))->setProperty("currentIndex", 4);
        QVERIFY(test.find(QStringLiteral("sidePane")));
        test.window()->resize(1440, 900);
        QVERIFY(eventually([&] { return test.find(QStringLiteral("incidentTabs"))->property("currentIndex") == 0; }));
        QVERIFY(test.isThere(QStringLiteral("sidePane")));
    }
    void aFieldIsChosenFromManyOptionsInADialogThatFits()
    {
        ScreenTest test({1280, 720});
        const auto shown = [&] { return test.app().incident()->fields()->index(0, 0).data(FieldListModel::LabelRole); };
        test.click(test.find(QStringLiteral("field:Affected services")));
        const QQuickItem *dialog = test.find(QStringLiteral("fieldDialog"));
        QVERIFY(dialog);
        const QRectF place = dialog->mapRectToScene(QRectF(0, 0, dialog->width(), dialog->height()));
        QVERIFY2(QRectF(0, 0, 1280, 720).contains(place) && place.width() > 300 && place.height() > 300,
            qPrintable(QStringLiteral("%1 x %2").arg(place.width()).arg(place.height())));
        test.click(test.find(QStringLiteral("option:service-2")));
        test.click(test.find(QStringLiteral("option:service-4")));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return shown() == QStringLiteral("service-2, service-4"); }));
        QVERIFY(eventually([&] { return !test.isThere(QStringLiteral("fieldDialog")); }));
    }
    void aFieldForNumbersTakesOnlyNumbers()
    {
        ScreenTest test({1280, 720});
        const auto shown = [&] { return test.app().incident()->fields()->index(1, 0).data(FieldListModel::LabelRole); };
        test.click(test.find(QStringLiteral("field:Customers affected")));
        QVERIFY(test.find(QStringLiteral("fieldText")));
        test.type(QStringLiteral("12x"));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(test.isThere(QStringLiteral("fieldDialog")));
        test.press(Qt::Key_Backspace);
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return shown() == QStringLiteral("12"); }));
    }
    void theClocksTimestampsAreChangedByAClick()
    {
        ScreenTest test({1280, 720});
        test.click(test.find(QStringLiteral("clock:Accepted at")));
        const QQuickItem *dialog = test.find(QStringLiteral("timestampDialog"));
        QVERIFY(dialog);
        QCOMPARE(test.find(QStringLiteral("timestampChoice"))->property("currentText").toString(),
            QStringLiteral("Accepted at"));
        QQuickItem *time = test.find(QStringLiteral("timestampTime"));
        QCOMPARE(time->property("text").toString(), QStringLiteral("13:22:30"));
        QVERIFY(time->hasActiveFocus());
        QVERIFY(test.says(QStringLiteral("1 h ago")));
        test.press(Qt::Key_A, Qt::ControlModifier);
        test.type(QStringLiteral("25:00"));
        QVERIFY(test.says(QStringLiteral("Not a time.")));
        test.press(Qt::Key_Return);
        QVERIFY(test.isThere(QStringLiteral("timestampDialog")));
        test.press(Qt::Key_A, Qt::ControlModifier);
        test.type(QStringLiteral("13:25"));
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return !test.sent<EditIncident>().isEmpty(); }));
        QCOMPARE(test.sent<EditIncident>().first().timestamps.values(),
            QStringList{QStringLiteral("2026-11-23T13:25:00.000000Z")});
        QVERIFY(eventually([&] { return !test.isThere(QStringLiteral("timestampDialog")); }));
        QVERIFY(eventually([&] {
            return test.find(QStringLiteral("clock:Accepted at"))->property("pending").toInt() == int(Pending::Waiting);
        }));
    }
    void theClocksMenuSetsToNowAndClears()
    {
        ScreenTest test({1280, 720});
        QQuickItem *line = test.find(QStringLiteral("clock:Impact started at"));
        line->forceActiveFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Menu);
        QVERIFY(test.find(QStringLiteral("timestampMenuNow")));
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return !test.sent<EditIncident>().isEmpty(); }));
        QCOMPARE(test.sent<EditIncident>().first().timestamps.values(),
            QStringList{QStringLiteral("2026-11-23T14:32:07.000000Z")});
    }
    void whereTimestampsCannotBeSetItIsSaidBeforeTyping()
    {
        ScreenTest test({1280, 720});
        SyncStatus narrow = test.app().sync()->status();
        narrow.limitations = {{Ability::EditIncident, Limitation::Cause::Key}};
        test.app().sync()->setStatus(narrow);
        test.click(test.find(QStringLiteral("clock:Accepted at")));
        QVERIFY(test.find(QStringLiteral("timestampRefusal")));
        QVERIFY(!test.find(QStringLiteral("timestampTime"))->isEnabled());
        QVERIFY(!test.find(QStringLiteral("acceptButton"))->isEnabled());
    }
    void aDefinitionIsReadWhereASeverityIsChosen()
    {
        ScreenTest test({1280, 720});
        test.press(Qt::Key_N);
        QVERIFY(test.find(QStringLiteral("declareDialog")));
        QVERIFY(test.find(QStringLiteral("severityDefinition")));
        test.press(Qt::Key_Escape);
        QVERIFY(eventually([&] { return !test.isThere(QStringLiteral("declareDialog")); }));
        for (const auto &[key, words] : {std::pair(Qt::Key_V, "Customers cannot pay or log in"),
                 std::pair(Qt::Key_S, "Repaired; we watch whether it holds")}) {
            test.press(key);
            QVERIFY(test.says(QLatin1String(words)));
            test.press(Qt::Key_Escape);
            QVERIFY(eventually([&] { return !test.says(QLatin1String(words), 0); }));
        }
        test.press(Qt::Key_U);
        QTest::qWait(30);
        test.click(test.find(QStringLiteral("composerStatus")));
        QVERIFY(test.says(QStringLiteral("Repaired; we watch whether it holds")));
    }
    void aRoleIsGivenInADialogThatFits()
    {
        ScreenTest test({1280, 720});
        test.click(test.find(QStringLiteral("role:Operations Lead")));
        const QQuickItem *dialog = test.find(QStringLiteral("roleDialog"));
        QVERIFY(dialog);
        const QRectF place = dialog->mapRectToScene(QRectF(0, 0, dialog->width(), dialog->height()));
        QVERIFY2(QRectF(0, 0, 1280, 720).contains(place) && place.width() > 300 && place.height() > 40,
            qPrintable(QStringLiteral("%1 x %2").arg(place.width()).arg(place.height())));
    }
    void anEmptyWorkspaceOffersTheOneThingToDoOnce()
    {
        ScreenTest test(QSize(1440, 900), ScreenTest::Content::Nothing);
        QQuickItem *declare = test.find(QStringLiteral("emptyAction"));
        QVERIFY(declare);
        QCOMPARE(declare->property("text").toString(), QStringLiteral("Declare an incident"));
        QCOMPARE(declare->property("keyHint").toString(), QStringLiteral("N"));
        const auto items = test.visibleItems();
        QCOMPARE(std::count_if(items.begin(), items.end(),
                     [](const QQuickItem *item) { return item->objectName() == QStringLiteral("emptyAction"); }),
            1);
        QVERIFY(!test.isThere(QStringLiteral("sidePane")));
        QCOMPARE(test.find(QStringLiteral("listSearch"))->property("placeholderText").toString(),
            QStringLiteral("Search")); // there is nothing to count
        QTest::qWait(30);
        test.click(declare);
        QVERIFY(test.find(QStringLiteral("declareDialog")));
    }
    void anEmptyWorkspaceThatWasNeverSynchronisedDoesNotClaimToBeEmpty()
    {
        ScreenTest test(QSize(1440, 900), ScreenTest::Content::Nothing);
        SyncStatus offline;
        offline.state = SyncStatus::State::Offline;
        test.app().sync()->setStatus(offline);
        QVERIFY(test.find(QStringLiteral("noIncident")));
        QCOMPARE(test.find(QStringLiteral("noIncident"))->property("title").toString(),
            QStringLiteral("Nothing on this computer yet"));
    }
    void theBannerIsSeenWhereNothingIsSelected_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<SyncStatus::State>("state");
        for (const QSize size : {QSize(960, 600), QSize(1440, 900)}) {
            QTest::addRow("offline %d", size.width()) << size << SyncStatus::State::Offline;
            QTest::addRow("refused %d", size.width()) << size << SyncStatus::State::Unauthorised;
            QTest::addRow("failed %d", size.width()) << size << SyncStatus::State::Failed;
        }
    }
    void theBannerIsSeenWhereNothingIsSelected()
    {
        QFETCH(QSize, size);
        QFETCH(SyncStatus::State, state);
        ScreenTest test(size, ScreenTest::Content::Nothing);
        test.scene().setConnection(state);
        QQuickItem *banner = test.find(QStringLiteral("syncBanner"));
        QVERIFY(banner);
        QTest::qWait(30);
        const QRectF place = banner->mapRectToScene(QRectF(0, 0, banner->width(), banner->height()));
        QVERIFY(place.height() > 30);
        QVERIFY(QRectF(QPointF(), size).contains(place));
        const QQuickItem *empty = test.find(QStringLiteral("noIncident"));
        QVERIFY(empty->mapToScene(QPointF()).y() >= place.bottom());
    }
    void aSlashCommandIsTypedAndDone()
    {
        ScreenTest test;
        test.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(test.find(QStringLiteral("palette")));
        test.type(QStringLiteral("/incident severity awful"));
        QVERIFY(test.says(QStringLiteral("is not known here")));
        const QQuickItem *field = test.find(QStringLiteral("paletteField")),
                         *mark = test.find(QStringLiteral("paletteMark"));
        QRectF letters;
        QVERIFY(QMetaObject::invokeMethod(
            const_cast<QQuickItem *>(field), "positionToRectangle", Q_RETURN_ARG(QRectF, letters), Q_ARG(int, 19)));
        QTRY_COMPARE(mark->x(), letters.x() + field->property("leftPadding").toReal()); // under "awful"
        QVERIFY(mark->width() > 25);
        test.press(Qt::Key_Return);
        QVERIFY(test.isThere(QStringLiteral("palette"))); // what was typed can be mended
        for (int i = 0; i < 5; ++i)
            test.press(Qt::Key_Backspace);
        test.type(QStringLiteral("minor"));
        QVERIFY(test.says(QStringLiteral("Change severity to Minor")));
        QVERIFY(nameless(test).isEmpty());
        test.press(Qt::Key_Return);
        QTRY_VERIFY(!test.isThere(QStringLiteral("palette")));
        QTRY_COMPARE(test.sent<EditIncident>().size(), 1);
        QVERIFY(test.sent<EditIncident>().first().severityId.has_value());
    }
    void anIncidentIsGoneToFromThePalette()
    {
        ScreenTest test;
        test.app().setScreen(QStringLiteral("settings"));
        test.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(test.find(QStringLiteral("palette")));
        test.type(QStringLiteral("deliveries del")); // nothing else is called that: it comes to an empty list
        const QQuickItem *list = test.find(QStringLiteral("paletteList"));
        QTRY_COMPARE(list->property("count").toInt(), 1);
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.app().incidents()->selectedId(), test.scene().incidentId(4287));
        QCOMPARE(test.app().screen(), QStringLiteral("incidents"));
    }
    void whatIsOfferedIsTakenByTab()
    {
        ScreenTest test;
        test.press(Qt::Key_K, Qt::ControlModifier);
        const QQuickItem *field = test.find(QStringLiteral("paletteField"));
        QVERIFY(field);
        test.type(QStringLiteral("/incident su"));
        test.press(Qt::Key_Tab);
        QCOMPARE(field->property("text").toString(), QStringLiteral("/incident summary "));
        test.press(Qt::Key_Escape);
        QTRY_VERIFY(!test.isThere(QStringLiteral("palette")));
        test.press(Qt::Key_K, Qt::ControlModifier);
        field = test.find(QStringLiteral("paletteField"));
        QVERIFY(field);
        QCOMPARE(field->property("text").toString(), QString()); // begins anew
        test.type(QStringLiteral("/incident severity m"));
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Return); // the second of Major and Minor
        QCOMPARE(field->property("text").toString(), QStringLiteral("/incident severity Minor "));
        test.press(Qt::Key_Return); // the first again: the command itself
        QTRY_COMPARE(test.sent<EditIncident>().size(), 1);
    }
    void aFormIsOpenedFromThePalette()
    {
        ScreenTest test;
        test.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(test.find(QStringLiteral("paletteField")));
        test.type(QStringLiteral("renam"));
        test.press(Qt::Key_Return);
        QVERIFY(test.find(QStringLiteral("acceptButton"))); // of the dialog that follows
        QVERIFY(!test.isThere(QStringLiteral("palette")));
    }
    void aPastedCommandMayHaveSeveralLines()
    {
        ScreenTest test;
        test.press(Qt::Key_K, Qt::ControlModifier);
        QQuickItem *field = test.find(QStringLiteral("paletteField"));
        QVERIFY(field);
        QGuiApplication::clipboard()->setText(
            QStringLiteral("/incident new \"Elevated error rates\" \\\n  --severity major \\\n  --type \"outage\""));
        test.press(Qt::Key_V, Qt::ControlModifier);
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.sent<DeclareIncident>().size(), 1);
        const DeclareIncident declared = test.sent<DeclareIncident>().first();
        QCOMPARE(declared.name, QStringLiteral("Elevated error rates"));
        QCOMPARE(
            test.app().workspace().directory().severities.value(declared.severityId).name, QStringLiteral("Major"));
        QVERIFY(!declared.typeId.isEmpty());
    }
    void theSameKeysOpenAndCloseThePalette()
    {
        ScreenTest test;
        test.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(test.find(QStringLiteral("palette")));
        test.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(!test.isThere(QStringLiteral("palette")));
        test.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(test.find(QStringLiteral("palette")));
        test.press(Qt::Key_Escape);
        QTRY_VERIFY(!test.isThere(QStringLiteral("palette")));
        QVERIFY(test.sent<EditIncident>().isEmpty());
    }
    void keysOfThePageRestWhileADialogIsOpen()
    {
        ScreenTest test;
        const QString selected = test.app().incidents()->selectedId();
        test.type(QStringLiteral("?"));
        QVERIFY(test.find(QStringLiteral("helpList")));
        test.press(Qt::Key_J);
        QTest::qWait(30);
        QCOMPARE(test.app().incidents()->selectedId(), selected);
    }
    void theFocusRingOfTheListIsForTheKeyboard()
    {
        ScreenTest test;
        const auto ring = [&] {
            for (QQuickItem *item : test.visibleItems()) {
                if (item->property("incident").isValid() && item->property("selected").toBool())
                    return item->property("current").toBool();
            }
            return false;
        };
        QVERIFY(!ring()); // nobody has used the keyboard yet
        test.press(Qt::Key_Down);
        QVERIFY(ring());
        QTest::qWait(30);
        test.click(test.find(QStringLiteral("incidentList"))->property("currentItem").value<QQuickItem *>());
        QVERIFY(!ring());
    }
    void theKeysOfAnIncidentRestWhereItIsNotSeen()
    {
        ScreenTest test;
        test.app().setScreen(QStringLiteral("queue"));
        QTest::qWait(30);
        test.press(Qt::Key_R);
        QTest::qWait(30);
        QVERIFY(!test.isThere(QStringLiteral("roleDialog")));
        test.app().setScreen(QStringLiteral("incidents"));
        QTest::qWait(30);
        test.press(Qt::Key_R);
        QVERIFY(test.find(QStringLiteral("roleDialog")));
    }
    void theSettingsAskForTheKeyFirstWhenThereIsNone()
    {
        ScreenTest test;
        test.scene().setConnection(SyncStatus::State::Unauthorised);
        QTest::qWait(30);
        QSignalSpy given(test.app().sync(), &SyncController::keyGiven);
        test.click(test.button(QStringLiteral("Enter a key")));
        QVERIFY(eventually([&] {
            return test.isThere(QStringLiteral("newKey")) && test.find(QStringLiteral("newKey"))->hasActiveFocus();
        }));
        test.type(QStringLiteral("inc_n1"));
        test.press(Qt::Key_Return);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.constFirst().at(0).toString(), QStringLiteral("inc_n1"));
    }
    void thePeopleAreListedAndOneCanBeAdded()
    {
        ScreenTest test;
        test.app().setScreen(QStringLiteral("settings"));
        QVERIFY(test.find(QStringLiteral("peopleList")));
        QQuickItem *add = test.find(QStringLiteral("addPerson"));
        QVERIFY(!add->isEnabled());
        QVERIFY(!test.find(QStringLiteral("addPersonReason"))->property("text").toString().isEmpty());
        test.app().people()->setOffer(PeopleController::Offer::Offered);
        QVERIFY(eventually([&] { return add->isEnabled(); }));
        QVERIFY(!test.isThere(QStringLiteral("addPersonReason")));

        QSignalSpy given(test.app().people(), &PeopleController::personGiven);
        test.press(Qt::Key_P);
        QVERIFY(test.find(QStringLiteral("personDialog")));
        test.type(QStringLiteral("Grace Hopper"));
        test.press(Qt::Key_Return);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.constFirst().at(0).toString(), QStringLiteral("Grace Hopper"));
        test.app().people()->fail(QStringLiteral("Another user has it already"));
        QVERIFY(test.isThere(QStringLiteral("personDialog"))); // what was typed is still there
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(given.size(), 2);
        test.app().people()->succeed(QStringLiteral("Grace Hopper"));
        QVERIFY(eventually([&] { return !test.isThere(QStringLiteral("personDialog")); }));
    }
    void theQueueShowsWhatWasWritten()
    {
        ScreenTest test;
        test.scene().fillQueue();
        test.app().setScreen(QStringLiteral("queue"));
        QVERIFY(eventually([&] {
            const auto items = test.visibleItems();
            return std::any_of(items.begin(), items.end(), [](const QQuickItem *item) {
                return item->property("text").toString() == QStringLiteral("Error rate is back under 1 %.");
            });
        }));
    }
    void saysWhenItIsOfflineAndOffersToTry()
    {
        ScreenTest test;
        QVERIFY(!test.button(QStringLiteral("Try now")));
        test.scene().setConnection(SyncStatus::State::Offline);
        QQuickItem *button = test.button(QStringLiteral("Try now"));
        QVERIFY(button);
        QTest::qWait(30);
        QSignalSpy asked(test.app().sync(), &SyncController::retryRequested);
        test.click(button);
        QCOMPARE(asked.size(), 1);
    }
    void asksForAKeyWhenItIsRefused()
    {
        ScreenTest test;
        test.scene().setConnection(SyncStatus::State::Unauthorised);
        QTest::qWait(30);
        test.click(test.button(QStringLiteral("Enter a key")));
        QCOMPARE(test.app().screen(), QStringLiteral("settings"));
    }
    void aConflictIsSettledByKeepingMine()
    {
        ScreenTest test;
        test.scene().fillQueue();
        test.app().setScreen(QStringLiteral("queue"));
        QVERIFY(eventually([&] { return test.button(QStringLiteral("Keep mine")) != nullptr; }));
        QTest::qWait(30);
        test.click(test.button(QStringLiteral("Keep mine")));
        QVERIFY(eventually([&] { return test.app().queue()->attention() == 1; }));
        QCOMPARE(test.app().incident()->name(), QStringLiteral("Card payments fail for EU customers"));
    }
    void aRefusedChangeIsDiscarded()
    {
        ScreenTest test;
        test.scene().fillQueue();
        test.app().setScreen(QStringLiteral("queue"));
        QVERIFY(eventually([&] { return test.button(QStringLiteral("Try again")) != nullptr; }));
        QTest::qWait(30);
        test.click(test.button(QStringLiteral("Discard")));
        QVERIFY(eventually([&] { return test.app().queue()->count() == 2; }));
    }
    void theFirstStartOpensALocalWorkspace()
    {
        ScreenTest test;
        test.app().start()->choose();
        QVERIFY(eventually([&] { return test.button(QStringLiteral("Work on this computer")) != nullptr; }));
        QTest::qWait(30);
        QSignalSpy chosen(test.app().start(), &StartController::localChosen);
        test.click(test.button(QStringLiteral("Work on this computer")));
        QVERIFY(eventually([&] { return test.button(QStringLiteral("Create")) != nullptr; }));
        test.type(QStringLiteral("Acme"));
        test.press(Qt::Key_Return);
        test.type(QStringLiteral("Ada"));
        test.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(0).toString(), QStringLiteral("Acme"));
        QCOMPARE(chosen.constFirst().at(1).toString(), QStringLiteral("Ada"));
    }
    void theFirstStartAsksWhoOneIs()
    {
        ScreenTest test;
        test.app().start()->choose();
        test.app().start()->identify({QStringLiteral("laptop"), {QStringLiteral("viewer")}, {}},
            {{QStringLiteral("u1"), QStringLiteral("Ada"), {}, {}, true},
                {QStringLiteral("u2"), QStringLiteral("Bob"), {}, {}, true}},
            {});
        QVERIFY(test.find(QStringLiteral("identity")));
        QVERIFY(!test.isThere(QStringLiteral("startLimitations"))); // that server can do everything
        QSignalSpy chosen(test.app().start(), &StartController::personChosen);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Return);
        QVERIFY(eventually([&] { return test.button(QStringLiteral("Begin"))->isEnabled(); }));
        test.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(0).toString(), QStringLiteral("u2"));
    }
    void whatIsNotSentYetSaysSo()
    {
        ScreenTest test;
        test.app().declaration()->declare({QStringLiteral("New one"), {}, {}, {}, {}});
        QVERIFY(eventually([&] { return test.app().incident()->name() == QStringLiteral("New one"); }));
        QVERIFY(eventually([&] {
            const auto items = test.visibleItems();
            return std::count_if(items.begin(), items.end(), [](const QQuickItem *item) {
                return item->inherits("QQuickText")
                    && item->property("text").toString() == QStringLiteral("not sent yet");
            }) == 2; // in the list and on the page
        }));
    }
};

MUSTER_TEST(TstScreens);
#include "tst_screens.moc"
