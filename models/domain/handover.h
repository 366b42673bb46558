#pragma once
#include "models/domain/incident.h"
#include "models/domain/timelineitem.h"

namespace muster {

/// One person hands a role over to another, in writing; it is theirs once they accept. Kept on the server as an entry
/// of the curated timeline, so that everybody reads it there, with a mark that says how it stands (TimelineMark).
struct Handover
{
    enum class State { Offered, Accepted, Declined, Withdrawn };
    QString itemId, roleId, fromId, toId; ///< `fromId` is empty when nobody had the role
    State state = State::Offered;
    QString text; ///< Markdown, without its own mark; others stay, so that answering loses none
    Timestamp at;
    bool operator==(const Handover &) const = default;
};

/// What the next one must know, as Markdown: each note under its heading. Empty ones are left out.
QString handoverText(const QStringList &headings, const QStringList &notes);

/// The handover an entry is, or none.
std::optional<Handover> handoverOf(const TimelineItem &item);
/// The entry's description with the handover's text and state.
QString handoverDescription(const Handover &handover);
/// The handover that waits for an answer: the latest one offered of each role, unless the role has gone to somebody
/// else meanwhile. Of several the latest.
std::optional<Handover> openHandover(const QList<TimelineItem> &items, const Incident &incident);

} // namespace muster
