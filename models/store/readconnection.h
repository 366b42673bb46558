#pragma once
#include "models/store/cachequeries.h"
#include "models/store/privatefile.h"
#include <QMutex>

namespace muster {

/// Where readers report that the file is damaged. Shared by the Cache and its readers, which may outlive it.
/// Thread-safe.
class DamageReport
{
public:
    explicit DamageReport(std::function<void()> onDamage)
        : m_onDamage(std::move(onDamage))
    { }
    void tell();
    /// Nobody is told any more.
    void close();

private:
    QMutex m_mutex;
    std::function<void()> m_onDamage;
};

/// A read-only connection that follows the file: after the cache was replaced it opens the new one. Lives on the thread
/// of its first use.
class ReadConnection final : public CacheConnection
{
public:
    ReadConnection(const QString &path, std::shared_ptr<DamageReport> report);
    Database *acquire() override;
    void release(Database &database) override;

private:
    void handle(const Error &error);

    QString m_path;
    std::shared_ptr<DamageReport> m_report;
    std::unique_ptr<Database> m_database;
    FileIdentity m_identity;
    bool m_complained = false;
};

} // namespace muster
