#include "app/service/storage/database.h"
#include "app/service/storage/databasefile.h"
#include "app/service/storage/soundness.h"
#include "models/domain/errorcodes.h"
#include <QAtomicInt>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>

namespace muster::service {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logStorage, "muster.service.storage")

namespace {

constexpr int mostStatements = 256;

/// Qt writes a null QString as NULL; here NULL is written by an invalid QVariant only.
QVariant withoutNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    return value;
}

/// SQLITE_CORRUPT or SQLITE_NOTADB, of whichever kind.
bool isDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

} // namespace

Result<std::unique_ptr<Database>> Database::openSqlite(const QString &file)
{
    for (const auto prepare : {checkOwnership, makeFile}) {
        if (const auto prepared = prepare(file); !prepared)
            return tl::unexpected<Error>(prepared.error());
    }
    static QAtomicInt serial;
    const QString name = u"muster-service-%1"_s.arg(serial.fetchAndAddRelaxed(1));
    std::unique_ptr<Database> database(new Database(Dialect::sqlite(), name));
    database->m_connection.setDatabaseName(file);
    const auto refuse = [&file](const QString &why) {
        return failure(
            ErrorKind::Storage, QCoreApplication::translate("Error", "Cannot open the database %1: %2").arg(file, why));
    };
    if (!database->m_connection.open()) {
        const QSqlError error = database->m_connection.lastError();
        return isDamage(error) ? Result<std::unique_ptr<Database>>(tl::unexpected(damagedDatabase(file)))
                               : refuse(error.text());
    }
    QStringList statements = database->m_dialect.onOpen;
    if (database->integer(u"PRAGMA application_id"_s) != applicationId) // before the first page lies in a log only
        statements.prepend(u"PRAGMA application_id = %1"_s.arg(applicationId));
    for (const QString &statement : std::as_const(statements)) {
        database->run(statement);
        if (database->m_failure && database->m_failure->code == serviceDamagedCode)
            return tl::unexpected(*database->m_failure);
        if (database->m_failure)
            return refuse(database->m_failure->message);
    }
    return database;
}

Database::Database(Dialect dialect, QString connectionName)
    : m_dialect(std::move(dialect))
    , m_connection(QSqlDatabase::addDatabase(m_dialect.driver, connectionName))
    , m_connectionName(std::move(connectionName))
{ }

Database::~Database()
{
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

void Database::note(const QSqlError &error)
{
    qCWarning(logStorage).noquote() << "Statement failed:" << error.text();
    if (m_failure)
        return;
    Error noted;
    noted.kind = ErrorKind::Storage;
    noted.message = error.text();
    if (isDamage(error)) {
        noted = damagedDatabase(m_connection.databaseName());
        suspect(m_connection.databaseName());
        if (onDamaged)
            onDamaged();
    }
    m_failure = noted;
}

std::shared_ptr<QSqlQuery> Database::execute(const QString &sql, const QVariantList &values)
{
    auto query = m_statements.value(sql);
    if (!query || query->isActive()) { // active: somebody up the stack is still reading from it
        query = std::make_shared<QSqlQuery>(m_connection);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            note(query->lastError());
            return {};
        }
        if (m_statements.size() >= mostStatements)
            m_statements.clear();
        m_statements.insert(sql, query);
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, withoutNull(values.at(i)));
    if (!query->exec()) {
        note(query->lastError());
        query->finish();
        return {};
    }
    return query;
}

void Database::end(QSqlQuery &query)
{
    if (query.lastError().isValid())
        note(query.lastError());
    query.finish();
}

int Database::run(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return 0;
    const int rows = query->numRowsAffected();
    query->finish();
    return rows;
}

bool Database::attempt(const QString &sql, const QVariantList &values)
{
    QSqlQuery(m_connection).exec(m_dialect.hurry);
    QSqlQuery query(m_connection);
    bool isDone = query.prepare(sql);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, withoutNull(values.at(i)));
    isDone = isDone && query.exec();
    query.finish();
    ++m_commits;
    QSqlQuery(m_connection).exec(m_dialect.patience);
    return isDone;
}

std::optional<QString> Database::text(const QString &sql, const QVariantList &values)
{
    return first(sql, values, [](const Row &row) { return row.text(0); });
}

qint64 Database::integer(const QString &sql, const QVariantList &values)
{
    return first(sql, values, [](const Row &row) { return row.integer(0); }).value_or(0);
}

std::optional<DataVersion> Database::version()
{
    if (m_dialect.version.isEmpty())
        return {};
    return first(m_dialect.version, {}, [this](const Row &row) { return DataVersion{row.integer(0), m_commits}; });
}

bool Database::begin()
{
    run(m_dialect.begin);
    return !m_failure;
}

bool Database::commit()
{
    run(u"COMMIT"_s);
    ++m_commits; // also when it failed: better forgotten once too often
    return !m_failure;
}

void Database::rollBack()
{
    // Some failures (a full disk) roll back by themselves; then this one has nothing to do and must not count as
    // another.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

} // namespace muster::service
