#pragma once
#include "models/domain/clock.h"
#include "models/store/cachetransaction.h"
#include "models/store/privatefile.h"

namespace muster {

/// cache.db as the writer has it: opened, checked, migrated, replaced when it is broken. Writer thread.
class CacheFile final : public CacheConnection
{
public:
    CacheFile(const QString &path, const Clock &clock);

    /// Opens or replaces the file; true as value when it was replaced.
    Result<bool> open();
    /// Runs `work` in one transaction; what it changed, or why nothing was. After damage the file has been replaced and
    /// the answer is the error: look at takeReplaced().
    Result<ChangeSet> write(const std::function<void(CacheTransaction &)> &work);
    /// Replaces the file if it really is damaged.
    void check();
    /// True once after the file was replaced by check() or write().
    bool takeReplaced() { return std::exchange(m_replaced, false); }
    void close();

    Database *acquire() override { return m_database.get(); }
    void release(Database &) override { }

private:
    Result<void> openHere();
    Result<void> replace();
    Result<void> ensureCurrent();

    QString m_path;
    const Clock &m_clock;
    std::unique_ptr<Database> m_database;
    CacheTools m_tools;
    FileIdentity m_identity;
    bool m_replaced = false;
};

} // namespace muster
