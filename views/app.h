#pragma once
#include "views/actionregistry.h"
#include "views/attachmentscontroller.h"
#include "views/changescontroller.h"
#include "views/composercontroller.h"
#include "views/declarationcontroller.h"
#include "views/diagnosticscontroller.h"
#include "views/directorycontroller.h"
#include "views/handovercontroller.h"
#include "views/incidentcontroller.h"
#include "views/incidentscontroller.h"
#include "views/instructionscontroller.h"
#include "views/keymapcontroller.h"
#include "views/keyscontroller.h"
#include "views/nagcontroller.h"
#include "views/notices.h"
#include "views/notificationscontroller.h"
#include "views/palettecontroller.h"
#include "views/peoplecontroller.h"
#include "views/queuecontroller.h"
#include "views/relatedcontroller.h"
#include "views/replaycontroller.h"
#include "views/seencontroller.h"
#include "views/settingscontroller.h"
#include "views/similarcontroller.h"
#include "views/startcontroller.h"
#include "views/synccontroller.h"
#include "views/taskboardcontroller.h"
#include "views/timelineentrycontroller.h"
#include "views/times.h"
#include "views/timestampcontroller.h"
#include "views/traycontroller.h"
#include "views/triagecontroller.h"
#include "views/updateduecontroller.h"
#include "views/workspace.h"
#include "views/workspacescontroller.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;
class QJSEngine;

namespace muster {

/// Everything QML sees, as one singleton `App`. Made and owned by the composition root, which hands it over once per
/// engine. GUI thread.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(muster::AttachmentsController *attachments READ attachments CONSTANT)
    Q_PROPERTY(muster::ChangesController *changes READ changes CONSTANT)
    Q_PROPERTY(muster::DeclarationController *declaration READ declaration CONSTANT)
    Q_PROPERTY(muster::ComposerController *composer READ composer CONSTANT)
    Q_PROPERTY(muster::DiagnosticsController *diagnostics READ diagnostics CONSTANT)
    Q_PROPERTY(muster::HandoverController *handover READ handover CONSTANT)
    Q_PROPERTY(muster::SimilarController *similar READ similar CONSTANT)
    Q_PROPERTY(muster::IncidentsController *incidents READ incidents CONSTANT)
    Q_PROPERTY(muster::IncidentController *incident READ incident CONSTANT)
    Q_PROPERTY(muster::QueueController *queue READ queue CONSTANT)
    Q_PROPERTY(muster::SyncController *sync READ sync CONSTANT)
    Q_PROPERTY(muster::StartController *start READ start CONSTANT)
    Q_PROPERTY(muster::KeyMapController *keyMap READ keyMap CONSTANT)
    Q_PROPERTY(muster::KeysController *keys READ keys CONSTANT)
    Q_PROPERTY(muster::WorkspacesController *workspaces READ workspaces CONSTANT)
    Q_PROPERTY(muster::SettingsController *settings READ settings CONSTANT)
    Q_PROPERTY(muster::DirectoryController *directory READ directory CONSTANT)
    Q_PROPERTY(muster::PeopleController *people READ people CONSTANT)
    Q_PROPERTY(muster::Times *times READ times CONSTANT)
    Q_PROPERTY(muster::TaskBoardController *taskBoard READ taskBoard CONSTANT)
    Q_PROPERTY(muster::TimelineController *timeline READ timeline CONSTANT)
    Q_PROPERTY(muster::TimelineEntryController *timelineEntry READ timelineEntry CONSTANT)
    Q_PROPERTY(muster::RelatedController *related READ related CONSTANT)
    Q_PROPERTY(muster::ReplayController *replay READ replay CONSTANT)
    Q_PROPERTY(muster::TimestampController *timestamps READ timestamps CONSTANT)
    Q_PROPERTY(muster::NagController *nags READ nags CONSTANT)
    Q_PROPERTY(muster::InstructionsController *instructions READ instructions CONSTANT)
    Q_PROPERTY(muster::SeenController *seen READ seen CONSTANT)
    Q_PROPERTY(muster::TriageController *triage READ triage CONSTANT)
    Q_PROPERTY(muster::UpdateDueController *updateDue READ updateDue CONSTANT)
    Q_PROPERTY(muster::Notices *notices READ notices CONSTANT)
    Q_PROPERTY(muster::ActionRegistry *actions READ actions CONSTANT)
    Q_PROPERTY(muster::PaletteController *palette READ palette CONSTANT)
    Q_PROPERTY(QString screen READ screen WRITE setScreen NOTIFY screenChanged) ///< "incidents", "queue" …
    /// The first frame with something to read is on the screen: what was left out for its sake may come.
    Q_PROPERTY(bool firstFrameShown READ isFirstFrameShown NOTIFY firstFrameShownChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
public:
    App(const Clock &clock, const QString &profileFolder);
    ~App() override;
    static App *create(QQmlEngine *engine, QJSEngine *);
    /// What create() returns from now on; null withdraws it.
    static void handOver(App *app);

    Workspace &workspace() { return m_workspace; }
    AttachmentsController *attachments() { return &m_attachments; }
    ChangesController *changes() { return &m_changes; }
    DeclarationController *declaration() { return &m_declaration; }
    ComposerController *composer() { return &m_composer; }
    DiagnosticsController *diagnostics() { return &m_diagnostics; }
    HandoverController *handover() { return &m_handover; }
    SimilarController *similar() { return &m_similar; }
    IncidentsController *incidents() { return &m_incidents; }
    IncidentController *incident() { return &m_incident; }
    QueueController *queue() { return &m_queue; }
    SyncController *sync() { return &m_sync; }
    StartController *start() { return &m_start; }
    KeyMapController *keyMap() { return &m_keyMap; }
    KeysController *keys() { return &m_keys; }
    WorkspacesController *workspaces() { return &m_workspaces; }
    SettingsController *settings() { return &m_settings; }
    DirectoryController *directory() { return &m_directory; }
    PeopleController *people() { return &m_people; }
    Times *times() { return &m_times; }
    TaskBoardController *taskBoard() { return &m_taskBoard; }
    TimelineController *timeline() { return &m_timeline; }
    TimelineEntryController *timelineEntry() { return &m_timelineEntry; }
    RelatedController *related() { return &m_related; }
    ReplayController *replay() { return &m_replay; }
    TimestampController *timestamps() { return &m_timestamps; }
    NagController *nags() { return &m_nags; }
    InstructionsController *instructions() { return &m_instructions; }
    SeenController *seen() { return &m_seen; }
    TriageController *triage() { return &m_triage; }
    UpdateDueController *updateDue() { return &m_updateDue; }
    TrayController &tray() { return m_tray; }
    NotificationsController &notifications() { return m_notifications; }
    Notices *notices() { return &m_notices; }
    ActionRegistry *actions() { return &m_actions; }
    PaletteController *palette() { return &m_palette; }
    QString screen() const { return m_screen; }
    void setScreen(const QString &screen);
    /// For whoever is about to show a window: what its first frame does not need waits for setFirstFrameShown().
    void awaitFirstFrame();
    bool isFirstFrameShown() const { return m_firstFrameShown; }
    void setFirstFrameShown();
    /// On the screen of incidents.
    Q_INVOKABLE void showIncident(const QString &incidentId);
    /// `muster://incident/INC-12`, from another program. Says so when it is no such link or not here.
    void openLink(const QString &link);
    /// To be called when the language has changed: finds the words anew that are not bound to a text in QML.
    void retranslate();
    QString version() const { return QStringLiteral(MUSTER_VERSION); }

Q_SIGNALS:
    void screenChanged();
    void firstFrameShownChanged();
    /// Somebody wants to leave; unsent changes are kept.
    void quitRequested();
    /// An action that the screens carry out was triggered, and the incident it is about is on screen.
    void actionTriggered(const QString &id);

private:
    void registerActions();
    void registerIncidentActions();
    void restrictActions();
    void restrictToThePresent();
    void copyLink();
    void registerTimeline();
    void registerReplay();
    void registerTriage();
    void registerMoves();
    bool isListSeen() const;
    bool isIncidentSeen() const;

    Workspace m_workspace;
    Times m_times;
    Notices m_notices;
    SettingsController m_settings;
    DirectoryController m_directory;
    OpenIncidents m_open;
    IncidentsController m_incidents;
    SimilarController m_similar;
    IncidentController m_incident;
    HandoverController m_handover;
    QueueController m_queue;
    SyncController m_sync;
    DeclarationController m_declaration;
    TaskBoardController m_taskBoard;
    TimelineController m_timeline;
    TimelineEntryController m_timelineEntry;
    ReplayController m_replay;
    TimestampController m_timestamps;
    NagController m_nags;
    InstructionsController m_instructions;
    SeenController m_seen;
    ChangesController m_changes;
    TriageController m_triage;
    UpdateDueController m_updateDue;
    ComposerController m_composer;
    AttachmentsController m_attachments;
    RelatedController m_related;
    DiagnosticsController m_diagnostics;
    TrayController m_tray;
    NotificationsController m_notifications;
    PeopleController m_people;
    StartController m_start;
    KeysController m_keys;
    WorkspacesController m_workspaces;
    ActionRegistry m_actions;
    KeyMapController m_keyMap;
    PaletteController m_palette;
    QString m_screen = QStringLiteral("incidents");
    bool m_firstFrameShown = true;
};

} // namespace muster
