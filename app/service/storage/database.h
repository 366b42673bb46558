#pragma once
#include "app/service/storage/dialect.h"
#include "models/domain/result.h"
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <functional>
#include <memory>

namespace muster::service {

/// One row of a result, valid while the callback that received it runs.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    { }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }

private:
    const QSqlQuery &m_query;
};

/// Which state of the data something was read from. Equal versions: nobody has committed anything between.
struct DataVersion
{
    qint64 others = 0; ///< commits of other connections, as the engine counts
    quint64 own = 0; ///< commits of this one
    bool operator==(const DataVersion &) const = default;
};

/// The service's database over Qt Sql: prepared statements kept for re-use, values only ever bound, never spliced in.
///
/// A statement that fails poisons the unit of work it belongs to: reading goes on with empty results, but `transaction`
/// rolls back and both `transaction` and `snapshot` answer ErrorKind::Storage. So the code between need not check each
/// call. Lives on the thread that opened it; owned by the Workspace.
class Database
{
public:
    /// Opens the file, or makes it, readable by its owner only. One that is not ours is refused untouched.
    static Result<std::unique_ptr<Database>> openSqlite(const QString &file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    std::function<void()> onDamaged; ///< called, inside the call that failed, when the file turns out broken
    /// Cheap. Nothing where the engine does not tell, or it failed: then nothing may be remembered.
    std::optional<DataVersion> version();

    /// Commits when `work` (returning some Result) succeeded and no statement failed; otherwise rolls everything back.
    /// Must not be nested.
    template<typename Work> std::invoke_result_t<Work> transaction(Work &&work);
    /// The same for work that only reads: no commit, but failed statements are told.
    template<typename Work> std::invoke_result_t<Work> snapshot(Work &&work);

    /// Runs a statement; returns the number of rows it changed.
    int run(const QString &sql, const QVariantList &values = {});
    /// A statement of its own that nothing hangs on: fails quietly, and at once when somebody else is writing.
    bool attempt(const QString &sql, const QVariantList &values);
    template<typename Visit> void each(const QString &sql, const QVariantList &values, Visit &&visit);
    /// What `read` makes of the first row, or nothing.
    template<typename Read>
    std::optional<std::invoke_result_t<Read, const Row &>> first(
        const QString &sql, const QVariantList &values, Read &&read);
    std::optional<QString> text(const QString &sql, const QVariantList &values = {});
    qint64 integer(const QString &sql, const QVariantList &values = {});

private:
    Database(Dialect dialect, QString connectionName);
    std::shared_ptr<QSqlQuery> execute(const QString &sql, const QVariantList &values);
    void note(const QSqlError &error);
    /// No row came any more: because there is none, or because it could not be read.
    void end(QSqlQuery &query);
    bool begin();
    bool commit();
    void rollBack();

    Dialect m_dialect;
    QSqlDatabase m_connection;
    QString m_connectionName;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::optional<Error> m_failure; ///< of the current unit of work
    quint64 m_commits = 0;
};

template<typename Work> std::invoke_result_t<Work> Database::transaction(Work &&work)
{
    m_failure.reset();
    if (!begin())
        return tl::unexpected<Error>(*m_failure);
    auto result = work();
    if (!m_failure && result && commit())
        return result;
    rollBack();
    if (m_failure)
        return tl::unexpected<Error>(*m_failure);
    return result;
}

template<typename Work> std::invoke_result_t<Work> Database::snapshot(Work &&work)
{
    m_failure.reset();
    auto result = work();
    if (m_failure)
        return tl::unexpected<Error>(*m_failure);
    return result;
}

template<typename Visit> void Database::each(const QString &sql, const QVariantList &values, Visit &&visit)
{
    const auto query = execute(sql, values);
    if (!query)
        return;
    while (query->next())
        visit(Row(*query));
    end(*query);
}

template<typename Read>
std::optional<std::invoke_result_t<Read, const Row &>> Database::first(
    const QString &sql, const QVariantList &values, Read &&read)
{
    std::optional<std::invoke_result_t<Read, const Row &>> result;
    const auto query = execute(sql, values);
    if (query && query->next())
        result = read(Row(*query));
    if (query)
        end(*query);
    return result;
}

} // namespace muster::service
