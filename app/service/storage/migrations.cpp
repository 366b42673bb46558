#include "app/service/storage/migrations.h"
#include <QCoreApplication>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QList<Migration> firstStep()
{
    // Times are text in the API's own format, in which text order is time order. Optional references are '' rather than
    // NULL, so that "not in" needs no special case. `body` is the object as the API answers it, ready to be sent.
    return {
        {1, u"first tables"_s,
            {
                u"CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
                u"CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"_s,
                u"CREATE TABLE api_keys (id TEXT PRIMARY KEY, name TEXT NOT NULL, prefix TEXT NOT NULL UNIQUE,"
                u" hash TEXT NOT NULL, roles TEXT NOT NULL, created_at TEXT NOT NULL, last_used_at TEXT NOT NULL,"
                u" revoked_at TEXT NOT NULL)"_s,
                u"CREATE TABLE idempotency (principal TEXT NOT NULL, idempotency_key TEXT NOT NULL,"
                u" request_hash TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, created_at TEXT NOT NULL,"
                u" PRIMARY KEY (principal, idempotency_key))"_s,
                u"CREATE INDEX idempotency_age ON idempotency (created_at)"_s,
                u"CREATE TABLE changes (sequence BIGINT PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL,"
                u" incident_id TEXT NOT NULL, deleted INTEGER NOT NULL, changed_at TEXT NOT NULL, UNIQUE (kind, object_id))"_s,
                u"CREATE TABLE severities (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE incident_statuses (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE incident_types (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE incident_roles (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE teams (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT NOT NULL, slack_user_id TEXT NOT NULL,"
                u" is_active INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX users_email ON users (email)"_s,
                u"CREATE TABLE incidents (id TEXT PRIMARY KEY, number BIGINT NOT NULL UNIQUE, idempotency_key TEXT "
                u"UNIQUE,"
                u" status_id TEXT NOT NULL, status_category TEXT NOT NULL, severity_id TEXT NOT NULL,"
                u" severity_rank BIGINT NOT NULL, type_id TEXT NOT NULL, mode TEXT NOT NULL, visibility TEXT NOT NULL,"
                u" created_at TEXT NOT NULL, updated_at TEXT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX incidents_listed ON incidents (id, mode, visibility)"_s,
                u"CREATE INDEX incidents_updated ON incidents (updated_at)"_s,
                u"CREATE INDEX incidents_category ON incidents (status_category, id)"_s,
                u"CREATE TABLE role_assignments (incident_id TEXT NOT NULL REFERENCES incidents (id), role_id TEXT NOT "
                u"NULL,"
                u" user_id TEXT NOT NULL, PRIMARY KEY (incident_id, role_id))"_s,
                u"CREATE TABLE incident_updates (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incidents "
                u"(id),"
                u" idempotency_key TEXT UNIQUE, created_at TEXT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX incident_updates_of ON incident_updates (incident_id, id)"_s,
                u"CREATE TABLE actions (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incidents (id),"
                u" team_id TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX actions_of ON actions (incident_id, id)"_s,
                u"CREATE TABLE follow_ups (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incidents (id),"
                u" team_id TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX follow_ups_of ON follow_ups (incident_id, id)"_s,
                u"CREATE TABLE activity_entries (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incidents "
                u"(id),"
                u" occurred_at TEXT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX activity_entries_of ON activity_entries (incident_id, id)"_s,
            }},
    };
}

/// The sides that were kept as one row: the body is what RelatedIncident writes.
QString sidesFrom(const QString &incident, const QString &related)
{
    return u"INSERT INTO incident_relationship_sides (id, relationship_id, incident_id, related_id, body)"
           u" SELECT id || ':' || %1, id, %1, %2, '{\"id\":\"' || id || ':' || %1 || '\",\"incident_id\":\"' || %1 ||"
           u" '\",\"incident_relationship_id\":\"' || id || '\",\"related_incident_id\":\"' || %2 || '\"}'"
           u" FROM incident_relationships"_s.arg(incident, related);
}

QList<Migration> laterSteps()
{
    return {
        {2, u"custom fields"_s,
            {
                u"CREATE TABLE custom_fields (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE TABLE custom_field_options (id TEXT PRIMARY KEY, custom_field_id TEXT NOT NULL,"
                u" sort_key BIGINT NOT NULL, body TEXT NOT NULL)"_s,
                u"CREATE INDEX custom_field_options_of ON custom_field_options (custom_field_id, sort_key)"_s,
                // `value` is an option's id in select fields. Rows of a deleted field stay with the incidents' bodies.
                u"CREATE TABLE custom_field_values (incident_id TEXT NOT NULL REFERENCES incidents (id),"
                u" field_id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (incident_id, field_id, value))"_s,
                u"CREATE INDEX custom_field_values_found ON custom_field_values (field_id, value, incident_id)"_s,
            }},
        {3, u"incident timestamps"_s,
            {
                u"CREATE TABLE incident_timestamps (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL,"
                u" set_by TEXT NOT NULL DEFAULT '')"_s,
                u"CREATE TABLE duration_metrics (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL,"
                u" from_id TEXT NOT NULL, to_id TEXT NOT NULL)"_s,
            }},
        {4, u"timeline items"_s,
            {
                u"CREATE TABLE incident_timeline_items (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES "
                u"incidents"
                u" (id), idempotency_key TEXT UNIQUE, body TEXT NOT NULL)"_s,
                u"CREATE INDEX incident_timeline_items_of ON incident_timeline_items (incident_id, id)"_s,
            }},
        {5, u"placeholders of the cheat sheet"_s,
            {
                u"CREATE TABLE placeholders (name TEXT PRIMARY KEY, object_id TEXT NOT NULL)"_s,
            }},
        {6, u"lists from indexes alone"_s,
            {
                // Rows hold whole bodies, so a filter that has to look at the table reads a page a row.
                u"DROP INDEX incidents_listed"_s,
                u"DROP INDEX incidents_category"_s,
                u"DROP INDEX incidents_updated"_s,
                u"CREATE INDEX incidents_listed ON incidents (id, mode, visibility, status_category, status_id, "
                u"severity_id,"
                u" severity_rank, type_id, created_at, updated_at)"_s,
                u"CREATE INDEX incidents_category ON incidents (status_category, id, mode, visibility)"_s,
                u"CREATE INDEX incidents_updated ON incidents (updated_at, id, mode, visibility)"_s,
                u"CREATE INDEX role_assignments_of ON role_assignments (role_id, user_id, incident_id)"_s,
            }},
        {7, u"attachments and relationships"_s,
            {
                u"CREATE TABLE incident_attachments (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES "
                u"incidents"
                u" (id), resource_type TEXT NOT NULL, external_id TEXT NOT NULL, body TEXT NOT NULL,"
                u" UNIQUE (incident_id, resource_type, external_id))"_s,
                u"CREATE INDEX incident_attachments_found ON incident_attachments (resource_type, external_id)"_s,
                u"CREATE TABLE incident_relationships (id TEXT PRIMARY KEY, one_id TEXT NOT NULL REFERENCES incidents"
                u" (id), other_id TEXT NOT NULL REFERENCES incidents (id), UNIQUE (one_id, other_id))"_s,
                u"CREATE INDEX incident_relationships_other ON incident_relationships (other_id)"_s,
            }},
        {8, u"both sides of relationships, priorities of follow-ups"_s,
            {
                u"CREATE TABLE incident_relationship_sides (id TEXT PRIMARY KEY, relationship_id TEXT NOT NULL,"
                u" incident_id TEXT NOT NULL REFERENCES incidents (id), related_id TEXT NOT NULL REFERENCES incidents"
                u" (id), body TEXT NOT NULL, UNIQUE (incident_id, related_id))"_s,
                u"CREATE INDEX incident_relationship_sides_both ON incident_relationship_sides (relationship_id)"_s,
                sidesFrom(u"one_id"_s, u"other_id"_s),
                sidesFrom(u"other_id"_s, u"one_id"_s),
                u"DROP TABLE incident_relationships"_s,
                // Readers of the change feed do not know them: they have to begin anew.
                u"INSERT INTO counters (name, value) SELECT 'changes', 1 FROM incident_relationship_sides LIMIT 1"
                u" ON CONFLICT (name) DO UPDATE SET value = counters.value + 1"_s,
                u"INSERT INTO counters (name, value) SELECT 'changes_forgotten', c.value FROM counters c"
                u" WHERE c.name = 'changes' AND EXISTS (SELECT 1 FROM incident_relationship_sides)"
                u" ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                u"CREATE TABLE follow_up_priorities (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)"_s,
            }},
    };
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps = firstStep() + laterSteps();
    return steps;
}

namespace {

Result<int> checkHistory(Database &database, const QList<Migration> &steps)
{
    int version = 0;
    QString foreign;
    database.each(u"SELECT version, name FROM schema_history ORDER BY version"_s, {}, [&](const Row &row) {
        const bool known = version < steps.size() && steps.at(version).version == row.integer(0)
            && steps.at(version).name == row.text(1);
        if (!known && foreign.isEmpty())
            foreign = row.text(1);
        ++version;
    });
    if (version > steps.size())
        return failure(ErrorKind::Storage,
            QCoreApplication::translate(
                "Error", "The database was written by a newer version of Muster (%1; this one knows %2).")
                .arg(version)
                .arg(steps.size()));
    if (!foreign.isEmpty())
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Error", "The database has a history this program does not know (\"%1\").")
                .arg(foreign));
    return version;
}

Result<void> apply(Database &database, const Migration &step, Instant now)
{
    return database.transaction([&]() -> Result<void> {
        for (const QString &statement : step.statements)
            database.run(statement);
        database.run(u"INSERT INTO schema_history (version, name, applied_at) VALUES (?, ?, ?)"_s,
            {step.version, step.name, formatInstant(now)});
        return {};
    });
}

} // namespace

Result<int> migrate(Database &database, const QList<Migration> &steps, Instant now)
{
    const auto before = database.snapshot([&]() -> Result<int> {
        database.run(u"CREATE TABLE IF NOT EXISTS schema_history (version INTEGER PRIMARY KEY, name TEXT NOT NULL,"
                     u" applied_at TEXT NOT NULL)"_s);
        return checkHistory(database, steps);
    });
    if (!before)
        return before;
    for (const Migration &step : steps.sliced(*before)) {
        if (auto applied = apply(database, step, now); !applied)
            return tl::unexpected<Error>(applied.error());
    }
    return before;
}

} // namespace muster::service
