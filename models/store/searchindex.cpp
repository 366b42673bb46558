#include "models/store/searchindex.h"
#include <algorithm>
#include <xxhash.h>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype indexedLength = 2; // of beginnings: the `prefix` of the table
constexpr int mostAlternatives = 100;

/// One of the words by which full text knows who has which role (roleWord()): they begin with U+E000 or U+E001.
bool isFacet(const char *word, const char *end)
{
    return end - word > 2 && quint8(word[0]) == 0xEE && quint8(word[1]) == 0x80;
}

/// In quotes nothing in it is syntax.
QString quoted(const QString &word)
{
    return u'"' + word + u'"';
}

/// The words that begin so, in quotes; nothing when there are too many.
std::optional<QStringList> beginningWith(Database &database, const QString &beginning)
{
    QStringList words;
    auto query = database.query("SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?");
    const QString behind = beginning + QString::fromUcs4(U"\U0010FFFF", 1);
    query.bind(beginning, behind, mostAlternatives + 1);
    while (query.next())
        words.append(quoted(query.text(0)));
    return words.size() > mostAlternatives ? std::nullopt : std::optional(words);
}

/// An older cache does not have all words until its incidents were read again.
bool knowsAllWords(Database &database)
{
    auto query = database.query( // in this order: usually there are none, and many incidents
        "SELECT 1 FROM unsearched CROSS JOIN incident ON incident.id = unsearched.incident_id LIMIT 1");
    return !query.next();
}

} // namespace

void NewWords::meet(const QByteArray &words)
{
    const char *at = words.constData(), *const end = at + words.size();
    while (at < end) {
        const char *to = std::find(at, end, ' ');
        const bool isTyped = to > at && !isFacet(at, to);
        if (isTyped && m_met.insert(XXH3_64bits(at, size_t(to - at))).second)
            m_fresh.append(QByteArray(at, to - at));
        at = to + 1;
    }
}

void SearchIndex::add(qint64 position, const QByteArray &words)
{
    m_new.meet(words);
    addKnown(position, words);
}

void SearchIndex::addKnown(qint64 position, const QByteArray &words)
{
    if (words.isEmpty())
        return;
    QByteArray &added = m_added[position];
    if (!added.isEmpty())
        added += ' ';
    added += words;
}

void SearchIndex::learn(const QByteArrayList &words)
{
    auto insert = m_database.query("INSERT OR IGNORE INTO word (word) VALUES (?)");
    for (const QByteArray &word : words) {
        insert.bindAt(1, std::string_view(word.constData(), size_t(word.size())));
        insert.run();
        insert.reset();
    }
}

void SearchIndex::remove(qint64 position, const QByteArray &words)
{
    if (words.isEmpty())
        return;
    if (m_added.contains(position))
        flush();
    run("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", position, words);
    for (const QByteArray &word : words.split(' '))
        m_removed.insert(word);
}

void SearchIndex::flush()
{
    for (const auto &[position, words] : std::exchange(m_added, {}))
        run("INSERT INTO search (rowid, words) VALUES (?, ?)", position, words);
    learn(m_new.take());
    forgetUnused();
}

/// Nothing stays behind of what only a removed incident said.
void SearchIndex::forgetUnused()
{
    for (const QByteArray &word : std::exchange(m_removed, {})) {
        const QByteArray match = '"' + word + '"';
        bool isUsed = false;
        {
            auto any = m_database.query("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1");
            isUsed = any.bind(std::string_view(match.constData(), size_t(match.size()))).next();
        }
        if (!isUsed)
            m_database.query("DELETE FROM word WHERE word = ?")
                .bind(std::string_view(word.constData(), size_t(word.size())))
                .run();
    }
}

void SearchIndex::run(const QByteArray &sql, qint64 position, const QByteArray &words)
{
    m_database.query(sql).bind(position, std::string_view(words.constData(), size_t(words.size()))).run();
}

QByteArray wordsWithout(const QByteArray &words, const QByteArray &others)
{
    if (words.isEmpty() || words == others)
        return {};
    const auto there = others.split(' ');
    const QSet<QByteArray> known(there.begin(), there.end());
    QByteArray left;
    for (const QByteArray &word : words.split(' ')) {
        if (!known.contains(word))
            left += word + ' ';
    }
    left.chop(1);
    return left;
}

QString searchMatch(Database &database, const QStringList &words, const QStringList &wholeWords)
{
    QStringList terms;
    const bool isKnown = knowsAllWords(database);
    for (const QString &word : words) {
        const bool isIndexed = word.size() <= indexedLength;
        const auto alternatives = isIndexed || !isKnown ? std::nullopt : beginningWith(database, word);
        if (!alternatives)
            terms.append(quoted(word) + u'*');
        else if (alternatives->isEmpty())
            terms.append(quoted(word)); // finds nothing
        else
            terms.append(u'(' + alternatives->join(u" OR "_s) + u')');
    }
    for (const QString &word : wholeWords)
        terms.append(quoted(word));
    return terms.join(u" AND "_s);
}

} // namespace muster
