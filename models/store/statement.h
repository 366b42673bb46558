#pragma once
#include "models/domain/clock.h"
#include <QByteArray>
#include <QString>
#include <optional>
#include <sqlite3.h>
#include <string_view>

namespace muster {

class Database;

/// One use of a prepared statement: bind, step, read; reset when it goes out of scope. Errors are kept by the Database,
/// so a loop over next() simply ends. Thread of its Database.
class Statement
{
public:
    Statement(Database &database, sqlite3_stmt *statement)
        : m_database(database)
        , m_statement(statement)
    { }
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the values to the parameters in their order. Empty optionals become NULL, byte arrays blobs.
    template<typename... Values> Statement &bind(const Values &...values)
    {
        int position = 0;
        (bindAt(++position, values), ...);
        return *this;
    }
    /// The same for one parameter, counted from 1.
    void bindAt(int position, qint64 value);
    void bindAt(int position, int value) { bindAt(position, qint64(value)); }
    void bindAt(int position, bool value) { bindAt(position, qint64(value)); }
    void bindAt(int position, Instant value) { bindAt(position, qint64(value.time_since_epoch().count())); }
    void bindAt(int position, const QString &value);
    void bindAt(int position, const QByteArray &value);
    void bindAt(int position, quint64 value) { bindAt(position, qint64(value)); }
    /// What stands in a column of another statement's row, whatever its type.
    void bindValue(int position, const Statement &row, int column);
    /// Text that stays where it is until the statement has run: not copied.
    void bindAt(int position, std::string_view value);
    template<typename T> void bindAt(int position, const std::optional<T> &value)
    {
        if (value)
            bindAt(position, *value);
        else
            bindNull(position);
    }

    /// True while there is a row.
    bool next();
    /// Ends this use, so that it can be bound and stepped again.
    void reset();
    /// For statements without rows. False on an error.
    bool run();

    qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    QString text(int column) const;
    /// The text's UTF-8 where it lies: valid until the next step.
    QByteArray rawText(int column) const;
    QByteArray bytes(int column) const;
    Instant instant(int column) const { return Instant{std::chrono::microseconds{integer(column)}}; }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    void bindNull(int position);
    void check(int code);

    Database &m_database;
    sqlite3_stmt *m_statement; ///< null when it could not be prepared
};

} // namespace muster
