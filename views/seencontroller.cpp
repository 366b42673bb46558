#include "views/seencontroller.h"
#include "views/changewords.h"
#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr qsizetype mostKept = 2000; // incidents; those left longest ago are forgotten first

} // namespace

SeenController::SeenController(Workspace &workspace, IncidentController &incident, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
{
    connect(&incident, &IncidentController::shown, this, &SeenController::look);
    connect(&incident, &IncidentController::changed, this, &SeenController::summarise);
    connect(&workspace, &Workspace::rowsChanged, this, &SeenController::followRows);
    connect(&workspace, &Workspace::opened, this, [this] {
        if (!m_from)
            m_from = m_workspace.clock().now();
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_seen.clear();
        m_from.reset();
        m_shownId.clear();
        m_isLookedAt = false;
    });
}

void SeenController::leave()
{
    if (std::exchange(m_isLookedAt, false))
        m_seen.insert(m_shownId, m_workspace.clock().now());
    if (m_seen.size() <= mostKept)
        return;
    QList<Instant> times = m_seen.values();
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_seen.removeIf([limit = *middle](const auto &one) { return one.value() < limit; });
}

void SeenController::setScreenThere(bool there)
{
    followLooking(std::exchange(m_screenThere, there) && m_windowActive);
}

void SeenController::setWindowActive(bool active)
{
    followLooking(std::exchange(m_windowActive, active) && m_screenThere);
}

/// Whoever comes back sees what has changed meanwhile.
void SeenController::followLooking(bool wasLooking)
{
    if (wasLooking && !isLooking()) {
        leave();
        Q_EMIT seenChanged();
    } else if (!wasLooking && isLooking()) {
        m_incident.whenShown([this] { look(); }); // of the one on screen, not of the one that is about to go
    }
}

void SeenController::look()
{
    const QString id = m_incident.incidentId();
    if (m_isLookedAt && id == m_shownId)
        return;
    leave();
    m_shownId = id;
    const auto before = m_seen.constFind(m_shownId);
    m_since = before == m_seen.constEnd() ? std::nullopt : std::optional(*before);
    m_until = m_workspace.clock().now();
    m_isLookedAt = isLooking() && !m_shownId.isEmpty();
    if (m_isLookedAt)
        m_seen.insert(m_shownId, *m_until);
    summarise();
    Q_EMIT seenChanged();
}

/// Incidents of which a change of this person's is with the server right now.
QSet<QString> SeenController::onTheirWay() const
{
    QSet<QString> ids;
    for (const OutboxEntry &entry : m_workspace.overlay().entries()) {
        if (entry.state == OutboxState::InFlight || entry.state == OutboxState::Acked)
            ids.insert(entry.incidentId);
    }
    return ids;
}

/// What is looked at is seen as it changes, and so is what this person changes themselves.
void SeenController::followRows(const ChangeSet &changes)
{
    const QSet<QString> mine = onTheirWay();
    bool isSeen = false;
    for (const QString &id : changes.incidents + changes.children) {
        const bool isLookedAt = m_isLookedAt && id == m_incident.incidentId();
        if (!isLookedAt && !mine.contains(id))
            continue;
        m_seen.insert(id, m_workspace.clock().now());
        isSeen = true;
    }
    if (isSeen)
        Q_EMIT seenChanged();
}

void SeenController::summarise()
{
    m_summary.clear();
    m_news.clear();
    if (m_since && m_until && m_incident.exists()) {
        const IncidentPage &page = m_incident.page();
        const QList<ActivityEntry> entries
            = changesOfOthers(changesBetween(page, *m_since, *m_until), m_workspace.personId());
        m_summary = changesInWords(entries);
        for (const ActivityEntry &entry : entries)
            m_news.insert(entry.id);
    }
    Q_EMIT changed();
}

void SeenController::dismiss()
{
    m_since.reset();
    summarise();
}

void SeenController::seeAll()
{
    m_seen.clear();
    m_from = m_workspace.clock().now();
    Q_EMIT seenChanged();
}

void SeenController::setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from)
{
    m_seen = seen;
    if (from)
        m_from = from;
    Q_EMIT seenChanged();
}

} // namespace muster
