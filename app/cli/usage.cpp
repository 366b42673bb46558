#include "app/cli/usage.h"

namespace muster::cli {

using namespace Qt::StringLiterals;

QString usageOf(Verb verb)
{
    switch (verb) {
    case Verb::Connect:
        return u"connect URL --as E-MAIL"_s;
    case Verb::Sync:
        return u"sync"_s;
    case Verb::List:
        return u"incidents list [SEARCH…] [--all] [--limit N]"_s;
    case Verb::Show:
        return u"incidents show INCIDENT"_s;
    case Verb::Declare:
        return u"incidents declare NAME [--severity S] [--type T] [--summary TEXT] [--lead PERSON] [--private]"_s;
    case Verb::Update:
        return u"incidents update INCIDENT [MESSAGE] [--status S] [--severity S] [--next 30m|none]"_s;
    case Verb::Close:
        return u"incidents close INCIDENT [--status S]"_s;
    case Verb::FollowUps:
        return u"follow-ups [--mine] [--all] [--private] [--limit N]"_s;
    case Verb::Export:
        return u"export [SEARCH…] [--csv] [--private] [--limit N]"_s;
    case Verb::Doctor:
        return u"doctor"_s;
    case Verb::Help:
    case Verb::Version:
        break;
    }
    return u"help"_s;
}

QString help()
{
    const auto line = [](Verb verb, const QString &text) { return u"  %1\n      %2\n"_s.arg(usageOf(verb), text); };
    return u"musterctl works on the cache and the queue of muster: what it shows needs no network, and what it "
           u"changes\n"
           "is saved first and delivered once, by musterctl itself or by a muster that has the workspace open.\n\n"
           "Commands\n"_s
        + line(Verb::Connect,
            u"Add a server. The key comes from MUSTER_API_KEY (or INCIDENT_IO_API_KEY, INCIDENT_API_KEY)."_s)
        + line(Verb::Sync, u"Fetch what is new and deliver what waits."_s)
        + line(Verb::List,
            u"Open incidents, or what a search finds: words and sev: status: lead: role: before: after: has: is:"_s)
        + line(Verb::Show, u"One incident with its updates, actions and follow-ups. INCIDENT is INC-12, 12 or an id."_s)
        + line(Verb::Declare, u"Declare an incident. Without --severity it starts in triage."_s)
        + line(Verb::Update, u"Share an update, and say when the next comes."_s)
        + line(Verb::Close, u"Resolve it: into the first status after the incident, or the one of --status."_s)
        + line(Verb::FollowUps, u"Follow-ups of all incidents that are still to do."_s)
        + line(Verb::Export, u"All incidents, or what a search finds: name, severity, duration_seconds, created."_s)
        + line(Verb::Doctor, u"What is on this computer, whether the server answers, and what is wrong."_s)
        + u"\nOptions of every command\n"
          "  --workspace NAME   which one, when there are several; the one used last is taken otherwise\n"
          "  --profile DIR      where muster keeps everything\n"
          "  --json --csv --table   how to print; a table on a terminal and JSON elsewhere when none is given\n"
          "  -h, --help, --version\n\n"
          "Options of what changes something\n"
          "  --offline          only save it; it is delivered later\n\n"
          "Private incidents are left out of exports and of follow-ups unless --private is given.\n"
          "Exit status: 0 done or safely saved, 1 failed, 2 the command line is wrong.\n"_s;
}

} // namespace muster::cli
