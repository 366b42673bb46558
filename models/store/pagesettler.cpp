#include "models/store/pagesettler.h"
#include "models/store/objectrows.h"

namespace muster {

namespace {

constexpr std::size_t pagesAtOnce = 8; // about a tenth of a second, and one write

} // namespace

PageSettler::PageSettler(const QString &path, std::shared_ptr<DamageReport> report, Write write)
    : m_connection(path, std::move(report))
    , m_write(std::move(write))
{ }

Result<int> PageSettler::settleSome()
{
    auto pages = std::make_shared<std::vector<SettledPage>>();
    while (pages->size() < pagesAtOnce) { // packed while those before are written
        auto page = next();
        if (!page)
            break;
        pages->push_back(std::move(*page));
    }
    if (const auto before = finishWriting(); !before)
        return tl::unexpected(before.error());
    if (!pages->empty())
        m_writing = m_write([pages](CacheTransaction &transaction) {
            for (const SettledPage &page : *pages)
                transaction.settle(page);
        });
    else
        m_last = noPage;
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

std::optional<SettledPage> PageSettler::next()
{
    Database *database = m_connection.acquire();
    if (!database)
        return {};
    std::optional<SettledPage> settled;
    // The last come first: lists come newest first, and full text likes to be told in the order of time.
    auto query = database->query("SELECT row, kind FROM page WHERE row < ? ORDER BY row DESC LIMIT 1");
    if (query.bind(m_last).next()) {
        m_last = query.integer(0);
        const auto kind = kindFromText(query.text(1));
        loadDictionaries(*database, m_tools);
        if (const auto page = readKeptPage(*database, m_tools, m_last)) {
            settled = settledPage(m_tools, **page);
        } else { // what cannot be read any more must not come again and again
            settled.emplace();
            settled->kind = kind.value_or(Kind::Incident);
        }
        settled->page = m_last;
    }
    query.reset();
    m_connection.release(*database);
    return settled;
}

int PageSettler::left()
{
    Database *database = m_connection.acquire();
    if (!database)
        return 0;
    int count = 0;
    {
        auto query = database->query("SELECT count(*) FROM page");
        count = query.next() ? int(query.integer(0)) : 0;
    }
    m_connection.release(*database);
    return count;
}

} // namespace muster
