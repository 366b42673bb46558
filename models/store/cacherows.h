#pragma once
#include "models/domain/activity.h"
#include "models/domain/command.h"
#include "models/domain/incident.h"
#include "models/domain/incidentcondition.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/snippet.h"
#include "models/domain/task.h"
#include "models/domain/timelineitem.h"
#include <QList>
#include <QSet>
#include <stop_token>

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
    User,
    CustomField,
    CustomFieldOption,
    IncidentTimestamp,
    TimelineItem,
    Team,
    Attachment,
    Relationship, ///< one side of one: RelatedIncident
    FollowUpPriority
};
inline constexpr int kindCount = int(Kind::FollowUpPriority) + 1;

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
    std::optional<Instant> reportedAt; ///< the timestamp of that name, where the server has it
    std::optional<Instant> endedAt; ///< when it left triage/live/paused, as far as known: stops the duration
    qint64 position = 0; ///< in the cache; falls with createdAt. 0 of what is not in it
    bool operator==(const IncidentRow &) const = default;
    /// From when its duration counts: what was declared afterwards or without a connection began before it came to the
    /// server.
    Instant startedAt() const { return reportedAt.value_or(createdAt); }
};

/// A row as a list needs it, from a whole incident. `endedAt` is known of retrospective ones only: of others it takes
/// the history.
IncidentRow rowOf(const Incident &incident);

/// The groups of the incident list, in their order. Live also holds a category we do not know: better one too many.
enum class Section : quint8 { Live, Triage, Paused, Learning, Closed };
inline constexpr int sectionCount = int(Section::Closed) + 1;
Section sectionOf(StatusCategory category);

/// Where an incident stands in the list: sections in their order, the live ones by severity, then the newest first.
struct IncidentEntry
{
    qint64 position = 0; ///< IncidentRow::position
    qint32 urgency = 0; ///< the severity's rank while live, else 0
    Section section = Section::Closed;
    bool operator==(const IncidentEntry &) const = default;
    bool operator<(const IncidentEntry &other) const
    {
        if (section != other.section)
            return section < other.section;
        return urgency != other.urgency ? urgency > other.urgency : position < other.position;
    }
};
IncidentEntry entryOf(const IncidentRow &row);

struct IncidentFilter
{
    /// Empty, or the beginnings of words that must all occur in the incident (reference, name, summary, custom fields)
    /// or in what belongs to it (updates, actions, follow-ups, timeline).
    QString text;
    bool withClosed = true; ///< false: only what is not learning or closed
    QList<IncidentCondition> conditions = {}; ///< all of them
    /// Folded words that must occur whole and in that order in one text of it. Texts are read for them, so it takes
    /// time.
    QList<QStringList> phrases = {};
    int limit = -1; ///< from the top of the list; -1 = all
    int newest = -1; ///< only so many of those declared last: the first answer while somebody types; -1 = all
    std::stop_token stop = {}; ///< ends the reading early; what has been found by then is worth nothing
};

/// Which actions or follow-ups of all incidents.
struct TaskFilter
{
    bool withDone = false; ///< also those that are completed or not done
    int limit = 10'000;
};

/// Where in an incident a search found what is not in its name or reference.
struct SearchHit
{
    enum class Place { Summary, Field, Update, Action, FollowUp, TimelineItem, Attachment };
    Place place = Place::Summary;
    Snippet snippet;
    std::optional<Instant> at; ///< when it was written; none of summary, fields and attachments
    bool operator==(const SearchHit &) const = default;
};

/// Everything the page of one incident shows.
struct IncidentPage
{
    std::optional<Incident> incident;
    QList<IncidentUpdate> updates; ///< oldest first
    QList<Action> actions; ///< oldest first, without deleted ones
    QList<FollowUp> followUps; ///< oldest first, without deleted ones
    QList<ActivityEntry> activity; ///< oldest first
    QList<TimelineItem> timelineItems; ///< curated ones, oldest first
    QList<muster::Attachment> attachments; ///< in the order of their ids
    QList<RelatedIncident> relationships; ///< in the order of their ids
    bool activityComplete = false; ///< false: not fetched yet, ask sync to
    std::optional<Instant> fetchedAt;
};

/// What one committed write changed. Ids are the server's.
struct ChangeSet
{
    QSet<QString> incidents; ///< rows that are new, different or gone
    QSet<QString> children; ///< incidents of which something else changed: updates, tasks, activity, attachments …
    bool configuration = false;
    bool everything = false; ///< the cache was replaced: read it all again

    bool isEmpty() const { return incidents.isEmpty() && children.isEmpty() && !configuration && !everything; }
};

} // namespace muster

Q_DECLARE_METATYPE(muster::ChangeSet)
