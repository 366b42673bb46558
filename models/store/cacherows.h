#pragma once
#include "models/domain/activity.h"
#include "models/domain/command.h"
#include "models/domain/incident.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/task.h"
#include <QList>
#include <QSet>

namespace muster {

/// The kinds of server objects the cache holds. The text form is stored and is the change feed's `kind`.
enum class Kind {
    Incident,
    IncidentUpdate,
    Action,
    FollowUp,
    Activity,
    Severity,
    IncidentStatus,
    IncidentType,
    IncidentRole,
    User
};
inline constexpr int kindCount = int(Kind::User) + 1;

QString toText(Kind kind);
std::optional<Kind> kindFromText(QStringView text);

/// What a list needs of an incident: columns only, no body is read.
struct IncidentRow
{
    QString id, reference, name;
    QString statusId, statusName;
    StatusCategory category = StatusCategory::Unknown;
    QString severityId, severityName; ///< empty without a severity
    int severityRank = -1; ///< higher is more severe; -1 without
    QString typeName;
    QString leadId, leadName;
    QString visibility, mode;
    Instant createdAt, updatedAt;
    std::optional<Instant> endedAt; ///< when it left triage/live/paused, as far as known: stops the duration
    bool operator==(const IncidentRow &) const = default;
};

/// A row as a list needs it, from a whole incident. `endedAt` is left out: it takes the incident's history to know it.
IncidentRow rowOf(const Incident &incident);

struct IncidentFilter
{
    QString text; ///< empty, or every word must occur in reference or name (case-insensitive)
    bool withClosed = true;
    int limit = -1; ///< newest first within each group; -1 = all
};

/// Everything the page of one incident shows.
struct IncidentPage
{
    std::optional<Incident> incident;
    QList<IncidentUpdate> updates; ///< oldest first
    QList<Action> actions; ///< oldest first, without deleted ones
    QList<FollowUp> followUps; ///< oldest first, without deleted ones
    QList<ActivityEntry> activity; ///< oldest first
    bool activityComplete = false; ///< false: not fetched yet, ask sync to
    std::optional<Instant> fetchedAt;
};

/// What one committed write changed. Ids are the server's.
struct ChangeSet
{
    QSet<QString> incidents; ///< rows that are new, different or gone
    QSet<QString> children; ///< incidents whose updates, actions, follow-ups or activity changed
    bool configuration = false;
    bool everything = false; ///< the cache was replaced: read it all again

    bool isEmpty() const { return incidents.isEmpty() && children.isEmpty() && !configuration && !everything; }
};

} // namespace muster

Q_DECLARE_METATYPE(muster::ChangeSet)
