#include "models/store/statement.h"
#include "models/store/database.h"

namespace muster {

Statement::~Statement()
{
    reset();
}

void Statement::reset()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::next()
{
    if (!m_statement || m_database.hasFailed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.noteFailure(code);
    return false;
}

bool Statement::run()
{
    while (next()) { }
    return !m_database.hasFailed();
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(rawText(column));
}

QByteArray Statement::rawText(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? QByteArray::fromRawData(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

void Statement::bindAt(int position, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, position, value));
}

void Statement::bindAt(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text(m_statement, position, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bindAt(int position, std::string_view value)
{
    check(sqlite3_bind_text(m_statement, position, value.data() ? value.data() : "", int(value.size()), SQLITE_STATIC));
}

void Statement::bindAt(int position, const QByteArray &value)
{
    // Never a null pointer: that would bind NULL instead of an empty blob.
    check(sqlite3_bind_blob(m_statement, position, value.constData(), int(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindValue(int position, const Statement &row, int column)
{
    check(sqlite3_bind_value(m_statement, position, sqlite3_column_value(row.m_statement, column)));
}

void Statement::bindNull(int position)
{
    check(sqlite3_bind_null(m_statement, position));
}

void Statement::check(int code)
{
    if (m_statement && code != SQLITE_OK)
        m_database.noteFailure(code);
}

} // namespace muster
