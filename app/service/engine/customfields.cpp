#include "app/service/engine/customfields.h"
#include "app/service/engine/incidents.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString entriesKey = u"custom_field_entries"_s;

CustomFieldOption parsed(const Row &row)
{
    return CustomFieldOption::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject()));
}

void refreshEntry(CustomFieldEntry &entry, const CustomField &field, const QList<CustomFieldOption> &options)
{
    entry.field = field;
    entry.options = options;
    for (CustomFieldValue &value : entry.values) {
        const auto same = std::find_if(options.begin(), options.end(),
            [&](const CustomFieldOption &option) { return value.option && option.id == value.option->id; });
        if (same != options.end())
            value.option = *same;
    }
}

} // namespace

QList<CustomFieldOption> optionsOf(Workspace &workspace, const QString &fieldId)
{
    QList<CustomFieldOption> options;
    workspace.database().each(
        u"SELECT body FROM custom_field_options WHERE custom_field_id = ? ORDER BY sort_key, id"_s, {fieldId},
        [&](const Row &row) { options.append(parsed(row)); });
    return options;
}

std::optional<CustomFieldOption> optionById(Workspace &workspace, const QString &id)
{
    return workspace.database().first(u"SELECT body FROM custom_field_options WHERE id = ?"_s, {id}, parsed);
}

void saveOption(Workspace &workspace, const CustomFieldOption &option)
{
    workspace.database().run(u"INSERT INTO custom_field_options (id, custom_field_id, sort_key, body)"
                             u" VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key,"
                             u" body = excluded.body"_s,
        {option.id, option.customFieldId, option.sortKey, QString::fromUtf8(json::compact(option.toJson()))});
    workspace.changes().note(ObjectKind::CustomFieldOption, option.id);
}

void removeOption(Workspace &workspace, const CustomFieldOption &option)
{
    workspace.database().run(u"DELETE FROM custom_field_options WHERE id = ?"_s, {option.id});
    workspace.changes().noteDeleted(ObjectKind::CustomFieldOption, option.id, {});
}

void removeOptionsOf(Workspace &workspace, const QString &fieldId)
{
    for (const CustomFieldOption &option : optionsOf(workspace, fieldId))
        removeOption(workspace, option);
}

void refreshEntries(Workspace &workspace, const CustomField &field)
{
    QStringList ids;
    workspace.database().each(
        u"SELECT DISTINCT v.incident_id FROM custom_field_values v JOIN incidents i ON i.id = v.incident_id"
        u" WHERE v.field_id = ? AND i.status_category IN ('triage', 'live', 'paused', 'learning')"_s,
        {field.id}, [&](const Row &row) { ids.append(row.text(0)); });
    const QList<CustomFieldOption> options = optionsOf(workspace, field.id);
    for (const QString &id : std::as_const(ids)) {
        auto incident = incidentById(workspace, id);
        if (!incident)
            continue;
        QList<CustomFieldEntry> entries = entriesOf(*incident);
        for (CustomFieldEntry &entry : entries) {
            if (entry.field.id == field.id)
                refreshEntry(entry, field, options);
        }
        setEntries(*incident, entries);
        saveIncident(workspace, *incident);
    }
}

QList<CustomFieldEntry> entriesOf(const Incident &incident)
{
    return json::list<CustomFieldEntry>(incident.extra, QLatin1String("custom_field_entries"));
}

void setEntries(Incident &incident, const QList<CustomFieldEntry> &entries)
{
    incident.extra.insert(entriesKey, json::array(entries));
}

void writeFieldValues(Workspace &workspace, const Incident &incident)
{
    for (const CustomFieldEntry &entry : entriesOf(incident)) {
        for (const CustomFieldValue &value : entry.values)
            workspace.database().run(
                u"INSERT INTO custom_field_values (incident_id, field_id, value) VALUES (?, ?, ?)"_s,
                {incident.id, entry.field.id, value.option ? value.option->id : value.text});
    }
}

} // namespace muster::service
