#pragma once
#include "models/domain/command.h"

namespace muster {

/// What people made of an entry of the timeline since it was written, for whoever tells the story later: starred, moved
/// to the time it really happened, reworded. It is kept in marks of the item (TimelineMark); the original stays with
/// it. Pure.
struct Curation
{
    bool isDecision = false;
    bool isStarred = false;
    QString lineKey; ///< the line of the timeline an item stands for that was written only to keep these marks
    std::optional<Instant> originalAt; ///< before anybody moved it
    std::optional<Instant> shownAt; ///< where it was moved to, of an item whose own time the server does not change
    QString movedBy; ///< the person's id; empty: not known
    bool isReworded = false;
    QString originalTitle; ///< of one written by hand; for the others the log keeps it
    QString rewordedBy; ///< the person's id
    bool operator==(const Curation &) const = default;
};

/// The words of an entry: a line of text, and Markdown without marks.
struct Wording
{
    QString title, text;
    bool operator==(const Wording &) const = default;
};

Curation curationOf(const TimelineItem &item);
Wording wordingOf(const TimelineItem &item);
/// When it happened, as far as people know now.
std::optional<Instant> shownAt(const TimelineItem &item);

/// The item after a change. Moving and rewording it back to the original leaves no trace. `byId` is who does it, or
/// empty.
TimelineItem starred(TimelineItem item, bool isStarred);
TimelineItem moved(TimelineItem item, Instant to, const QString &byId);
/// `original` is how the line was worded that the item stands for; of one written by hand the item knows its first
/// title itself.
TimelineItem reworded(TimelineItem item, const Wording &wording, const Wording &original, const QString &byId);
/// What makes `after` of `before`: two states of the same item.
EditTimelineItem changeBetween(const TimelineItem &before, const TimelineItem &after);
/// The description of an item that is written to hold marks for a line that has no item; see Curation::lineKey.
QString standingFor(const QString &lineKey, const QString &text);
/// The key as it stands in the mark.
QString lineKeyInMark(QString lineKey);
/// The description of an entry that notes a decision.
QString asDecision(const QString &text);

} // namespace muster
