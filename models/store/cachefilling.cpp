#include "models/store/cacheschema.h"
#include "models/store/cachetransaction.h"
#include "models/store/childcolumns.h"

// The part of a transaction that fills a cache: pages taken apart or made known to full text, indexes, the log.
namespace muster {

namespace {

constexpr int logPagesWhileFilling = 60'000; // 240 MB: most caches are filled without a wait for the disk

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

void CacheTransaction::settlePage(qint64 row)
{
    const auto kept = readKeptPage(m_database, m_tools, row);
    if (!kept)
        return;
    auto settled = settledPage(m_tools, **kept);
    settled.page = row;
    settle(settled);
}

/// The row of an object, if it is still taken from there.
std::optional<qint64> CacheTransaction::rowIn(Kind kind, const QByteArray &id, qint64 page, qsizetype at)
{
    auto query = m_database.query("SELECT row FROM " + tableOf(kind) + " WHERE id = ? AND page = ? AND page_at = ?");
    const bool isThere = query.bind(view(id), page, qint64(at)).next();
    return isThere ? std::optional(query.integer(0)) : std::nullopt;
}

void CacheTransaction::settle(const SettledPage &page)
{
    if (!page.newDictionary.isEmpty()) {
        m_database.query("INSERT OR IGNORE INTO dictionary (number, kind, data) VALUES (?, ?, ?)")
            .bind(page.dictionary, toText(page.kind), page.newDictionary)
            .run();
        m_tools.codec.addDictionary(page.dictionary, page.newDictionary);
        m_tools.dictionaries.insert(page.kind, page.dictionary);
    }
    m_database.query("DELETE FROM unsettled WHERE page = ?").bind(page.page).run();
    const bool isNewToSearch = sqlite3_changes(m_database.handle()) > 0;
    for (const SettledPage::Object &object : page.objects) {
        const auto row = rowIn(page.kind, object.id, page.page, object.at);
        if (!row)
            continue; // it has changed since
        std::optional<qint64> body;
        if (!object.body.isEmpty()) {
            m_database.query("INSERT INTO body (dictionary, data) VALUES (?, ?)")
                .bind(page.dictionary, object.body)
                .run();
            body = sqlite3_last_insert_rowid(m_database.handle());
        }
        takeFromPage(page.kind, *row, body);
        if (isNewToSearch && page.kind == Kind::Incident)
            m_search.add(*row, object.words);
        else if (isNewToSearch && isChildKind(page.kind))
            searchChild(page.kind, view(object.id), view(object.incidentId), {}, object.words);
    }
    m_database.query("DELETE FROM page WHERE row = ?").bind(page.page).run();
}

void CacheTransaction::takeFromPage(Kind kind, qint64 row, std::optional<qint64> body)
{
    m_database
        .query(
            "UPDATE " + tableOf(kind) + " SET body = ?, page = NULL, page_at = NULL, page_length = NULL WHERE row = ?")
        .bind(body, row)
        .run();
}

void CacheTransaction::settle(const IndexedPage &page)
{
    m_database.query("DELETE FROM unsettled WHERE page = ?").bind(page.page).run();
    const bool isWaiting = sqlite3_changes(m_database.handle()) > 0;
    m_search.learn(page.newWords); // other pages of the same write rely on it
    if (!isWaiting) { // it was taken apart meanwhile
        m_search.doubt(page.newWords);
        return;
    }
    for (const PageDecoder::IncidentWords &incident : page.incidents) {
        const auto row = rowIn(Kind::Incident, incident.id, page.page, incident.at);
        if (row && incident.isWellFormed)
            m_search.addKnown(*row, incident.words);
        else if (row)
            takeFromPage(Kind::Incident, *row, {});
    }
}

void CacheTransaction::beginFilling()
{
    {
        auto any = m_database.query("SELECT 1 FROM incident LIMIT 1");
        if (any.next())
            return;
    }
    m_database.execute("DROP INDEX IF EXISTS incident_severity; DROP INDEX IF EXISTS incident_lead");
    m_database.setLogPages(logPagesWhileFilling);
}

void CacheTransaction::indexFilled()
{
    m_database.execute(filterIndexes());
}

void CacheTransaction::endFilling()
{
    // What changed since has a body of its own; now is the time to look whether a page is still needed at all.
    m_database.execute("DELETE FROM page WHERE kind = 'incident' AND row NOT IN "
                       "(SELECT page FROM incident WHERE page IS NOT NULL); "
                       "DELETE FROM unsettled WHERE page NOT IN (SELECT row FROM page)");
    m_database.setLogPages(Database::usualLogPages);
}

} // namespace muster
