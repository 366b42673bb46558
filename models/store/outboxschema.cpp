#include "models/store/outboxschema.h"

namespace muster {

namespace {

/// `sequence` is never given out twice, so that it stays the order of entry. `revision` counts the changes of a row.
/// `sent` is 1 once the entry was in flight with its present key. `tally` repeats how many entries are not finished, on
/// a page of its own: a salvage can say what it did not find. The columns of `entry` are those of OutboxRow, and
/// rowOf() in outboxsalvage.cpp relies on their order; what is long comes last, so that looking for changes does not
/// read it.
constexpr const char *version1 = R"(
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    state TEXT NOT NULL, incident_id TEXT NOT NULL, local_id TEXT NOT NULL, idempotency_key TEXT NOT NULL,
    attempts INTEGER NOT NULL, created_at TEXT NOT NULL, not_before INTEGER, forced INTEGER NOT NULL,
    sent INTEGER NOT NULL, finished_at INTEGER, command BLOB NOT NULL, base BLOB NOT NULL, error BLOB NOT NULL,
    theirs BLOB NOT NULL, response BLOB NOT NULL);
CREATE INDEX entry_shown ON entry (sequence) WHERE state NOT IN ('confirmed', 'cancelled');
CREATE INDEX entry_local_id ON entry (local_id) WHERE local_id <> '';
CREATE TABLE attempt (
    row INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry (sequence) ON DELETE CASCADE, number INTEGER NOT NULL,
    begun_at INTEGER NOT NULL, ended_at INTEGER, outcome TEXT, error BLOB);
CREATE INDEX attempt_entry ON attempt (entry);
CREATE TABLE server_id (row INTEGER PRIMARY KEY, local_id TEXT NOT NULL UNIQUE, server_id TEXT NOT NULL);
CREATE TABLE tally (row INTEGER PRIMARY KEY CHECK (row = 1), shown INTEGER NOT NULL);
INSERT INTO tally VALUES (1, 0);
CREATE TABLE value (row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
)";

constexpr Migration migrations[] = {
    {1, version1},
};
static_assert(isComplete(migrations));

} // namespace

std::span<const Migration> outboxMigrations()
{
    return migrations;
}

} // namespace muster
