#pragma once
#include "models/store/database.h"
#include <QByteArrayList>
#include <QSet>
#include <QStringList>
#include <map>
#include <unordered_set>
#include <utility>

namespace muster {

/// The words that occur, each once: gathers those it has not met yet. Any thread.
class NewWords
{
public:
    /// Takes in words as indexWords() has them; those nobody types are left out.
    void meet(const QByteArray &words);
    /// What came since the last call.
    QByteArrayList take() { return std::exchange(m_fresh, {}); }

private:
    std::unordered_set<quint64> m_met; ///< hashes: a word met by mistake is only searched for the slow way
    QByteArrayList m_fresh;
};

/// The full text of one transaction: the words by which incidents are found, their own and those of what belongs to
/// them. It does not know what an incident was found by, so it must be told to forget it. Writer thread.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    { }
    /// Words as indexWords() has them, for the incident at that position, beside those it has. Written by flush().
    void add(qint64 position, const QByteArray &words);
    /// The same for words that learn() is told of apart.
    void addKnown(qint64 position, const QByteArray &words);
    void learn(const QByteArrayList &words);
    /// They may occur nowhere.
    void doubt(const QByteArrayList &words) { m_removed += QSet<QByteArray>(words.begin(), words.end()); }
    /// Only words that nothing else of the incident has.
    void remove(qint64 position, const QByteArray &words);
    /// Before the commit.
    void flush();

private:
    void run(const QByteArray &sql, qint64 position, const QByteArray &words);
    void forgetUnused();

    Database &m_database;
    /// By position: full text writes out what it has gathered whenever a row comes before the last one or is it again.
    std::map<qint64, QByteArray> m_added;
    NewWords m_new;
    QSet<QByteArray> m_removed; ///< may occur nowhere any more
};

/// What to look for in full text: incidents with all of the words, `words` as beginnings, `wholeWords` as they are.
/// SQLite gathers all that a beginning stands for before its first answer unless there is an index for beginnings of
/// that length; where few words begin so, asking for each of them is up to a hundred times faster.
QString searchMatch(Database &database, const QStringList &words, const QStringList &wholeWords);

/// Those of the words that are not among the others.
QByteArray wordsWithout(const QByteArray &words, const QByteArray &others);

} // namespace muster
