#include "views/app.h"
#include <QJSEngine>
#include <QQmlEngine>
#include <utility>

namespace muster {

namespace {

App *handedOver = nullptr;

} // namespace

App::App(const Clock &clock, const QString &profileFolder)
    : m_workspace(clock)
    , m_times(clock)
    , m_settings(profileFolder)
    , m_directory(m_workspace)
    , m_open(m_workspace)
    , m_incidents(m_workspace, m_times, m_notices)
    , m_similar(m_workspace)
    , m_incident(m_workspace, m_notices, m_times)
    , m_handover(m_workspace, m_incident, m_times)
    , m_queue(m_workspace, m_notices)
    , m_sync(m_times)
    , m_taskBoard(m_workspace, m_sync, m_notices)
    , m_timeline(m_workspace, m_incident, m_sync)
    , m_timelineEntry(m_workspace, m_timeline, m_times)
    , m_replay(m_incident, m_timeline, m_times)
    , m_timestamps(m_incident, m_times, m_sync)
    , m_nags(m_workspace, m_open, m_times)
    , m_instructions(m_workspace, m_incident)
    , m_seen(m_workspace, m_incident)
    , m_triage(m_workspace, m_open, m_incidents, m_incident, m_times, m_notices)
    , m_updateDue(m_workspace, m_open, m_incident, m_sync, m_times)
    , m_notifications(m_workspace, m_incident, m_updateDue, m_settings, m_sync, m_times)
    , m_people(m_sync, m_notices)
    , m_palette(m_workspace, m_actions, m_directory, m_incidents, m_incident, m_notices)
{
    m_times.setUtc(m_settings.utc());
    connect(&m_settings, &SettingsController::changed, this, [this] { m_times.setUtc(m_settings.utc()); });
    connect(&m_incidents, &IncidentsController::selectedChanged, this,
        [this] { m_incident.show(m_incidents.selectedId()); });
    connect(&m_palette, &PaletteController::incidentWanted, this, &App::showIncident);
    connect(&m_seen, &SeenController::seenChanged, this, [this] { m_incidents.setSeen(m_seen.seen(), m_seen.from()); });
    connect(&m_nags, &NagController::followed, this, [this](const QString &incidentId, const QString &actionId) {
        showIncident(incidentId);
        m_incident.whenShown([this, actionId] { m_actions.trigger(actionId); });
    });
    connect(&m_replay, &ReplayController::activeChanged, &m_actions, &ActionRegistry::refresh);
    connect(&m_timeline, &TimelineController::currentChanged, &m_actions, &ActionRegistry::refresh);
    connect(&m_instructions, &InstructionsController::changed, &m_actions, &ActionRegistry::refresh);
    connect(
        &m_updateDue, &UpdateDueController::changed, this, [this] { m_incidents.setUpdatesDue(m_updateDue.all()); });
    registerActions();
    connect(&m_actions, &ActionRegistry::triggered, this, [this](const QString &id) {
        m_incident.whenShown([this, id] {
            if (m_actions.isEnabled(id)) // for the incident that is there by now
                Q_EMIT actionTriggered(id);
        });
    });
    connect(&m_actions, &ActionRegistry::refused, &m_notices, &Notices::fail);
    connect(&m_incident, &IncidentController::changed, &m_actions, &ActionRegistry::refresh);
    connect(&m_workspace, &Workspace::opened, &m_actions, &ActionRegistry::refresh);
    connect(&m_workspace, &Workspace::closed, &m_actions, &ActionRegistry::refresh);
    connect(&m_sync, &SyncController::changed, &m_actions, &ActionRegistry::refresh);
    connect(&m_workspace, &Workspace::overlayChanged, &m_notices, &Notices::review);
    connect(&m_people, &PeopleController::changed, &m_actions, &ActionRegistry::refresh);
}

App::~App()
{
    if (handedOver == this)
        handedOver = nullptr;
}

App *App::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT_X(handedOver, "App", "handOver() comes before the engine");
    QJSEngine::setObjectOwnership(handedOver, QJSEngine::CppOwnership);
    return handedOver;
}

void App::handOver(App *app)
{
    handedOver = app;
}

void App::retranslate()
{
    registerActions();
    if (m_workspace.isOpen())
        m_workspace.layOutAgain();
    m_workspaces.refresh();
}

void App::setScreen(const QString &screen)
{
    if (screen == m_screen)
        return;
    m_screen = screen;
    m_taskBoard.setActive(screen == QLatin1String("tasks"));
    m_actions.refresh();
    Q_EMIT screenChanged();
}

void App::showIncident(const QString &incidentId)
{
    setScreen(QStringLiteral("incidents"));
    m_incidents.select(incidentId);
}

void App::awaitFirstFrame()
{
    m_firstFrameShown = false;
    m_incidents.setHeldBack(true);
    Q_EMIT firstFrameShownChanged();
}

void App::setFirstFrameShown()
{
    if (std::exchange(m_firstFrameShown, true))
        return;
    m_incidents.setHeldBack(false);
    Q_EMIT firstFrameShownChanged();
}

bool App::isListSeen() const
{
    return m_workspace.isOpen() && m_screen == QLatin1String("incidents");
}

bool App::isIncidentSeen() const
{
    return isListSeen() && m_incident.exists(); // on another screen nobody sees which one it would be
}

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
    add("incident.role", tr("Assign role"), QStringLiteral("R"));
    add("incident.status", tr("Change status"), QStringLiteral("S"));
    add("incident.severity", tr("Change severity"), QStringLiteral("V"));
    add("incident.action", tr("Add action"), QStringLiteral("A"));
    add("incident.followup", tr("Follow-up"), QStringLiteral("F"));
    add("incident.handover", tr("Hand over"), QStringLiteral("H"));
    add("incident.note", tr("Add to the timeline"), QStringLiteral("Shift+N"));
    add("incident.decision", tr("Note a decision"), QStringLiteral("D"));
    m_actions.add(QStringLiteral("incident.instructions"), tr("What I have to do"), QStringLiteral("I"), group,
        [this] { return isIncidentSeen() && !m_instructions.items().isEmpty(); });
    add("incident.timestamp", tr("Set a timestamp"), QStringLiteral("T"));
    add("incident.rename", tr("Rename"), QStringLiteral("F2"));
    add("incident.summary", tr("Edit summary"), QStringLiteral("E"));
    m_actions.add(
        QStringLiteral("incident.resolve"), tr("Resolve"), QStringLiteral("Shift+R"), group,
        [this] { return isIncidentSeen() && m_incident.canResolve(); },
        [this] { m_incident.whenShown([this] { m_incident.resolve(); }); });
    add("page.timeline", tr("Show the timeline"), QStringLiteral("1"));
    add("page.updates", tr("Show the updates"), QStringLiteral("2"));
    add("page.actions", tr("Show the actions"), QStringLiteral("3"));
    add("page.followups", tr("Show the follow-ups"), QStringLiteral("4"));
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
        {"incident.decision", Ability::AddTimelineItem}, {"triage.accept", Ability::EditIncident},
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
    for (const char *id : {"incident.postpone", "triage.later"})
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
    m_actions.add(QStringLiteral("go.incidents"), tr("Incidents"), QStringLiteral("G, I"), go, open,
        goTo(QStringLiteral("incidents")));
    m_actions.add(QStringLiteral("go.tasks"), tr("Actions and follow-ups"), QStringLiteral("G, F"), go, open,
        goTo(QStringLiteral("tasks")));
    m_actions.add(QStringLiteral("go.queue"), tr("Unsent changes"), QStringLiteral("G, Q"), go, open,
        goTo(QStringLiteral("queue")));
    m_actions.add(QStringLiteral("go.workspaces"), tr("Workspaces"), QStringLiteral("G, W"), go, open,
        goTo(QStringLiteral("workspaces")));
    m_actions.add(QStringLiteral("go.settings"), tr("Settings"), QStringLiteral("G, S"), go, {},
        goTo(QStringLiteral("settings")));
}

} // namespace muster
