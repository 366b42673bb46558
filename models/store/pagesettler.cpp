#include "models/store/pagesettler.h"
#include "models/store/objectrows.h"

namespace muster {

namespace {

constexpr int pagesAtOnce = 8; // about a tenth of a second

} // namespace

PageSettler::PageSettler(const QString &path, std::shared_ptr<DamageReport> report, Write write)
    : m_connection(path, std::move(report))
    , m_write(std::move(write))
{ }

Result<int> PageSettler::settleSome()
{
    QFuture<Result<void>> writing;
    const auto written = [&writing] { return writing.isValid() ? writing.result() : Result<void>(); };
    for (int i = 0; i < pagesAtOnce; ++i) {
        auto page = next(); // packed while the one before is written
        if (const auto done = written(); !done) {
            m_last = 0;
            return tl::unexpected(done.error());
        }
        if (!page) {
            writing = {};
            break;
        }
        writing = m_write([page = std::move(*page)](CacheTransaction &transaction) { transaction.settle(page); });
    }
    if (const auto done = written(); !done)
        return tl::unexpected(done.error());
    const int rest = left();
    if (rest == 0)
        m_last = 0;
    return rest;
}

std::optional<SettledPage> PageSettler::next()
{
    Database *database = m_connection.acquire();
    if (!database)
        return {};
    std::optional<SettledPage> settled;
    auto query = database->query("SELECT row, kind FROM page WHERE row > ? ORDER BY row LIMIT 1");
    if (query.bind(m_last).next()) {
        m_last = query.integer(0);
        const auto kind = kindFromText(query.text(1));
        loadDictionaries(*database, m_tools);
        if (const auto page = readKeptPage(*database, m_tools, m_last)) {
            settled = settledPage(m_tools, **page, nextDictionary(*database));
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
