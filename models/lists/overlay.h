#pragma once
#include "models/store/cacherows.h"
#include "models/store/outbox.h"
#include <QHash>
#include <functional>

namespace muster {

/// How a value on screen stands against the server. The higher, the more it needs the user.
enum class Pending { None, Waiting, Failed, Conflict };

Pending pendingOf(OutboxState state);

/// The user's unsent changes laid over the server's rows: what a screen shows. Pure, GUI thread, a cheap value: rebuilt
/// whenever the outbox or the configuration changes.
class Overlay
{
public:
    Overlay() = default;
    /// `serverId` gives the server's id of a local one, or empty.
    Overlay(const QList<OutboxEntry> &entries, Directory directory, Actor actor,
        const std::function<QString(const QString &)> &serverId);

    const Directory &directory() const { return m_directory; }
    const QList<OutboxEntry> &entries() const { return m_entries; } ///< with local ids resolved as far as known

    /// Of all incidents with changes on top, declared ones among them.
    QStringList incidentIds() const { return m_byIncident.keys(); }
    Incident shown(Incident incident) const;
    /// The list's row with changed name, severity, status and lead.
    IncidentRow shown(IncidentRow row) const;
    /// A page with changed and added parts. `incidentId` may be local.
    IncidentPage shown(IncidentPage page, const QString &incidentId) const;
    /// Actions or follow-ups of any incidents, changed, in their order and with those added behind.
    QList<Action> shown(QList<Action> actions) const;
    QList<FollowUp> shown(QList<FollowUp> followUps) const;
    /// Incidents declared here that the server's rows do not hold yet, newest first.
    QList<Incident> declared() const;

    Pending pending(const QString &incidentId) const;
    /// Of one field ("name", "summary", "severity_id", "incident_status_id", "role:<id>") of an incident.
    QHash<QString, Pending> pendingFields(const QString &incidentId) const;
    /// Of an action, follow-up or update by its own id.
    Pending pendingObject(const QString &id) const;

private:
    template<typename T, typename Create> QList<T> shownTasks(QList<T> tasks, Create create) const;
    QList<const OutboxEntry *> of(const QString &incidentId) const;

    QList<OutboxEntry> m_entries;
    QHash<QString, QList<qsizetype>> m_byIncident;
    Directory m_directory;
    Actor m_actor;
};

} // namespace muster
