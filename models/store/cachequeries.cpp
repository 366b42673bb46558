#include "models/store/cachequeries.h"
#include "models/domain/json.h"
#include "models/domain/timelinemark.h"
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

} // namespace

CacheQueries::Use::Use(const CacheQueries &queries)
    : m_queries(queries)
    , m_database(queries.m_connection.acquire())
{
    m_began = m_database && !m_database->isInTransaction() && m_database->execute("BEGIN");
}

CacheQueries::Use::~Use()
{
    if (!m_database)
        return;
    m_queries.m_connection.release(*m_database);
    if (!m_began)
        return;
    m_database->execute("COMMIT");
    m_queries.m_pages.clear();
}

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

QList<IncidentRow> CacheQueries::rowsAt(const QList<qint64> &positions) const
{
    QList<IncidentRow> rows;
    const Use use(*this);
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
    const Use use(*this);
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
    const Use use(*this);
    if (!use.database())
        return page;
    Database &database = *use.database();
    page.incident = one<Incident>(Kind::Incident, incidentId);
    page.updates = children<IncidentUpdate>(database, Kind::IncidentUpdate, incidentId);
    page.actions = children<Action>(database, Kind::Action, incidentId);
    page.followUps = children<FollowUp>(database, Kind::FollowUp, incidentId);
    page.activity = children<ActivityEntry>(database, Kind::Activity, incidentId);
    page.timelineItems = children<TimelineItem>(database, Kind::TimelineItem, incidentId);
    page.attachments = children<Attachment>(database, Kind::Attachment, incidentId);
    page.relationships = children<RelatedIncident>(database, Kind::Relationship, incidentId);
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

QHash<QString, IncidentUpdate> CacheQueries::lastUpdates(const QStringList &incidentIds) const
{
    QHash<QString, IncidentUpdate> updates;
    const Use use(*this);
    if (!use.database())
        return updates;
    auto query = use.database()->query(
        selectBodies(Kind::IncidentUpdate) + "WHERE t.incident_id = ? ORDER BY t.at DESC, t.id DESC LIMIT 1");
    for (const QString &id : incidentIds) {
        const auto found = objects<IncidentUpdate>(*use.database(), query.bind(id));
        if (!found.isEmpty())
            updates.insert(id, found.first());
        query.reset();
    }
    return updates;
}

template<typename T> QList<T> CacheQueries::tasks(Kind kind, const TaskFilter &filter) const
{
    const Use use(*this);
    if (!use.database())
        return {};
    const QByteArray wanted = filter.withDone ? "t.status IS NOT 'deleted'" : "t.status = 'outstanding'";
    auto query
        = use.database()->query(selectBodies(kind) + "WHERE " + wanted + " ORDER BY t.at DESC, t.id DESC LIMIT ?");
    return objects<T>(*use.database(), query.bind(qint64(filter.limit)));
}

QList<Action> CacheQueries::actions(const TaskFilter &filter) const
{
    return tasks<Action>(Kind::Action, filter);
}

QList<FollowUp> CacheQueries::followUps(const TaskFilter &filter) const
{
    return tasks<FollowUp>(Kind::FollowUp, filter);
}

Directory CacheQueries::directory() const
{
    const Use use(*this);
    if (!use.database())
        return {};
    Database &database = *use.database();
    return {all<Severity>(database, Kind::Severity), all<IncidentStatus>(database, Kind::IncidentStatus),
        all<IncidentType>(database, Kind::IncidentType), all<IncidentRole>(database, Kind::IncidentRole),
        all<User>(database, Kind::User), all<CustomField>(database, Kind::CustomField),
        all<CustomFieldOption>(database, Kind::CustomFieldOption),
        all<IncidentTimestamp>(database, Kind::IncidentTimestamp),
        all<FollowUpPriority>(database, Kind::FollowUpPriority)};
}

QString CacheQueries::value(const QString &key) const
{
    const Use use(*this);
    if (!use.database())
        return {};
    auto query = use.database()->query("SELECT value FROM value WHERE key = ?");
    return query.bind(key).next() ? query.text(0) : QString();
}

int CacheQueries::count(Kind kind) const
{
    const Use use(*this);
    if (!use.database())
        return 0;
    auto query = use.database()->query("SELECT count(*) FROM " + tableOf(kind));
    return query.next() ? int(query.integer(0)) : 0;
}

/// What readSearchText() tells full text of, to be read.
QList<CacheQueries::SearchedText> CacheQueries::textsAt(Database &database, qint64 position) const
{
    using Place = SearchHit::Place;
    QList<SearchedText> texts;
    auto query = database.query(selectBodies(Kind::Incident) + "WHERE t.row = ?");
    const auto found = objects<Incident>(database, query.bind(position));
    query.reset();
    if (found.isEmpty())
        return texts;
    const Incident &incident = found.first();
    texts = {{{}, incident.reference, {}}, {{}, incident.name, {}}, {Place::Summary, incident.summary, {}}};
    for (const CustomFieldEntry &entry : incident.customFieldEntries()) {
        for (const CustomFieldValue &value : entry.values)
            texts.append({Place::Field, value.label(), {}});
    }
    for (const auto &one : children<IncidentUpdate>(database, Kind::IncidentUpdate, incident.id))
        texts.append({Place::Update, one.message, one.createdAt.at});
    for (const auto &one : children<Action>(database, Kind::Action, incident.id))
        texts.append({Place::Action, one.description, one.createdAt.at});
    for (const auto &one : children<FollowUp>(database, Kind::FollowUp, incident.id))
        texts.append({Place::FollowUp,
            QStringList{one.title, one.description, one.labels().join(QStringLiteral(", ")), one.externalIssue().name}
                .join(QLatin1Char('\n')),
            one.createdAt.at});
    for (const auto &one : children<TimelineItem>(database, Kind::TimelineItem, incident.id))
        texts.append({Place::TimelineItem, one.title + QLatin1Char('\n') + withoutMarks(one.description), one.at.at});
    for (const auto &one : children<Attachment>(database, Kind::Attachment, incident.id))
        texts.append({Place::Attachment, one.title + QLatin1Char('\n') + one.permalink, {}});
    return texts;
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
    const Use use(*this);
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
