#pragma once
#include <QList>
#include <QString>

namespace muster {

/// What a person may want to do, or take for granted, and not every server or key allows. The first ones are commands,
/// in their order.
enum class Ability {
    DeclareIncident,
    EditIncident,
    PostUpdate,
    AddAction,
    ChangeAction,
    DeleteAction,
    AddFollowUp,
    ChangeFollowUp,
    DeleteFollowUp,
    ReadActivity, ///< the whole timeline, not only updates
    ActInYourName, ///< changes stand under the person's name, not the key's
    FollowLive, ///< changes come by themselves and at once, deletions too
    RepeatSafely, ///< what was sent twice has one effect
    TellAbilities, ///< the server describes what it can do
    AddTimelineItem, ///< commands again; the numbers are stored, so what came later stands behind
    ChangeTimelineItem,
    DeclineIncident,
    MergeIncident,
    AddAttachment,
    DeleteAttachment,
    RelateIncidents,
    UnrelateIncidents,
    ConnectExternalIssue,
};
inline constexpr int abilities = int(Ability::ConnectExternalIssue) + 1;

/// Something that cannot be had, and whose doing that is. A value the screens put into words before anybody types.
struct Limitation
{
    enum class Cause { Server, Key };
    Ability ability = Ability::DeclareIncident;
    Cause cause = Cause::Server;
    bool operator==(const Limitation &) const = default;
};

/// For the time before the server is met again: kept in the cache. Stable numbers, separated by commas.
QString toText(const QList<Limitation> &limitations);
/// Leaves out what it does not understand.
QList<Limitation> limitationsFromText(const QString &text);

} // namespace muster
