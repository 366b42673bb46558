#include "views/seencontroller.h"
#include "views/changewords.h"
#include <algorithm>

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
    });
}

void SeenController::leave()
{
    if (!m_shownId.isEmpty())
        m_seen.insert(m_shownId, m_workspace.clock().now());
    if (m_seen.size() <= mostKept)
        return;
    QList<Instant> times = m_seen.values();
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_seen.removeIf([limit = *middle](const auto &one) { return one.value() < limit; });
}

void SeenController::look()
{
    leave();
    m_shownId = m_incident.incidentId();
    const auto before = m_seen.constFind(m_shownId);
    m_since = before == m_seen.constEnd() ? std::nullopt : std::optional(*before);
    m_until = m_workspace.clock().now();
    if (!m_shownId.isEmpty())
        m_seen.insert(m_shownId, *m_until);
    summarise();
    Q_EMIT seenChanged();
}

/// What is on screen is seen as it changes, and so is what this person changes themselves.
void SeenController::followRows(const ChangeSet &changes)
{
    const QStringList mine = m_workspace.overlay().incidentIds();
    bool isSeen = false;
    for (const QString &id : changes.incidents + changes.children) {
        if (id != m_shownId && !mine.contains(id))
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
        const QList<ActivityEntry> entries = changesOfOthers(page, *m_since, *m_until, m_workspace.personId());
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

std::optional<Instant> SeenController::seenAt(const QString &incidentId) const
{
    const auto seen = m_seen.constFind(incidentId);
    return seen == m_seen.constEnd() ? m_from : std::optional(*seen);
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
