#include "app/cli/desk.h"
#include <QStandardPaths>
#include <algorithm>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;
using desktop::WorkspaceRecord;

Result<WorkspaceRecord> choose(QList<WorkspaceRecord> all, const QString &named)
{
    if (all.isEmpty())
        return failure(ErrorKind::NotFound,
            u"There is no workspace on this computer yet: start muster once, or musterctl connect URL"_s);
    std::sort(all.begin(), all.end(),
        [](const WorkspaceRecord &a, const WorkspaceRecord &b) { return a.lastUsed > b.lastUsed; });
    if (named.isEmpty())
        return all.first();
    QStringList names;
    QList<WorkspaceRecord> fitting;
    for (const WorkspaceRecord &record : std::as_const(all)) {
        if (record.id == named)
            return record;
        if (record.name.compare(named, Qt::CaseInsensitive) == 0)
            fitting.append(record);
        names.append(record.name);
    }
    if (fitting.size() == 1)
        return fitting.first();
    return failure(ErrorKind::NotFound,
        fitting.isEmpty()
            ? u"There is no workspace “%1”. There are: %2"_s.arg(named, names.join(u", "_s))
            : u"Several workspaces are called “%1”; give the id of one (musterctl doctor lists them)"_s.arg(named));
}

} // namespace

QString Desk::profileOf(const CommandLine &line)
{
    // muster's own folder, although this program has another name
    return line.profile.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/muster/muster"_s
        : line.profile;
}

Desk::Desk(const QString &profile, const WorkspaceRecord &record, const Clock &clock)
    : m_records(profile)
    , m_record(record)
    , m_workspace(clock)
{ }

Result<std::unique_ptr<Desk>> Desk::open(const CommandLine &line, const Clock &clock, Random &random)
{
    const QString profile = profileOf(line);
    const auto record = choose(desktop::WorkspaceRecords(profile).all(), line.workspace);
    if (!record)
        return tl::unexpected<Error>(record.error());
    std::unique_ptr<Desk> desk(new Desk(profile, *record, clock));
    auto cache = Cache::open(desk->folder(), clock);
    if (!cache)
        return tl::unexpected<Error>(cache.error());
    auto outbox = Outbox::open(desk->folder(), clock, random);
    if (!outbox)
        return tl::unexpected<Error>(outbox.error());
    desk->m_cache = std::move(*cache);
    desk->m_outbox = std::move(*outbox);
    desk->m_workspace.open(*desk->m_cache, *desk->m_outbox, record->personId);
    return desk;
}

Result<Incident> Desk::incident(const QString &named) const
{
    if (auto found = m_workspace.find(named))
        return *std::move(found);
    return failure(ErrorKind::NotFound,
        u"%1 is not in the cache. musterctl sync fetches what is new; musterctl incidents list shows what is there."_s
            .arg(named));
}

} // namespace muster::cli
