#include "models/store/cacheschema.h"

namespace muster {

namespace {

/// The first form of the file. Everything in it can be fetched again, so what follows replaces it.
constexpr const char *version1 = "CREATE TABLE value (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

/// Every object has a row with what is looked up, filtered and sorted by. Its JSON is a `body` of its own or, as long
/// as nobody took the page apart in which it came, a piece of a `page`. Times are microseconds since 1970. `generation`
/// is the last complete walk over the server's list that saw the row. Children have no foreign key on their incident:
/// they may come first.
///
/// incident.row grows with created_at (see incidentPosition()), so "newest first" needs no index; `section` and
/// `urgency` are the groups of the list and the order inside the first (see IncidentPlace). `hash` is of the JSON.
/// `search` is the full text of the incidents whose JSON is a body of its own; its rowid is incident.row.
constexpr const char *version2 = R"(
DROP TABLE IF EXISTS body; DROP TABLE IF EXISTS incident; DROP TABLE IF EXISTS incident_update;
DROP TABLE IF EXISTS activity; DROP TABLE IF EXISTS action; DROP TABLE IF EXISTS follow_up;
DROP TABLE IF EXISTS severity; DROP TABLE IF EXISTS incident_status; DROP TABLE IF EXISTS incident_type;
DROP TABLE IF EXISTS incident_role; DROP TABLE IF EXISTS user; DROP TABLE IF EXISTS activity_complete;
DROP TABLE IF EXISTS newest_generation; DELETE FROM value;

CREATE TABLE body (row INTEGER PRIMARY KEY, dictionary INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE dictionary (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE page (row INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, packing INTEGER NOT NULL, data BLOB NOT NULL);

CREATE TABLE incident (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, fetched_at INTEGER NOT NULL, updated_at INTEGER, created_at INTEGER, ended_at INTEGER,
    section INTEGER NOT NULL, urgency INTEGER NOT NULL, category TEXT NOT NULL,
    status_id TEXT NOT NULL, status_name TEXT NOT NULL,
    severity_id TEXT NOT NULL, severity_name TEXT NOT NULL, severity_rank INTEGER NOT NULL, type_name TEXT NOT NULL,
    lead_id TEXT NOT NULL, lead_name TEXT NOT NULL, visibility TEXT NOT NULL, mode TEXT NOT NULL,
    reference TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX incident_order ON incident (section, urgency DESC, row DESC);
CREATE INDEX incident_severity ON incident (severity_id, section, urgency DESC, row DESC);
CREATE INDEX incident_lead ON incident (lead_id, section, urgency DESC, row DESC);
CREATE VIRTUAL TABLE search USING fts5 (reference, name, summary, fields,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);

CREATE TABLE incident_update (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX incident_update_incident ON incident_update (incident_id, at);
CREATE TABLE activity (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX activity_incident ON activity (incident_id, at);
CREATE TABLE action (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, status TEXT);
CREATE INDEX action_incident ON action (incident_id, at);
CREATE TABLE follow_up (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, status TEXT);
CREATE INDEX follow_up_incident ON follow_up (incident_id, at);

CREATE TABLE incident_timeline_item (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX incident_timeline_item_incident ON incident_timeline_item (incident_id, at);

CREATE TABLE severity (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_status (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_type (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_role (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE user (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE custom_field (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE custom_field_option (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_timestamp (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE team (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);

CREATE TABLE activity_complete (incident_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE newest_generation (kind TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
)";

constexpr Migration migrations[] = {
    {1, version1},
    {2, version2},
};
static_assert(isComplete(migrations));

} // namespace

std::span<const Migration> cacheMigrations()
{
    return migrations;
}

} // namespace muster
