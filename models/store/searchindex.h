#pragma once
#include "models/store/database.h"
#include <QByteArray>
#include <map>

namespace muster {

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
    /// Only words that nothing else of the incident has.
    void remove(qint64 position, const QByteArray &words);
    /// Before the commit.
    void flush();

private:
    void run(const QByteArray &sql, qint64 position, const QByteArray &words);

    Database &m_database;
    /// By position: full text writes out what it has gathered whenever a row comes before the last one or is it again.
    std::map<qint64, QByteArray> m_added;
};

/// Those of the words that are not among the others.
QByteArray wordsWithout(const QByteArray &words, const QByteArray &others);

} // namespace muster
