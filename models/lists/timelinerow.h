#pragma once
#include "models/domain/activity.h"
#include "models/domain/curation.h"
#include "models/lists/incidentlistmodel.h"
#include "models/lists/overlay.h"
#include <QTimeZone>

namespace muster {

/// One line of an incident's timeline, ready to draw.
struct TimelineRow
{
    enum class Kind {
        Other,
        Declared,
        Update,
        Status,
        Severity,
        Role,
        Rename,
        Summary,
        Action,
        FollowUp,
        Timestamp,
        Note
    };
    /// Who or what it comes from.
    enum class Lane { People, Updates, Alerts, System };
    QString key;
    Instant at;
    Instant recordedAt; ///< when it was written down; a note may tell what happened long before
    QString day; ///< ISO date in the shown zone; groups the list
    Kind kind = Kind::Other;
    Lane lane = Lane::System;
    QString headline; ///< our sentence with <b> around names; every foreign part is HTML-escaped. Text.StyledText only.
    QString plain; ///< the same without markup, for screen readers
    QString detail; ///< plain text of the server, may be long
    QString from, to; ///< a change shown as pills, or empty
    int fromLevel = -1, toLevel = -1; ///< SeverityLevel of the pills, -1 for statuses
    QStringList moments; ///< names of the timestamps this change set
    QString timestampId; ///< of the one it is about
    std::optional<Instant> timestamp; ///< what that was set to
    Pending pending = Pending::None;
    Wording wording; ///< as the server keeps it, where `headline` says the same in our words
    Wording firstWording; ///< before somebody reworded it
    QString itemId; ///< of the curated item that tells it; empty: none does yet
    bool isWritten = false; ///< by hand, not by the log
    bool isStarred = false, isDecision = false;
    QString firstPlain; ///< `plain` before somebody reworded it, or empty
    std::optional<Instant> firstAt; ///< `at` before somebody moved it
    QString changedBy; ///< who moved or reworded it last; may be unknown
    std::chrono::milliseconds quiet{0}; ///< how long nothing happened before it, where that is worth saying
    bool operator==(const TimelineRow &) const = default;
};

/// Words and pills for one entry of the activity log; `zone` is the one times are shown in.
TimelineRow timelineRow(
    const ActivityEntry &entry, const SeverityScale &scale, const QTimeZone &zone = QTimeZone::utc());
/// A timestamp at its own instant. It must be set, and so must the time of an item.
TimelineRow timestampRow(const IncidentTimestampValue &value, Pending pending, const QTimeZone &zone);
TimelineRow itemRow(const TimelineItem &item, const QTimeZone &zone);
/// Tells the same in other words.
void reword(TimelineRow &row, const Wording &wording);
/// Puts it at another time.
void move(TimelineRow &row, Instant at, const QTimeZone &zone);
/// The entries a page without an activity log still tells: declared, updates, actions and follow-ups with their times.
QList<ActivityEntry> synthesisedActivity(const IncidentPage &page);
/// The entries the server will write once it has this change.
QList<ActivityEntry> expectedActivity(
    const OutboxEntry &entry, const Overlay &overlay, const Actor &actor, const IncidentPage &page);

} // namespace muster
