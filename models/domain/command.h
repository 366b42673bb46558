#pragma once
#include "models/domain/attachment.h"
#include "models/domain/incident.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/relationship.h"
#include "models/domain/result.h"
#include "models/domain/task.h"
#include "models/domain/timelineitem.h"
#include "models/domain/ulid.h"
#include <QJsonObject>
#include <QMap>
#include <variant>

/// What a user can do, as values. A command is stored in the outbox, replayed on the server's rows by the pure
/// functions below to show its effect at once, and turned into one request by app/api. Ids may be local (`tmp_…`).
namespace muster {

/// What a custom field is to hold: ids of options in select fields, one text in others; empty clears it.
struct FieldChange
{
    CustomField::Kind kind = CustomField::Kind::Unknown;
    QStringList values;
    bool operator==(const FieldChange &) const = default;
};

/// Declare an incident. `localId` names it until the server gives it an id.
struct DeclareIncident
{
    QString localId;
    QString name;
    QString summary;
    QString severityId;
    QString typeId;
    QString statusId; ///< empty: the server's default
    QString visibility = QStringLiteral("public");
    QString mode = QStringLiteral("standard");
    QMap<QString, QString> roleAssignees; ///< role id → user id
    QMap<QString, FieldChange> customFields = {}; ///< by the id of the custom field
    QMap<QString, QString> timestamps = {}; ///< timestamp id → RFC 3339
    bool operator==(const DeclareIncident &) const = default;
};

/// Change fields of an incident; unset members stay as they are.
struct EditIncident
{
    QString incidentId;
    std::optional<QString> name, summary, severityId, statusId;
    QMap<QString, QString> roleAssignees; ///< role id → user id; an empty user id unassigns
    bool notifyChannel = false;
    QMap<QString, FieldChange> customFields = {}; ///< by the id of the custom field
    QMap<QString, QString> timestamps = {}; ///< timestamp id → RFC 3339; empty clears
    bool operator==(const EditIncident &) const = default;
};

/// Share an update, possibly moving status and severity with it.
struct PostUpdate
{
    QString localId;
    QString incidentId;
    QString message;
    QString toStatusId, toSeverityId; ///< empty: unchanged
    QString nextUpdate = {}; ///< RFC 3339, "none", or empty: nothing is said about the next one
    bool operator==(const PostUpdate &) const = default;
};

struct CreateAction
{
    QString localId, incidentId, description, assigneeId;
    bool operator==(const CreateAction &) const = default;
};

/// The API replaces the whole action, so all fields are given. An empty assignee unassigns.
struct UpdateAction
{
    QString actionId, incidentId, description, assigneeId;
    TaskStatus status = TaskStatus::Outstanding;
    bool operator==(const UpdateAction &) const = default;
};

struct DeleteAction
{
    QString actionId, incidentId;
    bool operator==(const DeleteAction &) const = default;
};

struct CreateFollowUp
{
    QString localId, incidentId, title, description, assigneeId;
    QString priorityId = {}; ///< empty: none
    QStringList labels = {};
    bool operator==(const CreateFollowUp &) const = default;
};

/// The API replaces title, description, assignee and status; what is unset of the rest stays as it is.
struct UpdateFollowUp
{
    QString followUpId, incidentId, title, description, assigneeId;
    TaskStatus status = TaskStatus::Outstanding;
    std::optional<QString> priorityId = {}; ///< empty takes it away
    std::optional<QStringList> labels = {};
    bool operator==(const UpdateFollowUp &) const = default;
};

struct DeleteFollowUp
{
    QString followUpId, incidentId;
    bool operator==(const DeleteFollowUp &) const = default;
};

/// Write an entry into the curated timeline.
struct CreateTimelineItem
{
    QString localId, incidentId, title;
    QString description; ///< Markdown
    QString at; ///< RFC 3339
    bool operator==(const CreateTimelineItem &) const = default;
};

/// Change an entry of the curated timeline; unset members stay as they are. Only the time of one written by hand can
/// change.
struct EditTimelineItem
{
    QString timelineItemId, incidentId;
    std::optional<QString> title, description, at;
    bool operator==(const EditTimelineItem &) const = default;
};

/// Looked at in triage and found to be no incident.
struct DeclineIncident
{
    QString incidentId;
    bool operator==(const DeclineIncident &) const = default;
};

/// The same as another incident, which goes on. `intoId` is the server's.
struct MergeIncident
{
    QString incidentId, intoId;
    bool operator==(const MergeIncident &) const = default;
};

/// Attach a link. Without a title it is called by its address (linkTitle()).
struct CreateAttachment
{
    QString localId, incidentId, url, title;
    bool operator==(const CreateAttachment &) const = default;
};

struct DeleteAttachment
{
    QString attachmentId, incidentId;
    bool operator==(const DeleteAttachment &) const = default;
};

/// Say that two incidents have to do with each other. Both ids may be local.
struct RelateIncidents
{
    QString localId, incidentId, relatedId;
    bool operator==(const RelateIncidents &) const = default;
};

struct UnrelateIncidents
{
    QString relationshipId, incidentId, relatedId;
    bool operator==(const UnrelateIncidents &) const = default;
};

/// Say which issue of a tracker a follow-up has become. The API knows no way back.
struct ConnectExternalIssue
{
    QString followUpId, incidentId;
    QString provider; ///< one of ExternalIssue::providers()
    QString url;
    bool operator==(const ConnectExternalIssue &) const = default;
};

/// The message with what it says about the next update, as the server gets it.
QString messageOf(const PostUpdate &command);

using Command = std::variant<DeclareIncident, EditIncident, PostUpdate, CreateAction, UpdateAction, DeleteAction,
    CreateFollowUp, UpdateFollowUp, DeleteFollowUp, CreateTimelineItem, EditTimelineItem, DeclineIncident,
    MergeIncident, CreateAttachment, DeleteAttachment, RelateIncidents, UnrelateIncidents, ConnectExternalIssue>;

/// Stable names, stored in the outbox: `incident.declare`, `incident.edit`, `update.post`, `action.create` …
QString commandKind(const Command &command);
/// The incident the command belongs to; commands of one incident are delivered in order.
QString commandIncidentId(const Command &command);
/// The local id the command brings into being, or empty.
QString commandLocalId(const Command &command);
QJsonObject commandToJson(const Command &command);
/// Refuses what a newer program wrote with ErrorKind::Storage: unknown kinds, and members or values that would be lost.
/// Members that an older program did not write yet get their defaults.
Result<Command> commandFromJson(const QString &kind, const QJsonObject &object);
/// The same command with every local id that `resolve` knows replaced by the server's.
Command withResolvedIds(const Command &command, const std::function<QString(const QString &)> &resolve);

/// What names and embedded objects a replay needs; the caller fills it from the cache.
struct Directory
{
    QMap<QString, Severity> severities;
    QMap<QString, IncidentStatus> statuses;
    QMap<QString, IncidentType> types;
    QMap<QString, IncidentRole> roles;
    QMap<QString, User> users;
    QMap<QString, CustomField> customFields = {};
    QMap<QString, CustomFieldOption> customFieldOptions = {};
    QMap<QString, IncidentTimestamp> timestamps = {};
    QMap<QString, FollowUpPriority> followUpPriorities = {};

    std::optional<User> user(const QString &id) const;
    /// What can be chosen in a select field, in the order to show it in.
    QList<CustomFieldOption> optionsOf(const QString &customFieldId) const;
    /// The first of the statuses of that category by rank; empty when there is none.
    IncidentStatus firstStatus(StatusCategory category) const;
    /// The status a new incident of that type gets when none is asked for.
    IncidentStatus startingStatus(const std::optional<IncidentType> &type) const;
};

/// The effect of a command on one incident row as the screen shows it. Pure and total: a command that does not concern
/// the row leaves it as it is; so does each part of it that refers to something unknown. `at` is when the user acted:
/// what is completed by the command was completed then.
void applyTo(Incident &incident, const Command &command, const Directory &directory);
void applyTo(Action &action, const Command &command, const Directory &directory, Instant at);
void applyTo(FollowUp &followUp, const Command &command, const Directory &directory, Instant at);
void applyTo(TimelineItem &item, const Command &command);
/// The row a creating command adds until the server's own arrives; nothing for other commands.
std::optional<Incident> createdIncident(
    const Command &command, const Directory &directory, Instant at, const Actor &actor);
std::optional<IncidentUpdate> createdUpdate(
    const Command &command, const Directory &directory, Instant at, const Actor &actor);
std::optional<Action> createdAction(const Command &command, const Directory &directory, Instant at, const Actor &actor);
std::optional<FollowUp> createdFollowUp(
    const Command &command, const Directory &directory, Instant at, const Actor &actor);
std::optional<TimelineItem> createdTimelineItem(const Command &command, Instant at, const Actor &actor);

std::optional<Attachment> createdAttachment(const Command &command);
/// As seen from the incident it was said of.
std::optional<RelatedIncident> createdRelationship(const Command &command);

/// The values of the fields a command touches, taken from what the user saw when acting: `{"severity_id":"01…"}`.
/// Compared with the server's before sending; a difference is a conflict. Empty for commands that only add.
QJsonObject baseOf(const Command &command, const Incident &seen);
QJsonObject baseOf(const Command &command, const Action &seen);
QJsonObject baseOf(const Command &command, const FollowUp &seen);
/// The same fields as the command would leave them, for "is it already so?".
QJsonObject targetOf(const Command &command);

} // namespace muster
