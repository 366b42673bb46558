#include "views/app.h"
#include "models/domain/incidentlink.h"
#include <QJSEngine>
#include <QQmlEngine>
#include <utility>

namespace muster {

namespace {

App *handedOver = nullptr;
constexpr qsizetype longestShown = 60;

} // namespace

App::App(const Clock &clock, const QString &profileFolder)
    : m_workspace(clock)
    , m_times(clock)
    , m_settings(profileFolder)
    , m_directory(m_workspace)
    , m_open(m_workspace)
    , m_incidents(m_workspace, m_times)
    , m_similar(m_workspace)
    , m_incident(m_workspace, m_notices, m_times)
    , m_handover(m_workspace, m_incident, m_times)
    , m_queue(m_workspace, m_notices)
    , m_sync(m_times)
    , m_declaration(m_workspace, m_incidents, m_sync, m_times, m_notices)
    , m_taskBoard(m_workspace, m_sync, m_settings, m_times, m_notices)
    , m_timeline(m_workspace, m_incident, m_sync)
    , m_timelineEntry(m_workspace, m_timeline, m_times)
    , m_replay(m_incident, m_timeline, m_times)
    , m_timestamps(m_incident, m_times, m_sync)
    , m_nags(m_workspace, m_open, m_times)
    , m_instructions(m_workspace, m_incident)
    , m_seen(m_workspace, m_incident)
    , m_changes(m_workspace, m_open, m_incidents, m_seen, m_notices)
    , m_triage(m_workspace, m_open, m_incidents, m_incident, m_times, m_notices)
    , m_updateDue(m_workspace, m_open, m_incident, m_sync, m_times)
    , m_composer(m_incident, m_updateDue, m_settings, m_sync)
    , m_attachments(m_workspace, m_incident, m_sync)
    , m_related(m_workspace, m_incident, m_sync)
    , m_diagnostics(m_workspace, m_sync, m_settings, m_times, m_notices)
    , m_tray(m_workspace, m_open, m_updateDue, m_sync, m_times)
    , m_notifications(m_workspace, m_incident, m_updateDue, m_settings, m_sync, m_times)
    , m_people(m_sync, m_notices)
    , m_keyMap(m_actions, m_settings, m_notices)
    , m_palette(m_workspace, m_actions, m_directory, m_incidents, m_declaration, m_incident, m_notices)
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
    connect(&m_triage, &TriageController::waitsAgain, &m_notifications, &NotificationsController::tellWaitsAgain);
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
    connect(&m_workspace, &Workspace::closed, &m_notices, &Notices::dismiss); // its undo is of that workspace
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
    m_seen.setScreenThere(screen == QLatin1String("incidents"));
    m_changes.setActive(screen == QLatin1String("changes"));
    m_diagnostics.setActive(screen == QLatin1String("diagnostics"));
    m_actions.refresh();
    Q_EMIT screenChanged();
}

void App::showIncident(const QString &incidentId)
{
    m_incidents.select(incidentId); // first: the one before is not looked at on the way
    setScreen(QStringLiteral("incidents"));
}

void App::openLink(const QString &link)
{
    const auto named = incidentInLink(link);
    if (!named)
        return m_notices.fail(tr("“%1” is no link to an incident").arg(link.left(longestShown)));
    const auto incident = m_workspace.isOpen() ? m_workspace.find(*named) : std::nullopt;
    if (incident)
        showIncident(incident->id);
    else
        m_notices.fail(tr("%1 is not in %2, or not on this computer yet", "a reference, a workspace")
                           .arg(*named, m_sync.workspaceName()));
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

} // namespace muster
