#pragma once
#include "models/store/cache.h"
#include "models/store/database.h"
#include "models/store/pagesettling.h"
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
    /// The tools are those of the connection and outlive this.
    CacheQueries(CacheConnection &connection, CacheTools &tools);

    QList<IncidentRow> incidents(const IncidentFilter &filter) const override;
    QList<IncidentEntry> order(const IncidentFilter &filter) const override;
    QList<qint64> best(const IncidentFilter &filter) const override;
    QHash<qint64, SearchHit> hits(const QList<qint64> &positions, const IncidentFilter &filter) const override;
    QList<IncidentRow> rowsAt(const QList<qint64> &positions) const override;
    QList<IncidentRow> rowsOf(const QStringList &incidentIds) const override;
    std::optional<Incident> incident(const QString &id) const override;
    IncidentPage page(const QString &incidentId) const override;
    std::optional<Action> action(const QString &id) const override;
    std::optional<FollowUp> followUp(const QString &id) const override;
    QHash<QString, IncidentUpdate> lastUpdates(const QStringList &incidentIds) const override;
    QList<Action> actions(const TaskFilter &filter) const override;
    QList<FollowUp> followUps(const TaskFilter &filter) const override;
    Directory directory() const override;
    QString value(const QString &key) const override;
    int count(Kind kind) const override;

private:
    /// One use of the connection: everything read through it belongs to one state of the database.
    class Use
    {
    public:
        explicit Use(const CacheQueries &queries);
        ~Use();
        Use(const Use &) = delete;
        Use &operator=(const Use &) = delete;
        Database *database() const { return m_database; }

    private:
        const CacheQueries &m_queries;
        Database *m_database;
        bool m_began = false;
    };
    class Stopper;
    void addUnsettled(Database &database, const IncidentFilter &filter, const QStringList &words,
        QList<IncidentEntry> &entries) const;
    void keepWithPhrases(Database &database, const IncidentFilter &filter, QList<IncidentEntry> &entries) const;
    /// A text an incident is found by.
    struct SearchedText
    {
        std::optional<SearchHit::Place> place; ///< none of name and reference
        QString text;
        std::optional<Instant> at;
    };
    QList<SearchedText> textsAt(Database &database, qint64 position) const;
    std::optional<SearchHit> hitOf(Database &database, qint64 position, QStringList words) const;
    template<typename T> QList<T> objects(Database &database, Statement &statement) const;
    template<typename T> QList<T> children(Database &database, Kind kind, const QString &incidentId) const;
    template<typename T> QList<T> tasks(Kind kind, const TaskFilter &filter) const;
    template<typename T> QMap<QString, T> all(Database &database, Kind kind) const;
    template<typename T> std::optional<T> one(Kind kind, const QString &id) const;
    std::optional<QJsonObject> decode(Database &database, const Statement &statement) const;
    std::optional<QByteArray> body(Database &database, const Statement &statement) const;

    CacheConnection &m_connection;
    CacheTools &m_tools;
    mutable QHash<qint64, QByteArray> m_pages; ///< that this use of the connection has looked into
    mutable bool m_complained = false;
};

} // namespace muster
