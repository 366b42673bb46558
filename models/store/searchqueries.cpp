#include "models/domain/markdown.h"
#include "models/domain/searchwords.h"
#include "models/store/cachequeries.h"
#include "models/store/incidentconditions.h"
#include "models/store/searchindex.h"
#include <algorithm>

// The part of the cache's queries that searches: which incidents, in what order, and where the words were found.
namespace muster {

namespace {

constexpr char listOrder[] = " ORDER BY section, urgency DESC, row";
constexpr int stepsBetweenLooks = 1'000; // of SQLite's machine: some tens of microseconds

QStringList wholeWords(const IncidentFilter &filter)
{
    QStringList words;
    for (const QStringList &phrase : filter.phrases)
        words += phrase;
    return words;
}

/// `SELECT row, urgency, section` and more columns of all that a filter asks for; what is searched for is bound first.
QByteArray selectMatching(const IncidentFilter &filter, const QByteArray &conditions, const QByteArray &more = {})
{
    const bool isSearch = !filter.text.isEmpty() || !filter.phrases.isEmpty();
    const QByteArray columns = "SELECT incident.row, urgency, section" + more;
    if (!isSearch && filter.newest < 0)
        return columns + " FROM incident WHERE 1" + conditions + listOrder;
    // Full text says where in the order of rows it is, so a search ends when it has enough.
    QByteArray sql = isSearch
        ? columns + " FROM search CROSS JOIN incident ON incident.row = search.rowid WHERE search MATCH ?" + conditions
            + " ORDER BY search.rowid"
        : columns + " FROM incident WHERE 1" + conditions + " ORDER BY row";
    if (filter.newest >= 0)
        sql += " LIMIT " + QByteArray::number(filter.newest);
    return sql;
}

bool beginsWordOf(const QStringList &there, const QString &word)
{
    return std::any_of(there.begin(), there.end(), [&](const QString &one) { return one.startsWith(word); });
}

int scoreOf(const QString &reference, const QString &name, const QStringList &words)
{
    const QStringList inName = searchWords(name), inReference = searchWords(reference);
    int score = words == inReference ? 1'000 : 0;
    for (const QString &word : words) {
        score += inName.contains(word) ? 8 : beginsWordOf(inName, word) || beginsWordOf(inReference, word) ? 6 : 2;
    }
    return score;
}

/// Chooses among texts the one with most of the words; the later one of equals.
class HitChoice
{
public:
    explicit HitChoice(const QStringList &words)
        : m_words(words)
    { }
    void offer(SearchHit::Place place, const QString &text, const std::optional<Instant> &at = {})
    {
        const QStringList there = searchWords(text);
        const auto count
            = std::count_if(m_words.begin(), m_words.end(), [&](const QString &w) { return beginsWordOf(there, w); });
        if (count == 0 || count < m_count || (count == m_count && at && m_at && *at < *m_at))
            return;
        m_count = count;
        m_place = place;
        m_text = text;
        m_at = at;
    }
    std::optional<SearchHit> hit() const
    {
        if (m_count == 0)
            return {};
        return SearchHit{m_place, snippetOf(withoutMarkdown(m_text), m_words), m_at};
    }

private:
    const QStringList &m_words;
    qsizetype m_count = 0;
    SearchHit::Place m_place = SearchHit::Place::Summary;
    QString m_text;
    std::optional<Instant> m_at;
};

} // namespace

/// Looks from time to time whether the answer is still wanted, and ends the reading when not.
class CacheQueries::Stopper
{
public:
    Stopper(Database &database, const std::stop_token &stop)
        : m_database(database)
        , m_stop(stop)
    {
        if (m_stop.stop_possible())
            sqlite3_progress_handler(
                m_database.handle(), stepsBetweenLooks,
                [](void *token) { return int(static_cast<const std::stop_token *>(token)->stop_requested()); },
                const_cast<std::stop_token *>(&m_stop));
    }
    ~Stopper()
    {
        if (!m_stop.stop_possible())
            return;
        sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
        if (m_stop.stop_requested())
            static_cast<void>(m_database.takeResult()); // that it was ended is no failure
    }
    Stopper(const Stopper &) = delete;
    Stopper &operator=(const Stopper &) = delete;

private:
    Database &m_database;
    const std::stop_token m_stop;
};

QList<IncidentEntry> CacheQueries::order(const IncidentFilter &filter) const
{
    QList<IncidentEntry> entries;
    const Use use(*this);
    if (!use.database())
        return entries;
    const Stopper stopper(*use.database(), filter.stop);
    const QStringList words = searchWords(filter.text), whole = wholeWords(filter);
    const SqlConditions conditions = sqlConditions(filter);
    IncidentFilter asked = filter;
    asked.text = words.join(QLatin1Char(' '));
    QByteArray sql = selectMatching(asked, conditions.sql);
    if (filter.limit >= 0 && filter.newest < 0 && words.isEmpty() && whole.isEmpty())
        sql += " LIMIT " + QByteArray::number(filter.limit);
    {
        auto query = use.database()->query(sql);
        int position = 1;
        if (!words.isEmpty() || !whole.isEmpty())
            query.bindAt(position++, searchMatch(*use.database(), words, whole));
        conditions.bindTo(query, position);
        while (query.next())
            entries.append({query.integer(0), qint32(query.integer(1)), Section(query.integer(2))});
    }
    std::sort(entries.begin(), entries.end());
    if (!words.isEmpty() || !whole.isEmpty())
        addUnsettled(*use.database(), filter, words + whole, entries);
    if (!filter.phrases.isEmpty())
        keepWithPhrases(*use.database(), filter, entries);
    if (filter.limit >= 0 && entries.size() > filter.limit)
        entries.resize(filter.limit);
    return entries;
}

/// While pages wait to be taken apart, full text does not know what is in them: their names are looked through.
void CacheQueries::addUnsettled(
    Database &database, const IncidentFilter &filter, const QStringList &words, QList<IncidentEntry> &entries) const
{
    auto any = database.query("SELECT 1 FROM unsettled WHERE kind = 'incident' LIMIT 1");
    if (!any.next())
        return;
    const SqlConditions conditions = sqlConditions(filter);
    auto query = database.query("SELECT row, urgency, section, reference, name FROM incident "
                                "WHERE page IN (SELECT page FROM unsettled)"
        + conditions.sql + listOrder);
    conditions.bindTo(query, 1);
    const qsizetype found = entries.size();
    while (query.next()) {
        const IncidentEntry entry{query.integer(0), qint32(query.integer(1)), Section(query.integer(2))};
        if (matchesWords(query.text(3) + QLatin1Char(' ') + query.text(4), words)
            && !std::binary_search(entries.begin(), entries.begin() + found, entry))
            entries.append(entry);
    }
    std::inplace_merge(entries.begin(), entries.begin() + found, entries.end());
}

/// Full text does not know in what order words stand: the texts are read.
void CacheQueries::keepWithPhrases(
    Database &database, const IncidentFilter &filter, QList<IncidentEntry> &entries) const
{
    const auto isIn = [](const QList<SearchedText> &texts, const QStringList &phrase) {
        return std::any_of(
            texts.begin(), texts.end(), [&](const SearchedText &one) { return containsPhrase(one.text, phrase); });
    };
    entries.removeIf([&](const IncidentEntry &entry) {
        if (filter.stop.stop_requested())
            return true;
        const QList<SearchedText> texts = textsAt(database, entry.position);
        m_pages.clear(); // a page is a megabyte, and here every one may be needed
        return !std::all_of(filter.phrases.begin(), filter.phrases.end(),
            [&](const QStringList &phrase) { return isIn(texts, phrase); });
    });
}

QList<qint64> CacheQueries::best(const IncidentFilter &filter) const
{
    struct Scored
    {
        qint64 position;
        int score;
    };
    std::vector<Scored> scored;
    const Use use(*this);
    const QStringList words = searchWords(filter.text), whole = wholeWords(filter);
    if (!use.database() || (words.isEmpty() && whole.isEmpty()))
        return {};
    {
        const Stopper stopper(*use.database(), filter.stop);
        const SqlConditions conditions = sqlConditions(filter);
        auto query = use.database()->query(selectMatching(filter, conditions.sql, ", reference, name"));
        query.bindAt(1, searchMatch(*use.database(), words, whole));
        conditions.bindTo(query, 2);
        while (query.next())
            scored.push_back({query.integer(0), scoreOf(query.text(3), query.text(4), words + whole)});
    }
    std::stable_sort(scored.begin(), scored.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
    QList<qint64> positions;
    for (const Scored &one : scored) {
        if (filter.limit >= 0 && positions.size() >= filter.limit)
            break;
        positions.append(one.position);
    }
    return positions;
}

QHash<qint64, SearchHit> CacheQueries::hits(const QList<qint64> &positions, const IncidentFilter &filter) const
{
    QHash<qint64, SearchHit> found;
    const Use use(*this);
    const QStringList words = searchWords(filter.text) + wholeWords(filter);
    if (!use.database() || words.isEmpty())
        return found;
    for (const qint64 position : positions) {
        if (filter.stop.stop_requested())
            break;
        if (const auto hit = hitOf(*use.database(), position, words))
            found.insert(position, *hit);
    }
    return found;
}

/// Of the words only those count that neither name nor reference has.
std::optional<SearchHit> CacheQueries::hitOf(Database &database, qint64 position, QStringList words) const
{
    const QList<SearchedText> texts = textsAt(database, position);
    QStringList named;
    for (const SearchedText &one : texts) {
        if (!one.place)
            named += searchWords(one.text);
    }
    words.removeIf([&](const QString &word) { return beginsWordOf(named, word); });
    HitChoice choice(words);
    for (const SearchedText &one : texts) {
        if (one.place)
            choice.offer(*one.place, one.text, one.at);
    }
    return choice.hit();
}

} // namespace muster
