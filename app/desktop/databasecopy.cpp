#include "app/desktop/databasecopy.h"
#include "app/service/storage/databasefile.h"
#include "app/service/storage/migrations.h"
#include "models/store/migration.h"
#include "models/store/outboxschema.h"
#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Connection connect(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int result = sqlite3_open_v2(
        QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX, nullptr);
    Connection connection(handle, sqlite3_close);
    if (result != SQLITE_OK)
        connection.reset();
    else
        sqlite3_busy_timeout(handle, 5000);
    return connection;
}

/// The first value of the first row, or empty when the question cannot be answered.
QByteArray ask(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QByteArray answer;
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return answer;
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to, Progress &progress)
{
    const Connection connection = connect(from);
    sqlite3_stmt *statement = nullptr;
    int result = SQLITE_CANTOPEN;
    if (connection) {
        sqlite3_progress_handler(
            connection.get(), 10'000, [](void *state) { return int(static_cast<Progress *>(state)->cancelled); },
            &progress);
        result = sqlite3_prepare_v2(connection.get(), "VACUUM INTO ?1", -1, &statement, nullptr);
        const QByteArray target = QFile::encodeName(to);
        sqlite3_bind_text(statement, 1, target.constData(), int(target.size()), SQLITE_TRANSIENT);
        result = result == SQLITE_OK ? sqlite3_step(statement) : result;
        sqlite3_finalize(statement);
    }
    if (result == SQLITE_DONE)
        return {};
    if (progress.cancelled)
        return failure(ErrorKind::Cancelled, Words::tr("Cancelled"));
    if (result == SQLITE_FULL)
        return failure(ErrorKind::DiskFull, Words::tr("There is no room left for a copy of %1.").arg(from));
    return failure(
        ErrorKind::Storage, Words::tr("%1 cannot be copied: %2").arg(from, QString::fromUtf8(sqlite3_errstr(result))));
}

Result<void> checkDatabase(const QString &path, const QString &name)
{
    const bool isService = name == QLatin1String("service.db");
    const Connection connection = connect(path);
    const auto mark = isService ? qint64(service::applicationId) : qint64(outboxApplicationId);
    if (!connection || ask(connection.get(), "PRAGMA application_id").toLongLong() != mark)
        return failure(
            ErrorKind::Invalid, Words::tr("The backup holds something else in the place of its %1.").arg(name));
    const int version = isService ? ask(connection.get(), "SELECT MAX(version) FROM schema_history").toInt()
                                  : ask(connection.get(), "PRAGMA user_version").toInt();
    const int known = isService ? service::migrations().constLast().version : outboxMigrations().back().version;
    if (version > known)
        return failure(ErrorKind::Invalid,
            Words::tr("The backup was made by a newer version of Muster. Install that or a later one to restore it."));
    if (ask(connection.get(), "PRAGMA integrity_check") != "ok")
        return failure(ErrorKind::Invalid, Words::tr("The backup is damaged: its %1 is not whole.").arg(name));
    return {};
}

} // namespace muster::desktop
