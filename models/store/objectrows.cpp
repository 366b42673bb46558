#include "models/store/objectrows.h"
#include "models/store/childcolumns.h"
#include "models/store/pagepacking.h"

namespace muster {

namespace {

Section sectionOf(const ObjectColumns &columns)
{
    return muster::sectionOf(
        statusCategoryFromText(QString::fromUtf8(columns.category.data(), qsizetype(columns.category.size()))));
}

} // namespace

QByteArray tableOf(Kind kind)
{
    return toText(kind).toLatin1();
}

bool insertIncident(
    Database &database, const ObjectColumns &columns, qint64 position, const JsonPlace &place, const RowMarks &marks)
{
    const Section section = sectionOf(columns);
    const auto updatedAt = columns.updatedAt;
    const auto ended = columns.mode == "retrospective" && columns.resolvedAt ? columns.resolvedAt : updatedAt;
    database
        .query("INSERT INTO incident (row, id, body, page, page_at, page_length, hash, generation, fetched_at, "
               "updated_at, created_at, reported_at, resolved_at, ended_at, section, urgency, category, status_id, "
               "status_name, severity_id, severity_name, severity_rank, type_name, lead_id, lead_name, visibility, "
               "mode, reference, name) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT DO NOTHING")
        .bind(position, columns.id, place.body, place.page, place.at, place.length, marks.hash, marks.generation,
            marks.fetchedAt, updatedAt, columns.createdAt, columns.reportedAt, columns.resolvedAt,
            section < Section::Learning ? std::nullopt : ended, int(section),
            section == Section::Live ? columns.severityRank : 0, columns.category, columns.statusId, columns.statusName,
            columns.severityId, columns.severityName, columns.severityRank, columns.typeName, columns.leadId,
            columns.leadName, columns.visibility, columns.mode, columns.reference, columns.name)
        .run();
    return sqlite3_changes(database.handle()) > 0;
}

void updateIncident(Database &database, const ObjectColumns &columns, qint64 row, qint64 position,
    const JsonPlace &place, const RowMarks &marks)
{
    const Section section = sectionOf(columns);
    database
        .query("UPDATE incident SET row = ?, body = ?, page = ?, page_at = ?, page_length = ?, hash = ?, "
               "generation = ?, fetched_at = ?, updated_at = ?, created_at = ?, reported_at = ?, resolved_at = ?, "
               "section = ?, urgency = ?, category = ?, status_id = ?, status_name = ?, severity_id = ?, "
               "severity_name = ?, severity_rank = ?, "
               "type_name = ?, lead_id = ?, lead_name = ?, visibility = ?, mode = ?, reference = ?, name = ? "
               "WHERE row = ?")
        .bind(position, place.body, place.page, place.at, place.length, marks.hash, marks.generation, marks.fetchedAt,
            columns.updatedAt, columns.createdAt, columns.reportedAt, columns.resolvedAt, int(section),
            section == Section::Live ? columns.severityRank : 0, columns.category, columns.statusId, columns.statusName,
            columns.severityId, columns.severityName, columns.severityRank, columns.typeName, columns.leadId,
            columns.leadName, columns.visibility, columns.mode, columns.reference, columns.name, row)
        .run();
}

bool insertObject(
    Database &database, Kind kind, const ObjectColumns &columns, const JsonPlace &place, const RowMarks &marks)
{
    QByteArray names = "id, body, page, page_at, page_length, hash, generation, updated_at",
               values = "?, ?, ?, ?, ?, ?, ?, ?";
    const bool isChild = isChildKind(kind);
    if (isChild) {
        names += ", incident_id, at, " + markColumn(kind);
        values += ", ?, ?, ?";
    }
    auto statement = database.query(
        "INSERT INTO " + tableOf(kind) + " (" + names + ") VALUES (" + values + ") ON CONFLICT DO NOTHING");
    if (isChild)
        statement.bind(columns.id, place.body, place.page, place.at, place.length, marks.hash, marks.generation,
            columns.updatedAt, columns.incidentId, columns.at, columns.mark);
    else
        statement.bind(columns.id, place.body, place.page, place.at, place.length, marks.hash, marks.generation,
            columns.updatedAt);
    statement.run();
    return sqlite3_changes(database.handle()) > 0;
}

void updateObject(Database &database, Kind kind, const ObjectColumns &columns, qint64 row, const JsonPlace &place,
    const RowMarks &marks)
{
    QByteArray set = "body = ?, page = ?, page_at = ?, page_length = ?, hash = ?, generation = ?, updated_at = ?";
    if (!isChildKind(kind)) {
        database.query("UPDATE " + tableOf(kind) + " SET " + set + " WHERE row = ?")
            .bind(place.body, place.page, place.at, place.length, marks.hash, marks.generation, columns.updatedAt, row)
            .run();
        return;
    }
    set += ", incident_id = ?, at = ?, " + markColumn(kind) + " = ?";
    database.query("UPDATE " + tableOf(kind) + " SET " + set + " WHERE row = ?")
        .bind(place.body, place.page, place.at, place.length, marks.hash, marks.generation, columns.updatedAt,
            columns.incidentId, columns.at, columns.mark, row)
        .run();
}

std::optional<QByteArray> readKeptText(Database &database, qint64 row)
{
    auto query = database.query("SELECT packing, data FROM page WHERE row = ?");
    if (!query.bind(row).next())
        return {};
    const auto text = unpackedPage(query.bytes(1), Packing(query.integer(0)), PageDecoder::largestPage);
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<ObjectPagePtr> readKeptPage(Database &database, CacheTools &tools, qint64 row)
{
    auto query = database.query("SELECT kind, packing, data FROM page WHERE row = ?");
    if (!query.bind(row).next())
        return {};
    const auto kind = kindFromText(query.text(0));
    const auto page
        = kind ? tools.decoder.decode(*kind, {}, query.bytes(2), Packing(query.integer(1))) : Result<ObjectPagePtr>();
    return page && *page ? std::optional(*page) : std::nullopt;
}

void loadDictionaries(Database &database, CacheTools &tools)
{
    auto query = database.query("SELECT number, kind, data FROM dictionary");
    while (query.next()) {
        const int number = int(query.integer(0));
        if (tools.codec.knows(number))
            continue;
        tools.codec.addDictionary(number, query.bytes(2));
        if (const auto kind = kindFromText(query.text(1)))
            tools.dictionaries.insert(*kind, number);
    }
}

} // namespace muster
