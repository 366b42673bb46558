#pragma once
#include "models/domain/clock.h"
#include "models/store/cacherows.h"
#include "models/store/objectpage.h"
#include "models/store/worker.h"
#include <QJsonArray>
#include <QObject>

namespace muster {

/// Reads cache.db on the connection and thread it belongs to. Total: a body that does not decode is skipped and logged
/// once.
class CacheReader
{
public:
    virtual ~CacheReader() = default;
    /// In the order of the list.
    virtual QList<IncidentRow> incidents(const IncidentFilter &filter) const = 0;
    /// The same without reading the rows: cheap for any number.
    virtual QList<IncidentEntry> order(const IncidentFilter &filter) const = 0;
    /// What a search of words finds, the best first, at most `filter.limit`: whole words of the name count most (8
    /// each), then beginnings of its words and the reference (6), then the rest (2); a reference that is the search
    /// itself comes first of all. Among equals the newest.
    virtual QList<qint64> best(const IncidentFilter &filter) const = 0;
    /// Where else than in name and reference what `filter` searches for was found, by position: the text with most of
    /// it, the newest of several. Nothing for those that have it all in name and reference.
    virtual QHash<qint64, SearchHit> hits(const QList<qint64> &positions, const IncidentFilter &filter) const = 0;
    /// The rows at these positions, as far as they are there.
    virtual QList<IncidentRow> rowsAt(const QList<qint64> &positions) const = 0;
    virtual QList<IncidentRow> rowsOf(const QStringList &incidentIds) const = 0;
    virtual std::optional<Incident> incident(const QString &id) const = 0;
    virtual IncidentPage page(const QString &incidentId) const = 0;
    virtual std::optional<Action> action(const QString &id) const = 0;
    virtual std::optional<FollowUp> followUp(const QString &id) const = 0;
    /// The update shared last in each of the incidents that have one.
    virtual QHash<QString, IncidentUpdate> lastUpdates(const QStringList &incidentIds) const = 0;
    /// Across incidents, the newest first, without deleted ones.
    virtual QList<Action> actions(const TaskFilter &filter) const = 0;
    virtual QList<FollowUp> followUps(const TaskFilter &filter) const = 0;
    virtual Directory directory() const = 0;
    /// A value sync keeps beside the rows (cursor, feed position, identity, workspace id), or empty.
    virtual QString value(const QString &key) const = 0;
    virtual int count(Kind kind) const = 0;
};

/// Writes cache.db inside one transaction. Only sync gets one.
class CacheWriter : public CacheReader
{
public:
    /// Inserts or replaces one server object from its JSON. An older `updated_at` than the row's is ignored, except in
    /// a walk; an equal one is applied. `generation` marks the row as seen by that walk (0 = leave the mark).
    virtual void upsert(Kind kind, const QJsonObject &object, qint64 generation = 0) = 0;
    virtual void upsert(Kind kind, const QJsonArray &objects, qint64 generation = 0) = 0;
    virtual void upsert(const ObjectPage &page, qint64 generation = 0) = 0;
    virtual void remove(Kind kind, const QString &id) = 0;
    /// Ids of a kind that a complete walk of that generation did not see.
    virtual QStringList notSeen(Kind kind, qint64 generation) const = 0;
    /// Remembers that the activity of an incident is complete.
    virtual void setActivityComplete(const QString &incidentId, bool complete) = 0;
    virtual void setValue(const QString &key, const QString &value) = 0;
    /// Before a walk that fills an empty cache: until indexFilled() there is no index for the filters of the list,
    /// which would be written anew with every page, and until endFilling() the log may grow larger than usual. Does
    /// nothing when there are incidents already.
    /// endFilling() also lets go of the pages nobody needs any more.
    virtual void beginFilling() = 0;
    virtual void indexFilled() = 0;
    virtual void endFilling() = 0;
};

/// The rebuildable copy of the server's rows, `<folder>/cache.db`. Thread-safe: every call may come from any thread,
/// the work is done on one writer thread and one reader thread, `changed` is emitted on the thread the Cache was made
/// on.
class Cache : public QObject
{
    Q_OBJECT
public:
    /// Opens, checks and migrates. A broken file is set aside as `cache.db.corrupt-<time>` (two are kept) and a new one
    /// begun: `wasRebuilt()`. A file of a newer program is ErrorKind::Storage and is left alone. Folder 0700, files
    /// 0600.
    static Result<std::unique_ptr<Cache>> open(const QString &folder, const Clock &clock);
    ~Cache() override;
    bool wasRebuilt() const;

    /// Runs `work` with a reader on the reader thread.
    template<typename Work> auto read(Work work)
    {
        return readerWorker().run([this, work = std::move(work)] { return work(reader()); });
    }
    /// Runs `work` in one transaction on the writer thread; its changes are announced after the commit. An error of
    /// SQLite rolls back and is the result.
    QFuture<Result<void>> write(std::function<void(CacheWriter &)> work);
    /// Takes apart some of the pages that writes kept whole, so that each object has a body of its own and full text
    /// finds it. How many are left: call again until none is.
    QFuture<Result<int>> settle();
    /// A reader for small reads on the caller's own thread (the GUI's): its own connection. Owned by the caller.
    std::unique_ptr<CacheReader> makeReader() const;

Q_SIGNALS:
    void changed(const muster::ChangeSet &changes);

private:
    Cache();
    Worker &readerWorker();
    const CacheReader &reader();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
