#include "models/store/database.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <atomic>
#include <cerrno>

namespace muster {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Store", source);
}

bool isDamage(int code)
{
    const int primary = code & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_FORMAT;
}

/// What the system said last to SQLite about a file. sqlite3_system_errno() is overwritten too soon.
int lastSystemError(sqlite3 *handle, int whichFile)
{
    sqlite3_file *file = nullptr;
    int code = 0;
    if (sqlite3_file_control(handle, "main", whichFile, &file) == SQLITE_OK && file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &code);
    return code;
}

/// A quota or a limit on the file's size is a full disk to the user, though SQLite calls it an input/output error.
bool isFull(sqlite3 *handle, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    if ((code & 0xff) != SQLITE_IOERR)
        return false;
    const auto isLimit = [](int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; };
    return isLimit(lastSystemError(handle, SQLITE_FCNTL_FILE_POINTER))
        || isLimit(lastSystemError(handle, SQLITE_FCNTL_JOURNAL_POINTER));
}

Error describe(sqlite3 *handle, int code, const QString &path)
{
    Error error;
    error.kind = isFull(handle, code) ? ErrorKind::DiskFull : ErrorKind::Storage;
    const QString file = QFileInfo(path).fileName();
    if (error.kind == ErrorKind::DiskFull) {
        error.message = text(QT_TRANSLATE_NOOP("Store", "The disk is full: %1 could not be written")).arg(file);
    } else if (isDamage(code)) {
        return damage(path);
    } else {
        error.message = text(QT_TRANSLATE_NOOP("Store", "%1 could not be used: %2 (%3)"))
                            .arg(file, QString::fromUtf8(sqlite3_errmsg(handle)))
                            .arg(code);
    }
    return error;
}

/// Qt may have been built with a SQLite of its own; handing its connections to another copy would corrupt memory.
bool isOurSqlite(const QSqlDatabase &database)
{
    QSqlQuery query(QStringLiteral("SELECT sqlite_source_id()"), database);
    return query.next() && query.value(0).toString() == QLatin1String(sqlite3_sourceid());
}

} // namespace

Error damage(const QString &path)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = damagedCode;
    error.message = text(QT_TRANSLATE_NOOP("Store", "%1 is damaged")).arg(QFileInfo(path).fileName());
    return error;
}

Database::Database(const QString &path)
    : m_path(path)
{
    static std::atomic<quint64> counter{0};
    m_connection = QStringLiteral("muster-%1").arg(++counter);
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access, Durability durability)
{
    std::unique_ptr<Database> database(new Database(path));
    if (const auto connected = database->connect(access); !connected)
        return tl::unexpected(connected.error());
    database->configure(access, durability);
    const int code = sqlite3_errcode(database->m_handle);
    if (const auto result = database->takeResult(); !result) {
        // Nothing is wrong with our own statements here. A header that asks for read-only is not a disk that does.
        if (code == SQLITE_ERROR || (code == SQLITE_READONLY && QFileInfo(path).isWritable()))
            return tl::unexpected(damage(path));
        return tl::unexpected(result.error());
    }
    return database;
}

Result<void> Database::connect(Access access)
{
    m_sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_sql.setDatabaseName(m_path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_sql.setConnectOptions(options);
    if (!m_sql.open())
        return failure(ErrorKind::Storage,
            text(QT_TRANSLATE_NOOP("Store", "%1 could not be opened: %2")).arg(m_path, m_sql.lastError().text()));
    const QVariant handle = m_sql.driver()->handle();
    if (handle.typeName() != QByteArrayLiteral("sqlite3*") || !isOurSqlite(m_sql))
        return failure(
            ErrorKind::Storage, text(QT_TRANSLATE_NOOP("Store", "This build of Qt uses another SQLite than Muster")));
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    keepLog(true);
    setLogPages(usualLogPages);
    return {};
}

bool Database::configure(Access access, Durability durability)
{
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
            // What was deleted is gone: nobody may read it, and no salvage may find it again.
            "PRAGMA secure_delete = ON;"
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000");
    if (access == Access::ReadWrite) {
        execute("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 33554432");
        execute(durability == Durability::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    }
    // Reads the first page, so that a file that is no database is found here.
    return query("SELECT count(*) FROM sqlite_schema").run();
}

Statement Database::query(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement && !hasFailed()) {
        const int code = sqlite3_prepare_v3(
            m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK)
            noteFailure(code);
    }
    Q_ASSERT(!statement || !sqlite3_stmt_busy(statement));
    return Statement(*this, statement);
}

bool Database::execute(const QByteArray &sql)
{
    if (hasFailed())
        return false;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        noteFailure(code);
    return code == SQLITE_OK;
}

Result<void> Database::commit()
{
    execute("COMMIT");
    auto result = takeResult();
    if (!result)
        rollback();
    return result;
}

void Database::rollback()
{
    m_failure.reset();
    // Some errors (disk full, for one) have rolled back already.
    if (isInTransaction())
        execute("ROLLBACK");
    m_failure.reset();
}

void Database::noteFailure(int code)
{
    if (!m_failure)
        m_failure = describe(
            m_handle, sqlite3_extended_errcode(m_handle) ? sqlite3_extended_errcode(m_handle) : code, m_path);
}

Result<void> Database::takeResult()
{
    if (!m_failure)
        return {};
    Error error = *std::exchange(m_failure, std::nullopt);
    return tl::unexpected(std::move(error));
}

void Database::setLogPages(int pages)
{
    sqlite3_wal_autocheckpoint(m_handle, pages);
}

void Database::keepLog(bool keep)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

bool Database::isSound(bool whole)
{
    auto check
        = query(whole ? QByteArrayLiteral("PRAGMA integrity_check(1)") : QByteArrayLiteral("PRAGMA quick_check(1)"));
    const bool sound = check.next() && check.text(0) == QLatin1String("ok");
    m_failure.reset();
    return sound;
}

} // namespace muster
