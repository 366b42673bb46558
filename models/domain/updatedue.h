#pragma once
#include "models/domain/incidentupdate.h"

namespace muster {

/// When the next update of an incident is due.
struct UpdateDue
{
    enum class State {
        Calm,
        Soon, ///< four fifths of the time have gone by
        Overdue,
    };
    Instant from; ///< the last update, or the declaration
    Instant at;
    bool isPromised = false; ///< by whoever shared the last update; else what is usual

    State stateAt(Instant now) const;
    bool operator==(const UpdateDue &) const = default;
};

/// Of an incident declared at `declaredAt` with that last update. `usual` is how long after an update the next one is
/// due where nobody has said so; zero: not at all. None is due once it is no longer live, or where "none" was promised.
std::optional<UpdateDue> updateDue(
    StatusCategory category, Instant declaredAt, const std::optional<IncidentUpdate> &last, std::chrono::minutes usual);

/// What PostUpdate::nextUpdate says where no next update is wanted.
inline const QString noNextUpdate = QStringLiteral("none");
/// What PostUpdate::nextUpdate is to say for a length of time or noNextUpdate; empty when `choice` is neither.
QString nextUpdatePromise(const QString &choice, Instant now);

/// What people write for a length of time: "45", "45m", "1h", "1h 30m", "90 min". None when it
/// is none of these, is zero or longer than a week.
std::optional<std::chrono::minutes> readDuration(const QString &typed);

} // namespace muster
