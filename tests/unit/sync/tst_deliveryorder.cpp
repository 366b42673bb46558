#include "app/sync/deliveryorder.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace Qt::StringLiterals;

class TstDeliveryOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_entries.clear();
        m_serverIds.clear();
        m_running.clear();
        m_notDue.clear();
    }
    void sendsOneOfEachIncidentAtATime()
    {
        add(rename(u"I1"_s));
        add(severity(u"I1"_s));
        add(rename(u"I2"_s));
        QCOMPARE(next(), QStringList({u"0"_s, u"2"_s}));
        m_running = {u"0"_s};
        QCOMPARE(next(), QStringList({u"2"_s}));
    }
    void keepsToTheLimit()
    {
        for (int i = 0; i < 9; ++i)
            add(rename(u"I%1"_s.arg(i)));
        QCOMPARE(next().size(), 4);
        m_running = {u"0"_s, u"1"_s, u"2"_s};
        QCOMPARE(next(), QStringList({u"3"_s}));
    }
    void anEntryThatIsNotDueHoldsUpItsIncidentOnly()
    {
        add(rename(u"I1"_s), OutboxState::RetryWait);
        add(severity(u"I1"_s));
        for (int i = 2; i < 6; ++i)
            add(rename(u"I%1"_s.arg(i)));
        m_notDue = {u"0"_s};
        QCOMPARE(next(), QStringList({u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    }
    void childrenWaitForTheirDeclaration()
    {
        add(DeclareIncident{u"tmp_1"_s, u"DB"_s, {}, {}, {}, {}, u"public"_s, u"standard"_s, {}});
        add(CreateAction{u"tmp_2"_s, u"tmp_1"_s, u"Look"_s, {}});
        add(UpdateAction{u"tmp_2"_s, u"tmp_1"_s, u"Look"_s, {}, TaskStatus::Completed});
        QCOMPARE(next(), QStringList({u"0"_s}));
        m_entries[0].state = OutboxState::Confirmed;
        m_serverIds.insert(u"tmp_1"_s, u"I1"_s);
        QCOMPARE(next(), QStringList({u"1"_s}));
    }
    void aRefusedDeclarationStopsWhatHangsOnIt()
    {
        add(DeclareIncident{u"tmp_1"_s, u"DB"_s, {}, {}, {}, {}, u"public"_s, u"standard"_s, {}},
            OutboxState::Rejected);
        add(CreateAction{u"tmp_2"_s, u"tmp_1"_s, u"Look"_s, {}});
        add(UpdateAction{u"tmp_2"_s, u"tmp_1"_s, u"Look"_s, {}, TaskStatus::Completed});
        add(rename(u"I2"_s));
        QCOMPARE(next(), QStringList({u"3"_s}));
    }
    void aConflictStopsOnlyTheSameFields()
    {
        add(severity(u"I1"_s), OutboxState::Conflict);
        add(severity(u"I1"_s));
        add(rename(u"I1"_s));
        QCOMPARE(next(), QStringList({u"2"_s}));
    }
    void aConflictOnAnActionStopsItsDeletion()
    {
        add(UpdateAction{u"A1"_s, u"I1"_s, u"x"_s, {}, TaskStatus::Completed}, OutboxState::Conflict);
        add(DeleteAction{u"A1"_s, u"I1"_s});
        add(DeleteAction{u"A2"_s, u"I1"_s});
        QCOMPARE(next(), QStringList({u"2"_s}));
    }
    void whatWaitsForTheUserThroughAnotherStopsItsOwnToo()
    {
        add(CreateAction{u"tmp_a"_s, u"I1"_s, u"x"_s, {}}, OutboxState::Rejected);
        add(UpdateAction{u"tmp_a"_s, u"I1"_s, u"x"_s, {}, TaskStatus::Completed});
        add(DeleteAction{u"tmp_a"_s, u"I1"_s});
        QCOMPARE(next(), QStringList());
    }
    void aRefusedRemovalOfAnAttachmentHoldsNothingElseUp()
    {
        add(CreateAttachment{u"tmp_l"_s, u"I1"_s, u"https://a.example"_s, {}}, OutboxState::Rejected);
        add(DeleteAttachment{u"tmp_l"_s, u"I1"_s}); // waits for what it removes
        add(DeleteAttachment{u"L2"_s, u"I1"_s}, OutboxState::Rejected);
        EditTimelineItem edit;
        edit.timelineItemId = u"T1"_s;
        edit.incidentId = u"I1"_s;
        edit.title = u"Better"_s;
        add(edit, OutboxState::Rejected);
        add(rename(u"I1"_s));
        QCOMPARE(next(), QStringList({u"4"_s}));
    }
    void aRelationWaitsForBothIncidents()
    {
        DeclareIncident refused;
        refused.localId = u"tmp_1"_s;
        add(refused, OutboxState::Rejected);
        add(RelateIncidents{u"tmp_r"_s, u"I1"_s, u"tmp_1"_s});
        add(UnrelateIncidents{u"tmp_r"_s, u"I1"_s, u"tmp_1"_s});
        add(UnrelateIncidents{u"R2"_s, u"I1"_s, u"I2"_s}, OutboxState::Rejected);
        add(rename(u"I1"_s));
        QCOMPARE(next(), QStringList({u"4"_s}));
    }
    void aRelationWaitsForAnIncidentThatIsOnItsWay()
    {
        DeclareIncident declared;
        declared.localId = u"tmp_1"_s;
        add(declared);
        add(RelateIncidents{u"tmp_r"_s, u"I1"_s, u"tmp_1"_s});
        add(rename(u"I1"_s)); // behind it, in order
        add(rename(u"I2"_s));
        QCOMPARE(next(), QStringList({u"0"_s, u"3"_s}));
        m_running = {u"0"_s};
        QCOMPARE(next(), QStringList({u"3"_s}));
    }
    void anIssueWaitsForItsFollowUp()
    {
        add(CreateFollowUp{u"tmp_f"_s, u"I1"_s, u"Later"_s, {}, {}}, OutboxState::Rejected);
        add(ConnectExternalIssue{u"tmp_f"_s, u"I1"_s, u"jira"_s, u"https://a.example"_s});
        add(rename(u"I1"_s));
        QCOMPARE(next(), QStringList({u"2"_s}));
    }
    void whatIsInFlightElsewhereHoldsUpItsIncident()
    {
        add(rename(u"I1"_s), OutboxState::InFlight);
        add(severity(u"I1"_s));
        QCOMPARE(next(), QStringList());
    }

private:
    static Command rename(const QString &incident)
    {
        EditIncident edit;
        edit.incidentId = incident;
        edit.name = u"New"_s;
        return edit;
    }
    static Command severity(const QString &incident)
    {
        EditIncident edit;
        edit.incidentId = incident;
        edit.severityId = u"S"_s;
        return edit;
    }
    void add(const Command &command, OutboxState state = OutboxState::Queued)
    {
        OutboxEntry entry;
        entry.sequence = m_entries.size();
        entry.id = QString::number(entry.sequence);
        entry.command = command;
        entry.incidentId = commandIncidentId(command);
        entry.state = state;
        m_entries.append(entry);
    }
    QStringList next() const
    {
        const DeliveryOrder order([this](const QString &id) { return m_serverIds.value(id); });
        QStringList ids;
        for (const OutboxEntry &entry : order.next(
                 m_entries, m_running, [this](const OutboxEntry &e) { return !m_notDue.contains(e.id); }, 4))
            ids.append(entry.id);
        return ids;
    }

    QList<OutboxEntry> m_entries;
    QMap<QString, QString> m_serverIds;
    QSet<QString> m_running, m_notDue;
};

MUSTER_TEST(TstDeliveryOrder);
#include "tst_deliveryorder.moc"
