#include "models/store/cacheschema.h"

namespace muster {

namespace {

/// Every object has a row with what is looked up, filtered and sorted by, and its JSON in `body`. Times are
/// microseconds since 1970. `generation` is the last complete walk over the server's list that saw the row. Children
/// have no foreign key on their incident: they may come first.
///
/// incident.row grows with created_at (see rowFor() in cachetransaction.cpp), so "newest first" needs no index;
/// `stage` is 2 while open, 1 in learning, 0 when over; `words` is the folded text that the filter looks into.
constexpr const char *version1 = R"(
CREATE TABLE body (row INTEGER PRIMARY KEY, dictionary INTEGER NOT NULL, data BLOB NOT NULL);

CREATE TABLE incident (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, fetched_at INTEGER NOT NULL, updated_at INTEGER, created_at INTEGER, ended_at INTEGER,
    stage INTEGER NOT NULL, category TEXT NOT NULL, status_id TEXT NOT NULL, status_name TEXT NOT NULL,
    severity_id TEXT NOT NULL, severity_name TEXT NOT NULL, severity_rank INTEGER NOT NULL, type_name TEXT NOT NULL,
    lead_id TEXT NOT NULL, lead_name TEXT NOT NULL, visibility TEXT NOT NULL, mode TEXT NOT NULL,
    reference TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL);
CREATE INDEX incident_stage ON incident (stage);

CREATE TABLE incident_update (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX incident_update_incident ON incident_update (incident_id, at);
CREATE TABLE activity (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX activity_incident ON activity (incident_id, at);
CREATE TABLE action (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, status TEXT);
CREATE INDEX action_incident ON action (incident_id, at);
CREATE TABLE follow_up (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, status TEXT);
CREATE INDEX follow_up_incident ON follow_up (incident_id, at);

CREATE TABLE severity (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_status (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_type (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE incident_role (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
CREATE TABLE user (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);

CREATE TABLE activity_complete (incident_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE newest_generation (kind TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE value (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)";

constexpr Migration migrations[] = {
    {1, version1},
};
static_assert(isComplete(migrations));

} // namespace

std::span<const Migration> cacheMigrations()
{
    return migrations;
}

} // namespace muster
