#include "views/limitationwords.h"
#include "models/domain/syncstatus.h"
#include <QCoreApplication>
#include <algorithm>

namespace muster {

namespace {

using enum Ability;
constexpr Ability editing[]{EditIncident, PostUpdate, AddAction, ChangeAction, DeleteAction, AddFollowUp,
    ChangeFollowUp, DeleteFollowUp, AddTimelineItem, ChangeTimelineItem, DeclineIncident, MergeIncident, AddAttachment,
    DeleteAttachment, RelateIncidents, UnrelateIncidents, ConnectExternalIssue}; // what one role of a key allows

struct LimitationWords
{
    Q_DECLARE_TR_FUNCTIONS(LimitationWords)
};

QString ofTheKey(Ability ability)
{
    switch (ability) {
    case DeclareIncident:
        return LimitationWords::tr("This key may not declare incidents.");
    case EditIncident:
        return LimitationWords::tr("This key may not change incidents.");
    case PostUpdate:
        return LimitationWords::tr("This key may not share updates.");
    case AddAction:
    case ChangeAction:
    case DeleteAction:
        return LimitationWords::tr("This key may not add or change actions.");
    case AddFollowUp:
    case ChangeFollowUp:
    case DeleteFollowUp:
        return LimitationWords::tr("This key may not add or change follow-ups.");
    case AddTimelineItem:
    case ChangeTimelineItem:
        return LimitationWords::tr("This key may not write into the timeline.");
    case DeclineIncident:
    case MergeIncident:
        return LimitationWords::tr("This key may not change incidents.");
    case AddAttachment:
    case DeleteAttachment:
        return LimitationWords::tr("This key may not attach anything or take it away.");
    case RelateIncidents:
    case UnrelateIncidents:
        return LimitationWords::tr("This key may not relate incidents.");
    case ConnectExternalIssue:
        return LimitationWords::tr("This key may not connect follow-ups with issues.");
    case ActInYourName:
        return LimitationWords::tr("What you do stands under the name of the key, not under yours.");
    case ReadActivity:
    case FollowLive:
    case RepeatSafely:
    case TellAbilities:
        break; // no matter of keys
    }
    return {};
}

QString ofTheServer(Ability ability)
{
    switch (ability) {
    case DeclareIncident:
        return LimitationWords::tr("This server does not let incidents be declared from here.");
    case EditIncident:
        return LimitationWords::tr("This server does not let incidents be changed from here.");
    case PostUpdate:
        return LimitationWords::tr("This server takes no updates from here. Share them where your team does; they show "
                                   "here.");
    case AddAction:
        return LimitationWords::tr("This server takes no new actions from here.");
    case ChangeAction:
        return LimitationWords::tr("This server does not let actions be changed from here.");
    case DeleteAction:
        return LimitationWords::tr("This server does not let actions be deleted from here.");
    case AddFollowUp:
        return LimitationWords::tr("This server takes no new follow-ups from here.");
    case ChangeFollowUp:
        return LimitationWords::tr("This server does not let follow-ups be changed from here.");
    case DeleteFollowUp:
        return LimitationWords::tr("This server does not let follow-ups be deleted from here.");
    case AddTimelineItem:
        return LimitationWords::tr("This server takes no notes, decisions or handovers into its timeline from here.");
    case ChangeTimelineItem:
        return LimitationWords::tr("This server does not let entries of its timeline be changed from here.");
    case DeclineIncident:
        return LimitationWords::tr("This server does not let incidents be declined from here. They can be closed.");
    case MergeIncident:
        return LimitationWords::tr("This server does not let incidents be merged from here. They can be closed.");
    case AddAttachment:
        return LimitationWords::tr("This server takes no attachments from here.");
    case DeleteAttachment:
        return LimitationWords::tr("This server does not let attachments be removed from here.");
    case RelateIncidents:
        return LimitationWords::tr("This server shows related incidents, but does not let them be related from here.");
    case UnrelateIncidents:
        return LimitationWords::tr("This server does not let the relation of incidents be ended from here.");
    case ConnectExternalIssue:
        return LimitationWords::tr("This server does not let follow-ups be connected with issues from here.");
    case ReadActivity:
        return LimitationWords::tr("The timeline shows updates, but not everything that happened.");
    case ActInYourName:
        return LimitationWords::tr("What you do stands under the name of the key, not under yours.");
    case FollowLive:
        return LimitationWords::tr("Changes are not pushed: Muster looks every %n second(s). That something old was "
                                   "deleted can take a week to show.",
            nullptr, int(SyncStatus::pollInterval.count()));
    case RepeatSafely:
        return LimitationWords::tr("When the connection breaks while a change is sent, Muster first looks whether it "
                                   "arrived. Where that cannot be told, you are asked.");
    case TellAbilities:
        return LimitationWords::tr("The server does not say what it can do. Muster keeps to what incident.io has "
                                   "documented.");
    }
    return {};
}

bool contains(const QList<Limitation> &limitations, Ability ability)
{
    return std::any_of(limitations.begin(), limitations.end(),
        [ability](const Limitation &limitation) { return limitation.ability == ability; });
}

QString inWords(const Limitation &limitation, const QList<Limitation> &all)
{
    if (limitation.cause == Limitation::Cause::Key)
        return ofTheKey(limitation.ability);
    const QString words = ofTheServer(limitation.ability);
    const bool hasWayRound = limitation.ability == PostUpdate && !contains(all, EditIncident);
    return hasWayRound
        ? words + QLatin1Char(' ') + LimitationWords::tr("Status and severity can be changed all the same.")
        : words;
}

bool isForEditing(const Limitation &limitation)
{
    return limitation.cause == Limitation::Cause::Key
        && std::find(std::begin(editing), std::end(editing), limitation.ability) != std::end(editing);
}

} // namespace

QString reasonAgainst(Ability ability, const QList<Limitation> &limitations)
{
    const auto found = std::find_if(limitations.begin(), limitations.end(),
        [ability](const Limitation &limitation) { return limitation.ability == ability; });
    return found == limitations.end() ? QString() : inWords(*found, limitations);
}

QStringList limitationsInWords(const QList<Limitation> &limitations)
{
    QStringList words;
    bool hasToldOfEditing = false;
    for (const Limitation &limitation : limitations) {
        QString sentence = inWords(limitation, limitations);
        if (isForEditing(limitation)) { // one role, one sentence
            if (std::exchange(hasToldOfEditing, true))
                continue;
            sentence = LimitationWords::tr(
                "This key may not change incidents, share updates, or keep actions and follow-ups. Whoever manages the "
                "keys can make one that may.");
        }
        if (!sentence.isEmpty() && !words.contains(sentence))
            words.append(sentence);
    }
    return words;
}

} // namespace muster
