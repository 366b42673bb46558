#include "views/changewords.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/turn.h"
#include "models/lists/timelinerow.h"
#include <QCoreApplication>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

QString name(const QJsonObject &detail, QLatin1String key)
{
    return detail.value(key).toObject().value("name"_L1).toString();
}

void take(Turn &turn, const QJsonObject &detail, QLatin1String before, QLatin1String after)
{
    if (const QString next = name(detail, after); !next.isEmpty())
        turn.take(name(detail, before), next);
}

} // namespace

QList<ActivityEntry> changesBetween(const IncidentPage &page, Instant since, Instant until)
{
    const bool hasLog = page.activityComplete || !page.activity.isEmpty();
    QList<ActivityEntry> entries = hasLog ? page.activity : synthesisedActivity(page);
    entries.removeIf([&](const ActivityEntry &entry) {
        return !entry.occurredAt.at || *entry.occurredAt.at <= since || *entry.occurredAt.at > until;
    });
    return entries;
}

QList<ActivityEntry> changesOfOthers(QList<ActivityEntry> entries, const QString &personId)
{
    entries.removeIf([&](const ActivityEntry &entry) { return activity::actorOf(entry).id == personId; });
    return entries;
}

QString changesInWords(const QList<ActivityEntry> &entries)
{
    Turn status, severity;
    QStringList roles;
    bool isNew = false;
    int updates = 0, actions = 0, followUps = 0, others = 0;
    for (const ActivityEntry &entry : entries) {
        const QJsonObject detail = entry.detail();
        take(status, detail, "previous_status"_L1, "new_status"_L1);
        take(severity, detail, "previous_severity"_L1, "new_severity"_L1);
        if (entry.type == u"incident_update" && !detail.value("message"_L1).toString().isEmpty())
            ++updates;
        else if (entry.type == u"role_update")
            roles.append(name(detail, "role"_L1) + u": "_s
                + (detail.contains("new_assignee"_L1) ? name(detail, "new_assignee"_L1) : Words::tr("open", "a role")));
        else if (entry.type.startsWith(u"action_"))
            ++actions;
        else if (entry.type.startsWith(u"follow_up_"))
            ++followUps;
        else if (entry.type == u"incident_declared")
            isNew = true;
        else if (entry.type != u"status_change" && entry.type != u"severity_change" && entry.type != u"incident_update")
            ++others;
    }
    QStringList parts;
    if (isNew)
        parts.append(Words::tr("declared"));
    if (status.isTurn()) // of a new one it was nothing before
        parts.append(status.from->isEmpty() ? status.to : *status.from + u" → "_s + status.to);
    if (severity.isTurn() && isNew && severity.from->isEmpty())
        parts.append(severity.to);
    else if (severity.isTurn())
        parts.append((severity.from->isEmpty() ? Words::tr("no severity") : *severity.from) + u" → "_s + severity.to);
    if (updates > 0)
        parts.append(Words::tr("%n update(s)", nullptr, updates));
    parts += roles;
    if (actions > 0)
        parts.append(Words::tr("%n change(s) of actions", nullptr, actions));
    if (followUps > 0)
        parts.append(Words::tr("%n change(s) of follow-ups", nullptr, followUps));
    if (others > 0)
        parts.append(Words::tr("%n other change(s)", nullptr, others));
    return parts.join(u" · "_s);
}

} // namespace muster
