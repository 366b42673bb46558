#include "models/domain/activitybuilder.h"
#include "models/lists/pastpage.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(int minute)
{
    return Timestamp::fromInstant(*parseInstant(u"2026-11-23T13:00:00Z"_s) + std::chrono::minutes(minute));
}

/// An incident that is changed step by step, with the log of it; each step a minute later.
class History
{
public:
    History()
    {
        m_page.incident = incident(u"1"_s, u"Payments"_s);
        m_page.incident->createdAt = at(0);
        m_page.incident->updatedAt = at(0);
        m_page.activityComplete = true;
        log(activity::declared(m_amara, *m_page.incident));
    }
    void log(ActivityEntry entry)
    {
        entry.id = u"e%1"_s.arg(m_pages.size());
        entry.incidentId = u"1"_s;
        entry.occurredAt = entry.createdAt = at(int(m_pages.size()));
        m_page.activity.append(entry);
        m_page.incident->updatedAt = entry.occurredAt;
        m_pages.append(m_page);
    }
    Incident &now() { return *m_page.incident; }
    IncidentPage &page() { return m_page; }
    const Actor &amara() const { return m_amara; }
    const Timestamp time() const { return at(int(m_pages.size())); } ///< of the step to come
    const QList<IncidentPage> &pages() const { return m_pages; } ///< as they were after each step

private:
    const Actor m_amara = Actor::fromUser(*directory().user(u"amara"_s));
    IncidentPage m_page;
    QList<IncidentPage> m_pages;
};

/// One of each kind of change.
History everyChange()
{
    const Directory all = directory();
    History history;
    const auto setStatus = [&](const QString &id) {
        const IncidentStatus before = history.now().status;
        history.now().status = all.statuses.value(id);
        history.log(activity::statusChanged(history.amara(), before, history.now().status));
    };
    setStatus(u"fixing"_s);
    const auto severity = history.now().severity;
    history.now().severity = all.severities.value(u"critical"_s);
    history.log(activity::severityChanged(history.amara(), severity, *history.now().severity));
    for (const QString &person : {u"amara"_s, u"jonas"_s}) {
        RoleAssignment &lead = history.now().roleAssignments.first();
        const auto before = lead.assignee;
        lead.assignee = all.user(person);
        history.log(activity::roleChanged(history.amara(), lead.role, before, lead.assignee));
    }
    history.now().name = u"Payments fail in the EU"_s;
    history.log(activity::renamed(history.amara(), u"Payments"_s, history.now().name));
    const QString summary = history.now().summary;
    history.now().summary = u"Cards are refused"_s;
    history.log(activity::summaryChanged(history.amara(), summary, history.now().summary));
    history.now().callUrl = u"https://call.example"_s;
    history.log(activity::callUrlChanged(history.amara(), {}, history.now().callUrl));
    Action action;
    action.id = u"a1"_s;
    action.description = u"Roll back"_s;
    action.createdAt = action.updatedAt = history.time();
    history.page().actions.append(action);
    history.log(activity::actionCreated(history.amara(), action));
    Action done = action;
    done.status = TaskStatus::Completed;
    done.assignee = all.user(u"jonas"_s);
    done.completedAt = history.time();
    history.page().actions[0] = done;
    history.log(activity::actionUpdated(history.amara(), action, done));
    FollowUp followUp;
    followUp.id = u"f1"_s;
    followUp.title = u"Raise the limit"_s;
    followUp.createdAt = followUp.updatedAt = history.time();
    history.page().followUps.append(followUp);
    history.log(activity::followUpCreated(history.amara(), followUp));
    FollowUp retitled = followUp;
    retitled.title = u"Raise and watch the limit"_s;
    history.page().followUps[0] = retitled;
    history.log(activity::followUpUpdated(history.amara(), followUp, retitled));
    IncidentUpdate update;
    update.id = u"u1"_s;
    update.message = u"Better"_s;
    update.newStatus = all.statuses.value(u"reviewing"_s);
    update.newSeverity = history.now().severity;
    update.createdAt = history.time();
    const IncidentStatus before = history.now().status;
    history.now().status = update.newStatus;
    history.page().updates.append(update);
    history.log(activity::updateShared(history.amara(), update, before, update.newSeverity));
    return history;
}

} // namespace

/// Looking back at an incident.
class TstPastPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsAsItWas()
    {
        const History history = everyChange();
        QVERIFY(history.pages().size() > 12);
        for (int step = 0; step < history.pages().size(); ++step) {
            const IncidentPage then = pageAt(history.pages().last(), *at(step).at);
            const IncidentPage &was = history.pages()[step];
            QCOMPARE(then.incident->toJson(), was.incident->toJson());
            QCOMPARE(then.actions, was.actions);
            QCOMPARE(then.followUps, was.followUps);
            QCOMPARE(then.updates, was.updates);
            QCOMPARE(then.activity, was.activity);
        }
    }
    void aTimestampIsNotKnownBeforeItsTime()
    {
        History history = everyChange();
        const IncidentTimestamp reported{u"reported"_s, u"Reported at"_s, 1}, fixed{u"fixed"_s, u"Fixed at"_s, 2};
        history.now().setTimestampValues({{reported, at(1)}, {fixed, at(9)}});
        const auto valuesAt
            = [&](int minute) { return pageAt(history.page(), *at(minute).at).incident->timestampValues(); };
        QCOMPARE(valuesAt(9)[1].value, at(9));
        QVERIFY(!valuesAt(8)[1].value.isSet());
        QCOMPARE(valuesAt(8)[0].value, at(1));
        // Set by hand at minute 14 to minute 3: until then it was another.
        history.log(activity::timestampSet(history.amara(), reported, at(1), at(3)));
        history.now().setTimestampValues({{reported, at(3)}, {fixed, at(9)}});
        QCOMPARE(valuesAt(10)[0].value, at(1));
    }
    void aCustomFieldHoldsWhatItHeld()
    {
        History history;
        CustomField field;
        field.id = u"team"_s;
        field.name = u"Team"_s;
        field.kind = CustomField::Kind::Text;
        const auto holding = [&](const QString &text) {
            CustomFieldEntry entry;
            entry.field = field;
            entry.values = {CustomFieldValue{text, {}}};
            return entry;
        };
        const CustomFieldEntry before = holding(u"Payments"_s), after = holding(u"Platform"_s);
        history.now().setCustomFieldEntries({before});
        history.log(activity::renamed(history.amara(), {}, {}));
        history.now().setCustomFieldEntries({after});
        history.log(activity::customFieldChanged(history.amara(), before, after));
        QCOMPARE(pageAt(history.page(), *at(1).at).incident->customFieldEntries().first().label(), u"Payments"_s);
        QCOMPARE(pageAt(history.page(), *at(2).at).incident->customFieldEntries().first().label(), u"Platform"_s);
    }
    void withoutALogTheUpdatesTell()
    {
        History history = everyChange();
        IncidentPage page = history.page();
        IncidentUpdate first = page.updates.first();
        first.id = u"u0"_s;
        first.createdAt = at(1);
        first.newStatus = directory().statuses.value(u"fixing"_s);
        page.updates.prepend(first);
        page.activity.clear();
        page.activityComplete = false;
        QCOMPARE(pageAt(page, *at(5).at).incident->status.id, u"fixing"_s);
        QCOMPARE(pageAt(page, *at(50).at).incident->status.id, u"reviewing"_s);
        QCOMPARE(pageAt(page, *at(5).at).updates.size(), 1);
    }
    void whatIsNotThereStaysNothing() { QVERIFY(!pageAt({}, *at(1).at).incident); }
};

MUSTER_TEST(TstPastPage);
#include "tst_pastpage.moc"
