#pragma once
#include "models/domain/activity.h"
#include "models/domain/person.h"

namespace muster {

/// An item of the timeline people curate (incident_timeline_items): written by hand, or an entry of the activity log
/// that somebody reworded.
struct TimelineItem
{
    QString id, incidentId, title;
    QString description; ///< Markdown
    Timestamp at;
    QString activityLogId; ///< of the entry it shows; empty for one written by hand
    Actor creator;
    Timestamp createdAt, updatedAt;

    static TimelineItem fromJson(const QJsonObject &object);
    /// The item an entry of the log is until somebody rewords it.
    static TimelineItem fromActivity(const ActivityEntry &entry);
    QJsonObject toJson() const;
    bool operator==(const TimelineItem &) const = default;
};

} // namespace muster
