#include "models/store/cachequeries.h"
#include "models/domain/json.h"
#include "models/store/incidentcolumns.h"
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

/// For decode(): the packed body of the rows of a kind.
QByteArray selectBodies(Kind kind)
{
    return "SELECT t.id, b.dictionary, b.data FROM " + toText(kind).toLatin1()
        + " t LEFT JOIN body b ON b.row = t.body ";
}

QByteArray listQuery(const IncidentFilter &filter, qsizetype words)
{
    QByteArray sql = "SELECT " + rowColumns() + " FROM incident WHERE stage > ?";
    for (qsizetype i = 0; i < words; ++i)
        sql += " AND instr(words, ?) > 0";
    sql += " ORDER BY stage DESC, row DESC";
    if (filter.limit >= 0)
        sql += " LIMIT " + QByteArray::number(filter.limit);
    return sql;
}

} // namespace

/// One use of the connection: everything read through it belongs to one state of the database.
class CacheQueries::Use
{
public:
    explicit Use(CacheConnection &connection)
        : m_connection(connection)
        , m_database(connection.acquire())
    {
        m_began = m_database && !m_database->isInTransaction() && m_database->execute("BEGIN");
    }
    ~Use()
    {
        if (!m_database)
            return;
        m_connection.release(*m_database);
        if (m_began)
            m_database->execute("COMMIT");
    }
    Use(const Use &) = delete;
    Use &operator=(const Use &) = delete;
    Database *database() const { return m_database; }

private:
    CacheConnection &m_connection;
    Database *m_database;
    bool m_began = false;
};

CacheQueries::CacheQueries(CacheConnection &connection)
    : m_connection(connection)
{ }

QList<IncidentRow> CacheQueries::incidents(const IncidentFilter &filter) const
{
    QList<IncidentRow> rows;
    const Use use(m_connection);
    if (!use.database())
        return rows;
    const QStringList words = foldedText(filter.text).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    auto query = use.database()->query(listQuery(filter, words.size()));
    query.bind(filter.withClosed ? -1 : 0);
    for (int i = 0; i < words.size(); ++i)
        query.bindAt(i + 2, words[i]);
    RowReader reader;
    while (query.next())
        rows.append(reader.read(query));
    return rows;
}

std::optional<Incident> CacheQueries::incident(const QString &id) const
{
    return one<Incident>(Kind::Incident, id);
}

IncidentPage CacheQueries::page(const QString &incidentId) const
{
    IncidentPage page;
    const Use use(m_connection);
    if (!use.database())
        return page;
    Database &database = *use.database();
    page.incident = one<Incident>(Kind::Incident, incidentId);
    page.updates = children<IncidentUpdate>(database, Kind::IncidentUpdate, incidentId);
    page.actions = children<Action>(database, Kind::Action, incidentId);
    page.followUps = children<FollowUp>(database, Kind::FollowUp, incidentId);
    page.activity = children<ActivityEntry>(database, Kind::Activity, incidentId);
    auto complete = database.query("SELECT 1 FROM activity_complete WHERE incident_id = ?");
    page.activityComplete = complete.bind(incidentId).next();
    auto fetched = database.query("SELECT fetched_at FROM incident WHERE id = ?");
    if (fetched.bind(incidentId).next())
        page.fetchedAt = fetched.instant(0);
    return page;
}

std::optional<Action> CacheQueries::action(const QString &id) const
{
    return one<Action>(Kind::Action, id);
}

std::optional<FollowUp> CacheQueries::followUp(const QString &id) const
{
    return one<FollowUp>(Kind::FollowUp, id);
}

Directory CacheQueries::directory() const
{
    const Use use(m_connection);
    if (!use.database())
        return {};
    Database &database = *use.database();
    return {all<Severity>(database, Kind::Severity), all<IncidentStatus>(database, Kind::IncidentStatus),
        all<IncidentType>(database, Kind::IncidentType), all<IncidentRole>(database, Kind::IncidentRole),
        all<User>(database, Kind::User)};
}

QString CacheQueries::value(const QString &key) const
{
    const Use use(m_connection);
    if (!use.database())
        return {};
    auto query = use.database()->query("SELECT value FROM value WHERE key = ?");
    return query.bind(key).next() ? query.text(0) : QString();
}

int CacheQueries::count(Kind kind) const
{
    const Use use(m_connection);
    if (!use.database())
        return 0;
    auto query = use.database()->query("SELECT count(*) FROM " + toText(kind).toLatin1());
    return query.next() ? int(query.integer(0)) : 0;
}

template<typename T> QList<T> CacheQueries::objects(Statement &statement) const
{
    QList<T> found;
    while (statement.next()) {
        if (const auto object = decode(statement))
            found.append(T::fromJson(*object));
    }
    return found;
}

template<typename T> QList<T> CacheQueries::children(Database &database, Kind kind, const QString &incidentId) const
{
    QByteArray sql = selectBodies(kind) + "WHERE t.incident_id = ?";
    if (kind == Kind::Action || kind == Kind::FollowUp)
        sql += " AND t.status IS NOT 'deleted'";
    auto query = database.query(sql + " ORDER BY t.at, t.id");
    return objects<T>(query.bind(incidentId));
}

template<typename T> QMap<QString, T> CacheQueries::all(Database &database, Kind kind) const
{
    QMap<QString, T> map;
    auto query = database.query(selectBodies(kind));
    for (const T &value : objects<T>(query))
        map.insert(value.id, value);
    return map;
}

template<typename T> std::optional<T> CacheQueries::one(Kind kind, const QString &id) const
{
    const Use use(m_connection);
    if (!use.database())
        return {};
    auto query = use.database()->query(selectBodies(kind) + "WHERE t.id = ?");
    const auto found = objects<T>(query.bind(id));
    return found.isEmpty() ? std::nullopt : std::optional<T>(found.first());
}

std::optional<QJsonObject> CacheQueries::decode(const Statement &statement) const
{
    if (const auto body = m_codec.unpack(int(statement.integer(1)), statement.bytes(2))) {
        if (auto object = json::parseObject(*body))
            return std::move(*object);
    }
    if (!std::exchange(m_complained, true))
        qCWarning(log) << "An object in the cache cannot be read and is left out:" << statement.text(0);
    return {};
}

} // namespace muster
