#pragma once
#include "models/store/cache.h"
#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samples.h"
#include <QTemporaryDir>

namespace muster::test {

/// A cache and an outbox in a temporary folder, filled with the sample configuration.
struct WorkspaceFiles
{
    QTemporaryDir folder;
    FakeClock clock;
    SeededRandom random;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Outbox> outbox;

    WorkspaceFiles()
    {
        cache = std::move(*Cache::open(folder.path(), clock));
        outbox = std::move(*Outbox::open(folder.path(), clock, random));
        const Directory d = directory();
        write([d](CacheWriter &writer) {
            for (const Severity &value : d.severities)
                writer.upsert(Kind::Severity, value.toJson());
            for (const IncidentStatus &value : d.statuses)
                writer.upsert(Kind::IncidentStatus, value.toJson());
            for (const IncidentRole &value : d.roles)
                writer.upsert(Kind::IncidentRole, value.toJson());
            for (const User &value : d.users)
                writer.upsert(Kind::User, value.toJsonWithRoles());
        });
    }
    /// Blocks until it is committed.
    void write(const std::function<void(CacheWriter &)> &work)
    {
        auto future = cache->write(work);
        future.waitForFinished();
        Q_ASSERT(future.result());
    }
    /// Commands in the outbox of one kind, oldest first.
    template<typename T> QList<T> sent() const
    {
        QList<T> commands;
        for (const OutboxEntry &entry : outbox->entries()) {
            if (const T *command = std::get_if<T>(&entry.command))
                commands.append(*command);
        }
        return commands;
    }
    void add(const Incident &incident)
    {
        write([incident](CacheWriter &writer) { writer.upsert(Kind::Incident, incident.toJson()); });
    }
};

} // namespace muster::test
