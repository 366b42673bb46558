#pragma once
#include "models/domain/errorcodes.h"
#include "models/domain/result.h"
#include "models/store/statement.h"
#include <QHash>
#include <QSqlDatabase>
#include <memory>
#include <optional>

namespace muster {

/// The error of a file whose contents cannot be trusted, with damagedCode.
Error damage(const QString &path);

/// One connection to a file of ours: Qt Sql opens it, the statements run on its native handle. Used and destroyed on
/// the thread that opened it. The first error stays until takeResult(), and nothing runs meanwhile.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite };
    /// Normal may lose the last commits on a power cut, never the file. Full waits for the disk on each commit.
    enum class Durability { Normal, Full };
    /// The file must be there (makePrivateFile()); one that is not a database is a Storage error with damagedCode.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access, Durability durability);
    ~Database();

    /// A prepared statement, kept for the next time. The same text is not to be nested.
    Statement query(const QByteArray &sql);
    /// Runs statements without rows and parameters.
    bool execute(const QByteArray &sql);
    bool begin() { return execute("BEGIN IMMEDIATE"); }
    /// Commits, or rolls back when anything failed since begin(), the commit included.
    Result<void> commit();
    /// Takes everything back since begin(), and forgets what failed.
    void rollback();
    bool isInTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

    bool hasFailed() const { return m_failure.has_value(); }
    void noteFailure(int code);
    /// The outcome since the last call; clears it.
    Result<void> takeResult();
    /// Whether closing leaves the log as it is instead of folding it into the file. Begins with true: a file that turns
    /// out damaged keeps its log for a salvage.
    void keepLog(bool keep);
    /// How large the log may grow, in pages, before a commit brings it home: that waits for the disk.
    void setLogPages(int pages);
    static constexpr int usualLogPages = 8'000; // 32 MB
    /// False when the file's structure is broken. `whole` also compares every index with its table.
    bool isSound(bool whole);

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

private:
    explicit Database(const QString &path);
    Result<void> connect(Access access);
    bool configure(Access access, Durability durability);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_sql;
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    std::optional<Error> m_failure;
};

} // namespace muster
