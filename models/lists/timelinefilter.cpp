#include "models/lists/timelinefilter.h"

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr auto worthSaying = 30min;

} // namespace

bool isKnown(const TimelineRow &row, const TimelineFilter &filter)
{
    return !filter.until || (row.at <= *filter.until && (filter.withLater || row.recordedAt <= *filter.until));
}

bool accepts(const TimelineFilter &filter, const TimelineRow &row)
{
    if (!isKnown(row, filter))
        return false;
    switch (filter.only) {
    case TimelineFilter::Only::Updates:
        return row.kind == TimelineRow::Kind::Update;
    case TimelineFilter::Only::Starred:
        return row.isStarred && !filter.hiddenLanes.contains(row.lane);
    case TimelineFilter::Only::Decisions:
        return row.isDecision && !filter.hiddenLanes.contains(row.lane);
    case TimelineFilter::Only::Everything:
        break;
    }
    return !filter.hiddenLanes.contains(row.lane);
}

QList<TimelineRow> filtered(const QList<TimelineRow> &rows, const TimelineFilter &filter)
{
    QList<TimelineRow> shown;
    bool anyHidden = false; // between the last one shown and the one looked at
    for (const TimelineRow &row : rows) {
        if (!accepts(filter, row)) {
            anyHidden = anyHidden || isKnown(row, filter);
            continue;
        }
        if (!shown.isEmpty() && !anyHidden) {
            const auto gap = std::chrono::floor<std::chrono::milliseconds>(shown.last().at - row.at);
            if (gap >= worthSaying)
                shown.last().quiet = gap;
        }
        anyHidden = false;
        shown.append(row);
    }
    return shown;
}

} // namespace muster
