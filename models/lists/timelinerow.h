#pragma once
#include "models/domain/activity.h"
#include "models/lists/incidentlistmodel.h"
#include "models/lists/overlay.h"

namespace muster {

/// One line of an incident's timeline, ready to draw.
struct TimelineRow
{
    enum class Kind { Other, Declared, Update, Status, Severity, Role, Rename, Summary, Action, FollowUp };
    QString key;
    Instant at;
    QString day; ///< ISO date in the shown zone; groups the list
    Kind kind = Kind::Other;
    QString headline; ///< our sentence with <b> around names; every foreign part is HTML-escaped. Text.StyledText only.
    QString plain; ///< the same without markup, for screen readers
    QString detail; ///< plain text of the server, may be long
    QString from, to; ///< a change shown as pills, or empty
    int fromLevel = -1, toLevel = -1; ///< SeverityLevel of the pills, -1 for statuses
    Pending pending = Pending::None;
    bool operator==(const TimelineRow &) const = default;
};

/// Words and pills for one entry of the activity log.
TimelineRow timelineRow(const ActivityEntry &entry, const SeverityScale &scale);
/// The entries a page without an activity log still tells: declared, updates, actions and follow-ups with their times.
QList<ActivityEntry> synthesisedActivity(const IncidentPage &page);
/// The entries the server will write once it has this change.
QList<ActivityEntry> expectedActivity(
    const OutboxEntry &entry, const Overlay &overlay, const Actor &actor, const IncidentPage &page);

} // namespace muster
