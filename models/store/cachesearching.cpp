#include "models/store/cachetransaction.h"
#include "models/store/childcolumns.h"

// The part of a transaction that keeps full text: what an incident is found by, its own words and those of what belongs
// to it.
namespace muster {

namespace {

constexpr Kind searchedKinds[]
    = {Kind::IncidentUpdate, Kind::Action, Kind::FollowUp, Kind::TimelineItem, Kind::Attachment};

bool isSearchedChild(Kind kind)
{
    return std::find(std::begin(searchedKinds), std::end(searchedKinds), kind) != std::end(searchedKinds);
}

QByteArray joined(const QByteArray &some, const QByteArray &more)
{
    return some.isEmpty() ? more : more.isEmpty() ? some : some + ' ' + more;
}

} // namespace

std::optional<qint64> CacheTransaction::positionOf(std::string_view incidentId)
{
    auto query = m_database.query("SELECT row FROM incident WHERE id = ?");
    return query.bind(incidentId).next() ? std::optional(query.integer(0)) : std::nullopt;
}

/// What full text was told of an object: it does not know itself any more. Nothing of one in a page that waits.
QByteArray CacheTransaction::wordsOf(Kind kind, const Stored &stored)
{
    QByteArray json;
    if (stored.page) {
        auto unsettled = m_database.query("SELECT 1 FROM unsettled WHERE page = ?");
        if (unsettled.bind(*stored.page).next())
            return {};
        json = readKeptText(m_database, *stored.page)
                   .value_or(QByteArray())
                   .mid(qsizetype(stored.at), qsizetype(stored.length));
    } else {
        auto query = m_database.query("SELECT dictionary, data FROM body WHERE row = ?");
        if (!query.bind(stored.body).next())
            return {};
        const int dictionary = int(query.integer(0));
        if (!m_tools.codec.knows(dictionary))
            loadDictionaries(m_database, m_tools);
        json = m_tools.codec.unpack(dictionary, query.bytes(1)).value_or(QByteArray());
    }
    return m_tools.decoder.searchText(kind, {json.constData(), size_t(json.size())});
}

/// Of everything that belongs to an incident but the object of that id.
QByteArray CacheTransaction::childWords(std::string_view incidentId, std::string_view exceptId)
{
    QByteArray words;
    for (const Kind kind : searchedKinds) {
        QList<QByteArray> ids;
        {
            auto query = m_database.query("SELECT id FROM " + tableOf(kind) + " WHERE incident_id = ?");
            query.bind(incidentId);
            while (query.next())
                ids.append(query.text(0).toUtf8());
        }
        for (const QByteArray &id : std::as_const(ids)) {
            const std::string_view view(id.constData(), size_t(id.size()));
            const auto stored = view == exceptId ? std::nullopt : find(kind, view);
            if (stored)
                words = joined(words, wordsOf(kind, *stored));
        }
    }
    return words;
}

/// An object that belongs to an incident came, changed, or went (`after` is empty then).
void CacheTransaction::searchChild(
    Kind kind, std::string_view id, std::string_view incidentId, const QByteArray &before, const QByteArray &after)
{
    if (!isSearchedChild(kind) || before == after)
        return;
    const auto position = positionOf(incidentId);
    if (!position) {
        noteUnsearched(incidentId);
        return;
    }
    QByteArray gone = wordsWithout(before, after);
    if (!gone.isEmpty()) { // a word stays as long as anything of the incident has it
        if (const auto incident = find(Kind::Incident, incidentId))
            gone = wordsWithout(gone, joined(wordsOf(Kind::Incident, *incident), childWords(incidentId, id)));
    }
    m_search.remove(*position, gone);
    m_search.add(*position, after);
}

/// An incident changed its words or its place.
void CacheTransaction::searchIncident(
    std::string_view id, qint64 from, const QByteArray &before, qint64 to, const QByteArray &after)
{
    if (from == to && before == after)
        return;
    const QByteArray children = childWords(id);
    if (from == to) {
        m_search.remove(from, wordsWithout(wordsWithout(before, after), children));
        m_search.add(to, after);
    } else {
        m_search.remove(from, joined(before, children));
        m_search.add(to, joined(after, children));
    }
}

/// It is not there yet, but something that belongs to it is.
void CacheTransaction::noteUnsearched(std::string_view incidentId)
{
    m_database.query("INSERT OR IGNORE INTO unsearched (incident_id) VALUES (?)").bind(incidentId).run();
}

void CacheTransaction::searchSome(int most)
{
    QList<QByteArray> ids;
    {
        auto query = m_database.query(
            "SELECT incident_id FROM unsearched CROSS JOIN incident ON incident.id = unsearched.incident_id LIMIT ?");
        query.bind(most);
        while (query.next())
            ids.append(query.text(0).toUtf8());
    }
    for (const QByteArray &id : std::as_const(ids)) {
        const std::string_view view(id.constData(), size_t(id.size()));
        if (const auto stored = find(Kind::Incident, view))
            m_search.add(stored->row, joined(wordsOf(Kind::Incident, *stored), childWords(view)));
        m_database.query("DELETE FROM unsearched WHERE incident_id = ?").bind(view).run();
    }
}

} // namespace muster
