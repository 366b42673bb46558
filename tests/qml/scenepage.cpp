// What happened in INC-4312, and what waits in the queue.
#include "models/domain/activitybuilder.h"
#include "tests/qml/scene.h"
#include "tests/support/eventually.h"

namespace muster::test {

void Scene::fillPage()
{
    const QString incident = id(4312);
    int number = 600;
    const auto log = [&](ActivityEntry entry, const char *time) {
        entry.id = id(number++);
        entry.incidentId = incident;
        entry.occurredAt = entry.createdAt
            = Timestamp::fromText(QStringLiteral("2026-11-23T%1Z").arg(QLatin1String(time)));
        put(Kind::Activity, entry.toJson());
    };
    const Actor amara = Actor::fromUser(m_people.at(0)), jonas = Actor::fromUser(m_people.at(1)),
                mei = Actor::fromUser(m_people.at(2));
    Incident declared;
    declared.id = incident;
    declared.name = QStringLiteral("Payment processing failures");
    declared.status = m_statuses.at(1);
    declared.severity = m_severities.at(1);
    Actor workflow;
    workflow.kind = Actor::Kind::Workflow;
    workflow.id = id(701);
    workflow.name = QStringLiteral("Auto-declare critical alerts");
    log(activity::declared(workflow, declared), "13:20:41");
    log(activity::roleChanged(amara, m_roles.at(0), {}, m_people.at(0)), "13:24:03");
    log(activity::severityChanged(mei, m_severities.at(1), m_severities.at(0)), "13:26:10");
    log(activity::statusChanged(amara, m_statuses.at(1), m_statuses.at(2)), "13:34:00");
    log(activity::roleChanged(jonas, m_roles.at(1), m_people.at(2), m_people.at(1)), "13:41:30");

    TimelineItem deploy{
        id(731), incident, QStringLiteral("Deploy of payments-gateway 2026.11.23-1"), {}, {}, {}, jonas, {}, {}};
    deploy.description = QStringLiteral("It lowered the pool limit to 20.");
    deploy.at = Timestamp::fromText(QStringLiteral("2026-11-23T13:17:20Z"));
    deploy.createdAt = deploy.updatedAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:12:00Z"));
    put(Kind::TimelineItem, deploy.toJson());

    IncidentUpdate update;
    update.id = id(702);
    update.incidentId = incident;
    update.message = QStringLiteral("Identified root cause: the pool limit was lowered to 20 by the 13:17 deploy. "
                                    "Rolling back now; next update in 30 minutes.");
    update.newStatus = m_statuses.at(2);
    update.updater = amara;
    update.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:05:00Z"));
    put(Kind::IncidentUpdate, update.toJson());
    log(activity::updateShared(amara, update, m_statuses.at(1), {}), "14:05:00");

    const auto action = [&](int key, const char *text, int person, TaskStatus status) {
        Action task{id(key), incident, QString::fromUtf8(text), status, {}, amara, {}, {}, {}};
        if (person >= 0)
            task.assignee = m_people.at(person);
        task.createdAt = task.updatedAt = Timestamp::fromText(QStringLiteral("2026-11-23T13:40:00Z"));
        if (status == TaskStatus::Completed)
            task.completedAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:29:00Z"));
        put(Kind::Action, task.toJson());
        return task;
    };
    const Action done = action(711, "Roll back payments-gateway to 2026.11.22-4", 0, TaskStatus::Completed);
    action(712, "Tell the enterprise customers on the list", 1, TaskStatus::Outstanding);
    action(713, "Watch the error rate for 30 minutes after the rollback and post the numbers in the channel", 2,
        TaskStatus::Outstanding);
    action(714, "Check refunds", -1, TaskStatus::Outstanding);
    action(715, "Restart the old gateway", 3, TaskStatus::NotDoing);
    Action before = done;
    before.status = TaskStatus::Outstanding;
    log(activity::actionUpdated(amara, before, done), "14:29:00");

    const QList<FollowUpPriority> priorities{
        {id(731), QStringLiteral("Urgent"), QStringLiteral("It will happen again before long."), 10},
        {id(732), QStringLiteral("High"), {}, 20}, {id(733), QStringLiteral("Low"), {}, 30}};
    for (const FollowUpPriority &priority : priorities)
        put(Kind::FollowUpPriority, priority.toJson());
    for (const auto &[one, other] : {std::pair(4312, 4301), std::pair(4301, 4312)})
        put(Kind::Relationship, RelatedIncident::of(id(741), id(one), id(other)).toJson());
    for (const auto &[key, title] : {std::pair(721, "Alert on free connections"),
             std::pair(722, "Set the pool limit per service, not per worker")}) {
        FollowUp task{id(key), incident, QString::fromUtf8(title), {}, TaskStatus::Outstanding, m_people.at(key - 721),
            amara, {}, {}, {}, {}};
        task.description = QStringLiteral("The load test runs with four workers; production has thirty-two.");
        task.createdAt = task.updatedAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:10:00Z"));
        if (key == 722) {
            task.setPriority(priorities.first());
            task.setLabels({QStringLiteral("database")});
            task.setExternalIssue({QStringLiteral("linear"), QStringLiteral("PAY-7"),
                QStringLiteral("https://linear.app/acme/issue/PAY-7")});
        }
        put(Kind::FollowUp, task.toJson());
        log(activity::followUpCreated(amara, task), "14:10:00");
    }
}

void Scene::fillQueue()
{
    const QString incident = id(4312);
    QList<QFuture<Result<OutboxEntry>>> saved;
    EditIncident severity;
    severity.incidentId = id(4313);
    severity.severityId = m_severities.at(0).id;
    saved.append(m_outbox->append(severity, {{QStringLiteral("severity_id"), m_severities.at(1).id}}));
    EditIncident rename;
    rename.incidentId = incident;
    rename.name = QStringLiteral("Card payments fail for EU customers");
    saved.append(m_outbox->append(rename, {{QStringLiteral("name"), QStringLiteral("Payment processing failures")}}));
    saved.append(m_outbox->append(PostUpdate{QStringLiteral("tmp_") + id(801), incident,
                                      QStringLiteral("Error rate is back under 1 %."), m_statuses.at(3).id, {}},
        {}));
    eventually([&] { return saved.at(2).isFinished(); });

    Outbox::Step conflict{
        .state = OutboxState::Conflict, .notBefore = {}, .error = {}, .theirs = {}, .response = {}, .serverIds = {}};
    conflict.theirs = {{QStringLiteral("name"), QStringLiteral("Adyen card payments failing")}};
    Outbox::Step refused{
        .state = OutboxState::Rejected, .notBefore = {}, .error = {}, .theirs = {}, .response = {}, .serverIds = {}};
    refused.error = failure(ErrorKind::Invalid, QStringLiteral("The severity was deleted.")).value();
    auto first = m_outbox->advance(saved.at(1).result()->id, conflict);
    auto second = m_outbox->advance(saved.at(0).result()->id, refused);
    eventually([&] { return first.isFinished() && second.isFinished(); });
    eventually([this] { return m_app->queue()->attention() == 2; });
}

} // namespace muster::test
