#pragma once
#include "models/lists/clockmodel.h"
#include "models/lists/fieldlistmodel.h"
#include "models/lists/optionmodel.h"
#include "models/lists/rolelistmodel.h"
#include "models/lists/statusstepmodel.h"
#include "models/lists/tasklistmodel.h"
#include "models/lists/timelinemodel.h"
#include "views/notices.h"
#include "views/times.h"
#include "views/workspace.h"
#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace muster {

/// The page of one incident: what is shown (server row and pending changes) and what can be done with it.
/// Every command is saved to the outbox and shows at once; `pendingFields` says which values are still on their way.
class IncidentController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString incidentId READ incidentId NOTIFY changed)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(
        bool activityComplete READ isActivityComplete NOTIFY changed) ///< false: the timeline is still being fetched
    Q_PROPERTY(QString reference READ reference NOTIFY changed) ///< "INC-12", empty until the server has it
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString severityId READ severityId NOTIFY changed)
    Q_PROPERTY(QString severityName READ severityName NOTIFY changed)
    Q_PROPERTY(
        int severityLevel READ severityLevel NOTIFY changed) ///< SeverityLevel: 0 none, 1 minor, 2 major, 3 critical
    Q_PROPERTY(QString statusId READ statusId NOTIFY changed)
    Q_PROPERTY(QString statusName READ statusName NOTIFY changed)
    Q_PROPERTY(QString category READ category NOTIFY changed) ///< "live", "triage", "learning", "closed", …
    Q_PROPERTY(QString typeName READ typeName NOTIFY changed)
    Q_PROPERTY(QString leadId READ leadId NOTIFY changed)
    Q_PROPERTY(QString leadName READ leadName NOTIFY changed)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY changed)
    Q_PROPERTY(QString mode READ mode NOTIFY changed) ///< "standard", "retrospective", "test", "tutorial"
    Q_PROPERTY(QString permalink READ permalink NOTIFY changed)
    Q_PROPERTY(QString callUrl READ callUrl NOTIFY changed)
    Q_PROPERTY(double startedAt READ startedAt NOTIFY changed)
    Q_PROPERTY(double endedAt READ endedAt NOTIFY changed) ///< 0 while open
    Q_PROPERTY(double lastUpdateAt READ lastUpdateAt NOTIFY changed)
    Q_PROPERTY(QString lastUpdateBy READ lastUpdateBy NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed) ///< Pending: 0 none, 1 waiting, 2 failed, 3 conflict
    Q_PROPERTY(QVariantMap pendingFields READ pendingFields NOTIFY
            changed) ///< "name", "summary", "severity_id", "incident_status_id" → Pending
    Q_PROPERTY(QAbstractItemModel *timeline READ timeline CONSTANT) ///< roles: TimelineModel
    Q_PROPERTY(QAbstractItemModel *steps READ steps CONSTANT) ///< roles: StatusStepModel
    Q_PROPERTY(QAbstractItemModel *roles READ roles CONSTANT) ///< roles: RoleListModel
    Q_PROPERTY(muster::TaskListModel *actions READ actions CONSTANT)
    Q_PROPERTY(muster::TaskListModel *followUps READ followUps CONSTANT)
    Q_PROPERTY(
        muster::OptionModel *statuses READ statuses CONSTANT) ///< all of the path; unreachable ones with a reason
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT) ///< roles: FieldListModel
    Q_PROPERTY(QAbstractItemModel *clock READ clock CONSTANT) ///< roles: ClockModel
    Q_PROPERTY(bool canResolve READ canResolve NOTIFY changed)
public:
    IncidentController(Workspace &workspace, Notices &notices, const Times &times, QObject *parent = nullptr);
    /// Fetches the page and shows it when it is there; until then the one before stays, whole.
    void show(const QString &incidentId);
    /// Runs `act` now, or once the page that was asked for last is on screen: a key pressed right after choosing an
    /// incident is meant for that one.
    void whenShown(const std::function<void()> &act);

    QString incidentId() const { return m_incidentId; }
    bool exists() const { return m_page.incident.has_value(); }
    bool isActivityComplete() const { return m_serverPage.activityComplete || isLocalId(m_incidentId); }
    QString reference() const { return m_incident.reference; }
    QString name() const { return m_incident.name; }
    QString summary() const { return m_incident.summary; }
    QString severityId() const { return m_incident.severity ? m_incident.severity->id : QString(); }
    QString severityName() const { return m_incident.severity ? m_incident.severity->name : QString(); }
    int severityLevel() const;
    QString statusId() const { return m_incident.status.id; }
    QString statusName() const { return m_incident.status.name; }
    QString category() const { return toText(m_incident.status.category); }
    QString typeName() const { return m_incident.type ? m_incident.type->name : QString(); }
    QString leadId() const { return m_incident.lead().value_or(User{}).id; }
    QString leadName() const { return m_incident.lead().value_or(User{}).name; }
    bool isPrivate() const { return m_incident.isPrivate(); }
    QString mode() const { return m_incident.mode; }
    QString permalink() const { return m_incident.permalink; }
    QString callUrl() const { return m_incident.callUrl; }
    double startedAt() const; ///< when it was reported, as far as known
    double endedAt() const;
    double lastUpdateAt() const;
    QString lastUpdateBy() const;
    int pending() const { return int(m_workspace.overlay().pending(m_incidentId)); }
    QVariantMap pendingFields() const;
    QAbstractItemModel *timeline() { return &m_timeline; }
    StatusStepModel *steps() { return &m_steps; }
    QAbstractItemModel *roles() { return &m_roles; }
    TaskListModel *actions() { return &m_actions; }
    TaskListModel *followUps() { return &m_followUps; }
    OptionModel *statuses() { return &m_statuses; }
    QAbstractItemModel *fields() { return &m_fields; }
    QAbstractItemModel *clock() { return &m_clock; }
    const QList<ClockRow> &clockRows() const { return m_clock.rows(); }
    bool canResolve() const { return !resolvedStatusId().isEmpty(); }
    /// Shows it as it was at a moment, and lets nobody change it; without one, as it is now.
    void setAsOf(std::optional<Instant> at);
    std::optional<Instant> asOf() const { return m_asOf; }
    /// Why nothing can be changed while the past is shown; empty: it is not.
    QString againstThePast() const;
    Instant declaredAt() const { return m_incident.createdAt.at.value_or(Instant{}); }
    const IncidentPage &page() const { return m_page; } ///< as shown, with pending changes
    const QList<TimelineRow> &timelineRows() const { return m_timeline.allRows(); } ///< also those that are hidden
    void filterTimeline(const TimelineFilter &filter) { m_timeline.setFilter(filter); }
    /// Saves a change and offers to take it back: `inverse` once it has been sent.
    void submit(const Command &command, const QJsonObject &base, const QString &said,
        const std::optional<Command> &inverse = {}, const QJsonObject &inverseBase = {});
    /// The same for what cannot be taken back once it has been sent: it waits ten seconds.
    void submitHeldBack(const Command &command, const QJsonObject &base, const QString &said);

    /// An update being written, until it is posted or the workspace is closed.
    Q_INVOKABLE QString draft() const { return m_drafts.value(m_incidentId); }
    Q_INVOKABLE void keepDraft(const QString &message);
    QHash<QString, QString> drafts() const { return m_drafts; } ///< by incident
    void setDrafts(const QHash<QString, QString> &drafts) { m_drafts = drafts; }
    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void setSummary(const QString &summary);
    Q_INVOKABLE void setSeverity(const QString &severityId);
    Q_INVOKABLE void setStatus(const QString &statusId);
    /// Moves to the first post-incident status, or to the first closed one where there is none.
    Q_INVOKABLE void resolve();
    /// An empty person clears the role.
    Q_INVOKABLE void assignRole(const QString &roleId, const QString &personId);
    /// A custom field: ids of options, or one text; an empty list clears it.
    Q_INVOKABLE void setField(const QString &fieldId, const QStringList &values);
    /// `time` as RFC 3339; empty clears. False when it is no time.
    Q_INVOKABLE bool setTimestamp(const QString &timestampId, const QString &time);
    Q_INVOKABLE QString leadRoleId() const;
    /// Empty ids leave status and severity as they are; `nextUpdate` is PostUpdate's. False when there is nothing to
    /// say.
    Q_INVOKABLE bool postUpdate(
        const QString &message, const QString &statusId, const QString &severityId, const QString &nextUpdate = {});
    Q_INVOKABLE bool addAction(const QString &description, const QString &assigneeId);
    /// `more` may hold "priorityId", "labels" (in one text, by commas), "issue" (an address in a tracker) and
    /// "provider" (which tracker, where the address does not tell).
    Q_INVOKABLE bool addFollowUp(
        const QString &title, const QString &description, const QString &assigneeId, const QVariantMap &more = {});
    /// An entry of our own in the timeline, or a decision. `clock` is a time of today in the zone on screen ("14:05");
    /// empty is now. False without a title or when it is no time.
    Q_INVOKABLE bool addNote(const QString &title, const QString &detail, const QString &clock, bool isDecision);
    Q_INVOKABLE bool isClock(const QString &clock) const { return noteTime(clock).has_value(); }
    /// `status`: "outstanding", "completed", "not_doing".
    Q_INVOKABLE void editAction(
        const QString &id, const QString &description, const QString &assigneeId, const QString &status);
    /// What `more` does not hold stays as it is.
    Q_INVOKABLE void editFollowUp(const QString &id, const QString &title, const QString &description,
        const QString &assigneeId, const QString &status, const QVariantMap &more = {});
    /// Whether an address tells that it is of an issue in a tracker the API knows.
    Q_INVOKABLE bool isIssue(const QString &address) const;
    Q_INVOKABLE void deleteAction(const QString &id);
    Q_INVOKABLE void deleteFollowUp(const QString &id);

Q_SIGNALS:
    void changed();
    /// The incident on screen is another one (not merely the same with its server id).
    void shown();
    void draftsChanged();
    /// The rows of the timeline, those that are hidden among them.
    void timelineChanged();

private:
    void read();
    /// Lays out what has been added to the overlay; what has left it is read from the cache first, where it is now.
    void followOverlay();
    QSet<QString> changesOnTop() const;
    void arrive(const QString &incidentId, const IncidentPage &page);
    void layOut();
    IncidentPage pageNow() const; ///< with pending changes
    /// What there is on the page beside the timeline.
    void layOutPage(IncidentPage page);
    void layOutStatuses();
    QString resolvedStatusId() const;
    std::optional<Instant> noteTime(const QString &clock) const;
    std::optional<Action> action(const QString &id) const;
    std::optional<FollowUp> followUp(const QString &id) const;
    void connectIssue(const QString &followUpId, const QVariantMap &more, const ExternalIssue &now);
    void edit(const EditIncident &change, const QString &said);
    void tellSaved(const Result<OutboxEntry> &saved, const QString &said, const std::optional<Command> &inverse,
        const QJsonObject &inverseBase);

    Workspace &m_workspace;
    Notices &m_notices;
    const Times &m_times;
    QString m_incidentId; ///< on screen
    QString m_wantedId; ///< to be on screen; another one while its page is being read
    bool m_reading = false, m_readAgain = false;
    bool m_outdated = false; ///< what is being read was asked for before the last change left the overlay
    QSet<QString> m_onTop; ///< ids of the changes on top of what is on screen
    int m_generation = 0; ///< grows when what is being read is no longer wanted
    QList<std::function<void()>> m_whenShown;
    QHash<QString, QString> m_drafts; ///< incident to update
    IncidentPage m_serverPage, m_page; ///< without and with pending changes
    std::optional<Instant> m_asOf; ///< the past m_page shows
    Incident m_incident; ///< of m_page; empty when there is none
    TimelineModel m_timeline;
    StatusStepModel m_steps;
    RoleListModel m_roles;
    TaskListModel m_actions, m_followUps;
    OptionModel m_statuses;
    FieldListModel m_fields;
    ClockModel m_clock;
};

} // namespace muster
