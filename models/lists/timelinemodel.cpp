#include "models/lists/timelinemodel.h"
#include "models/lists/timelinemerge.h"
#include <algorithm>

namespace muster {

void TimelineModel::show(const IncidentPage &serverPage, const QString &incidentId, const Overlay &overlay,
    const Actor &actor, const QTimeZone &zone)
{
    const SeverityScale scale(overlay.directory().severities);
    QList<TimelineRow> next;
    const auto add = [&](const ActivityEntry &entry, Pending pending) {
        next.append(timelineRow(entry, scale, zone));
        next.last().pending = pending;
    };
    const bool hasLog = serverPage.activityComplete || !serverPage.activity.isEmpty();
    for (const ActivityEntry &entry : hasLog ? serverPage.activity : synthesisedActivity(serverPage))
        add(entry, Pending::None);
    const QList<TimelineItem> items = overlay.shown(serverPage, incidentId).timelineItems;
    addNotes(next, items, zone);
    for (const OutboxEntry &entry : overlay.entries()) {
        if (entry.incidentId != incidentId)
            continue;
        for (const ActivityEntry &expected : expectedActivity(entry, overlay, actor, serverPage))
            add(expected, pendingOf(entry.state));
    }
    IncidentPage bare;
    bare.incident = serverPage.incident;
    if (const auto incident = overlay.shown(bare, incidentId).incident)
        addTimestamps(next, incident->timestampValues(), overlay.pendingFields(incidentId), zone);
    curate(next, items, !serverPage.activity.isEmpty(), overlay.directory(), zone);
    for (TimelineRow &row : next) {
        if (!row.itemId.isEmpty())
            row.pending = std::max(row.pending, overlay.pendingObject(row.itemId));
    }
    // Stable, so that what happened in one instant stays in the log's order (turned round).
    std::reverse(next.begin(), next.end());
    std::stable_sort(next.begin(), next.end(), [](const TimelineRow &a, const TimelineRow &b) { return a.at > b.at; });
    m_all = next;
    setRows(filtered(m_all, m_filter));
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    setRows(filtered(m_all, m_filter));
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{KeyRole, "key"}, {AtRole, "at"}, {DayRole, "day"}, {KindRole, "kind"}, {HeadlineRole, "headline"},
        {PlainRole, "plain"}, {DetailRole, "detail"}, {FromRole, "from"}, {ToRole, "to"}, {FromLevelRole, "fromLevel"},
        {ToLevelRole, "toLevel"}, {MomentsRole, "moments"}, {PendingRole, "pending"}, {StarredRole, "starred"},
        {OriginalRole, "original"}, {OriginalAtRole, "originalAt"}, {ChangedByRole, "changedBy"}, {QuietRole, "quiet"}};
}

QVariant TimelineModel::value(const TimelineRow &row, int role) const
{
    switch (Role(role)) {
    case KeyRole:
        return row.key;
    case AtRole:
        return toQml(row.at);
    case DayRole:
        return row.day;
    case KindRole:
        return int(row.kind);
    case HeadlineRole:
        return row.headline;
    case PlainRole:
        return row.plain;
    case DetailRole:
        return row.detail;
    case FromRole:
        return row.from;
    case ToRole:
        return row.to;
    case FromLevelRole:
        return row.fromLevel;
    case ToLevelRole:
        return row.toLevel;
    case MomentsRole:
        return row.moments.join(QStringLiteral(", "));
    case PendingRole:
        return int(row.pending);
    case StarredRole:
        return row.isStarred;
    case OriginalRole:
        return row.firstPlain;
    case OriginalAtRole:
        return toQml(row.firstAt);
    case ChangedByRole:
        return row.changedBy;
    case QuietRole:
        return double(row.quiet.count());
    }
    return {};
}

} // namespace muster
