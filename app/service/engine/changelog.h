#pragma once
#include "app/service/storage/database.h"
#include "models/domain/clock.h"

namespace muster::service {

/// What kind of object changed. The names are part of our change feed and never change: `incident`, `incident_update`,
/// `action`, `follow_up`, `activity`, `severity`, `incident_status`, `incident_type`, `incident_role`, `user`,
/// `custom_field`, `custom_field_option`,
/// `incident_timestamp`, `incident_timeline_item` (only items that are kept themselves, see timelineitems.h), `team`,
/// `incident_attachment`, `incident_relationship` (one side of one: RelatedIncident), `follow_up_priority`.
enum class ObjectKind {
    Incident,
    IncidentUpdate,
    Action,
    FollowUp,
    Activity,
    Severity,
    IncidentStatus,
    IncidentType,
    IncidentRole,
    User,
    CustomField,
    CustomFieldOption,
    IncidentTimestamp,
    IncidentTimelineItem,
    Team,
    IncidentAttachment,
    IncidentRelationship,
    FollowUpPriority
};

QString toText(ObjectKind kind);
std::optional<ObjectKind> objectKindFromText(QStringView text);
/// The table that holds the objects of the kind.
QString tableOf(ObjectKind kind);

/// The memory behind the change feed: for each object the number of its latest change, written in the transaction of
/// the change itself. Older changes of the same object are forgotten, for a reader only wants its present state;
/// deletions are kept for 90 days. Lives on the service's thread.
class ChangeLog
{
public:
    struct Change
    {
        qint64 sequence = 0;
        ObjectKind kind{};
        QString id;
        QString incidentId; ///< of the incident it hangs on; the incident's own id for an incident
        bool isDeleted = false;
    };
    ChangeLog(Database &database, const Clock &clock);

    void note(ObjectKind kind, const QString &id, const QString &incidentId = {});
    void noteDeleted(ObjectKind kind, const QString &id, const QString &incidentId);
    /// The number of the newest change; 0 at the very beginning.
    qint64 latest();
    /// A reader who stopped before this must begin anew: deletions it never saw have been forgotten.
    qint64 oldestAnswerable();
    /// Up to `limit` changes after `since`, oldest first, without those of private incidents unless `withPrivate`.
    QList<Change> since(qint64 since, int limit, bool withPrivate);
    /// Makes readers begin anew: for bulk writes that are not told one by one.
    void restart();
    /// Forgets deletions older than 90 days.
    void prune();

private:
    qint64 next();
    void write(ObjectKind kind, const QString &id, const QString &incidentId, bool isDeleted);
    void setOldest(qint64 sequence);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace muster::service
