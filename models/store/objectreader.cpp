#include "models/store/objectreader.h"
#include "models/domain/timelinemark.h"
#include "models/store/childcolumns.h"
#include "models/store/incidentconditions.h"
#include <QStringList>

namespace muster {

namespace {

struct Named
{
    std::string_view id, name, category;
    int rank = 0;
};

std::optional<Named> named(JsonReader &reader, ondemand::value value)
{
    Named found;
    const bool isObject = reader.members(value, [&](ondemand::raw_json_string key, ondemand::value member) {
        if (key == "id")
            reader.text(member, found.id);
        else if (key == "name")
            reader.text(member, found.name);
        else if (key == "category")
            reader.text(member, found.category);
        else if (key == "rank") {
            int64_t rank = 0;
            if (!member.get_int64().get(rank))
                found.rank = int(rank);
        }
    });
    return isObject ? std::optional(found) : std::nullopt;
}

/// The holder of the first role that leads; it may be open.
void readLead(JsonReader &reader, ondemand::value value, ObjectColumns &columns)
{
    bool found = false;
    reader.items(value, [&](ondemand::value assignment) {
        Named assignee;
        bool leads = false;
        reader.members(assignment, [&](ondemand::raw_json_string key, ondemand::value member) {
            if (key == "role")
                reader.members(member, [&](ondemand::raw_json_string inner, ondemand::value type) {
                    if (inner == "role_type")
                        leads = reader.text(type) == "lead";
                });
            else if (key == "assignee")
                assignee = named(reader, member).value_or(Named());
        });
        if (leads && !std::exchange(found, true)) {
            columns.leadId = assignee.id;
            columns.leadName = assignee.name;
        }
    });
}

/// The two timestamps by which lists tell how long it took.
void readTimestamps(JsonReader &reader, ondemand::value value, ObjectColumns &columns)
{
    reader.items(value, [&](ondemand::value one) {
        std::string_view name;
        std::optional<Instant> at;
        reader.members(one, [&](ondemand::raw_json_string key, ondemand::value member) {
            if (key == "incident_timestamp")
                name = named(reader, member).value_or(Named()).name;
            else if (key == "value")
                reader.members(
                    member, [&](ondemand::raw_json_string, ondemand::value time) { at = reader.time(time); });
        });
        if (name == timestampname::reported.data())
            columns.reportedAt = at;
        else if (name == timestampname::resolved.data())
            columns.resolvedAt = at;
    });
}

void readIncident(JsonReader &reader, ondemand::object &object, ObjectColumns &columns)
{
    reader.members(object, [&](ondemand::raw_json_string key, ondemand::value value) {
        if (key == "id") {
            reader.text(value, columns.id);
        } else if (key == "reference") {
            reader.text(value, columns.reference);
        } else if (key == "name") {
            reader.text(value, columns.name);
        } else if (key == "visibility") {
            reader.text(value, columns.visibility);
        } else if (key == "mode") {
            reader.text(value, columns.mode);
        } else if (key == "updated_at") {
            reader.text(value, columns.updatedText);
            columns.updatedAt = JsonReader::instant(columns.updatedText);
        } else if (key == "created_at") {
            columns.createdAt = reader.time(value).value_or(Instant{});
        } else if (key == "incident_status") {
            const Named status = named(reader, value).value_or(Named());
            columns.statusId = status.id;
            columns.statusName = status.name;
            columns.category = status.category;
        } else if (key == "severity") {
            if (const auto severity = named(reader, value)) {
                columns.severityId = severity->id;
                columns.severityName = severity->name;
                columns.severityRank = severity->rank;
            }
        } else if (key == "incident_type") {
            columns.typeName = named(reader, value).value_or(Named()).name;
        } else if (key == "incident_role_assignments") {
            readLead(reader, value, columns);
        } else if (key == "incident_timestamp_values") {
            readTimestamps(reader, value, columns);
        }
    });
}

/// status_change, incident_update and our incident_declared tell alike which status they led to; the `new_status` of an
/// action or follow-up is a plain word.
void readContent(JsonReader &reader, ondemand::value value, ObjectColumns &columns)
{
    reader.members(value, [&](ondemand::raw_json_string, ondemand::value detail) { // one, named like the type
        reader.members(detail, [&](ondemand::raw_json_string key, ondemand::value status) {
            if (!(key == "new_status"))
                return;
            if (const auto found = named(reader, status))
                columns.mark = found->category;
        });
    });
}

void readChild(JsonReader &reader, Kind kind, ondemand::object &object, ObjectColumns &columns)
{
    std::optional<Instant> createdAt, occurredAt;
    if (isTask(kind))
        columns.mark = std::string_view("");
    reader.members(object, [&](ondemand::raw_json_string key, ondemand::value value) {
        if (key == "id")
            reader.text(value, columns.id);
        else if (key == "incident_id")
            reader.text(value, columns.incidentId);
        else if (key == "created_at")
            createdAt = reader.time(value);
        else if (key == "updated_at")
            columns.updatedAt = reader.time(value);
        else if ((key == "occurred_at" && kind == Kind::Activity) || (key == "timestamp" && kind == Kind::TimelineItem))
            occurredAt = reader.time(value);
        else if (key == "status" && isTask(kind))
            columns.mark = reader.text(value).value_or(std::string_view(""));
        else if (key == "new_incident_status" && kind == Kind::IncidentUpdate)
            columns.mark = named(reader, value).value_or(Named()).category;
        else if (key == "content" && kind == Kind::Activity)
            readContent(reader, value, columns);
    });
    columns.at = occurredAt.value_or(createdAt.value_or(Instant{}));
}

void addLine(std::string &lines, std::optional<std::string_view> text)
{
    if (text)
        lines.append(*text).append(1, '\n');
}

void readValue(JsonReader &reader, ondemand::value value, std::string &lines)
{
    reader.members(value, [&](ondemand::raw_json_string key, ondemand::value member) {
        if (const auto text = reader.text(member)) {
            addLine(lines, text); // value_text, value_link, value_numeric
            return;
        }
        const bool isOption = key == "value_option", isEntry = key == "value_catalog_entry";
        if (!isOption && !isEntry)
            return;
        reader.members(member, [&](ondemand::raw_json_string inner, ondemand::value text) {
            if ((isOption && inner == "value") || (isEntry && inner == "name"))
                addLine(lines, reader.text(text));
        });
    });
}

/// Marks are not what anybody wrote (see TimelineMark).
void addMarkdown(std::string &lines, std::optional<std::string_view> text)
{
    if (text && text->find("[muster:") != std::string_view::npos)
        lines.append(withoutMarks(QString::fromUtf8(text->data(), qsizetype(text->size()))).toStdString())
            .append(1, '\n');
    else
        addLine(lines, text);
}

bool isFoundBy(Kind kind, ondemand::raw_json_string key)
{
    switch (kind) {
    case Kind::Incident:
        return key == "reference" || key == "name" || key == "summary";
    case Kind::IncidentUpdate:
        return key == "message";
    case Kind::Action:
        return key == "description";
    case Kind::FollowUp:
    case Kind::TimelineItem:
        return key == "title" || key == "description";
    default:
        return false;
    }
}

void readFields(JsonReader &reader, ondemand::value entries, std::string &lines)
{
    reader.items(entries, [&](ondemand::value entry) {
        reader.members(entry, [&](ondemand::raw_json_string key, ondemand::value values) {
            if (key == "values")
                reader.items(values, [&](ondemand::value one) { readValue(reader, one, lines); });
        });
    });
}

/// Who has which role, but for the reporter: that is whoever declared.
void readRoles(JsonReader &reader, ondemand::value assignments, std::string &facets)
{
    reader.items(assignments, [&](ondemand::value assignment) {
        std::string_view role, type, person;
        reader.members(assignment, [&](ondemand::raw_json_string key, ondemand::value value) {
            if (key == "assignee")
                person = named(reader, value).value_or(Named()).id;
            else if (key == "role")
                reader.members(value, [&](ondemand::raw_json_string inner, ondemand::value member) {
                    if (inner == "id")
                        reader.text(member, role);
                    else if (inner == "role_type")
                        reader.text(member, type);
                });
        });
        if (role.empty() || person.empty() || type == "reporter")
            return;
        const QByteArrayView roleId(role.data(), qsizetype(role.size())),
            personId(person.data(), qsizetype(person.size()));
        for (const QByteArray &word : {roleWord(roleId), roleWord(roleId, personId), personWord(personId)})
            facets.append(facets.empty() ? "" : " ").append(word.constData(), size_t(word.size()));
    });
}

} // namespace

void readColumns(JsonReader &reader, Kind kind, ondemand::object &object, ObjectColumns &columns)
{
    if (kind == Kind::Incident) {
        readIncident(reader, object, columns);
    } else if (isChildKind(kind)) {
        readChild(reader, kind, object, columns);
    } else {
        reader.members(object, [&](ondemand::raw_json_string key, ondemand::value value) {
            if (key == "id")
                reader.text(value, columns.id);
            else if (key == "updated_at")
                columns.updatedAt = reader.time(value);
        });
    }
}

SearchText readSearchText(JsonReader &reader, Kind kind, ondemand::object &object)
{
    SearchText text;
    bool isDeleted = false;
    reader.members(object, [&](ondemand::raw_json_string key, ondemand::value value) {
        if (key == "id")
            reader.text(value, text.id);
        else if (isFoundBy(kind, key))
            addMarkdown(text.lines, reader.text(value));
        else if (key == "custom_field_entries" && kind == Kind::Incident)
            readFields(reader, value, text.lines);
        else if (key == "incident_role_assignments" && kind == Kind::Incident)
            readRoles(reader, value, text.facets);
        else if (key == "resource" && kind == Kind::Attachment)
            reader.members(value, [&](ondemand::raw_json_string inner, ondemand::value member) {
                if (inner == "title" || inner == "permalink")
                    addLine(text.lines, reader.text(member));
            });
        else if (key == "labels" && kind == Kind::FollowUp)
            reader.items(value, [&](ondemand::value label) { addLine(text.lines, reader.text(label)); });
        else if (key == "external_issue_reference" && kind == Kind::FollowUp)
            reader.members(value, [&](ondemand::raw_json_string inner, ondemand::value member) {
                if (inner == "issue_name")
                    addLine(text.lines, reader.text(member));
            });
        else if (key == "status" && isTask(kind))
            isDeleted = reader.text(value) == "deleted";
    });
    if (isDeleted)
        text.lines.clear();
    return text;
}

} // namespace muster
