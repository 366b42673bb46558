#include "app/cli/listcommands.h"
#include "models/domain/searchreading.h"
#include "models/domain/searchwords.h"
#include "models/store/incidentconditions.h"
#include "views/searchtexts.h"
#include <algorithm>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue lengthOf(const IncidentRow &row)
{
    if (!row.endedAt)
        return {};
    return double(std::chrono::duration_cast<std::chrono::seconds>(*row.endedAt - row.createdAt).count());
}

/// What the arguments search for. A part that cannot be read is refused: in a script nobody sees a hint.
Result<IncidentFilter> filterOf(Desk &desk, const CommandLine &line)
{
    IncidentFilter filter;
    filter.withClosed = line.all || !line.arguments.isEmpty();
    if (line.arguments.isEmpty())
        return filter;
    const SearchReading reading = readSearch(line.arguments.join(u' '), desk.workspace().directory(),
        desk.record().personId, desk.workspace().clock().now(), QTimeZone::systemTimeZone());
    if (!reading.problems.isEmpty())
        return failure(ErrorKind::Invalid, problemText(reading.problems.first()));
    filter.text = reading.words.join(u' ');
    filter.phrases = reading.phrases;
    filter.conditions = reading.conditions;
    return filter;
}

/// What the filter finds with what waits in the queue on top, in the order of the list.
QList<IncidentRow> rowsOf(Desk &desk, const IncidentFilter &filter)
{
    const Overlay &overlay = desk.workspace().overlay();
    QList<IncidentRow> rows;
    for (const IncidentRow &row : desk.reader().incidents(filter))
        rows.append(overlay.shown(row));
    const QStringList words = searchWords(filter.text);
    for (const Incident &incident : overlay.declared()) {
        const IncidentRow row = rowOf(incident);
        if (filter.phrases.isEmpty() && matchesWords(row.name, words)
            && matches(filter.conditions, row).value_or(false))
            rows.append(row);
    }
    if (!filter.withClosed)
        rows.removeIf(
            [](const IncidentRow &row) { return row.category != StatusCategory::Unknown && !isOpen(row.category); });
    std::stable_sort(
        rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) { return entryOf(a) < entryOf(b); });
    return rows;
}

void limit(Table &table, const CommandLine &line)
{
    if (line.limit >= 0)
        table.rows = table.rows.mid(0, line.limit);
}

} // namespace

Result<Table> listIncidents(Desk &desk, const CommandLine &line)
{
    const auto filter = filterOf(desk, line);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    Table table{{u"reference"_s, u"severity"_s, u"status"_s, u"name"_s, u"lead"_s, u"created_at"_s,
                    u"duration_seconds"_s, u"visibility"_s, u"id"_s},
        {}};
    if (decided(line.format) == Format::Text)
        table.columns = {u"reference"_s, u"severity"_s, u"status"_s, u"lead"_s, u"name"_s};
    const bool isShort = table.columns.size() == 5;
    for (const IncidentRow &row : rowsOf(desk, *filter)) {
        if (isShort) {
            const bool isPrivate = row.visibility == u"private";
            table.rows.append({row.reference.isEmpty() ? u"not sent yet"_s : row.reference, row.severityName,
                row.statusName, row.leadName, isPrivate ? u"%1 (private)"_s.arg(row.name) : row.name});
        } else {
            table.rows.append({text(row.reference), text(row.severityName), row.statusName, row.name,
                text(row.leadName), formatInstant(row.createdAt), lengthOf(row), row.visibility, row.id});
        }
    }
    limit(table, line);
    return table;
}

Result<Table> listFollowUps(Desk &desk, const CommandLine &line)
{
    const Overlay &overlay = desk.workspace().overlay();
    QHash<QString, IncidentRow> incidents;
    const auto incidentOf = [&](const QString &id) {
        if (!incidents.contains(id))
            incidents.insert(id, desk.reader().rowsOf({id}).value(0));
        return incidents.value(id);
    };
    Table table{{u"incident"_s, u"title"_s, u"status"_s, u"assignee"_s, u"priority"_s, u"created_at"_s}, {}};
    if (decided(line.format) != Format::Text)
        table.columns.append(u"id"_s);
    for (FollowUp followUp : desk.reader().followUps({.withDone = true})) {
        for (const OutboxEntry &entry : overlay.entries())
            applyTo(followUp, entry.command, overlay.directory(), entry.createdAt.at.value_or(Instant{}));
        const IncidentRow incident = incidentOf(followUp.incidentId);
        const bool isDone = followUp.status != TaskStatus::Outstanding;
        const bool isOthers = !followUp.assignee || followUp.assignee->id != desk.record().personId;
        if (followUp.status == TaskStatus::Deleted || (isDone && !line.all) || (line.mine && isOthers)
            || (incident.visibility == u"private" && !line.isPrivate))
            continue;
        QJsonArray row{text(incident.reference), followUp.title, toText(followUp.status),
            followUp.assignee ? QJsonValue(followUp.assignee->name) : QJsonValue(),
            text(followUp.extra.value(u"priority").toObject().value(u"name").toString()), followUp.createdAt.raw};
        if (table.columns.size() == 7)
            row.append(followUp.id);
        table.rows.append(row);
    }
    limit(table, line);
    return table;
}

Result<Table> exportIncidents(Desk &desk, const CommandLine &line, int &hidden)
{
    auto filter = filterOf(desk, line);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    filter->withClosed = true;
    Table table{{u"name"_s, u"severity"_s, u"duration_seconds"_s, u"created"_s}, {}};
    hidden = 0;
    for (const IncidentRow &row : rowsOf(desk, *filter)) {
        if (row.visibility == u"private" && !line.isPrivate) {
            ++hidden;
            continue;
        }
        table.rows.append({row.name, text(row.severityName), lengthOf(row), formatInstant(row.createdAt)});
    }
    limit(table, line);
    return table;
}

} // namespace muster::cli
