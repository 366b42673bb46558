#include "models/domain/duepolicy.h"

namespace muster {

std::optional<Instant> DuePolicy::dueAt(std::optional<Instant> incidentEndedAt, const QString &priority) const
{
    if (days == 0 || !incidentEndedAt)
        return {};
    const bool isUrgent = priority.compare(QLatin1String("urgent"), Qt::CaseInsensitive) == 0;
    return *incidentEndedAt + std::chrono::days(isUrgent ? urgentDays : days);
}

} // namespace muster
