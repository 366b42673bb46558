#include "models/store/searchindex.h"
#include <QSet>
#include <utility>

namespace muster {

void SearchIndex::add(qint64 position, const QByteArray &words)
{
    if (words.isEmpty())
        return;
    QByteArray &added = m_added[position];
    if (!added.isEmpty())
        added += ' ';
    added += words;
}

void SearchIndex::remove(qint64 position, const QByteArray &words)
{
    if (words.isEmpty())
        return;
    if (m_added.contains(position))
        flush();
    run("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", position, words);
}

void SearchIndex::flush()
{
    for (const auto &[position, words] : std::exchange(m_added, {}))
        run("INSERT INTO search (rowid, words) VALUES (?, ?)", position, words);
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

} // namespace muster
