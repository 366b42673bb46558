#include "app/sync/pagewriter.h"
#include "app/sync/lists.h"
#include "models/store/onfinished.h"

namespace muster::sync {

PageWriter::PageWriter(Cache &cache, std::function<void(const Item &)> noteWritten, std::function<QString()> cursor)
    : m_cache(cache)
    , m_noteWritten(std::move(noteWritten))
    , m_cursor(std::move(cursor))
{ }

QFuture<Result<void>> PageWriter::put(Item item)
{
    if (!m_next) {
        m_next = std::make_shared<Batch>();
        m_next->promise.start();
    }
    m_next->items.append(std::move(item));
    const auto future = m_next->promise.future();
    if (!m_isWriting)
        write();
    return future;
}

void PageWriter::write()
{
    const auto batch = std::exchange(m_next, {});
    QList<ObjectPagePtr> pages;
    for (const Item &item : std::as_const(batch->items)) {
        m_noteWritten(item);
        pages.append(item.page);
    }
    m_isWriting = true;
    auto writing = m_cache.write([pages, cursor = m_cursor(), generation = m_generation](CacheWriter &writer) {
        for (const ObjectPagePtr &page : pages)
            writer.upsert(*page, generation);
        writer.setValue(key(keys::fullSyncCursor), cursor);
    });
    onFinished(writing, this, [this, batch](const Result<void> &written) {
        m_isWriting = false;
        if (m_next)
            write();
        batch->promise.addResult(written);
        batch->promise.finish();
    });
}

} // namespace muster::sync
