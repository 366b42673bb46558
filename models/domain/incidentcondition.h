#pragma once
#include "models/domain/clock.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace muster {

/// One thing an incident must be, or must not, to be listed.
struct IncidentCondition
{
    enum class Kind {
        Severity, ///< ids; an empty one is "none yet"
        Status, ///< ids
        Category, ///< texts of StatusCategory
        Type, ///< names
        Lead, ///< ids of people; an empty one is "nobody"
        Role, ///< ids of roles that somebody has
        RoleOf, ///< a role's id, then ids of people who have it
        Person, ///< ids of people who have any role
        Visibility, ///< "public", "private"
        Mode, ///< as the API says
        Has, ///< "incident_update", "action", "follow_up", "incident_timeline_item": one at least
        Outstanding, ///< "action", "follow_up": one at least is not done yet
        After, ///< declared at `at` or later
        Before, ///< declared before `at`
        ChangedAfter ///< changed last after `at`
    };
    Kind kind = Kind::Severity;
    QStringList values; ///< any of them
    bool negated = false;
    Instant at{};
    bool operator==(const IncidentCondition &) const = default;
};

} // namespace muster
