#pragma once
#include "models/store/cachequeries.h"
#include "models/store/objectrows.h"
#include "models/store/pagesettling.h"
#include "models/store/searchindex.h"

namespace muster {

/// The writing half of the cache inside one transaction that Cache began. What goes wrong is kept by the Database;
/// finish() comes before the commit. Writer thread.
class CacheTransaction final : public CacheWriter
{
public:
    CacheTransaction(CacheConnection &connection, Database &database, CacheTools &tools, Instant now);

    void upsert(Kind kind, const QJsonObject &object, qint64 generation = 0) override;
    void upsert(Kind kind, const QJsonArray &objects, qint64 generation = 0) override;
    void upsert(const ObjectPage &page, qint64 generation = 0) override;
    void remove(Kind kind, const QString &id) override;
    QStringList notSeen(Kind kind, qint64 generation) const override;
    void setActivityComplete(const QString &incidentId, bool complete) override;
    void setValue(const QString &key, const QString &value) override;
    void beginFilling() override;
    void indexFilled() override;
    void endFilling() override;

    QList<IncidentRow> incidents(const IncidentFilter &filter) const override { return m_queries.incidents(filter); }
    QList<IncidentEntry> order(const IncidentFilter &filter) const override { return m_queries.order(filter); }
    QList<qint64> best(const IncidentFilter &filter) const override { return m_queries.best(filter); }
    QHash<qint64, SearchHit> hits(const QList<qint64> &positions, const IncidentFilter &filter) const override
    {
        return m_queries.hits(positions, filter);
    }
    QList<IncidentRow> rowsAt(const QList<qint64> &positions) const override { return m_queries.rowsAt(positions); }
    QList<IncidentRow> rowsOf(const QStringList &ids) const override { return m_queries.rowsOf(ids); }
    std::optional<Incident> incident(const QString &id) const override { return m_queries.incident(id); }
    IncidentPage page(const QString &incidentId) const override { return m_queries.page(incidentId); }
    std::optional<Action> action(const QString &id) const override { return m_queries.action(id); }
    std::optional<FollowUp> followUp(const QString &id) const override { return m_queries.followUp(id); }
    QHash<QString, IncidentUpdate> lastUpdates(const QStringList &ids) const override
    {
        return m_queries.lastUpdates(ids);
    }
    QList<Action> actions(const TaskFilter &filter) const override { return m_queries.actions(filter); }
    QList<FollowUp> followUps(const TaskFilter &filter) const override { return m_queries.followUps(filter); }
    Directory directory() const override { return m_queries.directory(); }
    QString value(const QString &key) const override { return m_queries.value(key); }
    int count(Kind kind) const override { return m_queries.count(kind); }

    /// Gives each object of a page that the table still takes from there a body of its own, and drops the page.
    void settle(const SettledPage &page);
    /// Tells full text of the incidents that the table still takes from a page.
    void settle(const IndexedPage &page);
    /// Tells full text of what belongs to some of the incidents it may not know all of.
    void searchSome(int most);
    /// Works out what depends on several rows. Then changes() is complete.
    void finish();
    const ChangeSet &changes() const { return m_changes; }

private:
    /// The row of an object that is there already.
    struct Stored
    {
        qint64 row = 0;
        std::optional<qint64> body, page;
        qint64 at = 0, length = 0; ///< in the page
        quint64 hash = 0;
        qint64 generation = 0;
        std::optional<Instant> updatedAt;
    };
    struct Origin;
    std::optional<Stored> find(Kind kind, std::string_view id);
    void put(Kind kind, const ObjectColumns &columns, qint64 generation, Origin *origin);
    bool insert(Kind kind, const ObjectColumns &columns, const RowMarks &marks, const JsonPlace &place, bool isNew);
    void update(Kind kind, const ObjectColumns &columns, const Stored &stored, const RowMarks &marks);
    qint64 writeBody(Kind kind, const Stored *stored, std::string_view json);
    std::optional<qint64> rowIn(Kind kind, const QByteArray &id, qint64 page, qsizetype at);
    void touch(Kind kind, const Stored &stored, qint64 generation, bool fetched);
    void noteGeneration(Kind kind, qint64 generation);
    qint64 newestGeneration(Kind kind);
    void noteChange(Kind kind, std::string_view incidentId, bool mayMoveEnd = true);
    void removeChildren(const QString &incidentId);
    void settlePage(qint64 row);
    void takeFromPage(Kind kind, qint64 row, std::optional<qint64> body);
    bool hasHistory();

    std::optional<qint64> positionOf(std::string_view incidentId);
    QByteArray wordsOf(Kind kind, const Stored &stored);
    QByteArray childWords(std::string_view incidentId, std::string_view exceptId = {});
    void searchChild(
        Kind kind, std::string_view id, std::string_view incidentId, const QByteArray &before, const QByteArray &after);
    void searchIncident(std::string_view id, qint64 from, const QByteArray &before, qint64 to, const QByteArray &after);
    void noteUnsearched(std::string_view incidentId);

    Database &m_database;
    CacheQueries m_queries;
    CacheTools &m_tools;
    SearchIndex m_search;
    Instant m_now;
    ChangeSet m_changes;
    QSet<QString> m_unsettled; ///< incidents whose ended_at is to be worked out
    QHash<Kind, qint64> m_newestGeneration;
    std::optional<bool> m_hasHistory; ///< whether there was any update or activity when the transaction began
};

} // namespace muster
