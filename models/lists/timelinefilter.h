#pragma once
#include "models/lists/timelinerow.h"
#include <QSet>

namespace muster {

/// What of a timeline is to be seen.
struct TimelineFilter
{
    enum class Only { Everything, Starred, Decisions, Updates };
    Only only = Only::Everything;
    QSet<TimelineRow::Lane> hiddenLanes = {}; ///< counts where it is not Updates, which are a list of their own
    /// Nothing that happened later, nor what was written down later about that time unless `withLater`.
    std::optional<Instant> until = {};
    bool withLater = false;

    bool operator==(const TimelineFilter &) const = default;
};

/// As far as the filter's `until` goes, whatever else it hides.
bool isKnown(const TimelineRow &row, const TimelineFilter &filter);
bool accepts(const TimelineFilter &filter, const TimelineRow &row);

/// The rows the filter lets through, newest first like `rows`, each with the silence before it where that is half an
/// hour or longer and nothing that happened meanwhile is hidden.
QList<TimelineRow> filtered(const QList<TimelineRow> &rows, const TimelineFilter &filter);

} // namespace muster
