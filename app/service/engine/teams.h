#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/person.h"

namespace muster::service {

/// A team and who is in it (TeamV3). There is no catalog yet, so the catalog entry it names is the team itself.
struct Team
{
    QString id, name;
    QList<User> members;

    QJsonObject toJson() const;
    QJsonObject toSlimJson() const; ///< as other objects name it
};

/// Adds it and tells the change feed.
void addTeam(Workspace &workspace, const Team &team);
/// As other objects name it; nothing when there is none.
std::optional<QJsonObject> slimTeamById(Workspace &workspace, const QString &id);
/// Gives teams that were kept before they had members the form they have now.
void completeTeams(Workspace &workspace);

} // namespace muster::service
