#include "models/store/cacherows.h"

namespace muster {

namespace {

// In the order of the enumeration.
constexpr QLatin1String kindTexts[]
    = {QLatin1String("incident"), QLatin1String("incident_update"), QLatin1String("action"), QLatin1String("follow_up"),
        QLatin1String("activity"), QLatin1String("severity"), QLatin1String("incident_status"),
        QLatin1String("incident_type"), QLatin1String("incident_role"), QLatin1String("user")};
static_assert(std::size(kindTexts) == kindCount);

} // namespace

QString toText(Kind kind)
{
    return kindTexts[int(kind)];
}

std::optional<Kind> kindFromText(QStringView text)
{
    for (int i = 0; i < kindCount; ++i) {
        if (text == kindTexts[i])
            return Kind(i);
    }
    return {};
}

} // namespace muster
