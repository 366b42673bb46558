#include "views/seencontroller.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/turn.h"
#include "models/lists/timelinerow.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostKept = 2000; // incidents; those left longest ago are forgotten first

QString name(const QJsonObject &detail, QLatin1String key)
{
    return detail.value(key).toObject().value("name"_L1).toString();
}

void take(Turn &turn, const QJsonObject &detail, QLatin1String before, QLatin1String after)
{
    if (const QString next = name(detail, after); !next.isEmpty())
        turn.take(name(detail, before), next);
}

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
        const bool hasLog = page.activityComplete || !page.activity.isEmpty();
        QList<ActivityEntry> entries = hasLog ? page.activity : synthesisedActivity(page);
        entries.removeIf([this](const ActivityEntry &entry) {
            const bool isBetween
                = entry.occurredAt.at && *entry.occurredAt.at > *m_since && *entry.occurredAt.at <= *m_until;
            return !isBetween || activity::actorOf(entry).id == m_workspace.personId();
        });
        m_summary = summaryOf(entries);
        for (const ActivityEntry &entry : std::as_const(entries))
            m_news.insert(entry.id);
    }
    Q_EMIT changed();
}

QString SeenController::summaryOf(const QList<ActivityEntry> &entries) const
{
    Turn status, severity;
    QStringList roles;
    int updates = 0, actions = 0, followUps = 0, others = 0;
    for (const ActivityEntry &entry : entries) {
        const QJsonObject detail = entry.detail();
        take(status, detail, "previous_status"_L1, "new_status"_L1);
        take(severity, detail, "previous_severity"_L1, "new_severity"_L1);
        if (entry.type == u"incident_update" && !detail.value("message"_L1).toString().isEmpty())
            ++updates;
        else if (entry.type == u"role_update")
            roles.append(name(detail, "role"_L1) + u": "_s
                + (detail.contains("new_assignee"_L1) ? name(detail, "new_assignee"_L1) : tr("open", "a role")));
        else if (entry.type.startsWith(u"action_"))
            ++actions;
        else if (entry.type.startsWith(u"follow_up_"))
            ++followUps;
        else if (entry.type != u"status_change" && entry.type != u"severity_change" && entry.type != u"incident_update")
            ++others;
    }
    QStringList parts;
    if (status.isTurn())
        parts.append(*status.from + u" → "_s + status.to);
    if (severity.isTurn())
        parts.append((severity.from->isEmpty() ? tr("no severity") : *severity.from) + u" → "_s + severity.to);
    if (updates > 0)
        parts.append(tr("%n update(s)", nullptr, updates));
    parts += roles;
    if (actions > 0)
        parts.append(tr("%n change(s) of actions", nullptr, actions));
    if (followUps > 0)
        parts.append(tr("%n change(s) of follow-ups", nullptr, followUps));
    if (others > 0)
        parts.append(tr("%n other change(s)", nullptr, others));
    return parts.join(u" · "_s);
}

void SeenController::dismiss()
{
    m_since.reset();
    summarise();
}

void SeenController::setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from)
{
    m_seen = seen;
    if (from)
        m_from = from;
    Q_EMIT seenChanged();
}

} // namespace muster
