#include "models/store/cachetransaction.h"
#include "models/store/childcolumns.h"
#include "models/store/incidentcolumns.h"
#include "models/store/objectrows.h"
#include "models/store/pagepacking.h"
#include <xxhash.h>

namespace muster {

namespace {

quint64 hashOf(std::string_view json)
{
    return XXH3_64bits(json.data(), json.size());
}

} // namespace

/// The page objects come in. It is kept whole if any of them is new.
struct CacheTransaction::Origin
{
    const ObjectPage &page;
    qint64 row = 0;
    bool isUsed = false;

    JsonPlace placeOf(const ObjectColumns &columns) const
    {
        return {{}, row, qint64(page.offsetOf(columns)), qint64(columns.json.size())};
    }
};

CacheTransaction::CacheTransaction(CacheConnection &connection, Database &database, CacheTools &tools, Instant now)
    : m_database(database)
    , m_queries(connection, tools)
    , m_tools(tools)
    , m_search(database)
    , m_now(now)
{ }

void CacheTransaction::upsert(Kind kind, const QJsonObject &object, qint64 generation)
{
    upsert(kind, QJsonArray{object}, generation);
}

void CacheTransaction::upsert(Kind kind, const QJsonArray &objects, qint64 generation)
{
    if (const auto page = m_tools.decoder.decodeObjects(kind, objects))
        upsert(**page, generation);
}

void CacheTransaction::upsert(const ObjectPage &page, qint64 generation)
{
    if (generation > 0)
        noteGeneration(
            page.kind(), generation); // of an empty page too: what is made meanwhile is no older than the walk
    // Small lists are packed at once; only pages that come by the hundred wait.
    constexpr std::size_t many = 50;
    if (page.packed().isEmpty() || page.objects().size() < many) {
        for (const ObjectColumns &columns : page.objects())
            put(page.kind(), columns, generation, nullptr);
        return;
    }
    Origin origin{page};
    {
        auto last = m_database.query("SELECT seq FROM sqlite_sequence WHERE name = 'page'");
        origin.row = last.next() ? last.integer(0) + 1 : 1;
    }
    for (const ObjectColumns &columns : page.objects())
        put(page.kind(), columns, generation, &origin);
    if (origin.isUsed) {
        m_database.query("INSERT INTO page (row, kind, packing, data) VALUES (?, ?, ?, ?)")
            .bind(origin.row, toText(page.kind()), int(page.packing()), page.packed())
            .run();
        m_database.query("INSERT INTO unsettled (page, kind) VALUES (?, ?)")
            .bind(origin.row, toText(page.kind()))
            .run();
    }
}

void CacheTransaction::put(Kind kind, const ObjectColumns &columns, qint64 generation, Origin *origin)
{
    RowMarks marks{hashOf(columns.json), generation > 0 ? generation : newestGeneration(kind), m_now};
    // The quick way for what is new: one statement, no look at what is there.
    if (origin && insert(kind, columns, marks, origin->placeOf(columns), false)) {
        origin->isUsed = true;
        return;
    }
    const auto stored = find(kind, columns.id);
    if (!stored) {
        insert(kind, columns, marks,
            origin ? origin->placeOf(columns) : JsonPlace{writeBody(kind, nullptr, columns.json), {}, {}, {}}, true);
        if (origin)
            origin->isUsed = true;
        return;
    }
    // A row keeps its mark unless a walk saw it; a new one must not look unseen to the walk it comes in beside.
    if (generation == 0)
        marks.generation = stored->generation;
    // A walk of everything is believed even where it goes back: the server may have been restored from a backup.
    const bool isOlder = columns.updatedAt && stored->updatedAt && *columns.updatedAt < *stored->updatedAt;
    if (generation == 0 && isOlder)
        touch(kind, *stored, marks.generation, false);
    else if (stored->hash == marks.hash)
        touch(kind, *stored, marks.generation, true);
    else
        update(kind, columns, *stored, marks);
}

/// False when the id is there already, or, unless it is known to be new, when its position is taken.
bool CacheTransaction::insert(
    Kind kind, const ObjectColumns &columns, const RowMarks &marks, const JsonPlace &place, bool isNew)
{
    if (kind != Kind::Incident) {
        const bool inserted = insertObject(m_database, kind, columns, place, marks);
        if (inserted && place.body && isChildKind(kind))
            searchChild(kind, columns.id, columns.incidentId, {}, m_tools.decoder.searchText(kind, columns.json));
        if (inserted)
            noteChange(kind, columns.incidentId);
        return inserted;
    }
    qint64 position = incidentPosition(columns.id, columns.createdAt);
    if (!insertIncident(m_database, columns, position, place, marks)) {
        if (!isNew)
            return false;
        position = freePosition(m_database, position);
        insertIncident(m_database, columns, position, place, marks);
    }
    if (place.body)
        m_search.add(position, m_tools.decoder.searchText(kind, columns.json));
    noteChange(kind, columns.id, hasHistory()); // without, the end it was inserted with is all there is to know
    return true;
}

void CacheTransaction::update(Kind kind, const ObjectColumns &columns, const Stored &stored, const RowMarks &marks)
{
    const bool isSearched = kind == Kind::Incident || isChildKind(kind);
    const QByteArray before = isSearched ? wordsOf(kind, stored) : QByteArray();
    const QByteArray words = isSearched ? m_tools.decoder.searchText(kind, columns.json) : QByteArray();
    const JsonPlace place{writeBody(kind, &stored, columns.json), {}, {}, {}};
    if (kind != Kind::Incident) {
        updateObject(m_database, kind, columns, stored.row, place, marks);
        if (isSearched)
            searchChild(kind, columns.id, columns.incidentId, before, words);
        noteChange(kind, columns.incidentId);
        return;
    }
    // It keeps its place unless it was created at another time.
    qint64 position = incidentPosition(columns.id, columns.createdAt);
    const bool isNear = position / positionsPerInstant == stored.row / positionsPerInstant;
    position = isNear ? stored.row : freePosition(m_database, position);
    updateIncident(m_database, columns, stored.row, position, place, marks);
    searchIncident(columns.id, stored.row, before, position, words);
    noteChange(kind, columns.id);
}

std::optional<CacheTransaction::Stored> CacheTransaction::find(Kind kind, std::string_view id)
{
    auto query = m_database.query("SELECT row, body, page, page_at, page_length, hash, generation, updated_at FROM "
        + tableOf(kind) + " WHERE id = ?");
    if (!query.bind(id).next())
        return {};
    return Stored{query.integer(0), query.optionalInteger(1), query.optionalInteger(2), query.integer(3),
        query.integer(4), quint64(query.integer(5)), query.integer(6), query.optionalInstant(7)};
}

qint64 CacheTransaction::writeBody(Kind kind, const Stored *stored, std::string_view json)
{
    const int dictionary = m_tools.dictionaries.value(kind);
    std::optional<qint64> known;
    if (stored && stored->body)
        known = stored->body;
    m_database
        .query("INSERT INTO body (row, dictionary, data) VALUES (?, ?, ?) "
               "ON CONFLICT (row) DO UPDATE SET dictionary = excluded.dictionary, data = excluded.data")
        .bind(known, dictionary, m_tools.codec.pack(json, dictionary))
        .run();
    return known ? *known : sqlite3_last_insert_rowid(m_database.handle());
}

void CacheTransaction::touch(Kind kind, const Stored &stored, qint64 generation, bool fetched)
{
    if (kind == Kind::Incident && fetched) {
        m_database.query("UPDATE incident SET generation = ?, fetched_at = ? WHERE row = ?")
            .bind(generation, m_now, stored.row)
            .run();
    } else if (generation != stored.generation) {
        m_database.query("UPDATE " + tableOf(kind) + " SET generation = ? WHERE row = ?")
            .bind(generation, stored.row)
            .run();
    }
}

void CacheTransaction::noteGeneration(Kind kind, qint64 generation)
{
    m_newestGeneration.remove(kind);
    m_database
        .query("INSERT INTO newest_generation (kind, generation) VALUES (?, ?) ON CONFLICT (kind) "
               "DO UPDATE SET generation = excluded.generation WHERE excluded.generation > generation")
        .bind(toText(kind), generation)
        .run();
}

qint64 CacheTransaction::newestGeneration(Kind kind)
{
    const auto known = m_newestGeneration.constFind(kind);
    if (known != m_newestGeneration.constEnd())
        return *known;
    auto newest = m_database.query("SELECT generation FROM newest_generation WHERE kind = ?");
    return *m_newestGeneration.insert(kind, newest.bind(toText(kind)).next() ? newest.integer(0) : 0);
}

void CacheTransaction::noteChange(Kind kind, std::string_view incidentId, bool mayMoveEnd)
{
    if (kind != Kind::Incident && !isChildKind(kind)) {
        m_changes.configuration = true;
        return;
    }
    const QString id = QString::fromUtf8(incidentId.data(), qsizetype(incidentId.size()));
    (kind == Kind::Incident ? m_changes.incidents : m_changes.children).insert(id);
    if (mayMoveEnd && (kind == Kind::Incident || kind == Kind::IncidentUpdate || kind == Kind::Activity))
        m_unsettled.insert(id);
}

void CacheTransaction::remove(Kind kind, const QString &id)
{
    const QByteArray utf8 = id.toUtf8();
    const std::string_view view(utf8.constData(), size_t(utf8.size()));
    auto stored = find(kind, view);
    if (!stored)
        return;
    if (stored->page) { // nothing of it may stay behind in the page
        settlePage(*stored->page);
        stored = find(kind, view);
    }
    QByteArray changed = utf8;
    if (isChildKind(kind)) {
        auto parent = m_database.query("SELECT incident_id FROM " + tableOf(kind) + " WHERE row = ?");
        changed = parent.bind(stored->row).next() ? parent.text(0).toUtf8() : QByteArray();
    }
    const std::string_view incidentId(changed.constData(), size_t(changed.size()));
    if (kind == Kind::Incident)
        m_search.remove(stored->row, wordsOf(kind, *stored) + ' ' + childWords(incidentId));
    else if (isChildKind(kind))
        searchChild(kind, view, incidentId, wordsOf(kind, *stored), {});
    m_database.query("DELETE FROM body WHERE row = ?").bind(stored->body).run();
    m_database.query("DELETE FROM " + tableOf(kind) + " WHERE row = ?").bind(stored->row).run();
    if (kind == Kind::Incident)
        removeChildren(id);
    noteChange(kind, incidentId);
}

void CacheTransaction::removeChildren(const QString &incidentId)
{
    for (int i = 0; i < kindCount; ++i) {
        const Kind kind = Kind(i);
        if (!isChildKind(kind))
            continue;
        QList<qint64> pages;
        {
            auto query = m_database.query(
                "SELECT DISTINCT page FROM " + tableOf(kind) + " WHERE incident_id = ? AND page IS NOT NULL");
            query.bind(incidentId);
            while (query.next())
                pages.append(query.integer(0));
        }
        for (const qint64 page : std::as_const(pages))
            settlePage(page);
        m_database.query("DELETE FROM body WHERE row IN (SELECT body FROM " + tableOf(kind) + " WHERE incident_id = ?)")
            .bind(incidentId)
            .run();
        m_database.query("DELETE FROM " + tableOf(kind) + " WHERE incident_id = ?").bind(incidentId).run();
        if (sqlite3_changes(m_database.handle()) > 0)
            m_changes.children.insert(incidentId);
    }
    m_database.query("DELETE FROM unsearched WHERE incident_id = ?").bind(incidentId).run();
    setActivityComplete(incidentId, false);
}

QStringList CacheTransaction::notSeen(Kind kind, qint64 generation) const
{
    QStringList ids;
    auto query = m_database.query("SELECT id FROM " + tableOf(kind) + " WHERE generation < ? ORDER BY id");
    query.bind(generation);
    while (query.next())
        ids.append(query.text(0));
    return ids;
}

void CacheTransaction::setActivityComplete(const QString &incidentId, bool complete)
{
    m_database
        .query(complete ? "INSERT OR IGNORE INTO activity_complete (incident_id) VALUES (?)"
                        : "DELETE FROM activity_complete WHERE incident_id = ?")
        .bind(incidentId)
        .run();
    if (sqlite3_changes(m_database.handle()) > 0)
        m_changes.children.insert(incidentId);
}

void CacheTransaction::setValue(const QString &key, const QString &value)
{
    if (value.isEmpty())
        m_database.query("DELETE FROM value WHERE key = ?").bind(key).run();
    else
        m_database
            .query(
                "INSERT INTO value (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bind(key, value)
            .run();
}

bool CacheTransaction::hasHistory()
{
    if (!m_hasHistory) {
        auto any = m_database.query("SELECT EXISTS (SELECT 1 FROM incident_update) OR EXISTS (SELECT 1 FROM activity)");
        m_hasHistory = any.next() && any.integer(0) != 0;
    }
    return *m_hasHistory;
}

void CacheTransaction::finish()
{
    for (const QString &incidentId : std::as_const(m_unsettled)) {
        if (settleEnd(m_database, incidentId))
            m_changes.incidents.insert(incidentId);
    }
    m_unsettled.clear();
    m_search.flush();
}

} // namespace muster
