#include "tests/qml/screens/screentest.h"
#include "tests/support/testmain.h"

using namespace muster;
using namespace muster::test;

/// An incident led with the keyboard alone.
class TstKeyboard : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ScreenTest> m_test;

    QStringList offered()
    {
        QStringList ids;
        const QAbstractItemModel *model = m_test->app().related()->offered();
        for (int row = 0; row < model->rowCount(); ++row)
            ids.append(model->index(row, 0).data(RelatedListModel::IncidentIdRole).toString());
        return ids;
    }
    bool waitForDialogGone(const QString &name)
    {
        return eventually([&] { return !m_test->isThere(name); });
    }

private Q_SLOTS:
    void init() { m_test = std::make_unique<ScreenTest>(); }
    void cleanup() { m_test.reset(); }

    void declaresWithAName()
    {
        m_test->press(Qt::Key_N);
        QVERIFY(m_test->find(QStringLiteral("declareDialog")));
        m_test->type(QStringLiteral("Checkout is down"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<DeclareIncident>().isEmpty(); }));
        const DeclareIncident declared = m_test->sent<DeclareIncident>().constFirst();
        QCOMPARE(declared.name, QStringLiteral("Checkout is down"));
        QCOMPARE(
            declared.roleAssignees.values(), QStringList{m_test->scene().personId(0)}); // I lead unless I say otherwise
        QVERIFY(waitForDialogGone(QStringLiteral("declareDialog")));
        QVERIFY(eventually([&] { return m_test->app().incident()->name() == QStringLiteral("Checkout is down"); }));
        QCOMPARE(m_test->find(QStringLiteral("incidentName"))->property("text").toString(),
            QStringLiteral("Checkout is down"));
    }
    /// One shortcut, the text, Enter; for a role three keys and the name; for an update one key, the text and one more.
    void theUsualThingsTakeFewKeys()
    {
        m_test->press(Qt::Key_N);
        QVERIFY(m_test->find(QStringLiteral("declareDialog")));
        m_test->type(QStringLiteral("Checkout is down"));
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->app().incident()->name() == QStringLiteral("Checkout is down"); }));
        QVERIFY(waitForDialogGone(QStringLiteral("declareDialog")));
        m_test->press(Qt::Key_R);
        QVERIFY(m_test->find(QStringLiteral("rolePerson")));
        m_test->type(QStringLiteral("jonas"));
        m_test->press(Qt::Key_Return); // the person
        m_test->press(Qt::Key_Return, Qt::ControlModifier); // the lead
        QVERIFY(eventually([&] { return m_test->app().incident()->leadName() == QStringLiteral("Jonas Weber"); }));
        QVERIFY(waitForDialogGone(QStringLiteral("roleDialog")));
        m_test->press(Qt::Key_U);
        QVERIFY(m_test->find(QStringLiteral("composerText")));
        m_test->type(QStringLiteral("Looking"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<PostUpdate>().isEmpty(); }));
        QCOMPARE(m_test->sent<PostUpdate>().constFirst().message, QStringLiteral("Looking"));
    }
    void joinsAnIncidentInsteadOfDeclaringItAgain()
    {
        m_test->app().incidents()->select(m_test->scene().incidentId(4314));
        m_test->press(Qt::Key_N);
        QVERIFY(m_test->find(QStringLiteral("declareDialog")));
        m_test->type(QStringLiteral("Payment failures"));
        SimilarController &similar = *m_test->app().similar();
        QVERIFY(eventually([&] { // half the name is like another one, too
            return similar.found().size() == 1
                && similar.found().first().toMap().value(QStringLiteral("reference")) == QStringLiteral("INC-4312");
        }));
        QVERIFY(m_test->says(QStringLiteral("Fixing · join instead")));
        m_test->press(Qt::Key_Tab);
        const QVariantList found = similar.found();
        similar.setText(QStringLiteral("Search index")); // an answer that comes late
        QVERIFY(eventually([&] { return similar.found() != found; }));
        m_test->press(Qt::Key_Return);
        QVERIFY(waitForDialogGone(QStringLiteral("declareDialog")));
        QCOMPARE(m_test->app().incidents()->selectedId(), m_test->scene().incidentId(4312));
        QVERIFY(m_test->sent<DeclareIncident>().isEmpty());
        QVERIFY(m_test->app().similar()->found().isEmpty());
    }
    void handsTheLeadOverAndTakesIt()
    {
        m_test->app().incidents()->select(m_test->scene().incidentId(4312));
        QVERIFY(eventually([&] { return m_test->app().incident()->leadName() == QStringLiteral("Amara Diallo"); }));
        m_test->press(Qt::Key_H);
        QVERIFY(m_test->find(QStringLiteral("handoverPerson")));
        m_test->type(QStringLiteral("jonas"));
        m_test->press(Qt::Key_Return);
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test->find(QStringLiteral("handoverBanner")));
        QVERIFY(m_test->says(QStringLiteral("Jonas Weber is asked to take over Incident Lead")));
        QVERIFY(waitForDialogGone(QStringLiteral("handoverDialog")));
        m_test->app().workspace().setPersonId(m_test->scene().personId(1));
        QVERIFY(m_test->says(QStringLiteral("Amara Diallo hands Incident Lead over to you")));
        m_test->press(Qt::Key_H);
        QVERIFY(m_test->find(QStringLiteral("handoverAnswerDialog")));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return m_test->app().incident()->leadName() == QStringLiteral("Jonas Weber"); }));
        QVERIFY(eventually([&] { return !m_test->isThere(QStringLiteral("handoverBanner")); }));
    }
    void notesADecision()
    {
        m_test->press(Qt::Key_D);
        QVERIFY(m_test->find(QStringLiteral("noteTitle")));
        m_test->type(QStringLiteral("Fail over"));
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return !m_test->sent<CreateTimelineItem>().isEmpty(); }));
        QCOMPARE(m_test->sent<CreateTimelineItem>().constFirst().title, QStringLiteral("Decision: Fail over"));
    }
    void doesNotDeclareWithoutAName()
    {
        m_test->press(Qt::Key_N);
        QVERIFY(m_test->find(QStringLiteral("declareDialog")));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test->isThere(QStringLiteral("declareDialog")));
        QVERIFY(m_test->sent<DeclareIncident>().isEmpty());
    }
    void escapeLeavesADialogWithoutAChange()
    {
        m_test->press(Qt::Key_N);
        QVERIFY(m_test->find(QStringLiteral("declareDialog")));
        m_test->type(QStringLiteral("x"));
        m_test->press(Qt::Key_Escape);
        QVERIFY(waitForDialogGone(QStringLiteral("declareDialog")));
        QVERIFY(m_test->scene().outbox().entries().isEmpty());
        m_test->press(Qt::Key_J); // and the keys of the window work again
        QVERIFY(m_test->app().incidents()->selectedId() != m_test->scene().incidentId(4312));
    }
    void setsTheNextTimestampToNow()
    {
        m_test->press(Qt::Key_T);
        QVERIFY(m_test->find(QStringLiteral("timestampDialog")));
        QCOMPARE(m_test->app().timestamps()->timestampId(),
            m_test->app().incident()->clock()->index(3, 0).data(ClockModel::RowIdRole).toString());
        m_test->press(Qt::Key_Tab);
        m_test->press(Qt::Key_Space);
        QCOMPARE(
            m_test->find(QStringLiteral("timestampTime"))->property("text").toString(), QStringLiteral("14:32:07"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<EditIncident>().isEmpty(); }));
        QCOMPARE(m_test->sent<EditIncident>().constFirst().timestamps.values(),
            QStringList{QStringLiteral("2026-11-23T14:32:07.000000Z")});
        QVERIFY(waitForDialogGone(QStringLiteral("timestampDialog")));
    }
    void takesTheLead()
    {
        m_test->app().incidents()->select(m_test->scene().incidentId(4314));
        m_test->press(Qt::Key_R);
        QVERIFY(m_test->find(QStringLiteral("roleDialog")));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return m_test->app().incident()->leadId() == m_test->scene().personId(0); }));
    }
    void sharesAnUpdate()
    {
        m_test->press(Qt::Key_U);
        QVERIFY(m_test->find(QStringLiteral("composerText")));
        m_test->type(QStringLiteral("Rolling back"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<PostUpdate>().isEmpty(); }));
        QCOMPARE(m_test->sent<PostUpdate>().constFirst().message, QStringLiteral("Rolling back"));
        QCOMPARE(m_test->find(QStringLiteral("composerText"))->property("text").toString(), QString());
    }
    void sharesAnUpdateFromTheChoiceOfItsStatus()
    {
        m_test->press(Qt::Key_U);
        QVERIFY(m_test->find(QStringLiteral("composerText")));
        m_test->type(QStringLiteral("Rolled out"));
        m_test->press(Qt::Key_Tab);
        m_test->press(Qt::Key_Space);
        m_test->type(QStringLiteral("moni"));
        m_test->press(Qt::Key_Return);
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<PostUpdate>().isEmpty(); }));
        const PostUpdate post = m_test->sent<PostUpdate>().constFirst();
        QCOMPARE(post.message, QStringLiteral("Rolled out"));
        QCOMPARE(
            m_test->app().workspace().directory().statuses.value(post.toStatusId).name, QStringLiteral("Monitoring"));
    }
    void sharesAnUpdateInParts()
    {
        m_test->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QQuickItem *changed = m_test->find(QStringLiteral("composerPart1"));
        QVERIFY(changed);
        QVERIFY(changed->property("text").toString().contains(QStringLiteral("completed action")));
        m_test->press(Qt::Key_Tab);
        m_test->type(QStringLiteral("EU cards"));
        m_test->press(Qt::Key_Tab);
        m_test->press(Qt::Key_Tab);
        m_test->type(QStringLiteral("Watch it"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<PostUpdate>().isEmpty(); }));
        const QString message = m_test->sent<PostUpdate>().constFirst().message;
        QVERIFY2(
            message.startsWith(QStringLiteral("**Impact now:** EU cards\n\n**What changed:** ")), qPrintable(message));
        QVERIFY2(message.endsWith(QStringLiteral("\n\n**Next:** Watch it")), qPrintable(message));
        QVERIFY(m_test->says(QStringLiteral("Impact now: EU cards\n"))); // as it is read
        m_test->press(Qt::Key_U);
        m_test->press(Qt::Key_Escape);
        QVERIFY(m_test->app().incident()->draft().isEmpty()); // what was filled in is no draft
    }
    void attachesALink()
    {
        m_test->press(Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(m_test->find(QStringLiteral("attachAddress")));
        m_test->press(Qt::Key_A, Qt::ControlModifier);
        m_test->type(QStringLiteral("https://github.com/acme/pay/pull/12"));
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->says(QStringLiteral("acme/pay#12")));
        QCOMPARE(m_test->sent<CreateAttachment>().size(), 1);
    }
    void relatesToAnotherIncident()
    {
        const QString other = m_test->scene().incidentId(4313);
        m_test->press(Qt::Key_I, Qt::ShiftModifier);
        QVERIFY(m_test->find(QStringLiteral("relateText")));
        m_test->type(QStringLiteral("4313"));
        QVERIFY(eventually([&] { return offered() == QStringList{other}; }));
        m_test->press(Qt::Key_Return);
        QVERIFY(waitForDialogGone(QStringLiteral("relateDialog")));
        QVERIFY(eventually([&] { return m_test->sent<RelateIncidents>().size() == 1; }));
        QCOMPARE(m_test->sent<RelateIncidents>().constFirst().relatedId, other);
        QVERIFY(m_test->says(QStringLiteral("INC-4313")));
    }
    void findsTheComposerFromAnotherTab()
    {
        m_test->find(QStringLiteral("incidentTabs"))->setProperty("currentIndex", 2);
        QVERIFY(eventually([&] { return !m_test->isThere(QStringLiteral("composerText")); }));
        m_test->press(Qt::Key_U);
        QVERIFY(m_test->find(QStringLiteral("composerText")));
        m_test->type(QStringLiteral("x"));
        QCOMPARE(m_test->find(QStringLiteral("composerText"))->property("text").toString(), QStringLiteral("x"));
    }
    void addsAnActionAndAFollowUp()
    {
        m_test->press(Qt::Key_A);
        QVERIFY(m_test->find(QStringLiteral("actionDialog")));
        m_test->type(QStringLiteral("Call Adyen"));
        m_test->press(Qt::Key_Return); // one line: Enter is enough
        QVERIFY(eventually([&] { return !m_test->sent<CreateAction>().isEmpty(); }));
        QCOMPARE(m_test->sent<CreateAction>().constFirst().description, QStringLiteral("Call Adyen"));
        QVERIFY(waitForDialogGone(QStringLiteral("actionDialog")));
        m_test->press(Qt::Key_F);
        QVERIFY(m_test->find(QStringLiteral("followUpDialog")));
        m_test->type(QStringLiteral("Write a test"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return !m_test->sent<CreateFollowUp>().isEmpty(); }));
        QCOMPARE(m_test->sent<CreateFollowUp>().constFirst().title, QStringLiteral("Write a test"));
    }
    void givesAFollowUpPriorityLabelsAndIssue()
    {
        m_test->press(Qt::Key_F);
        QVERIFY(m_test->find(QStringLiteral("followUpDialog")));
        m_test->type(QStringLiteral("Raise the limit"));
        m_test->find(QStringLiteral("taskPriority"))->forceActiveFocus();
        m_test->type(QStringLiteral("Urg"));
        m_test->press(Qt::Key_Return);
        m_test->find(QStringLiteral("taskLabels"))->forceActiveFocus();
        m_test->type(QStringLiteral("database, eu"));
        m_test->find(QStringLiteral("taskIssue"))->forceActiveFocus();
        m_test->type(QStringLiteral("grafana.example.com/d/1"));
        QVERIFY(m_test->says(QStringLiteral("The address does not tell which one it is.")));
        m_test->press(Qt::Key_A, Qt::ControlModifier);
        m_test->type(QStringLiteral("linear.app/acme/issue/PAY-7"));
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->sent<ConnectExternalIssue>().size() == 1; }));
        const CreateFollowUp made = m_test->sent<CreateFollowUp>().constFirst();
        QCOMPARE(m_test->app().workspace().directory().followUpPriorities.value(made.priorityId).name,
            QStringLiteral("Urgent"));
        QCOMPARE(made.labels, QStringList({QStringLiteral("database"), QStringLiteral("eu")}));
        m_test->press(Qt::Key_4);
        QVERIFY(m_test->says(QStringLiteral("Urgent · database, eu · PAY-7")));
    }
    void editingAFollowUpSendsOnlyWhatWasTouched()
    {
        m_test->press(Qt::Key_4);
        QVERIFY(m_test->says(QStringLiteral("Urgent · database · PAY-7")));
        m_test->find(QStringLiteral("taskList"))->forceActiveFocus();
        m_test->press(Qt::Key_Down);
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->find(QStringLiteral("followUpDialog")));
        QVERIFY(m_test->says(QStringLiteral("PAY-7")));
        m_test->press(Qt::Key_End);
        m_test->type(QStringLiteral("!"));
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->sent<UpdateFollowUp>().size() == 1; }));
        const UpdateFollowUp sent = m_test->sent<UpdateFollowUp>().constFirst();
        QVERIFY(sent.title.endsWith(QLatin1Char('!')));
        QVERIFY(!sent.priorityId && !sent.labels);
    }
    void changesTheStatusWithTheArrows()
    {
        m_test->press(Qt::Key_S);
        QVERIFY(eventually([&] { return m_test->button(QStringLiteral("Change")) != nullptr; }));
        m_test->press(Qt::Key_Down);
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->app().incident()->statusName() == QStringLiteral("Monitoring"); }));
    }
    void changesTheSeverity()
    {
        m_test->press(Qt::Key_V);
        QVERIFY(eventually([&] { return m_test->button(QStringLiteral("Change")) != nullptr; }));
        m_test->press(Qt::Key_Down);
        m_test->press(Qt::Key_Down);
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->app().incident()->severityName() == QStringLiteral("Minor"); }));
    }
    void renames()
    {
        m_test->press(Qt::Key_F2);
        QVERIFY(m_test->find(QStringLiteral("newName")));
        m_test->type(QStringLiteral("Cards fail")); // the old name is selected
        m_test->press(Qt::Key_Return);
        QVERIFY(eventually([&] { return m_test->app().incident()->name() == QStringLiteral("Cards fail"); }));
    }
    void whatIsTypedOutlivesWhatComesFromTheServer()
    {
        for (const auto &[key, field] : {std::pair(Qt::Key_F2, "newName"), std::pair(Qt::Key_E, "newSummary")}) {
            m_test->press(key);
            QQuickItem *text = m_test->find(QLatin1String(field));
            QVERIFY(text);
            m_test->press(Qt::Key_A, Qt::ControlModifier);
            m_test->type(QStringLiteral("Cards"));
            Q_EMIT m_test->app().incident()->changed(); // what it was bound to may have changed
            QCOMPARE(text->property("text").toString(), QStringLiteral("Cards"));
            m_test->press(Qt::Key_Escape);
            QVERIFY(eventually([&] { return !m_test->isThere(QLatin1String(field)); }));
        }
    }
    void whatIsTypedOfOneIncidentIsNotSavedInAnother()
    {
        const QString first = m_test->app().incident()->incidentId();
        m_test->press(Qt::Key_F2);
        QVERIFY(m_test->find(QStringLiteral("newName")));
        m_test->type(QStringLiteral("Cards"));
        m_test->app().openLink(QStringLiteral("muster://incident/INC-4309"));
        QVERIFY(eventually([&] { return m_test->app().incident()->incidentId() != first; }));
        QVERIFY(eventually([&] { return !m_test->isThere(QStringLiteral("newName")); }));
        QVERIFY(m_test->sent<EditIncident>().isEmpty());
    }
    void whatSomebodyElseWroteMeanwhileIsReadBeforeItGoes()
    {
        m_test->press(Qt::Key_E);
        QVERIFY(m_test->find(QStringLiteral("newSummary")));
        m_test->press(Qt::Key_A, Qt::ControlModifier);
        m_test->type(QStringLiteral("Mine"));
        m_test->app().incident()->setSummary(QStringLiteral("Theirs"));
        QVERIFY(eventually([&] { return m_test->app().incident()->summary() == QStringLiteral("Theirs"); }));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test->says(QStringLiteral("Somebody changed it meanwhile to “Theirs”. Save again to replace that.")));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return m_test->app().incident()->summary() == QStringLiteral("Mine"); }));
    }
    void choosingAStatusLeavesTheUpdateInPartsAsItIs()
    {
        m_test->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_test->find(QStringLiteral("composerPart1")));
        m_test->click(m_test->find(QStringLiteral("composerStatus")));
        m_test->type(QStringLiteral("moni"));
        m_test->press(Qt::Key_Return);
        QTest::qWait(200); // the choice has gone by then
        const QQuickItem *changed = m_test->find(QStringLiteral("composerPart1"));
        QVERIFY(changed && !changed->property("text").toString().isEmpty());
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([&] { return m_test->sent<PostUpdate>().size() == 1; }));
    }
    void undoTakesTheLastChangeBack()
    {
        m_test->press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(eventually([&] { return m_test->app().incident()->category() == QStringLiteral("learning"); }));
        m_test->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(eventually([&] { return m_test->app().incident()->statusName() == QStringLiteral("Fixing"); }));
    }
    void keysRestWhileOneTypes()
    {
        m_test->press(Qt::Key_Slash);
        m_test->type(QStringLiteral("snjua"));
        QCOMPARE(m_test->app().incidents()->filter(), QStringLiteral("snjua"));
        QVERIFY(!m_test->isThere(QStringLiteral("declareDialog")));
        m_test->press(Qt::Key_Escape);
        QCOMPARE(m_test->app().incidents()->filter(), QString());
    }
    void enterLeadsFromTheSearchToWhatItFound()
    {
        m_test->press(Qt::Key_Slash);
        m_test->type(QStringLiteral("4314"));
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus());
        QVERIFY(
            eventually([&] { return m_test->app().incidents()->selectedId() == m_test->scene().incidentId(4314); }));
    }
    void keysAndArrowsMoveThroughTheList()
    {
        const QString first = m_test->app().incidents()->selectedId();
        m_test->press(Qt::Key_J);
        const QString second = m_test->app().incidents()->selectedId();
        QVERIFY(second != first);
        m_test->press(Qt::Key_K);
        QCOMPARE(m_test->app().incidents()->selectedId(), first);
        m_test->find(QStringLiteral("incidentList"))->forceActiveFocus(Qt::TabFocusReason);
        m_test->press(Qt::Key_Down);
        QCOMPARE(m_test->app().incidents()->selectedId(), second);
        m_test->press(Qt::Key_Down); // showing another page did not take the keyboard away
        QVERIFY(m_test->app().incidents()->selectedId() != second);
    }
    void theListHasTheKeyboardAtFirst() { QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus()); }
    void goesFromScreenToScreen()
    {
        m_test->press(Qt::Key_G);
        m_test->press(Qt::Key_Q);
        QVERIFY(m_test->find(QStringLiteral("queueList")));
        m_test->press(Qt::Key_G);
        m_test->press(Qt::Key_I);
        QVERIFY(m_test->find(QStringLiteral("incidentList")));
    }
    void numbersShowTheTabsAndEscapeLeadsBack()
    {
        m_test->press(Qt::Key_3);
        QCOMPARE(m_test->find(QStringLiteral("incidentTabs"))->property("currentIndex").toInt(), 2);
        QVERIFY(m_test->find(QStringLiteral("taskList"))->hasActiveFocus());
        m_test->press(Qt::Key_Space);
        QVERIFY(eventually([&] { return !m_test->sent<UpdateAction>().isEmpty(); }));
        m_test->press(Qt::Key_4);
        QVERIFY(m_test->find(QStringLiteral("taskList"))->hasActiveFocus());
        m_test->press(Qt::Key_Escape);
        QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus());
        m_test->press(Qt::Key_1);
        QVERIFY(m_test->find(QStringLiteral("timeline"))->hasActiveFocus());
        m_test->press(Qt::Key_L);
        QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus());
    }
    void aHalfWrittenUpdateIsNotLost()
    {
        const QString first = m_test->app().incident()->incidentId();
        m_test->press(Qt::Key_U);
        QQuickItem *text = m_test->find(QStringLiteral("composerText"));
        QVERIFY(text);
        m_test->type(QStringLiteral("Error rate"));
        m_test->press(Qt::Key_Escape);
        QCOMPARE(text->property("text").toString(), QStringLiteral("Error rate"));
        m_test->press(Qt::Key_J);
        QVERIFY(eventually([&] { return m_test->app().incident()->incidentId() != first; }));
        QCOMPARE(text->property("text").toString(), QString()); // it is not this one's
        m_test->press(Qt::Key_K);
        QVERIFY(eventually([&] { return m_test->app().incident()->incidentId() == first; }));
        QCOMPARE(text->property("text").toString(), QStringLiteral("Error rate"));
        m_test->app().setScreen(QStringLiteral("queue"));
        QVERIFY(m_test->find(QStringLiteral("queueList")));
        m_test->app().setScreen(QStringLiteral("incidents"));
        QCOMPARE(
            m_test->find(QStringLiteral("composerText"))->property("text").toString(), QStringLiteral("Error rate"));
    }
    void theListHasTheKeyboardAfterAnUpdate()
    {
        m_test->press(Qt::Key_U);
        QVERIFY(m_test->find(QStringLiteral("composerText")));
        m_test->type(QStringLiteral("Rolling back"));
        m_test->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus());
        m_test->press(Qt::Key_U);
        m_test->press(Qt::Key_Escape);
        QVERIFY(m_test->find(QStringLiteral("incidentList"))->hasActiveFocus());
    }
    void completesAnActionWithSpaceAndEditsWithEnter()
    {
        m_test->find(QStringLiteral("incidentTabs"))->setProperty("currentIndex", 2);
        QQuickItem *list = m_test->find(QStringLiteral("taskList"));
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        m_test->press(Qt::Key_Space);
        QVERIFY(eventually([&] { return !m_test->sent<UpdateAction>().isEmpty(); }));
        QCOMPARE(m_test->sent<UpdateAction>().constFirst().status, TaskStatus::Completed);
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->find(QStringLiteral("actionDialog")));
    }
};

MUSTER_TEST(TstKeyboard);
#include "tst_keyboard.moc"
