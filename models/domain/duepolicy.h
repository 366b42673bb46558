#pragma once
#include "models/domain/clock.h"
#include <QString>
#include <optional>

namespace muster {

/// When follow-ups are to be done: so many days after their incident ended, and sooner when their priority is called
/// "Urgent". The API has no due date, and its policies cannot be read.
struct DuePolicy
{
    int days = 0; ///< 0: they are never due
    int urgentDays = 0;
    bool operator==(const DuePolicy &) const = default;
    /// None while the incident goes on.
    std::optional<Instant> dueAt(std::optional<Instant> incidentEndedAt, const QString &priority) const;
};

} // namespace muster
