#include "tests/journeys/offline/ledger.h"
#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>

namespace muster::test {

QList<Ledger::Row> Ledger::read(const QString &databaseFile)
{
    QList<Row> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("ledger"));
        database.setDatabaseName(databaseFile);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        // Ids are ULIDs that only ever grow, so their order is the order of commits. The incident declared offline goes
        // by name.
        query.exec(QStringLiteral("SELECT a.incident_id, i.body, a.body FROM activity_entries a JOIN incidents i ON "
                                  "i.id = a.incident_id ORDER BY a.id"));
        if (query.lastError().isValid())
            qFatal("%s", qPrintable(query.lastError().text()));
        const QString typeKey = QStringLiteral("\"type\":\"");
        while (query.next()) {
            const QString body = query.value(2).toString();
            const qsizetype at = body.indexOf(typeKey) + typeKey.size();
            rows.append({query.value(0).toString(), body.mid(at, body.indexOf(QLatin1Char('"'), at) - at), body});
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("ledger"));
    return rows;
}

int Ledger::certain() const
{
    return int(
        std::count_if(m_entries.begin(), m_entries.end(), [](const LedgerEntry &entry) { return entry.certain; }));
}

void Ledger::takeBaseline(const QString &databaseFile)
{
    for (const Row &row : read(databaseFile))
        ++m_baseline[row.incident + QLatin1Char(' ') + row.type];
}

QStringList Ledger::compare(const QString &databaseFile) const
{
    QStringList wrong;
    const QList<Row> rows = read(databaseFile);
    QHash<QString, int> counts; // of marked entries, by type and mark
    QHash<QString, qsizetype> place; // of the first of them
    QHash<QString, int> totals;
    for (qsizetype i = 0; i < rows.size(); ++i)
        ++totals[rows[i].incident + QLatin1Char(' ') + rows[i].type];
    QHash<QString, QString> declaredId; // name → id of what was declared offline
    for (const LedgerEntry &entry : m_entries) {
        if (entry.mark.isEmpty())
            continue;
        const QString key = entry.type + QLatin1Char(' ') + entry.mark;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows[i].type == entry.type && rows[i].body.contains(entry.mark)) {
                if (++counts[key] == 1)
                    place[key] = i;
                if (entry.type == QLatin1String("incident_declared"))
                    declaredId[entry.incident] = rows[i].incident;
            }
        }
        const int count = counts.value(key);
        if (count > 1)
            wrong.append(QStringLiteral("%1 is there %2 times").arg(key).arg(count));
        else if (count == 0 && entry.certain)
            wrong.append(QStringLiteral("%1 is lost").arg(key));
    }

    QHash<QString, qsizetype> last;
    QHash<QString, QString> lastKey;
    QHash<QString, QPair<int, int>> choices; // "incident type" → certain, all
    for (const LedgerEntry &entry : m_entries) {
        const QString id = declaredId.value(entry.incident, entry.incident);
        const QString key = entry.type + QLatin1Char(' ') + entry.mark;
        if (entry.mark.isEmpty()) {
            auto &choice = choices[id + QLatin1Char(' ') + entry.type];
            choice.first += entry.certain ? 1 : 0;
            ++choice.second;
        } else if (place.contains(key)) {
            if (rows[place[key]].incident != id)
                wrong.append(QStringLiteral("%1 is on another incident").arg(key));
            if (last.contains(id) && place[key] < last[id])
                wrong.append(QStringLiteral("%1 came before %2").arg(key, lastKey[id]));
            last[id] = place[key];
            lastKey[id] = key;
        }
    }
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        const int made = totals.value(it.key()) - m_baseline.value(it.key());
        if (made < it->first || made > it->second)
            wrong.append(QStringLiteral("%1: %2 on record, between %3 and %4 were made")
                             .arg(it.key())
                             .arg(made)
                             .arg(it->first)
                             .arg(it->second));
    }
    return wrong;
}

} // namespace muster::test
