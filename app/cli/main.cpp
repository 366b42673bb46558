#include "app/cli/actcommands.h"
#include "app/cli/connectcommand.h"
#include "app/cli/doctorcommand.h"
#include "app/cli/listcommands.h"
#include "app/cli/showcommand.h"
#include "app/cli/synchronising.h"
#include "app/cli/usage.h"
#include "views/errorwords.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>
#include <cstdio>
#include <sys/stat.h>

using namespace muster;
using namespace muster::cli;
using namespace Qt::StringLiterals;

namespace {

constexpr int done = 0, failed = 1, misused = 2;
constexpr std::chrono::seconds patience{10}; ///< with a muster that has the workspace open

void tell(const QString &text)
{
    std::fprintf(stderr, "musterctl: %s\n", qPrintable(text));
}

int refuse(const Error &error)
{
    const bool isOurs = error.kind == ErrorKind::NotFound && error.httpStatus == 0; // says itself what to do
    tell(isOurs ? error.message : withAdvice(error));
    return error.kind == ErrorKind::Invalid ? misused : failed;
}

int answer(bool isPrinted)
{
    if (!isPrinted)
        tell(u"The answer could not be written"_s);
    return isPrinted ? done : failed;
}

bool isWaiting(Desk &desk, const QString &entryId)
{
    const auto entries = desk.outbox().entries();
    return std::any_of(entries.begin(), entries.end(),
        [&](const OutboxEntry &entry) { return entry.id == entryId && !needsUser(entry.state); });
}

/// Another program delivers; the queue tells when it has.
void watch(Desk &desk, const QString &entryId)
{
    QEventLoop loop;
    const auto look = [&] {
        if (!isWaiting(desk, entryId))
            loop.quit();
    };
    QObject::connect(&desk.outbox(), &Outbox::changed, &loop, look);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Why it has not arrived, or nothing.
QString obstacle(const Result<Met> &met)
{
    if (!met)
        return met.error().message;
    if (met->meeting == Meeting::Unreachable)
        return met->status.problem ? met->status.problem->message : u"The server does not answer"_s;
    return {};
}

int report(Desk &desk, const CommandLine &line, const Act &saved, const QString &why)
{
    const auto entries = desk.outbox().entries();
    const auto entry = std::find_if(
        entries.begin(), entries.end(), [&](const OutboxEntry &one) { return one.id == saved.entry.id; });
    const bool isRefused = entry != entries.end() && needsUser(entry->state);
    const bool isDelivered = entry == entries.end();
    const QString id = desk.outbox().serverId(saved.localId);
    const auto incident = line.verb == Verb::Declare && !id.isEmpty() ? desk.reader().incident(id) : std::nullopt;
    const QString problem = isRefused && entry->error ? entry->error->message : why;
    if (decided(line.format) == Format::Text) {
        const QString what = incident ? u"%1 is %2"_s.arg(saved.said, incident->reference) : saved.said;
        const QString state = isDelivered ? u"delivered"_s
            : isRefused                   ? u"refused; see “Unsent changes” in muster"_s
                                          : u"saved on this computer, to be delivered later"_s;
        print(u"%1: %2%3\n"_s.arg(what, state, problem.isEmpty() ? QString() : u" (%1)"_s.arg(problem)).toUtf8());
    } else {
        QJsonObject object{{u"saved"_s, true}, {u"delivered"_s, isDelivered}, {u"change"_s, saved.entry.id},
            {u"incident_id"_s, id.isEmpty() ? saved.entry.incidentId : id}};
        if (incident)
            object.insert(u"reference"_s, incident->reference);
        if (!problem.isEmpty())
            object.insert(u"problem"_s, problem);
        print(QJsonDocument(object).toJson());
    }
    return isRefused ? failed : done;
}

int runAct(Desk &desk, const CommandLine &line, const Clock &clock, Random &random)
{
    const auto saved = act(desk, line);
    if (!saved)
        return refuse(saved.error());
    if (line.offline)
        return report(desk, line, *saved, {});
    const auto met
        = synchronise(desk, clock, random, [&](const SyncStatus &) { return !isWaiting(desk, saved->entry.id); });
    if (met && met->meeting == Meeting::Elsewhere)
        watch(desk, saved->entry.id);
    return report(desk, line, *saved, obstacle(met));
}

int runSync(Desk &desk, const Clock &clock, Random &random)
{
    const auto isEnough = [&](const SyncStatus &status) {
        const auto entries = desk.outbox().entries();
        return status.state == SyncStatus::State::UpToDate
            && std::all_of(
                entries.begin(), entries.end(), [](const OutboxEntry &entry) { return needsUser(entry.state); });
    };
    QElapsedTimer sinceLine;
    sinceLine.start();
    const auto progress = [&](const SyncStatus &status) {
        if (status.state != SyncStatus::State::FirstSync || status.total <= 0 || sinceLine.elapsed() < 1000)
            return;
        sinceLine.restart();
        tell(u"%1 of %2"_s.arg(status.done).arg(status.total));
    };
    const auto met = synchronise(desk, clock, random, isEnough, progress);
    if (!met)
        return refuse(met.error());
    if (met->meeting == Meeting::Elsewhere) {
        tell(u"A muster has this workspace open and keeps it up to date"_s);
        return done;
    }
    if (met->meeting == Meeting::Unreachable) {
        tell(obstacle(met));
        return failed;
    }
    const CacheReader &reader = desk.reader();
    tell(u"Up to date: %1 incidents"_s.arg(reader.count(Kind::Incident)));
    const auto left = desk.outbox().entries().size();
    if (left > 0)
        tell(u"%1 changes need you; open “Unsent changes” in muster"_s.arg(left));
    return left > 0 ? failed : done;
}

int runTable(const Result<Table> &table, const CommandLine &line)
{
    return table ? answer(print(*table, line.format)) : refuse(table.error());
}

int runExport(Desk &desk, const CommandLine &line)
{
    int hidden = 0;
    const auto table = exportIncidents(desk, line, hidden);
    if (hidden > 0)
        tell(u"%1 private incidents are left out; --private takes them in"_s.arg(hidden));
    return runTable(table, line);
}

int runAtDesk(const CommandLine &line, const Clock &clock, Random &random)
{
    const auto desk = Desk::open(line, clock, random);
    if (!desk)
        return refuse(desk.error());
    switch (line.verb) {
    case Verb::Sync:
        return runSync(**desk, clock, random);
    case Verb::List:
        return runTable(listIncidents(**desk, line), line);
    case Verb::FollowUps:
        return runTable(listFollowUps(**desk, line), line);
    case Verb::Export:
        return runExport(**desk, line);
    case Verb::Show: {
        const auto shown = showIncident(**desk, line);
        return shown ? answer(print(*shown)) : refuse(shown.error());
    }
    default:
        return runAct(**desk, line, clock, random);
    }
}

int run(const CommandLine &line)
{
    SystemClock clock;
    SystemRandom random;
    switch (line.verb) {
    case Verb::Help:
        return answer(print(help().toUtf8()));
    case Verb::Version:
        return answer(print("musterctl " MUSTER_VERSION "\n"));
    case Verb::Connect: {
        const auto name = connectServer(line, clock, random);
        if (name)
            tell(u"“%1” is a workspace now; musterctl sync fills it"_s.arg(*name));
        return name ? done : refuse(name.error());
    }
    case Verb::Doctor: {
        const Diagnosis diagnosis = diagnose(line, clock, random);
        const int printed = answer(print(diagnosis.table, line.format));
        return diagnosis.isWell ? printed : failed;
    }
    default:
        return runAtDesk(line, clock, random);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    umask(077); // the cache and the queue are the user's alone
    QCoreApplication::setOrganizationName(u"muster"_s);
    QCoreApplication::setApplicationName(u"musterctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QCoreApplication application(argc, argv);
    const auto line = readCommandLine(QCoreApplication::arguments());
    return line ? run(*line) : refuse(line.error());
}
