#include "models/store/pagesettler.h"
#include "models/store/objectrows.h"
#include <condition_variable>
#include <deque>
#include <mutex>

namespace muster {

namespace {

// One write, and so one piece of full text, which grows dearer with every piece: about a second of work.
constexpr int pagesAtOnce = 100;
constexpr int incidentsAtOnce = 250; // read inside the write, which others wait for

} // namespace

/// Pages on their way from the packing thread to the writer, which waits for them inside its write.
class PageSettler::Queue
{
public:
    void put(Settled page)
    {
        const std::lock_guard lock(m_mutex);
        m_pages.push_back(std::move(page));
        m_changed.notify_one();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_one();
    }
    /// The next page; nothing when there will be none.
    std::optional<Settled> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || !m_pages.empty(); });
        if (m_pages.empty())
            return {};
        std::optional<Settled> page(std::move(m_pages.front()));
        m_pages.pop_front();
        return page;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Settled> m_pages;
    bool m_isClosed = false;
};

PageSettler::PageSettler(const QString &path, std::shared_ptr<DamageReport> report, Write write)
    : m_connection(path, std::move(report))
    , m_write(std::move(write))
{ }

Result<int> PageSettler::settleSome()
{
    if (const auto before = finishWriting(); !before)
        return tl::unexpected(before.error());
    m_words = {}; // a write of its own: the one before may have failed
    auto page = next();
    if (!page) {
        m_last = noPage;
        const int before = left();
        if (before > 0)
            m_writing = m_write([](CacheTransaction &transaction) { transaction.searchSome(incidentsAtOnce); });
        return before;
    }
    const auto queue = std::make_shared<Queue>();
    m_writing = m_write([queue](CacheTransaction &transaction) {
        while (const auto settled = queue->take())
            std::visit([&](const auto &one) { transaction.settle(one); }, *settled);
    });
    for (int count = 0; page; page = ++count < pagesAtOnce ? next() : std::nullopt)
        queue->put(std::move(*page));
    queue->close();
    return left();
}

/// Waits for the write under way. When it failed the pages are taken again.
Result<void> PageSettler::finishWriting()
{
    if (!m_writing.isValid())
        return {};
    const auto written = std::exchange(m_writing, {}).result();
    if (!written)
        m_last = noPage;
    return written;
}

std::optional<PageSettler::Settled> PageSettler::next()
{
    Database *database = m_connection.acquire();
    if (!database)
        return {};
    std::optional<Settled> found;
    auto query = database->query("SELECT page, kind FROM unsettled WHERE page > ? ORDER BY page LIMIT 1");
    if (query.bind(m_last).next()) {
        m_last = query.integer(0);
        found = settled(*database, kindFromText(query.text(1)).value_or(Kind::Incident), m_last);
    }
    query.reset();
    m_connection.release(*database);
    return found;
}

/// Of a page that cannot be read any more nothing: it must not come again and again.
PageSettler::Settled PageSettler::settled(Database &database, Kind kind, qint64 page)
{
    if (kind == Kind::Incident) {
        const QByteArray text = readKeptText(database, page).value_or(QByteArray());
        IndexedPage indexed{page, m_tools.decoder.searchTexts(text), {}};
        for (const auto &incident : indexed.incidents)
            m_words.meet(incident.words);
        indexed.newWords = m_words.take();
        return indexed;
    }
    loadDictionaries(database, m_tools);
    const auto kept = readKeptPage(database, m_tools, page);
    SettledPage apart = kept ? settledPage(m_tools, **kept) : SettledPage();
    apart.page = page;
    apart.kind = kind;
    return apart;
}

int PageSettler::left()
{
    Database *database = m_connection.acquire();
    if (!database)
        return 0;
    int count = 0;
    {
        auto query = database->query("SELECT (SELECT count(*) FROM unsettled) + (SELECT count(*) FROM unsearched "
                                     "CROSS JOIN incident ON incident.id = unsearched.incident_id)");
        count = query.next() ? int(query.integer(0)) : 0;
    }
    m_connection.release(*database);
    return count;
}

} // namespace muster
