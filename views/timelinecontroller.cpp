#include "views/timelinecontroller.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Lane = TimelineRow::Lane;

constexpr qsizetype longestTitle = 400;

QString laneName(Lane lane)
{
    switch (lane) {
    case Lane::People:
        return TimelineController::tr("People");
    case Lane::Updates:
        return TimelineController::tr("Updates");
    case Lane::Alerts:
        return TimelineController::tr("Alerts");
    case Lane::System:
        return TimelineController::tr("System");
    }
    return {};
}

} // namespace

TimelineController::TimelineController(
    Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_sync(sync)
{
    connect(&incident, &IncidentController::changed, this, [this] {
        Q_EMIT changed();
        Q_EMIT currentChanged();
    });
    // Another incident is read as a whole.
    connect(&incident, &IncidentController::shown, this, &TimelineController::showEverything);
    connect(&sync, &SyncController::changed, this, &TimelineController::currentChanged);
}

const TimelineRow *TimelineController::row(const QString &key) const
{
    const QList<TimelineRow> &rows = m_incident.timelineRows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const TimelineRow &one) { return one.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

QVariantList TimelineController::lanes() const
{
    const TimelineFilter all = filter();
    QMap<Lane, int> counts;
    for (const TimelineRow &one : m_incident.timelineRows()) {
        if (isKnown(one, all))
            ++counts[one.lane];
    }
    QVariantList list;
    for (const Lane lane : {Lane::People, Lane::Updates, Lane::Alerts, Lane::System}) {
        if (counts.contains(lane))
            list.append(QVariantMap{{u"lane"_s, int(lane)}, {u"name"_s, laneName(lane)}, {u"count"_s, counts[lane]},
                {u"shown"_s, !m_hiddenLanes.contains(lane)}});
    }
    return list;
}

int TimelineController::starred() const
{
    const QList<TimelineRow> &rows = m_incident.timelineRows();
    return int(std::count_if(rows.begin(), rows.end(), [](const TimelineRow &one) { return one.isStarred; }));
}

int TimelineController::decisions() const
{
    const QList<TimelineRow> &rows = m_incident.timelineRows();
    return int(std::count_if(rows.begin(), rows.end(), [](const TimelineRow &one) { return one.isDecision; }));
}

int TimelineController::hidden() const
{
    if (m_isUpdatesTab)
        return 0;
    const QList<TimelineRow> &rows = m_incident.timelineRows();
    const TimelineFilter all = filter();
    return int(std::count_if(
        rows.begin(), rows.end(), [&](const TimelineRow &one) { return isKnown(one, all) && !accepts(all, one); }));
}

void TimelineController::setOnly(int only)
{
    if (only == int(m_only))
        return;
    m_only = TimelineFilter::Only(only);
    arrange();
}

void TimelineController::setUpdatesTab(bool on)
{
    if (on == m_isUpdatesTab)
        return;
    m_isUpdatesTab = on;
    arrange();
}

void TimelineController::toggleLane(int lane)
{
    if (!m_hiddenLanes.remove(Lane(lane)))
        m_hiddenLanes.insert(Lane(lane));
    arrange();
}

void TimelineController::showEverything()
{
    m_hiddenLanes.clear();
    m_only = TimelineFilter::Only::Everything;
    arrange();
}

void TimelineController::setUntil(std::optional<Instant> until, bool withLater)
{
    if (until == m_until && withLater == m_withLater)
        return;
    m_until = until;
    m_withLater = withLater;
    arrange();
}

TimelineFilter TimelineController::filter() const
{
    return {m_isUpdatesTab ? TimelineFilter::Only::Updates : m_only, m_hiddenLanes, m_until, m_withLater};
}

void TimelineController::arrange()
{
    m_incident.filterTimeline(filter());
    Q_EMIT changed();
}

void TimelineController::setCurrent(const QString &key)
{
    if (key == m_current)
        return;
    m_current = key;
    Q_EMIT currentChanged();
}

QString TimelineController::against(const QString &key) const
{
    const TimelineRow *one = row(key);
    if (m_until)
        return m_incident.againstThePast();
    if (!one)
        return tr("Choose an entry of the timeline first.");
    if (one->itemId.isEmpty() && one->pending != Pending::None)
        return tr("This has not been sent yet. Once it has, it can be changed.");
    return m_sync.against(one->itemId.isEmpty() ? Ability::AddTimelineItem : Ability::ChangeTimelineItem);
}

QString TimelineController::againstMoving(const QString &key) const
{
    if (key.startsWith(u"timestamp:"))
        return tr("This is a timestamp of the incident. The key T changes it.");
    return against(key);
}

TimelineItem TimelineController::itemOf(const TimelineRow &row) const
{
    for (const TimelineItem &item : m_incident.page().timelineItems) {
        if (item.id == row.itemId)
            return item;
    }
    TimelineItem item;
    item.id = m_workspace.newLocalId();
    item.incidentId = m_incident.incidentId();
    item.title = (row.wording.title.isEmpty() ? row.plain : row.wording.title).left(longestTitle);
    item.description = standingFor(row.key, row.wording.text);
    item.at = Timestamp::fromInstant(row.at);
    return item;
}

void TimelineController::save(
    const TimelineRow &row, const TimelineItem &before, const TimelineItem &after, const QString &said)
{
    const EditTimelineItem back = changeBetween(after, before);
    if (row.itemId
            .isEmpty()) // an item is written for the line; the API does not take it away again, so it loses its marks
        m_incident.submit(CreateTimelineItem{after.id, after.incidentId, after.title, after.description, after.at.raw},
            {}, said, back);
    else if (after != before)
        m_incident.submit(changeBetween(before, after), {}, said, back);
}

void TimelineController::toggleStar(const QString &key)
{
    const TimelineRow *one = row(key);
    if (!one || !against(key).isEmpty())
        return;
    const TimelineItem item = itemOf(*one);
    save(*one, item, muster::starred(item, !one->isStarred), one->isStarred ? tr("Star taken off") : tr("Starred"));
}

} // namespace muster
