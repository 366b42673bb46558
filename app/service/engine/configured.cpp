#include "app/service/engine/configured.h"
#include "models/domain/json.h"

namespace muster::service::configured {

using namespace Qt::StringLiterals;

namespace {

template<typename T> T parsed(const QByteArray &body)
{
    return T::fromJson(json::parseObject(body).value_or(QJsonObject()));
}

template<typename T> QString textOf(const T &object)
{
    return QString::fromUtf8(json::compact(object.toJson()));
}

} // namespace

template<typename T> std::optional<T> byId(Workspace &workspace, const QString &id)
{
    Database &database = workspace.database();
    return database.first(
        u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(database.dialect().bytesOf(u"body"_s), tableOf(kindOf<T>)), {id},
        [](const Row &row) { return parsed<T>(row.bytes(0)); });
}

template<typename T> QList<T> all(Workspace &workspace)
{
    QList<T> objects;
    Database &database = workspace.database();
    database.each(
        u"SELECT %1 FROM %2 ORDER BY position, id"_s.arg(database.dialect().bytesOf(u"body"_s), tableOf(kindOf<T>)), {},
        [&](const Row &row) { objects.append(parsed<T>(row.bytes(0))); });
    return objects;
}

template<typename T> void add(Workspace &workspace, const T &object)
{
    Database &database = workspace.database();
    const qint64 position
        = database.integer(u"SELECT COALESCE(MAX(position) + 1, 0) FROM %1"_s.arg(tableOf(kindOf<T>)));
    database.run(u"INSERT INTO %1 (id, position, body) VALUES (?, ?, ?)"_s.arg(tableOf(kindOf<T>)),
        {object.id, position, textOf(object)});
    workspace.changes().note(kindOf<T>, object.id);
}

template<typename T> void change(Workspace &workspace, const T &object)
{
    workspace.database().run(
        u"UPDATE %1 SET body = ? WHERE id = ?"_s.arg(tableOf(kindOf<T>)), {textOf(object), object.id});
    workspace.changes().note(kindOf<T>, object.id);
}

template<typename T> void remove(Workspace &workspace, const T &object)
{
    workspace.database().run(u"DELETE FROM %1 WHERE id = ?"_s.arg(tableOf(kindOf<T>)), {object.id});
    workspace.changes().noteDeleted(kindOf<T>, object.id, {});
}

#define MUSTER_CONFIGURED(T)                                                                                           \
    template std::optional<T> byId<T>(Workspace &, const QString &);                                                   \
    template QList<T> all<T>(Workspace &);                                                                             \
    template void add<T>(Workspace &, const T &);                                                                      \
    template void change<T>(Workspace &, const T &);                                                                   \
    template void remove<T>(Workspace &, const T &);

MUSTER_CONFIGURED(Severity)
MUSTER_CONFIGURED(IncidentStatus)
MUSTER_CONFIGURED(IncidentType)
MUSTER_CONFIGURED(IncidentRole)
MUSTER_CONFIGURED(CustomField)
MUSTER_CONFIGURED(IncidentTimestamp)
MUSTER_CONFIGURED(FollowUpPriority)

} // namespace muster::service::configured
