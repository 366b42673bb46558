#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace muster::test {

/// One change somebody made at the desk.
struct LedgerEntry
{
    QString incident; ///< the server's id, or the name of the incident declared offline
    QString type; ///< of the activity entry it must leave
    QString mark; ///< a text found only in that entry; empty for choices (severity, lead), which are counted
    bool certain = true; ///< the program said "saved"; otherwise it was killed before it could say so
};

/// Compares what was saved at the desk with what stands in the service's database.
class Ledger
{
public:
    void add(const LedgerEntry &entry) { m_entries.append(entry); }
    const QList<LedgerEntry> &entries() const { return m_entries; }
    int certain() const;
    /// Remembers how many entries of each type each incident has already.
    void takeBaseline(const QString &databaseFile);
    /// What is wrong, one sentence each: lost, doubled, out of order. Reads the file with SQL; the service must be
    /// down.
    QStringList compare(const QString &databaseFile) const;

private:
    struct Row
    {
        QString incident, type, body;
    };
    static QList<Row> read(const QString &databaseFile);

    QList<LedgerEntry> m_entries;
    QHash<QString, int> m_baseline; ///< "incident type" → count
};

} // namespace muster::test
