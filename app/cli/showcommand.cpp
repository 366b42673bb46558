#include "app/cli/showcommand.h"
#include "models/domain/markdown.h"
#include <QDateTime>
#include <QJsonDocument>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int nameWidth = 22; // of a line's name; a longer one pushes its value on

QString when(const Timestamp &time)
{
    if (!time.at)
        return u"unknown"_s;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*time.at).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString heading(const Incident &incident)
{
    QString out
        = (incident.reference.isEmpty() ? u"not sent yet"_s : incident.reference) + u"  "_s + incident.name + u'\n';
    const auto line = [&out](const QString &name, const QString &value) {
        if (!value.isEmpty())
            out += name.leftJustified(nameWidth) + u' ' + value + u'\n';
    };
    line(u"Severity"_s, incident.severity ? incident.severity->name : u"none"_s);
    line(u"Status"_s, incident.status.name);
    line(u"Type"_s, incident.type ? incident.type->name : QString());
    line(u"Visibility"_s, incident.isPrivate() ? u"private"_s : QString());
    line(u"Declared"_s, when(incident.createdAt));
    for (const RoleAssignment &assignment : incident.roleAssignments)
        line(assignment.role.name, assignment.assignee ? assignment.assignee->name : u"open"_s);
    line(u"Link"_s, incident.permalink);
    if (!incident.summary.isEmpty())
        out += u'\n' + withoutMarkdown(incident.summary) + u'\n';
    return out;
}

QString mark(TaskStatus status)
{
    return status == TaskStatus::Completed ? u"[x] "_s : status == TaskStatus::NotDoing ? u"[-] "_s : u"[ ] "_s;
}

QString textOf(const IncidentPage &page)
{
    QString out = heading(*page.incident);
    const auto section = [&out](const QString &title, bool isEmpty) {
        if (!isEmpty)
            out += u'\n' + title + u'\n';
    };
    const auto owner = [](const std::optional<User> &user) { return user ? u" (%1)"_s.arg(user->name) : QString(); };
    section(u"Updates"_s, page.updates.isEmpty());
    for (const IncidentUpdate &update : page.updates) {
        out += u"  %1  %2\n"_s.arg(when(update.createdAt), update.updater.name);
        const QString said = withoutMarkdown(update.message);
        for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
            out += u"      "_s + line + u'\n';
    }
    section(u"Actions"_s, page.actions.isEmpty());
    for (const Action &action : page.actions)
        out += u"  "_s + mark(action.status) + action.description + owner(action.assignee) + u'\n';
    section(u"Follow-ups"_s, page.followUps.isEmpty());
    for (const FollowUp &followUp : page.followUps)
        out += u"  "_s + mark(followUp.status) + followUp.title + owner(followUp.assignee) + u'\n';
    return harmless(out);
}

template<typename T> QJsonArray arrayOf(const QList<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(value.toJson());
    return array;
}

} // namespace

Result<QByteArray> showIncident(Desk &desk, const CommandLine &line)
{
    const auto incident = desk.incident(line.arguments.first());
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    if (line.format == Format::Csv)
        return failure(ErrorKind::Invalid, u"One incident is no table; leave --csv out"_s);
    const IncidentPage page = desk.workspace().overlay().shown(desk.reader().page(incident->id), incident->id);
    if (!page.incident)
        return failure(ErrorKind::NotFound, u"%1 is not in the cache"_s.arg(line.arguments.first()));
    if (decided(line.format) == Format::Text)
        return textOf(page).toUtf8();
    return QJsonDocument(
        QJsonObject{{u"incident"_s, page.incident->toJson()}, {u"incident_updates"_s, arrayOf(page.updates)},
            {u"actions"_s, arrayOf(page.actions)}, {u"follow_ups"_s, arrayOf(page.followUps)}})
        .toJson();
}

} // namespace muster::cli
