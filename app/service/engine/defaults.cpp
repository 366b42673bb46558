#include "app/service/engine/defaults.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/configured.h"
#include "app/service/engine/customfields.h"
#include "app/service/engine/teams.h"
#include "app/service/engine/timekeeping.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

void addSeverities(Workspace &workspace)
{
    auto add = [&, rank = 0, now = workspace.now()](const QString &name, const QString &description) mutable {
        addSeverity(workspace, {workspace.newId(), name, description, ++rank, now, now});
    };
    add(u"Minor"_s, u"Few customers notice, or there is a workaround. Handled in working hours; nobody is woken."_s);
    add(u"Major"_s,
        u"Many customers are hindered, or something important is degraded without a workaround. Respond now, day or night."_s);
    add(u"Critical"_s,
        u"The product is down, data is at risk, or most customers cannot work. Everyone needed is called in; updates every 30 minutes."_s);
}

void addStatuses(Workspace &workspace)
{
    auto add = [&, rank = 0, now = workspace.now()](
                   const QString &name, StatusCategory category, const QString &description) mutable {
        addStatus(workspace, {workspace.newId(), name, description, category, ++rank, now, now});
    };
    add(u"Triage"_s, StatusCategory::Triage, u"Somebody is finding out whether this is an incident."_s);
    add(u"Investigating"_s, StatusCategory::Live, u"It is real. We are finding out what is wrong."_s);
    add(u"Fixing"_s, StatusCategory::Live, u"We know what is wrong and are putting it right."_s);
    add(u"Monitoring"_s, StatusCategory::Live, u"A fix is in place. We are watching whether it holds."_s);
    add(u"Documenting"_s, StatusCategory::Learning, u"Over for customers. We are writing down what happened."_s);
    add(u"Reviewing"_s, StatusCategory::Learning,
        u"The write-up is being read and discussed; follow-ups are agreed."_s);
    add(u"Closed"_s, StatusCategory::Closed, u"Done: over, understood, and nothing left to decide."_s);
    add(u"Declined"_s, StatusCategory::Declined, u"Looked at in triage and found not to be an incident."_s);
    add(u"Merged"_s, StatusCategory::Merged, u"The same as another incident, which goes on."_s);
    add(u"Canceled"_s, StatusCategory::Canceled, u"Declared in error."_s);
    add(u"Paused"_s, StatusCategory::Paused, u"Set aside for now; work on it will go on later."_s);
}

void addTypes(Workspace &workspace)
{
    const auto add
        = [&, now = workspace.now()](const QString &name, const QString &description, bool isDefault = false) {
              addType(workspace, {workspace.newId(), name, description, isDefault, false, u"optional"_s, now, now});
          };
    add(u"Default"_s, u"Anything that does not fit another type."_s, true);
    add(u"Service outage"_s, u"Something customers use is down or too slow to use."_s);
    add(u"Security"_s,
        u"Suspected intrusion, leaked credentials, abuse, or a vulnerability being exploited. Consider declaring it private."_s);
    add(u"Data"_s, u"Data is wrong, late or lost."_s);
    add(u"Third party"_s, u"A supplier is failing us; we steer around it and keep customers informed."_s);
}

void addRoles(Workspace &workspace)
{
    using Kind = IncidentRole::Kind;
    const auto add = [&, now = workspace.now()](const QString &name, Kind kind, const QString &shortform,
                         const QString &description, const QString &instructions) {
        addRole(workspace, {workspace.newId(), name, description, instructions, shortform, kind, now, now});
    };
    add(u"Incident Lead"_s, Kind::Lead, u"lead"_s, u"Leads the response and decides."_s,
        u"Keep the overview; do not debug yourself.\nSee that every role that is needed is taken.\nDecide on severity "
        u"and status, and say why.\n"
        "Ask for an update at fixed intervals.\nHand over explicitly when you tire."_s);
    add(u"Reporter"_s, Kind::Reporter, {}, u"Declared the incident."_s, {});
    add(u"Communications Lead"_s, Kind::Custom, u"comms"_s, u"Tells customers and colleagues what is going on."_s,
        u"Write updates others can understand: what is affected, what we do, when we write again.\nKeep questions away "
        u"from those who fix.\n"
        "Agree wording with the incident lead before it goes out."_s);
    add(u"Operations Lead"_s, Kind::Custom, u"ops"_s, u"Directs the hands on the systems."_s,
        u"You alone decide who changes what on the systems, one change at a time.\nSay each change before it is made "
        u"and what you expect of it.\n"
        "Record what was tried as actions."_s);
}

void addFields(Workspace &workspace)
{
    using Kind = CustomField::Kind;
    const auto add = [&, now = workspace.now()](
                         const QString &name, Kind kind, const QString &description, const QStringList &options = {}) {
        const CustomField field{workspace.newId(), name, description, kind, now, now};
        configured::add(workspace, field);
        for (qsizetype i = 0; i < options.size(); ++i)
            saveOption(workspace, {workspace.newId(), field.id, options[i], 10 * (i + 1)});
    };
    add(u"Affected services"_s, Kind::MultiSelect, u"What does not work as it should."_s,
        {u"Website"_s, u"Mobile app"_s, u"API"_s, u"Login"_s, u"Payments"_s, u"Internal tools"_s});
    add(u"Customers affected"_s, Kind::Numeric, u"How many customers noticed, as far as we know."_s);
    add(u"Detection"_s, Kind::SingleSelect, u"How we learned of it."_s,
        {u"Alert"_s, u"Customer report"_s, u"Colleague"_s, u"Supplier"_s, u"By chance"_s});
    add(u"Root cause"_s, Kind::Text, u"In a sentence or two, once it is known."_s);
    add(u"Related ticket"_s, Kind::Link, u"Where the work goes on."_s);
}

void addPriorities(Workspace &workspace)
{
    auto add = [&, rank = 0](const QString &name, const QString &description) mutable {
        configured::add(workspace, FollowUpPriority{workspace.newId(), name, description, rank += 10});
    };
    add(u"Urgent"_s, u"It will happen again before long if this is not done."_s);
    add(u"High"_s, u"Next in line once what is urgent is done."_s);
    add(u"Medium"_s, u"Worth doing with the team's other work."_s);
    add(u"Low"_s, u"Good to have; nobody waits for it."_s);
}

} // namespace

void addDefaults(Workspace &workspace, int since)
{
    if (since < 1) {
        addSeverities(workspace);
        addStatuses(workspace);
        addTypes(workspace);
        addRoles(workspace);
    }
    if (since < 2)
        addFields(workspace);
    if (since < 3)
        addTimestamps(workspace);
    if (since < 4)
        completeTeams(workspace);
    if (since < 5)
        addPriorities(workspace);
}

} // namespace muster::service
