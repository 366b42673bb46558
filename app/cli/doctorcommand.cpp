#include "app/cli/doctorcommand.h"
#include "app/cli/desk.h"
#include "app/cli/synchronising.h"
#include "app/sync/lists.h"
#include "views/limitationwords.h"
#include <QFileInfo>
#include <QLocale>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

/// Seconds by which the clocks may differ before what is said about times misleads.
constexpr qint64 clockTolerance = 5;

class Doctor
{
public:
    void ok(const QString &check, const QString &detail) { add(check, u"ok"_s, detail); }
    void look(const QString &check, const QString &detail) { add(check, u"look"_s, detail); }
    void bad(const QString &check, const QString &detail)
    {
        add(check, u"bad"_s, detail);
        m_diagnosis.isWell = false;
    }
    Diagnosis diagnosis() const { return m_diagnosis; }

private:
    void add(const QString &check, const QString &result, const QString &detail)
    {
        m_diagnosis.table.rows.append({check, result, detail});
    }
    Diagnosis m_diagnosis{{{u"check"_s, u"result"_s, u"detail"_s}, {}}, true};
};

QString sizeOf(const QString &path)
{
    return QLocale::c().formattedDataSize(QFileInfo(path).size());
}

void examineWorkspaces(Doctor &doctor, const CommandLine &line)
{
    const QString profile = Desk::profileOf(line);
    const QFileInfo folder(profile);
    if (folder.isDir() && folder.isWritable())
        doctor.ok(u"profile"_s, profile);
    else
        doctor.bad(
            u"profile"_s, folder.isDir() ? u"%1 cannot be written"_s.arg(profile) : u"%1 is not there"_s.arg(profile));
    for (const desktop::WorkspaceRecord &record : desktop::WorkspaceRecords(profile).all()) {
        const QString where
            = record.isEmbedded() ? u"on this computer"_s : QUrl(record.url).toString(QUrl::RemoveUserInfo);
        doctor.ok(u"workspace"_s, u"%1, %2, id %3"_s.arg(record.name, where, record.id));
    }
}

void examineCache(Doctor &doctor, Desk &desk)
{
    if (desk.cache().wasRebuilt())
        doctor.look(u"cache"_s, u"was damaged and begins anew; the next sync fills it"_s);
    const CacheReader &reader = desk.reader();
    doctor.ok(u"cache"_s,
        u"%1 incidents, %2 updates, %3 follow-ups, %4"_s.arg(reader.count(Kind::Incident))
            .arg(reader.count(Kind::IncidentUpdate))
            .arg(reader.count(Kind::FollowUp))
            .arg(sizeOf(desk.folder() + u"/cache.db"_s)));
    const QString syncedAt = reader.value(sync::key(sync::keys::syncedAt));
    if (syncedAt.isEmpty())
        doctor.look(u"synced"_s, u"never completely"_s);
    else
        doctor.ok(u"synced"_s, syncedAt);
}

void examineOutbox(Doctor &doctor, Desk &desk)
{
    int waiting = 0, attention = 0;
    for (const OutboxEntry &entry : desk.outbox().entries())
        ++(needsUser(entry.state) ? attention : waiting);
    if (attention > 0)
        doctor.bad(
            u"queue"_s, u"%1 changes need you, %2 wait; open “Unsent changes” in muster"_s.arg(attention).arg(waiting));
    else if (waiting > 0)
        doctor.look(u"queue"_s, u"%1 changes wait to be delivered"_s.arg(waiting));
    else
        doctor.ok(u"queue"_s, u"nothing waits"_s);
    if (const auto salvage = desk.outbox().salvaged())
        doctor.bad(u"queue"_s,
            u"was damaged: %1 changes were saved, %2 lost; muster asks what to do"_s.arg(salvage->recovered)
                .arg(salvage->lost));
}

void examineServer(Doctor &doctor, const Result<Met> &met)
{
    if (!met) {
        doctor.bad(u"server"_s, met.error().message);
        return;
    }
    if (met->meeting == Meeting::Elsewhere) {
        doctor.ok(u"server"_s, u"a muster has this workspace open and meets the server"_s);
        return;
    }
    const SyncStatus &status = met->status;
    if (met->meeting == Meeting::Unreachable)
        doctor.bad(u"server"_s, status.problem ? status.problem->message : u"does not answer"_s);
    else
        doctor.ok(u"server"_s, u"answers"_s);
    if (!status.identity.name.isEmpty())
        doctor.ok(u"key"_s, u"%1: %2"_s.arg(status.identity.name, status.identity.roles.join(u", "_s)));
    for (const QString &limitation : limitationsInWords(status.limitations))
        doctor.look(u"limit"_s, limitation);
    const qint64 skew = status.clockSkewMilliseconds / 1000;
    if (std::abs(skew) > clockTolerance)
        doctor.look(u"clock"_s, u"the server's is %1 s off this computer's"_s.arg(skew));
}

} // namespace

Diagnosis diagnose(const CommandLine &line, const Clock &clock, Random &random)
{
    Doctor doctor;
    examineWorkspaces(doctor, line);
    const auto desk = Desk::open(line, clock, random);
    if (!desk) {
        doctor.bad(u"files"_s, desk.error().message);
        return doctor.diagnosis();
    }
    doctor.ok(u"looking at"_s, (*desk)->record().name);
    examineCache(doctor, **desk);
    examineOutbox(doctor, **desk);
    // Meeting it is enough: whoever looks for what is wrong does not want anything changed first.
    const auto isMet = [](const SyncStatus &status) {
        return !status.identity.name.isEmpty() && status.state != SyncStatus::State::Connecting;
    };
    examineServer(doctor, synchronise(**desk, clock, random, isMet));
    return doctor.diagnosis();
}

} // namespace muster::cli
