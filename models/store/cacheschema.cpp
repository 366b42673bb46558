#include "models/store/cacheschema.h"

namespace muster {

namespace {

/// The first form of the file. Everything in it can be fetched again, so what follows replaces it.
constexpr const char *version1 = "CREATE TABLE value (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

/// The second form came before there was a release; its rows went the other way, and the third begins anew.
constexpr const char *version2 = "DELETE FROM value;";

constexpr const char *indexes = R"(
CREATE INDEX IF NOT EXISTS incident_severity ON incident (severity_id, section, urgency DESC, row);
CREATE INDEX IF NOT EXISTS incident_lead ON incident (lead_id, section, urgency DESC, row);
)";

/// Every object has a row with what is looked up, filtered and sorted by. Its JSON is a `body` of its own or a piece of
/// the `page` in which it came. Pages of incidents stay whole: they take less room than bodies, and one is unpacked in
/// a millisecond. Pages of what belongs to incidents are taken apart, since one incident would need many. `unsettled`
/// are those nobody has got to yet: not taken apart, or not known to full text. `unsearched` are incidents of which
/// full text may not know all that belongs to them. `word` are the words in full text but those nobody types. Times are
/// microseconds since 1970. `generation` is the last complete walk over the server's list that saw the row. Children
/// have no foreign key on their incident: they may come first.
///
/// incident.row falls with created_at (see incidentPosition()), so "newest first" needs no index; `section` and
/// `urgency` are the groups of the list and the order inside the first (see IncidentPlace). `hash` is of the JSON.
/// `search` is the full text of the incidents and what belongs to them, but for what is in unsettled pages; its rowid
/// is incident.row, and what was written under the same rowid before stays. It gets words
/// that are ready (indexWords()) and keeps nothing but where they occur: no text, no places, no lengths.
constexpr const char *version3 = R"(
DROP TABLE IF EXISTS body; DROP TABLE IF EXISTS incident; DROP TABLE IF EXISTS incident_update;
DROP TABLE IF EXISTS activity; DROP TABLE IF EXISTS action; DROP TABLE IF EXISTS follow_up;
DROP TABLE IF EXISTS severity; DROP TABLE IF EXISTS incident_status; DROP TABLE IF EXISTS incident_type;
DROP TABLE IF EXISTS incident_role; DROP TABLE IF EXISTS user; DROP TABLE IF EXISTS activity_complete;
DROP TABLE IF EXISTS newest_generation; DROP TABLE IF EXISTS dictionary; DROP TABLE IF EXISTS page;
DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS unsettled; DROP TABLE IF EXISTS incident_timeline_item; DROP TABLE IF EXISTS custom_field;
DROP TABLE IF EXISTS custom_field_option; DROP TABLE IF EXISTS incident_timestamp; DROP TABLE IF EXISTS team;
DELETE FROM value;

CREATE TABLE body (row INTEGER PRIMARY KEY, dictionary INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE dictionary (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE page (row INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, packing INTEGER NOT NULL, data BLOB NOT NULL);

CREATE TABLE unsettled (page INTEGER PRIMARY KEY, kind TEXT NOT NULL);

CREATE TABLE incident (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, fetched_at INTEGER NOT NULL, updated_at INTEGER, created_at INTEGER, ended_at INTEGER,
    section INTEGER NOT NULL, urgency INTEGER NOT NULL, category TEXT NOT NULL,
    status_id TEXT NOT NULL, status_name TEXT NOT NULL,
    severity_id TEXT NOT NULL, severity_name TEXT NOT NULL, severity_rank INTEGER NOT NULL, type_name TEXT NOT NULL,
    lead_id TEXT NOT NULL, lead_name TEXT NOT NULL, visibility TEXT NOT NULL, mode TEXT NOT NULL,
    reference TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX incident_order ON incident (section, urgency DESC, row);
CREATE VIRTUAL TABLE search USING fts5 (words,
    content = '', columnsize = 0, detail = none, prefix = '1 2', tokenize = 'ascii');
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

/// Full text of what belongs to incidents, and of who has which role, came with this version: what is there is to be
/// read again.
constexpr const char *version5 = R"(
CREATE TABLE unsearched (incident_id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO unsearched SELECT id FROM incident;
)";

/// And so did the list of the words there are.
constexpr const char *version6 = R"(
CREATE TABLE word (word TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT OR IGNORE INTO unsearched SELECT id FROM incident;
)";

/// Attachments came with this version: the next complete sync brings those there are.
constexpr const char *version7 = R"(
CREATE TABLE incident_attachment (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX incident_attachment_incident ON incident_attachment (incident_id, at);
DELETE FROM value WHERE key = 'full_sync.done_at';
)";

/// When an incident was reported and resolved, by its timestamps, came with this version: the next complete sync reads
/// all of them again. And so did the full text of attachments.
constexpr const char *version8 = R"(
ALTER TABLE incident ADD COLUMN reported_at INTEGER;
ALTER TABLE incident ADD COLUMN resolved_at INTEGER;
UPDATE incident SET hash = 0;
INSERT OR IGNORE INTO unsearched SELECT id FROM incident;
DELETE FROM value WHERE key = 'full_sync.done_at';
)";

/// Relationships and the priorities of follow-ups came with this version: the next complete sync brings them. And so
/// did the full text of follow-ups' labels and issues.
constexpr const char *version9 = R"(
CREATE TABLE incident_relationship (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER, incident_id TEXT NOT NULL, at INTEGER NOT NULL, category TEXT);
CREATE INDEX incident_relationship_incident ON incident_relationship (incident_id, at);
CREATE TABLE follow_up_priority (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    body INTEGER, page INTEGER, page_at INTEGER, page_length INTEGER, hash INTEGER NOT NULL,
    generation INTEGER NOT NULL, updated_at INTEGER);
INSERT OR IGNORE INTO unsearched SELECT id FROM incident;
DELETE FROM value WHERE key = 'full_sync.done_at';
)";

constexpr Migration migrations[] = {
    {1, version1},
    {2, version2},
    {3, version3},
    {4, indexes},
    {5, version5},
    {6, version6},
    {7, version7},
    {8, version8},
    {9, version9},
};
static_assert(isComplete(migrations));

} // namespace

const char *filterIndexes()
{
    return indexes;
}

std::span<const Migration> cacheMigrations()
{
    return migrations;
}

} // namespace muster
