#include "app/service/engine/configuration.h"
#include "app/service/engine/incidents.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/json.h"
#include "models/domain/task.h"
#include <map>

// Who takes part in an incident, derived from what they did: who holds a role or shares updates responds, who has or
// gives actions collaborates, all others who are named (reporter, follow-ups) look on.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

enum class Part { Observer, Collaborator, Responder };

/// The greatest part each person takes, by their id.
class Parts
{
public:
    void note(const std::optional<User> &user, Part part)
    {
        if (user)
            note(user->id, part);
    }
    void note(const Actor &actor, Part part)
    {
        if (actor.kind == Actor::Kind::User)
            note(actor.id, part);
    }
    const std::map<QString, Part> &byId() const { return m_byId; }

private:
    void note(const QString &id, Part part)
    {
        Part &present = m_byId.try_emplace(id, part).first->second;
        present = std::max(present, part);
    }
    std::map<QString, Part> m_byId;
};

template<typename T, typename Visit>
void eachOf(Workspace &workspace, ObjectKind kind, const QString &incidentId, Visit &&visit)
{
    workspace.database().each(u"SELECT body FROM %1 WHERE incident_id = ?"_s.arg(tableOf(kind)), {incidentId},
        [&](const Row &row) { visit(T::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject()))); });
}

Parts partsIn(Workspace &workspace, const Incident &incident)
{
    Parts parts;
    parts.note(incident.creator, Part::Observer);
    for (const RoleAssignment &assignment : incident.roleAssignments)
        parts.note(assignment.assignee,
            assignment.role.kind == IncidentRole::Kind::Reporter ? Part::Observer : Part::Responder);
    eachOf<IncidentUpdate>(workspace, ObjectKind::IncidentUpdate, incident.id,
        [&](const IncidentUpdate &update) { parts.note(update.updater, Part::Responder); });
    eachOf<Action>(workspace, ObjectKind::Action, incident.id, [&](const Action &action) {
        parts.note(action.creator, Part::Collaborator);
        parts.note(action.assignee, Part::Collaborator);
    });
    eachOf<FollowUp>(workspace, ObjectKind::FollowUp, incident.id, [&](const FollowUp &followUp) {
        parts.note(followUp.creator, Part::Observer);
        parts.note(followUp.assignee, Part::Observer);
    });
    return parts;
}

Result<Reply> listParticipants(Workspace &workspace, const Call &call)
{
    static const QStringList names{u"observer"_s, u"collaborator"_s, u"responder"_s};
    QJsonArray active, passive;
    if (const auto incident = visibleIncident(workspace, call.principal, call.query(u"incident_id"))) {
        const Parts parts = partsIn(workspace, *incident);
        for (const auto &[id, part] : parts.byId()) {
            const auto user = userById(workspace, id);
            if (!user)
                continue;
            const QJsonObject participant{{u"user"_s, user->toJson()}, {u"participant_type"_s, names.at(int(part))}};
            (part == Part::Observer ? passive : active).append(participant);
        }
    }
    return Reply::object(u"incident_participants"_s, json::compact({{u"active"_s, active}, {u"passive"_s, passive}}));
}

} // namespace

void addParticipants(Router &router, Workspace &workspace)
{
    const Schema participant = Schema::object(u"IncidentParticipantV2"_s,
        {required(u"user"_s, schemas::user()),
            required(u"participant_type"_s, Schema::oneOf({u"observer"_s, u"collaborator"_s, u"responder"_s}))});
    const Schema participants = Schema::object(u"IncidentParticipantsV2"_s,
        {required(u"active"_s, Schema::list(participant)), required(u"passive"_s, Schema::list(participant))});
    router.add({.method = "GET",
        .path = u"/v2/incident_participants"_s,
        .name = u"IncidentParticipants V2#List"_s,
        .scopes = {u"incidents.view"_s},
        .query = {{u"incident_id"_s, Schema::id(), true}},
        .answers = schemas::enveloped(u"IncidentParticipantsListResultV2"_s, u"incident_participants"_s, participants),
        .handler = [&workspace](const Call &call) { return listParticipants(workspace, call); }});
}

} // namespace muster::service
