#pragma once
#include "app/service/engine/countmemory.h"
#include "models/domain/timestamp.h"
#include "models/domain/ulid.h"

namespace muster::service {

/// All that belongs to one organisation's service: its database, its clock, its ids, its memory of changes. What the
/// resources work on. Lives on the service's thread; owned by the Service.
class Workspace
{
public:
    /// Migrates the database; a new one gets an id, the name and the defaults of a new workspace.
    static Result<std::unique_ptr<Workspace>> open(
        std::unique_ptr<Database> database, const QString &name, const Clock &clock, Random &random);

    Database &database() { return *m_database; }
    ChangeLog &changes() { return m_changes; }
    CountMemory &counts() { return m_counts; }
    UlidSource &ids() { return m_ids; }
    Random &random() { return m_random; }
    const Clock &clock() const { return m_clock; }
    Timestamp now() const { return Timestamp::fromInstant(m_clock.now()); }
    QString newId() { return m_ids.next(); }

    const QString &id() const { return m_id; } ///< stable for the life of the database
    const QString &name() const { return m_name; }
    /// Who the embedded service's own client is, launch after launch.
    const QString &launchKeyId() const { return m_launchKeyId; }

private:
    Workspace(std::unique_ptr<Database> database, const Clock &clock, Random &random);
    Result<void> load(const QString &name);
    void giveDefaults();
    QString setting(const QString &key);
    void setSetting(const QString &key, const QString &value);

    const Clock &m_clock;
    Random &m_random;
    std::unique_ptr<Database> m_database;
    UlidSource m_ids;
    ChangeLog m_changes;
    CountMemory m_counts;
    QString m_id, m_name, m_launchKeyId;
};

} // namespace muster::service
