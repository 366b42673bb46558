#include "models/store/readconnection.h"
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

} // namespace

void DamageReport::tell()
{
    const QMutexLocker lock(&m_mutex);
    if (m_onDamage)
        m_onDamage();
}

void DamageReport::close()
{
    const QMutexLocker lock(&m_mutex);
    m_onDamage = nullptr;
}

ReadConnection::ReadConnection(const QString &path, std::shared_ptr<DamageReport> report)
    : m_path(path)
    , m_report(std::move(report))
{ }

Database *ReadConnection::acquire()
{
    if (m_database && m_database->isInTransaction())
        return m_database.get();
    const FileIdentity identity = FileIdentity::of(m_path);
    if (m_database && identity == m_identity)
        return m_database.get();
    m_database.reset();
    m_identity = identity;
    auto opened = Database::open(m_path, Database::Access::ReadOnly, Database::Durability::Normal);
    if (!opened) {
        handle(opened.error());
        return nullptr;
    }
    m_database = std::move(*opened);
    return m_database.get();
}

void ReadConnection::release(Database &database)
{
    if (const auto result = database.takeResult(); !result)
        handle(result.error());
}

void ReadConnection::handle(const Error &error)
{
    if (error.code == damagedCode)
        m_report->tell();
    else if (!std::exchange(m_complained, true))
        qCWarning(log) << "The cache cannot be read:" << error.message;
}

} // namespace muster
