#pragma once
#include "models/store/bodycodec.h"
#include "models/store/cache.h"
#include "models/store/database.h"
#include <QSet>

namespace muster {

/// Where CacheQueries get their connection. Lives on their thread.
class CacheConnection
{
public:
    virtual ~CacheConnection() = default;
    /// The connection to use now, or null when the file cannot be read at the moment.
    virtual Database *acquire() = 0;
    /// Called after each use; looks whether it went well.
    virtual void release(Database &database) = 0;
};

/// The reading half of the cache over any connection; what an open transaction has written is seen. Thread and lifetime
/// of its connection.
class CacheQueries final : public CacheReader
{
public:
    explicit CacheQueries(CacheConnection &connection);

    QList<IncidentRow> incidents(const IncidentFilter &filter) const override;
    std::optional<Incident> incident(const QString &id) const override;
    IncidentPage page(const QString &incidentId) const override;
    std::optional<Action> action(const QString &id) const override;
    std::optional<FollowUp> followUp(const QString &id) const override;
    Directory directory() const override;
    QString value(const QString &key) const override;
    int count(Kind kind) const override;

private:
    class Use;
    template<typename T> QList<T> objects(Statement &statement) const;
    template<typename T> QList<T> children(Database &database, Kind kind, const QString &incidentId) const;
    template<typename T> QMap<QString, T> all(Database &database, Kind kind) const;
    template<typename T> std::optional<T> one(Kind kind, const QString &id) const;
    std::optional<QJsonObject> decode(const Statement &statement) const;

    CacheConnection &m_connection;
    BodyCodec m_codec;
    mutable bool m_complained = false;
};

} // namespace muster
