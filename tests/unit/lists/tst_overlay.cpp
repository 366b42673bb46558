#include "models/lists/overlay.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"

using namespace muster;
using namespace muster::test;

namespace {

OutboxEntry entry(
    const Command &command, OutboxState state = OutboxState::Queued, const QString &id = QStringLiteral("op"))
{
    OutboxEntry e;
    e.id = id;
    e.command = command;
    e.incidentId = commandIncidentId(command);
    e.state = state;
    e.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:00:00.000000Z"));
    return e;
}

Overlay overlay(const QList<OutboxEntry> &entries, const QMap<QString, QString> &ids = {})
{
    return Overlay(entries, directory(), Actor::fromUser(directory().users.value(QStringLiteral("amara"))),
        [ids](const QString &id) { return ids.value(id); });
}

EditIncident toCritical(const QString &incidentId)
{
    EditIncident edit;
    edit.incidentId = incidentId;
    edit.severityId = QStringLiteral("critical");
    return edit;
}

} // namespace

class TstOverlay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesTheServersRowsAloneWhenNothingIsPending()
    {
        const Incident row = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        QCOMPARE(overlay({}).shown(row), row);
        QCOMPARE(overlay({}).shown(rowOf(row)), rowOf(row));
        QCOMPARE(overlay({entry(toCritical(QStringLiteral("2")))}).shown(row), row);
    }
    void showsAChangeInTheListAndOnThePage()
    {
        const Overlay shown = overlay({entry(toCritical(QStringLiteral("1")))});
        const Incident row = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        QCOMPARE(shown.shown(row).severity->name, QStringLiteral("Critical"));
        QCOMPARE(shown.shown(rowOf(row)).severityName, QStringLiteral("Critical"));
        QCOMPARE(shown.shown(rowOf(row)).severityRank, 3);
        QCOMPARE(shown.pending(QStringLiteral("1")), Pending::Waiting);
        QCOMPARE(shown.pendingFields(QStringLiteral("1")).value(QStringLiteral("severity_id")), Pending::Waiting);
        QVERIFY(!shown.pendingFields(QStringLiteral("1")).contains(QStringLiteral("name")));
    }
    void aPendingResolveStopsTheClock()
    {
        EditIncident edit;
        edit.incidentId = QStringLiteral("1");
        edit.statusId = QStringLiteral("reviewing");
        const IncidentRow row
            = overlay({entry(edit)}).shown(rowOf(incident(QStringLiteral("1"), QStringLiteral("Payments"))));
        QCOMPARE(row.category, StatusCategory::Learning);
        QCOMPARE(row.endedAt, parseInstant(u"2026-11-23T14:00:00Z"));
    }
    void namesTheWorstState()
    {
        const Overlay shown = overlay({entry(toCritical(QStringLiteral("1")), OutboxState::Conflict),
            entry(CreateAction{QStringLiteral("tmp_a"), QStringLiteral("1"), QStringLiteral("x"), {}},
                OutboxState::Queued)});
        QCOMPARE(shown.pending(QStringLiteral("1")), Pending::Conflict);
        QCOMPARE(shown.pendingObject(QStringLiteral("tmp_a")), Pending::Waiting);
    }
    void whatIsDeliveredOrDiscardedIsNotShown()
    {
        const Overlay shown = overlay({entry(toCritical(QStringLiteral("1")), OutboxState::Confirmed),
            entry(toCritical(QStringLiteral("1")), OutboxState::Cancelled)});
        QCOMPARE(shown.entries().size(), 0);
        QCOMPARE(shown.pending(QStringLiteral("1")), Pending::None);
    }
    void anIncidentDeclaredHereHasAPageWithWhatHangsOnIt()
    {
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_i");
        declare.name = QStringLiteral("Payments");
        declare.severityId = QStringLiteral("major");
        PostUpdate update{
            QStringLiteral("tmp_u"), QStringLiteral("tmp_i"), QStringLiteral("Looking"), QStringLiteral("fixing"), {}};
        const Overlay shown = overlay({entry(declare), entry(update),
            entry(CreateAction{QStringLiteral("tmp_a"), QStringLiteral("tmp_i"), QStringLiteral("Roll back"),
                QStringLiteral("jonas")})});
        QCOMPARE(shown.declared().size(), 1);
        QCOMPARE(shown.declared().first().status.name, QStringLiteral("Fixing"));
        const IncidentPage page = shown.shown(IncidentPage{}, QStringLiteral("tmp_i"));
        QVERIFY(page.incident);
        QCOMPARE(page.incident->name, QStringLiteral("Payments"));
        QCOMPARE(page.incident->status.name, QStringLiteral("Fixing"));
        QCOMPARE(page.updates.size(), 1);
        QCOMPARE(page.actions.size(), 1);
        QCOMPARE(page.actions.first().assignee->name, QStringLiteral("Jonas Weber"));
    }
    void goesOnUnderTheServersIdOnceThereIsOne()
    {
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_i");
        declare.name = QStringLiteral("Payments");
        const CreateAction action{QStringLiteral("tmp_a"), QStringLiteral("tmp_i"), QStringLiteral("Roll back"), {}};
        const Overlay shown = overlay({entry(declare, OutboxState::Acked), entry(action)},
            {{QStringLiteral("tmp_i"), QStringLiteral("01SERVER")}});
        QCOMPARE(shown.declared().first().id, QStringLiteral("01SERVER"));
        IncidentPage page;
        page.incident = incident(QStringLiteral("01SERVER"), QStringLiteral("Payments"));
        QCOMPARE(shown.shown(page, QStringLiteral("01SERVER")).actions.size(), 1);
        QCOMPARE(shown.pending(QStringLiteral("01SERVER")), Pending::Waiting);
    }
    void doesNotShowACreatedActionTwice()
    {
        Action arrived;
        arrived.id = QStringLiteral("01ACTION");
        arrived.description = QStringLiteral("Roll back");
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        page.actions = {arrived};
        const Overlay shown = overlay(
            {entry(CreateAction{QStringLiteral("tmp_a"), QStringLiteral("1"), QStringLiteral("Roll back"), {}},
                OutboxState::Acked)},
            {{QStringLiteral("tmp_a"), QStringLiteral("01ACTION")}});
        QCOMPARE(shown.shown(page, QStringLiteral("1")).actions.size(), 1);
    }
    void aDeletedActionIsGoneAtOnce()
    {
        Action action;
        action.id = QStringLiteral("a");
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        page.actions = {action};
        QCOMPARE(overlay({entry(DeleteAction{QStringLiteral("a"), QStringLiteral("1")})})
                     .shown(page, QStringLiteral("1"))
                     .actions.size(),
            0);
    }
    void whatIsAttachedHereIsThereAtOnceAndWhatIsRemovedIsGone()
    {
        Attachment known;
        known.id = QStringLiteral("01B");
        known.title = QStringLiteral("Board");
        IncidentPage page;
        page.incident = incident(QStringLiteral("1"), QStringLiteral("Payments"));
        page.attachments = {known};
        const CreateAttachment create{
            QStringLiteral("tmp_l"), QStringLiteral("1"), QStringLiteral("https://github.com/acme/pay/pull/12"), {}};
        const IncidentPage shown
            = overlay({entry(create), entry(DeleteAttachment{QStringLiteral("01B"), QStringLiteral("1")})})
                  .shown(page, QStringLiteral("1"));
        QCOMPARE(shown.attachments.size(), 1);
        QCOMPARE(shown.attachments.first().id, QStringLiteral("tmp_l"));
        QCOMPARE(shown.attachments.first().title, QStringLiteral("acme/pay#12"));
        QCOMPARE(overlay({entry(create)}).pendingObject(QStringLiteral("tmp_l")), Pending::Waiting);
    }
    void whatIsRelatedHereIsThereAtOnceAndOnce()
    {
        const QString id = QStringLiteral("1");
        IncidentPage page;
        page.incident = incident(id, QStringLiteral("Payments"));
        page.relationships = {RelatedIncident::of(QStringLiteral("01R"), id, QStringLiteral("2")),
            RelatedIncident::of(QStringLiteral("01S"), id, QStringLiteral("3"))};
        const RelateIncidents again{QStringLiteral("tmp_r"), id, QStringLiteral("2")},
            more{QStringLiteral("tmp_s"), id, QStringLiteral("4")};
        const UnrelateIncidents end{QStringLiteral("01S"), id, QStringLiteral("3")};
        const Overlay shown = overlay({entry(again), entry(more), entry(end)});
        QStringList related;
        for (const RelatedIncident &one : shown.shown(page, id).relationships)
            related.append(one.relatedId);
        QCOMPARE(related, QStringList({QStringLiteral("2"), QStringLiteral("4")}));
        QCOMPARE(shown.pendingObject(QStringLiteral("tmp_s")), Pending::Waiting);
        IncidentPage other; // the other one shows it too
        other.incident = incident(QStringLiteral("4"), QStringLiteral("Checkout"));
        QCOMPARE(shown.shown(other, QStringLiteral("4")).relationships.value(0).relatedId, id);
        other.relationships = {RelatedIncident::of(QStringLiteral("01S"), QStringLiteral("3"), id)};
        QVERIFY(shown.shown(other, QStringLiteral("3")).relationships.isEmpty());
    }
};

MUSTER_TEST(TstOverlay);
#include "tst_overlay.moc"
