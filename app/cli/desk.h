#pragma once
#include "app/cli/commandline.h"
#include "app/desktop/workspacerecord.h"
#include "views/workspace.h"

namespace muster::cli {

/// The workspace a command is about, with what waits in the queue laid over the cache. Another program may have it open
/// at the same time. Main thread.
class Desk
{
public:
    /// The one asked for, or the one used last. NotFound, with what there is, when there is none.
    static Result<std::unique_ptr<Desk>> open(const CommandLine &line, const Clock &clock, Random &random);

    /// Where muster keeps everything, unless the command line says otherwise.
    static QString profileOf(const CommandLine &line);
    const desktop::WorkspaceRecords &records() const { return m_records; }
    const desktop::WorkspaceRecord &record() const { return m_record; }
    QString folder() const { return m_records.folderOf(m_record.id); }
    Workspace &workspace() { return m_workspace; }
    const CacheReader &reader() const { return m_workspace.reader(); }
    Cache &cache() { return *m_cache; }
    Outbox &outbox() { return *m_outbox; }

    /// "INC-12", "inc-12", "12", an id or a local id, whatever is in the cache or waits to be declared.
    Result<Incident> incident(const QString &named) const;

private:
    Desk(const QString &profile, const desktop::WorkspaceRecord &record, const Clock &clock);

    desktop::WorkspaceRecords m_records;
    desktop::WorkspaceRecord m_record;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    Workspace m_workspace;
};

} // namespace muster::cli
