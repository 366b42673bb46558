#pragma once
#include "models/store/cache.h"
#include <QPromise>

namespace muster::sync {

/// Brings pages into the cache, together with the cursor after them. While one write is under way the pages that come
/// wait for the next: a quick server is written in large transactions, a slow one page by page. Network thread.
class PageWriter : public QObject
{
    Q_OBJECT
public:
    struct Item
    {
        QString walk;
        ObjectPagePtr page;
        QString after; ///< the page to go on with
        bool isLast = false;
    };
    /// `noteWritten` is called for each page of a write before it begins; then `cursor` gives what to keep with it.
    PageWriter(Cache &cache, std::function<void(const Item &)> noteWritten, std::function<QString()> cursor);
    void setGeneration(qint64 generation) { m_generation = generation; }
    /// Finishes when the page is written or could not be.
    QFuture<Result<void>> put(Item item);

private:
    struct Batch
    {
        QPromise<Result<void>> promise;
        QList<Item> items;
    };
    void write();

    Cache &m_cache;
    std::function<void(const Item &)> m_noteWritten;
    std::function<QString()> m_cursor;
    qint64 m_generation = 0;
    std::shared_ptr<Batch> m_next;
    bool m_isWriting = false;
};

} // namespace muster::sync
