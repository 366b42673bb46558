#include "models/store/cacherows.h"

namespace muster {

namespace {

// In the order of the enumeration.
constexpr QLatin1String kindTexts[] = {QLatin1String("incident"), QLatin1String("incident_update"),
    QLatin1String("action"), QLatin1String("follow_up"), QLatin1String("activity"), QLatin1String("severity"),
    QLatin1String("incident_status"), QLatin1String("incident_type"), QLatin1String("incident_role"),
    QLatin1String("user"), QLatin1String("custom_field"), QLatin1String("custom_field_option"),
    QLatin1String("incident_timestamp"), QLatin1String("incident_timeline_item"), QLatin1String("team"),
    QLatin1String("incident_attachment"), QLatin1String("incident_relationship"), QLatin1String("follow_up_priority")};
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

Section sectionOf(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Unknown:
    case StatusCategory::Live:
        return Section::Live;
    case StatusCategory::Triage:
        return Section::Triage;
    case StatusCategory::Paused:
        return Section::Paused;
    case StatusCategory::Learning:
        return Section::Learning;
    case StatusCategory::Declined:
    case StatusCategory::Merged:
    case StatusCategory::Canceled:
    case StatusCategory::Closed:
        break;
    }
    return Section::Closed;
}

IncidentEntry entryOf(const IncidentRow &row)
{
    const Section section = sectionOf(row.category);
    return {row.position, section == Section::Live ? row.severityRank : 0, section};
}

} // namespace muster
