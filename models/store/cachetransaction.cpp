#include "models/store/cachetransaction.h"
#include "models/domain/json.h"
#include "models/store/childcolumns.h"
#include "models/store/incidentcolumns.h"
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

QByteArray table(Kind kind)
{
    return toText(kind).toLatin1();
}

} // namespace

struct CacheTransaction::Stored
{
    qint64 row = 0, body = 0, generation = 0;
    std::optional<Instant> updatedAt;
};

struct CacheTransaction::Object
{
    Kind kind;
    const QString &id;
    const QJsonObject &json;
    std::optional<Stored> stored;
    qint64 body, generation;
    std::optional<Instant> updatedAt;
};

CacheTransaction::CacheTransaction(CacheConnection &connection, Database &database, Instant now)
    : m_database(database)
    , m_queries(connection)
    , m_now(now)
{ }

void CacheTransaction::upsert(Kind kind, const QJsonArray &objects, qint64 generation)
{
    if (generation > 0)
        noteGeneration(kind, generation); // of an empty page too: what is made meanwhile is no older than the walk
    for (const QJsonValue &object : objects)
        upsert(kind, object.toObject(), generation);
}

void CacheTransaction::upsert(Kind kind, const QJsonObject &json, qint64 generation)
{
    const QString id = json::string(json, QLatin1String("id"));
    if (id.isEmpty()) {
        qCWarning(log) << "An object without an id is left out:" << toText(kind);
        return;
    }
    const auto updatedAt = parseInstant(json::string(json, QLatin1String("updated_at")));
    const auto stored = find(kind, id);
    const qint64 mark = generationFor(kind, stored, generation);
    // A walk of everything is believed even where it goes back: the server may have been restored from a backup.
    if (generation == 0 && stored && updatedAt && stored->updatedAt && *updatedAt < *stored->updatedAt) {
        touch(kind, *stored, mark, false);
        return;
    }
    const QByteArray body = json::compact(json);
    if (stored && isSame(*stored, body)) {
        touch(kind, *stored, mark, true);
        return;
    }
    const Object object{kind, id, json, stored, writeBody(stored, body), mark, updatedAt};
    if (kind == Kind::Incident)
        writeIncident(object);
    else if (isChildKind(kind))
        writeChild(object);
    else
        writeConfiguration(object);
}

std::optional<CacheTransaction::Stored> CacheTransaction::find(Kind kind, const QString &id)
{
    auto query = m_database.query("SELECT row, body, generation, updated_at FROM " + table(kind) + " WHERE id = ?");
    if (!query.bind(id).next())
        return {};
    return Stored{query.integer(0), query.integer(1), query.integer(2), query.optionalInstant(3)};
}

bool CacheTransaction::isSame(const Stored &stored, const QByteArray &body)
{
    auto query = m_database.query("SELECT dictionary, data FROM body WHERE row = ?");
    return query.bind(stored.body).next() && m_codec.unpack(int(query.integer(0)), query.bytes(1)) == body;
}

qint64 CacheTransaction::writeBody(const std::optional<Stored> &stored, const QByteArray &body)
{
    m_database
        .query("INSERT INTO body (row, dictionary, data) VALUES (?, ?, ?) "
               "ON CONFLICT (row) DO UPDATE SET dictionary = excluded.dictionary, data = excluded.data")
        .bind(stored ? std::optional(stored->body) : std::nullopt, BodyCodec::dictionary, m_codec.pack(body))
        .run();
    return stored ? stored->body : sqlite3_last_insert_rowid(m_database.handle());
}

void CacheTransaction::touch(Kind kind, const Stored &stored, qint64 generation, bool fetched)
{
    if (kind == Kind::Incident && fetched) {
        m_database.query("UPDATE incident SET generation = ?, fetched_at = ? WHERE row = ?")
            .bind(generation, m_now, stored.row)
            .run();
    } else if (generation != stored.generation) {
        m_database.query("UPDATE " + table(kind) + " SET generation = ? WHERE row = ?")
            .bind(generation, stored.row)
            .run();
    }
}

void CacheTransaction::noteGeneration(Kind kind, qint64 generation)
{
    m_database
        .query("INSERT INTO newest_generation (kind, generation) VALUES (?, ?) ON CONFLICT (kind) "
               "DO UPDATE SET generation = excluded.generation WHERE excluded.generation > generation")
        .bind(toText(kind), generation)
        .run();
}

/// A row that comes in beside a walk must not look unseen to that walk, so it is born with the newest mark.
qint64 CacheTransaction::generationFor(Kind kind, const std::optional<Stored> &stored, qint64 generation)
{
    if (generation > 0) {
        noteGeneration(kind, generation);
        return generation;
    }
    if (stored)
        return stored->generation;
    auto newest = m_database.query("SELECT generation FROM newest_generation WHERE kind = ?");
    return newest.bind(toText(kind)).next() ? newest.integer(0) : 0;
}

void CacheTransaction::writeIncident(const Object &object)
{
    const Incident incident = Incident::fromJson(object.json);
    const IncidentRow row = rowOf(incident);
    const qint64 position = incidentPosition(m_database, object.id, row.createdAt);
    writeRow(m_database, row, {position, object.body, object.generation, m_now, object.updatedAt});
    noteChange(object.kind, object.id);
}

void CacheTransaction::writeChild(const Object &object)
{
    const ChildColumns columns = childColumns(object.kind, object.json);
    const QByteArray mark = isTask(object.kind) ? "status" : "category";
    m_database
        .query("INSERT INTO " + table(object.kind) + " (id, body, generation, updated_at, incident_id, at, " + mark
            + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, "
              "updated_at = "
              "excluded.updated_at, incident_id = excluded.incident_id, at = excluded.at, "
            + mark + " = excluded." + mark)
        .bind(object.id, object.body, object.generation, object.updatedAt, columns.incidentId, columns.at, columns.mark)
        .run();
    noteChange(object.kind, columns.incidentId);
}

void CacheTransaction::writeConfiguration(const Object &object)
{
    m_database
        .query("INSERT INTO " + table(object.kind)
            + " (id, body, generation, updated_at) VALUES (?, ?, ?, ?) "
              "ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, updated_at = excluded.updated_at")
        .bind(object.id, object.body, object.generation, object.updatedAt)
        .run();
    noteChange(object.kind, {});
}

void CacheTransaction::noteChange(Kind kind, const QString &incidentId)
{
    if (kind == Kind::Incident)
        m_changes.incidents.insert(incidentId);
    else if (isChildKind(kind))
        m_changes.children.insert(incidentId);
    else
        m_changes.configuration = true;
    if (kind == Kind::Incident || kind == Kind::IncidentUpdate || kind == Kind::Activity)
        m_unsettled.insert(incidentId);
}

void CacheTransaction::remove(Kind kind, const QString &id)
{
    const auto stored = find(kind, id);
    if (!stored)
        return;
    QString incidentId = id;
    if (isChildKind(kind)) {
        auto parent = m_database.query("SELECT incident_id FROM " + table(kind) + " WHERE row = ?");
        incidentId = parent.bind(stored->row).next() ? parent.text(0) : QString();
    }
    m_database.query("DELETE FROM body WHERE row = ?").bind(stored->body).run();
    m_database.query("DELETE FROM " + table(kind) + " WHERE row = ?").bind(stored->row).run();
    noteChange(kind, incidentId);
    if (kind == Kind::Incident)
        removeChildren(id);
}

void CacheTransaction::removeChildren(const QString &incidentId)
{
    for (const Kind kind : {Kind::IncidentUpdate, Kind::Action, Kind::FollowUp, Kind::Activity}) {
        m_database.query("DELETE FROM body WHERE row IN (SELECT body FROM " + table(kind) + " WHERE incident_id = ?)")
            .bind(incidentId)
            .run();
        m_database.query("DELETE FROM " + table(kind) + " WHERE incident_id = ?").bind(incidentId).run();
        if (sqlite3_changes(m_database.handle()) > 0)
            m_changes.children.insert(incidentId);
    }
    setActivityComplete(incidentId, false);
}

QStringList CacheTransaction::notSeen(Kind kind, qint64 generation) const
{
    QStringList ids;
    auto query = m_database.query("SELECT id FROM " + table(kind) + " WHERE generation < ? ORDER BY id");
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

void CacheTransaction::finish()
{
    for (const QString &incidentId : std::as_const(m_unsettled)) {
        if (settleEnd(m_database, incidentId))
            m_changes.incidents.insert(incidentId);
    }
    m_unsettled.clear();
}

} // namespace muster
