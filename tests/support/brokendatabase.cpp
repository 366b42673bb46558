#include "tests/support/brokendatabase.h"
#include <QFile>
#include <QList>
#include <sqlite3.h>

namespace muster::test {

namespace {

constexpr int pageSize = 4096; // SQLite's usual one

QList<qint64> leavesOf(const QString &file, const QString &table)
{
    QList<qint64> pages;
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(
               database, "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", -1, &statement, nullptr)
            == SQLITE_OK) {
        const QByteArray name = table.toUtf8();
        sqlite3_bind_text(statement, 1, name.constData(), -1, SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW)
            pages.append(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    return pages;
}

} // namespace

bool spoilTable(const QString &file, const QString &table, int from)
{
    const QList<qint64> pages = leavesOf(file, table);
    QFile raw(file);
    if (pages.isEmpty() || !raw.open(QIODevice::ReadWrite))
        return false;
    for (qsizetype i = from; i < pages.size(); i += 2) {
        raw.seek((pages.at(i) - 1) * pageSize);
        raw.write(QByteArray(pageSize, '\xd5'));
    }
    return raw.flush();
}

} // namespace muster::test
