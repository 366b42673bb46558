#include "models/domain/incidentlink.h"
#include "views/app.h"
#include <QClipboard>
#include <QGuiApplication>
#include <utility>

// Everything a person can do by key, palette or button.
namespace muster {

void App::registerActions()
{
    const auto open = [this] { return m_workspace.isOpen(); };
    const QString general = tr("General");
    m_actions.add(QStringLiteral("incident.declare"), tr("Declare an incident"), QStringLiteral("N"), general, open);
    m_actions.add(QStringLiteral("list.search"), tr("Search the list"), QStringLiteral("/"), general,
        [this] { return isListSeen(); });
    m_actions.add(QStringLiteral("palette.show"), tr("Find and run anything"), QStringLiteral("Ctrl+K"), general, open);
    m_actions.add(QStringLiteral("help.show"), tr("Show all keys"), QStringLiteral("?"), general);
    m_actions.add(QStringLiteral("sync.now"), tr("Synchronise now"), QStringLiteral("F5"), general, open,
        [this] { m_sync.retryNow(); });
    m_actions.add(QStringLiteral("notice.undo"), tr("Undo the last change"), QStringLiteral("Ctrl+Z"), general, {},
        [this] { m_notices.undo(); });
    m_actions.add(QStringLiteral("view.theme"), tr("Switch between dark and light"), QStringLiteral("Ctrl+Shift+L"),
        general, {},
        [this] { m_settings.setTheme(m_settings.isDark() ? QStringLiteral("light") : QStringLiteral("dark")); });
    m_actions.add(QStringLiteral("view.zone"), tr("Switch between UTC and local time"), QStringLiteral("Z"), general,
        {}, [this] { m_settings.setUtc(!m_settings.utc()); });
    m_actions.add(QStringLiteral("people.add"), tr("Add a person"), QStringLiteral("P"), general,
        [this] { return m_workspace.isOpen() && m_people.canAdd(); });
    m_actions.add(QStringLiteral("diagnostics.copy"), tr("Copy the diagnostics report"), QStringLiteral("Ctrl+Shift+D"),
        general, open, [this] { m_diagnostics.copyReport(); });
    m_actions.add(QStringLiteral("app.quit"), tr("Quit"), QStringLiteral("Ctrl+Q"), general, {},
        [this] { Q_EMIT quitRequested(); });
    registerIncidentActions();
    registerTimeline();
    registerReplay();
    registerTriage();
    restrictActions();
    restrictToThePresent();
    registerMoves();
}

void App::registerIncidentActions()
{
    const QString group = tr("Incident");
    const auto add = [&](const char *id, const QString &title, const QString &key) {
        m_actions.add(QLatin1String(id), title, key, group, [this] { return isIncidentSeen(); });
    };
    add("incident.update", tr("Post update"), QStringLiteral("U"));
    m_actions.add(QStringLiteral("incident.postpone"), tr("Put off the next update"), QStringLiteral("Shift+U"), group,
        [this] { return isIncidentSeen() && m_updateDue.at() > 0; });
    m_actions.add(
        QStringLiteral("incident.updateParts"), tr("Write the update in parts"), QStringLiteral("Ctrl+Shift+O"), group,
        [this] { return isIncidentSeen(); },
        [this] {
            m_incident.whenShown([this] {
                m_composer.setInParts(!m_composer.isInParts());
                Q_EMIT actionTriggered(QStringLiteral("incident.update"));
            });
        });
    add("incident.role", tr("Assign role"), QStringLiteral("R"));
    add("incident.status", tr("Change status"), QStringLiteral("S"));
    add("incident.severity", tr("Change severity"), QStringLiteral("V"));
    add("incident.action", tr("Add action"), QStringLiteral("A"));
    add("incident.followup", tr("Follow-up"), QStringLiteral("F"));
    add("incident.attach", tr("Attach a link"), QStringLiteral("Shift+A"));
    add("incident.relate", tr("Relate to another incident"), QStringLiteral("Shift+I"));
    add("incident.handover", tr("Hand over"), QStringLiteral("H"));
    add("incident.note", tr("Add to the timeline"), QStringLiteral("Shift+N"));
    add("incident.decision", tr("Note a decision"), QStringLiteral("D"));
    m_actions.add(QStringLiteral("incident.instructions"), tr("What I have to do"), QStringLiteral("I"), group,
        [this] { return isIncidentSeen() && !m_instructions.items().isEmpty(); });
    add("incident.timestamp", tr("Set a timestamp"), QStringLiteral("T"));
    add("incident.rename", tr("Rename"), QStringLiteral("F2"));
    add("incident.summary", tr("Edit summary"), QStringLiteral("E"));
    m_actions.add(
        QStringLiteral("incident.copyLink"), tr("Copy the link"), QStringLiteral("Ctrl+Shift+C"), group,
        [this] { return isIncidentSeen() && !m_incident.reference().isEmpty(); }, [this] { copyLink(); });
    m_actions.add(
        QStringLiteral("incident.resolve"), tr("Resolve"), QStringLiteral("Shift+R"), group,
        [this] { return isIncidentSeen() && m_incident.canResolve(); },
        [this] { m_incident.whenShown([this] { m_incident.resolve(); }); });
    add("page.timeline", tr("Show the timeline"), QStringLiteral("1"));
    add("page.updates", tr("Show the updates"), QStringLiteral("2"));
    add("page.actions", tr("Show the actions"), QStringLiteral("3"));
    add("page.followups", tr("Show the follow-ups"), QStringLiteral("4"));
}

/// For those who have Muster; the page in the browser is for all.
void App::copyLink()
{
    const QString link = incidentLink(m_incident.reference());
    QGuiApplication::clipboard()->setText(link);
    m_notices.say(tr("Copied %1").arg(link));
}

void App::registerTimeline()
{
    const QString group = tr("Timeline");
    const auto onEntry = [this] { return isIncidentSeen() && !m_timeline.current().isEmpty(); };
    const auto reason = [this] { return m_timeline.against(m_timeline.current()); };
    m_actions.add(QStringLiteral("timeline.star"), tr("Star the entry"), QStringLiteral("*"), group, onEntry,
        [this] { m_timeline.toggleStar(m_timeline.current()); });
    m_actions.add(QStringLiteral("timeline.edit"), tr("Reword the entry"), QStringLiteral("Shift+E"), group, onEntry);
    m_actions.add(QStringLiteral("timeline.move"), tr("Move the entry to another time"), QStringLiteral("Shift+T"),
        group, onEntry);
    for (const char *id : {"timeline.star", "timeline.edit"})
        m_actions.restrict(QLatin1String(id), reason);
    m_actions.restrict(
        QStringLiteral("timeline.move"), [this] { return m_timeline.againstMoving(m_timeline.current()); });
}

/// J, K and L belong to the list otherwise.
void App::registerReplay()
{
    const QString group = tr("Replay");
    const auto playing = [this] { return isIncidentSeen() && m_replay.isActive(); };
    const auto add = [&](const char *id, const QString &title, const QString &key, const std::function<void()> &run) {
        m_actions.add(QLatin1String(id), title, key, group, playing, run);
    };
    m_actions.add(QStringLiteral("replay.begin"), tr("Replay the incident"), QStringLiteral("Shift+P"), group,
        [this] { return isIncidentSeen() && !m_replay.isActive(); });
    add("replay.forwards", tr("Play; again: faster"), QStringLiteral("L"), [this] { m_replay.play(1); });
    add("replay.pause", tr("Pause"), QStringLiteral("K"), [this] { m_replay.pause(); });
    add("replay.backwards", tr("Play backwards"), QStringLiteral("J"), [this] { m_replay.play(-1); });
    add("replay.next", tr("Next moment"), QStringLiteral("."), [this] { m_replay.step(1); });
    add("replay.previous", tr("Moment before"), QStringLiteral(","), [this] { m_replay.step(-1); });
    add("replay.nextStarred", tr("Next starred moment"), QStringLiteral("]"), [this] { m_replay.step(1, true); });
    add("replay.previousStarred", tr("Starred moment before"), QStringLiteral("["),
        [this] { m_replay.step(-1, true); });
    add("replay.leave", tr("Back to now"), QStringLiteral("Esc"), [this] { m_replay.leave(); });
}

void App::registerTriage()
{
    const QString group = tr("Triage");
    const auto isInTriage = [this] { return isIncidentSeen() && m_triage.isWaiting(); };
    m_actions.add(QStringLiteral("triage.accept"), tr("Accept"), QStringLiteral("Y"), group, isInTriage, [this] {
        if (m_triage.isSeverityNeeded())
            Q_EMIT actionTriggered(QStringLiteral("triage.accept")); // asks for one
        else
            m_triage.accept({});
    });
    m_actions.add(QStringLiteral("triage.decline"), tr("Decline"), QStringLiteral("Backspace"), group, isInTriage,
        [this] { m_triage.decline(); });
    m_actions.add(QStringLiteral("triage.merge"), tr("Merge into another"), QStringLiteral("M"), group, isInTriage);
    m_actions.add(QStringLiteral("triage.later"), tr("Later"), QStringLiteral("Shift+L"), group, isInTriage,
        [this] { m_triage.putAside(); });
}

/// What this server and this key do not allow says so instead of opening a form that cannot be sent.
void App::restrictActions()
{
    const std::pair<const char *, Ability> needed[]{{"incident.declare", Ability::DeclareIncident},
        {"incident.update", Ability::PostUpdate}, {"incident.role", Ability::EditIncident},
        {"incident.status", Ability::EditIncident}, {"incident.severity", Ability::EditIncident},
        {"incident.timestamp", Ability::EditIncident}, {"incident.rename", Ability::EditIncident},
        {"incident.summary", Ability::EditIncident}, {"incident.resolve", Ability::EditIncident},
        {"incident.action", Ability::AddAction}, {"incident.followup", Ability::AddFollowUp},
        {"incident.handover", Ability::AddTimelineItem}, {"incident.note", Ability::AddTimelineItem},
        {"incident.decision", Ability::AddTimelineItem}, {"incident.attach", Ability::AddAttachment},
        {"incident.relate", Ability::RelateIncidents}, {"triage.accept", Ability::EditIncident},
        {"triage.decline", Ability::DeclineIncident}, {"triage.merge", Ability::MergeIncident}};
    for (const auto &[id, ability] : needed)
        m_actions.restrict(QLatin1String(id), [this, needs = ability] {
            const QString past = needs == Ability::DeclareIncident ? QString() : m_incident.againstThePast();
            return past.isEmpty() ? m_sync.against(needs) : past;
        });
}

/// What is kept on this computer needs no server, but is of the present all the same.
void App::restrictToThePresent()
{
    for (const char *id : {"incident.postpone", "incident.updateParts", "triage.later"})
        m_actions.restrict(QLatin1String(id), [this] { return m_incident.againstThePast(); });
}

void App::registerMoves()
{
    const auto open = [this] { return m_workspace.isOpen(); };
    const auto inList = [this] { return isListSeen() && !m_replay.isActive(); };
    const QString list = tr("List"), go = tr("Go to");
    const auto goTo = [this](const QString &screen) { return [this, screen] { setScreen(screen); }; };
    m_actions.add(QStringLiteral("list.focus"), tr("Back to the list"), QStringLiteral("L"), list, inList);
    m_actions.add(QStringLiteral("list.next"), tr("Next incident"), QStringLiteral("J"), list, inList,
        [this] { m_incidents.selectNext(); });
    m_actions.add(QStringLiteral("list.previous"), tr("Previous incident"), QStringLiteral("K"), list, inList,
        [this] { m_incidents.selectPrevious(); });
    m_actions.add(
        QStringLiteral("changes.next"), tr("Next incident with changes"), QStringLiteral("Shift+J"), list,
        [this] { return m_workspace.isOpen() && !m_replay.isActive(); },
        [this] {
            if (m_changes.selectNext())
                setScreen(QStringLiteral("incidents"));
        });
    m_actions.add(
        QStringLiteral("changes.seen"), tr("Count all as seen"), QStringLiteral("Shift+X"), list,
        [this] { return m_workspace.isOpen() && m_screen == QLatin1String("changes"); },
        [this] { m_changes.seeAll(); });
    m_actions.add(QStringLiteral("go.incidents"), tr("Incidents"), QStringLiteral("G, I"), go, open,
        goTo(QStringLiteral("incidents")));
    m_actions.add(QStringLiteral("go.tasks"), tr("Actions and follow-ups"), QStringLiteral("G, F"), go, open,
        goTo(QStringLiteral("tasks")));
    m_actions.add(
        QStringLiteral("go.changes"), tr("Changes"), QStringLiteral("G, C"), go, open, goTo(QStringLiteral("changes")));
    m_actions.add(QStringLiteral("go.queue"), tr("Unsent changes"), QStringLiteral("G, Q"), go, open,
        goTo(QStringLiteral("queue")));
    m_actions.add(QStringLiteral("go.workspaces"), tr("Workspaces"), QStringLiteral("G, W"), go, open,
        goTo(QStringLiteral("workspaces")));
    m_actions.add(QStringLiteral("go.diagnostics"), tr("Diagnostics"), QStringLiteral("G, D"), go, open,
        goTo(QStringLiteral("diagnostics")));
    m_actions.add(QStringLiteral("go.settings"), tr("Settings"), QStringLiteral("G, S"), go, {},
        goTo(QStringLiteral("settings")));
}

} // namespace muster
