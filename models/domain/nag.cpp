#include "models/domain/nag.h"
#include <QDateTime>

namespace muster {

namespace {

constexpr int firstHour = 9, lastHour = 18;

} // namespace

int nagNumber(Instant since, Instant now, const NagRhythm &rhythm)
{
    const auto number = (now - since) / rhythm.every;
    return number >= 1 && number <= rhythm.most ? int(number) : 0;
}

std::optional<QDate> closeNagDay(Instant lastActivity, Instant now, const QTimeZone &zone)
{
    if (now - lastActivity < std::chrono::hours(24))
        return {};
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
    const bool isWorkday = local.date().dayOfWeek() <= Qt::Friday;
    const int hour = local.time().hour();
    if (!isWorkday || hour < firstHour || hour >= lastHour)
        return {};
    return local.date();
}

} // namespace muster
