#pragma once
#include "models/store/database.h"
#include "models/store/pagesettling.h"

/// The statements that write one object's row, and that read a kept page back.
namespace muster {

/// The table of a kind.
QByteArray tableOf(Kind kind);

/// Where the JSON of an object lies: a body of its own, or a piece of a page.
struct JsonPlace
{
    std::optional<qint64> body;
    std::optional<qint64> page, at, length;
};

struct RowMarks
{
    quint64 hash; ///< of the JSON
    qint64 generation;
    Instant fetchedAt;
};

/// False when the id or the position is there already; then nothing has changed. The end is taken from `updated_at`
/// where the incident is over, until its history says better.
bool insertIncident(
    Database &database, const ObjectColumns &columns, qint64 position, const JsonPlace &place, const RowMarks &marks);
/// Replaces everything but the end.
void updateIncident(Database &database, const ObjectColumns &columns, qint64 row, qint64 position,
    const JsonPlace &place, const RowMarks &marks);
/// The same for the other kinds.
bool insertObject(
    Database &database, Kind kind, const ObjectColumns &columns, const JsonPlace &place, const RowMarks &marks);
void updateObject(Database &database, Kind kind, const ObjectColumns &columns, qint64 row, const JsonPlace &place,
    const RowMarks &marks);

/// A page the cache keeps; nothing when it is gone or damaged.
std::optional<QByteArray> readKeptText(Database &database, qint64 row);
std::optional<ObjectPagePtr> readKeptPage(Database &database, CacheTools &tools, qint64 row);
/// Brings the dictionaries of the file to the tools that do not know them yet.
void loadDictionaries(Database &database, CacheTools &tools);

} // namespace muster
