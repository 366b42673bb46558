#pragma once
#include "models/store/cachequeries.h"

namespace muster {

/// The writing half of the cache inside one transaction that Cache began. What goes wrong is kept by the Database;
/// finish() comes before the commit. Writer thread.
class CacheTransaction final : public CacheWriter
{
public:
    CacheTransaction(CacheConnection &connection, Database &database, Instant now);

    void upsert(Kind kind, const QJsonObject &object, qint64 generation = 0) override;
    void upsert(Kind kind, const QJsonArray &objects, qint64 generation = 0) override;
    void remove(Kind kind, const QString &id) override;
    QStringList notSeen(Kind kind, qint64 generation) const override;
    void setActivityComplete(const QString &incidentId, bool complete) override;
    void setValue(const QString &key, const QString &value) override;

    QList<IncidentRow> incidents(const IncidentFilter &filter) const override { return m_queries.incidents(filter); }
    std::optional<Incident> incident(const QString &id) const override { return m_queries.incident(id); }
    IncidentPage page(const QString &incidentId) const override { return m_queries.page(incidentId); }
    std::optional<Action> action(const QString &id) const override { return m_queries.action(id); }
    std::optional<FollowUp> followUp(const QString &id) const override { return m_queries.followUp(id); }
    Directory directory() const override { return m_queries.directory(); }
    QString value(const QString &key) const override { return m_queries.value(key); }
    int count(Kind kind) const override { return m_queries.count(kind); }

    /// Works out what depends on several rows. Then changes() is complete.
    void finish();
    const ChangeSet &changes() const { return m_changes; }

private:
    struct Stored;
    struct Object;
    std::optional<Stored> find(Kind kind, const QString &id);
    bool isSame(const Stored &stored, const QByteArray &body);
    qint64 writeBody(const std::optional<Stored> &stored, const QByteArray &body);
    void touch(Kind kind, const Stored &stored, qint64 generation, bool fetched);
    void noteGeneration(Kind kind, qint64 generation);
    qint64 generationFor(Kind kind, const std::optional<Stored> &stored, qint64 generation);
    void writeIncident(const Object &object);
    void writeChild(const Object &object);
    void writeConfiguration(const Object &object);
    void noteChange(Kind kind, const QString &incidentId);
    void removeChildren(const QString &incidentId);

    Database &m_database;
    CacheQueries m_queries;
    BodyCodec m_codec;
    Instant m_now;
    ChangeSet m_changes;
    QSet<QString> m_unsettled; ///< incidents whose ended_at is to be worked out
};

} // namespace muster
