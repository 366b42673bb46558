#include "models/lists/timelinerow.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/markdown.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace muster {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// A foreign text inside our markup.
QString bold(const QString &text)
{
    return QStringLiteral("<b>") + text.toHtmlEscaped() + QStringLiteral("</b>");
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject part(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

QString nameOf(const QJsonObject &object, const char *key)
{
    return text(part(object, key), "name");
}

int levelOf(const QJsonObject &detail, const char *key, const SeverityScale &scale)
{
    const QJsonObject severity = part(detail, key);
    return severity.isEmpty() ? int(SeverityLevel::None)
                              : int(scale.level(severity.value(QLatin1String("rank")).toInt()));
}

void setStatusPills(TimelineRow &row, const QJsonObject &detail)
{
    row.from = nameOf(detail, "previous_status");
    row.to = nameOf(detail, "new_status");
}

void setSeverityPills(TimelineRow &row, const QJsonObject &detail, const SeverityScale &scale)
{
    row.from = nameOf(detail, "previous_severity");
    row.to = nameOf(detail, "new_severity");
    row.fromLevel = levelOf(detail, "previous_severity", scale);
    row.toLevel = levelOf(detail, "new_severity", scale);
}

void nameStatusChange(TimelineRow &row, const QString &actor)
{
    row.kind = TimelineRow::Kind::Status;
    row.headline = Words::tr("<b>Status</b> changed by %1").arg(actor);
}

void nameSeverityChange(TimelineRow &row, const QString &actor)
{
    row.kind = TimelineRow::Kind::Severity;
    row.headline = Words::tr("<b>Severity</b> changed by %1").arg(actor);
}

void describeUpdate(TimelineRow &row, const QJsonObject &detail, const QString &actor, const SeverityScale &scale)
{
    row.kind = TimelineRow::Kind::Update;
    row.headline = Words::tr("<b>Update shared</b> by %1").arg(actor);
    row.detail = withoutMarkdown(text(detail, "message"));
    const bool isWordless = row.detail.isEmpty(); // an edit of status or severity makes one of these
    if (!nameOf(detail, "previous_status").isEmpty()) {
        setStatusPills(row, detail);
        if (isWordless)
            nameStatusChange(row, actor);
    } else if (!nameOf(detail, "previous_severity").isEmpty() || !nameOf(detail, "new_severity").isEmpty()) {
        setSeverityPills(row, detail, scale);
        if (isWordless)
            nameSeverityChange(row, actor);
    }
}

void describeRole(TimelineRow &row, const QJsonObject &detail, const QString &actor, const Actor &who)
{
    row.kind = TimelineRow::Kind::Role;
    const QString role = bold(nameOf(detail, "role")), to = nameOf(detail, "new_assignee"),
                  from = nameOf(detail, "previous_assignee");
    if (to.isEmpty())
        row.headline = Words::tr("%1 cleared the role %2").arg(actor, role);
    else if (text(part(detail, "new_assignee"), "id") == who.id)
        row.headline = Words::tr("%1 took the role %2").arg(actor, role);
    else
        row.headline = Words::tr("%1 assigned %2 to %3").arg(actor, role, bold(to));
    if (!from.isEmpty() && !to.isEmpty())
        row.detail = Words::tr("Before: %1").arg(from);
}

QString taskVerb(const QJsonObject &detail, bool followUp)
{
    const QString status = text(detail, "new_status");
    if (status == QLatin1String("completed"))
        return followUp ? Words::tr("%1 completed follow-up %2") : Words::tr("%1 completed action %2");
    if (status == QLatin1String("not_doing"))
        return followUp ? Words::tr("%1 decided against follow-up %2") : Words::tr("%1 decided against action %2");
    if (status == QLatin1String("deleted"))
        return followUp ? Words::tr("%1 deleted follow-up %2") : Words::tr("%1 deleted action %2");
    if (status == QLatin1String("outstanding"))
        return followUp ? Words::tr("%1 reopened follow-up %2") : Words::tr("%1 reopened action %2");
    return followUp ? Words::tr("%1 changed follow-up %2") : Words::tr("%1 changed action %2");
}

void describeTask(TimelineRow &row, const ActivityEntry &entry, const QString &actor)
{
    const QJsonObject detail = entry.detail();
    const bool followUp = entry.type.startsWith(QLatin1String("follow_up"));
    row.kind = followUp ? TimelineRow::Kind::FollowUp : TimelineRow::Kind::Action;
    const QString subject = bold(text(detail, followUp ? "title" : "description"));
    const bool created = entry.type.endsWith(QLatin1String("created"));
    const QString verb = !created ? taskVerb(detail, followUp)
        : followUp                ? Words::tr("%1 added follow-up %2")
                                  : Words::tr("%1 added action %2");
    row.headline = verb.arg(actor, subject);
    const QString assignee = nameOf(detail, created ? "assignee" : "new_assignee");
    if (!assignee.isEmpty())
        row.detail = Words::tr("Assigned to %1").arg(assignee);
    else if (const QString before = nameOf(detail, "previous_assignee"); !before.isEmpty())
        row.detail = Words::tr("No longer assigned to %1").arg(before);
}

void describeAttachment(TimelineRow &row, const ActivityEntry &entry, const QString &actor)
{
    const Attachment attachment = Attachment::fromJson(part(entry.detail(), "incident_attachment"));
    row.kind = TimelineRow::Kind::Note;
    if (attachment.title.isEmpty()) { // of a server that says no more than its title
        row.headline = entry.title.toHtmlEscaped();
        return;
    }
    row.headline = (entry.type == QLatin1String("incident_attachment_added")
            ? Words::tr("%1 attached %2", "person, title of a link")
            : Words::tr("%1 removed the attachment %2", "person, title of a link"))
                       .arg(actor, bold(attachment.title));
    row.detail = attachment.permalink;
}

QDateTime shownTime(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count(), zone);
}

/// With the day where it is another than the row's.
QString timeText(Instant at, const TimelineRow &row, const QTimeZone &zone)
{
    const QDateTime time = shownTime(at, zone);
    const QString clock = QLocale().toString(time, QStringLiteral("HH:mm"));
    if (time.date() == shownTime(row.at, zone).date())
        return clock;
    return Words::tr("%1, %2", "day, time").arg(QLocale().toString(time, Words::tr("ddd d MMM", "date format")), clock);
}

/// What was said about the next update, as a line of its own.
void addNextUpdate(TimelineRow &row, const QString &message, const QTimeZone &zone)
{
    const auto next = nextUpdateOf(message);
    if (!next)
        return;
    const QString said = next->at
        ? Words::tr("Next update by %1 %2", "time, zone")
              .arg(timeText(*next->at, row, zone), shownTime(*next->at, zone).timeZoneAbbreviation())
        : Words::tr("No next update");
    row.detail += (row.detail.isEmpty() ? QString() : QStringLiteral("\n")) + said;
}

void describeTimestamp(TimelineRow &row, const QJsonObject &detail, const QString &actor, const QTimeZone &zone)
{
    row.kind = TimelineRow::Kind::Timestamp;
    row.timestampId = text(part(detail, "incident_timestamp"), "id");
    row.timestamp = parseInstant(text(detail, "new_value"));
    const auto before = parseInstant(text(detail, "previous_value"));
    const QString name = bold(nameOf(detail, "incident_timestamp"));
    if (!row.timestamp) {
        row.headline = Words::tr("%1 cleared %2").arg(actor, name);
        row.detail = before ? Words::tr("Before: %1").arg(timeText(*before, row, zone)) : QString();
        return;
    }
    row.headline = before ? Words::tr("%1 changed %2").arg(actor, name) : Words::tr("%1 set %2").arg(actor, name);
    row.from = before ? timeText(*before, row, zone) : QString();
    row.to = timeText(*row.timestamp, row, zone);
}

QString withoutTags(QString markup)
{
    markup.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    return markup.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

TimelineRow rowAt(const QString &key, Instant at, const QTimeZone &zone)
{
    TimelineRow row;
    row.key = key;
    row.recordedAt = at;
    move(row, at, zone);
    return row;
}

TimelineRow::Lane laneOf(const ActivityEntry &entry, const Actor &actor)
{
    if (entry.type == QLatin1String("incident_update"))
        return TimelineRow::Lane::Updates;
    if (entry.type.startsWith(QLatin1String("alert_")) || entry.type.startsWith(QLatin1String("escalation_")))
        return TimelineRow::Lane::Alerts;
    return actor.kind == Actor::Kind::User ? TimelineRow::Lane::People : TimelineRow::Lane::System;
}

} // namespace

TimelineRow timelineRow(const ActivityEntry &entry, const SeverityScale &scale, const QTimeZone &zone)
{
    TimelineRow row = rowAt(entry.id, entry.occurredAt.at.value_or(Instant{}), zone);
    const QJsonObject detail = entry.detail();
    const Actor who = activity::actorOf(entry);
    const QString actor = who.name.isEmpty() ? Words::tr("Somebody") : bold(who.name);
    row.recordedAt = entry.createdAt.at.value_or(row.at);
    row.lane = laneOf(entry, who);
    row.wording = wordingOf(TimelineItem::fromActivity(entry));
    if (entry.type == QLatin1String("incident_declared")) {
        row.kind = TimelineRow::Kind::Declared;
        row.headline = Words::tr("<b>Declared</b> by %1").arg(actor);
        row.to = nameOf(detail, "new_severity");
        row.toLevel = row.to.isEmpty() ? -1 : levelOf(detail, "new_severity", scale);
    } else if (entry.type == QLatin1String("incident_update")) {
        describeUpdate(row, detail, actor, scale);
        addNextUpdate(row, text(detail, "message"), zone);
    } else if (entry.type == QLatin1String("status_change")) {
        nameStatusChange(row, actor);
        setStatusPills(row, detail);
    } else if (entry.type == QLatin1String("severity_change")) {
        nameSeverityChange(row, actor);
        setSeverityPills(row, detail, scale);
    } else if (entry.type == QLatin1String("role_update")) {
        describeRole(row, detail, actor, who);
    } else if (entry.type == QLatin1String("incident_rename")) {
        row.kind = TimelineRow::Kind::Rename;
        row.headline = Words::tr("%1 renamed the incident to %2").arg(actor, bold(text(detail, "new_name")));
        row.detail = Words::tr("Before: %1").arg(text(detail, "previous_name"));
    } else if (entry.type == QLatin1String("summary_update")) {
        row.kind = TimelineRow::Kind::Summary;
        row.headline = Words::tr("%1 changed the <b>summary</b>").arg(actor);
        row.detail = text(detail, "new_summary");
    } else if (entry.type.startsWith(QLatin1String("incident_attachment_"))) {
        describeAttachment(row, entry, actor);
    } else if (entry.type == QLatin1String("incident_timestamp_set")) {
        describeTimestamp(row, detail, actor, zone);
    } else if (entry.type.startsWith(QLatin1String("action_")) || entry.type.startsWith(QLatin1String("follow_up_"))) {
        describeTask(row, entry, actor);
    } else {
        row.headline = entry.title.toHtmlEscaped();
    }
    row.plain = withoutTags(row.headline);
    return row;
}

TimelineRow timestampRow(const IncidentTimestampValue &value, Pending pending, const QTimeZone &zone)
{
    TimelineRow row = rowAt(QStringLiteral("timestamp:") + value.timestamp.id, *value.value.at, zone);
    row.kind = TimelineRow::Kind::Timestamp;
    row.headline = bold(value.timestamp.name);
    row.plain = row.wording.title = value.timestamp.name;
    row.timestampId = value.timestamp.id;
    row.timestamp = value.value.at;
    row.pending = pending;
    return row;
}

TimelineRow itemRow(const TimelineItem &item, const QTimeZone &zone)
{
    TimelineRow row = rowAt(item.id, *item.at.at, zone);
    row.kind = TimelineRow::Kind::Note;
    row.lane = item.creator.kind == Actor::Kind::User ? TimelineRow::Lane::People : TimelineRow::Lane::System;
    row.recordedAt = item.createdAt.at.value_or(row.at);
    row.isWritten = true;
    row.itemId = item.id;
    reword(row, wordingOf(item));
    if (!item.creator.name.isEmpty()) {
        row.headline = Words::tr("%1, added by %2").arg(row.headline, bold(item.creator.name));
        row.plain = withoutTags(row.headline);
    }
    return row;
}

void reword(TimelineRow &row, const Wording &wording)
{
    row.wording = wording;
    row.headline = bold(wording.title);
    row.plain = wording.title;
    row.detail = withoutMarkdown(wording.text);
}

void move(TimelineRow &row, Instant at, const QTimeZone &zone)
{
    row.at = at;
    row.day = shownTime(at, zone).date().toString(Qt::ISODate);
}

} // namespace muster
