#include "models/store/cachequeries.h"
#include "models/domain/json.h"
#include "models/domain/searchwords.h"
#include "models/store/incidentcolumns.h"
#include "models/store/objectrows.h"
#include <QLoggingCategory>
#include <algorithm>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

/// For decode(): where the body of the rows of a kind lies, and it where it is packed alone.
QByteArray selectBodies(Kind kind)
{
    return "SELECT t.id, b.dictionary, b.data, t.page, t.page_at, t.page_length FROM " + tableOf(kind)
        + " t LEFT JOIN body b ON b.row = t.body ";
}

/// What a filter asks for beside its text: the conditions, and what they are bound to.
struct Conditions
{
    QByteArray sql;
    QStringList values;
};

Conditions conditionsOf(const IncidentFilter &filter)
{
    Conditions conditions;
    if (!filter.withClosed)
        conditions.sql += " AND section < " + QByteArray::number(int(Section::Learning));
    if (!filter.severityId.isEmpty()) {
        conditions.sql += " AND severity_id = ?";
        conditions.values.append(filter.severityId);
    }
    if (!filter.leadId.isEmpty()) {
        conditions.sql += " AND lead_id = ?";
        conditions.values.append(filter.leadId);
    }
    return conditions;
}

constexpr char listOrder[] = " ORDER BY section, urgency DESC, row";

QByteArray limitOf(const IncidentFilter &filter)
{
    return filter.limit < 0 ? QByteArray() : " LIMIT " + QByteArray::number(filter.limit);
}

} // namespace

/// One use of the connection: everything read through it belongs to one state of the database.
class CacheQueries::Use
{
public:
    Use(CacheConnection &connection, QHash<qint64, QByteArray> &pages)
        : m_connection(connection)
        , m_pages(pages)
        , m_database(connection.acquire())
    {
        m_began = m_database && !m_database->isInTransaction() && m_database->execute("BEGIN");
    }
    ~Use()
    {
        if (!m_database)
            return;
        m_connection.release(*m_database);
        if (!m_began)
            return;
        m_database->execute("COMMIT");
        m_pages.clear();
    }
    Use(const Use &) = delete;
    Use &operator=(const Use &) = delete;
    Database *database() const { return m_database; }

private:
    CacheConnection &m_connection;
    QHash<qint64, QByteArray> &m_pages;
    Database *m_database;
    bool m_began = false;
};

CacheQueries::CacheQueries(CacheConnection &connection, CacheTools &tools)
    : m_connection(connection)
    , m_tools(tools)
{ }

QList<IncidentRow> CacheQueries::incidents(const IncidentFilter &filter) const
{
    QList<qint64> positions;
    const auto entries = order(filter);
    positions.reserve(entries.size());
    for (const IncidentEntry &entry : entries)
        positions.append(entry.position);
    return rowsAt(positions);
}

QList<IncidentEntry> CacheQueries::order(const IncidentFilter &filter) const
{
    QList<IncidentEntry> entries;
    const Use use(m_connection, m_pages);
    if (!use.database())
        return entries;
    const QStringList words = searchWords(filter.text);
    const Conditions conditions = conditionsOf(filter);
    QByteArray from = "SELECT row, urgency, section FROM incident WHERE 1";
    if (!words.isEmpty())
        from
            = "SELECT row, urgency, section FROM incident WHERE row IN (SELECT rowid FROM search WHERE search MATCH ?)";
    auto query = use.database()->query(from + conditions.sql + listOrder + limitOf(filter));
    int position = 0;
    if (!words.isEmpty())
        query.bindAt(++position, searchPhrase(words));
    for (const QString &value : conditions.values)
        query.bindAt(++position, value);
    while (query.next())
        entries.append({query.integer(0), qint32(query.integer(1)), Section(query.integer(2))});
    if (!words.isEmpty())
        addUnsettled(*use.database(), filter, words, entries);
    return entries;
}

/// While pages wait to be taken apart, full text does not know what is in them: their names are looked through.
void CacheQueries::addUnsettled(
    Database &database, const IncidentFilter &filter, const QStringList &words, QList<IncidentEntry> &entries) const
{
    auto any = database.query("SELECT 1 FROM unsettled WHERE kind = 'incident' LIMIT 1");
    if (!any.next())
        return;
    const Conditions conditions = conditionsOf(filter);
    auto query = database.query("SELECT row, urgency, section, reference, name FROM incident "
                                "WHERE page IN (SELECT page FROM unsettled)"
        + conditions.sql + listOrder);
    for (int i = 0; i < conditions.values.size(); ++i)
        query.bindAt(i + 1, conditions.values[i]);
    const qsizetype found = entries.size();
    while (query.next()) {
        if (matchesWords(query.text(3) + QLatin1Char(' ') + query.text(4), words))
            entries.append({query.integer(0), qint32(query.integer(1)), Section(query.integer(2))});
    }
    std::inplace_merge(entries.begin(), entries.begin() + found, entries.end());
    if (filter.limit >= 0 && entries.size() > filter.limit)
        entries.resize(filter.limit);
}

QList<IncidentRow> CacheQueries::rowsAt(const QList<qint64> &positions) const
{
    QList<IncidentRow> rows;
    const Use use(m_connection, m_pages);
    if (!use.database())
        return rows;
    rows.reserve(positions.size());
    RowReader reader;
    auto query = use.database()->query("SELECT " + rowColumns() + " FROM incident WHERE row = ?");
    for (const qint64 position : positions) {
        query.bindAt(1, position);
        if (query.next())
            rows.append(reader.read(query));
        query.reset();
    }
    return rows;
}

QList<IncidentRow> CacheQueries::rowsOf(const QStringList &incidentIds) const
{
    QList<IncidentRow> rows;
    const Use use(m_connection, m_pages);
    if (!use.database())
        return rows;
    RowReader reader;
    auto query = use.database()->query("SELECT " + rowColumns() + " FROM incident WHERE id = ?");
    for (const QString &id : incidentIds) {
        query.bindAt(1, id);
        if (query.next())
            rows.append(reader.read(query));
        query.reset();
    }
    return rows;
}

std::optional<Incident> CacheQueries::incident(const QString &id) const
{
    return one<Incident>(Kind::Incident, id);
}

IncidentPage CacheQueries::page(const QString &incidentId) const
{
    IncidentPage page;
    const Use use(m_connection, m_pages);
    if (!use.database())
        return page;
    Database &database = *use.database();
    page.incident = one<Incident>(Kind::Incident, incidentId);
    page.updates = children<IncidentUpdate>(database, Kind::IncidentUpdate, incidentId);
    page.actions = children<Action>(database, Kind::Action, incidentId);
    page.followUps = children<FollowUp>(database, Kind::FollowUp, incidentId);
    page.activity = children<ActivityEntry>(database, Kind::Activity, incidentId);
    page.timelineItems = children<TimelineItem>(database, Kind::TimelineItem, incidentId);
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
    const Use use(m_connection, m_pages);
    if (!use.database())
        return {};
    Database &database = *use.database();
    return {all<Severity>(database, Kind::Severity), all<IncidentStatus>(database, Kind::IncidentStatus),
        all<IncidentType>(database, Kind::IncidentType), all<IncidentRole>(database, Kind::IncidentRole),
        all<User>(database, Kind::User), all<CustomField>(database, Kind::CustomField),
        all<CustomFieldOption>(database, Kind::CustomFieldOption),
        all<IncidentTimestamp>(database, Kind::IncidentTimestamp)};
}

QString CacheQueries::value(const QString &key) const
{
    const Use use(m_connection, m_pages);
    if (!use.database())
        return {};
    auto query = use.database()->query("SELECT value FROM value WHERE key = ?");
    return query.bind(key).next() ? query.text(0) : QString();
}

int CacheQueries::count(Kind kind) const
{
    const Use use(m_connection, m_pages);
    if (!use.database())
        return 0;
    auto query = use.database()->query("SELECT count(*) FROM " + tableOf(kind));
    return query.next() ? int(query.integer(0)) : 0;
}

template<typename T> QList<T> CacheQueries::objects(Database &database, Statement &statement) const
{
    QList<T> found;
    while (statement.next()) {
        if (const auto object = decode(database, statement))
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
    return objects<T>(database, query.bind(incidentId));
}

template<typename T> QMap<QString, T> CacheQueries::all(Database &database, Kind kind) const
{
    QMap<QString, T> map;
    auto query = database.query(selectBodies(kind));
    for (const T &value : objects<T>(database, query))
        map.insert(value.id, value);
    return map;
}

template<typename T> std::optional<T> CacheQueries::one(Kind kind, const QString &id) const
{
    const Use use(m_connection, m_pages);
    if (!use.database())
        return {};
    if (!use.database())
        return {};
    auto query = use.database()->query(selectBodies(kind) + "WHERE t.id = ?");
    const auto found = objects<T>(*use.database(), query.bind(id));
    return found.isEmpty() ? std::nullopt : std::optional<T>(found.first());
}

std::optional<QJsonObject> CacheQueries::decode(Database &database, const Statement &statement) const
{
    if (const auto packed = body(database, statement)) {
        if (auto object = json::parseObject(*packed))
            return std::move(*object);
    }
    if (!std::exchange(m_complained, true))
        qCWarning(log) << "An object in the cache cannot be read and is left out:" << statement.text(0);
    return {};
}

/// The JSON of the row that selectBodies() found.
std::optional<QByteArray> CacheQueries::body(Database &database, const Statement &statement) const
{
    if (const auto row = statement.optionalInteger(3)) {
        auto page = m_pages.constFind(*row);
        if (page == m_pages.constEnd()) {
            auto kept = readKeptText(database, *row);
            if (!kept)
                return {};
            page = m_pages.insert(*row, *kept);
        }
        return page->mid(qsizetype(statement.integer(4)), qsizetype(statement.integer(5)));
    }
    const int dictionary = int(statement.integer(1));
    if (!m_tools.codec.knows(dictionary))
        loadDictionaries(database, m_tools);
    return m_tools.codec.unpack(dictionary, statement.bytes(2));
}

} // namespace muster
