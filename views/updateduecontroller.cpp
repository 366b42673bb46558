#include "views/updateduecontroller.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

/// How long after an update the next is due where nobody has said so.
minutes usualInterval(int level)
{
    switch (SeverityLevel(level)) {
    case SeverityLevel::Critical:
        return minutes(30);
    case SeverityLevel::Major:
        return minutes(60);
    default:
        return minutes(0);
    }
}

} // namespace

UpdateDueController::UpdateDueController(Workspace &workspace, const OpenIncidents &open, IncidentController &incident,
    const SyncController &sync, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_open(open)
    , m_incident(incident)
    , m_sync(sync)
    , m_times(times)
{
    connect(&open, &OpenIncidents::changed, this, &UpdateDueController::layOut);
    connect(&workspace, &Workspace::overlayChanged, this, &UpdateDueController::layOut);
    connect(&workspace, &Workspace::personChanged, this, &UpdateDueController::layOut);
    connect(&incident, &IncidentController::changed, this, &UpdateDueController::layOut);
    connect(&workspace, &Workspace::closed, this, [this] {
        m_postponed.clear();
        layOut();
    });
}

std::optional<IncidentUpdate> UpdateDueController::shownLast(
    const QString &id, const std::optional<IncidentUpdate> &last) const
{
    IncidentPage bare;
    if (last)
        bare.updates.append(*last);
    const auto updates = m_workspace.overlay().shown(bare, id).updates;
    return updates.isEmpty() ? std::nullopt : std::optional(updates.last());
}

std::optional<UpdateDue> UpdateDueController::dueOf(const QString &id, StatusCategory category, Instant declaredAt,
    int level, const std::optional<IncidentUpdate> &last) const
{
    auto due = updateDue(category, declaredAt, last, usualInterval(level));
    if (const auto put = m_postponed.constFind(id); due && put != m_postponed.constEnd() && put->from == due->from)
        due->at = put->at;
    return due;
}

void UpdateDueController::take(
    const IncidentRow &row, const std::optional<IncidentUpdate> &last, const SeverityScale &scale)
{
    const auto due = dueOf(row.id, row.category, row.startedAt(), int(scale.level(row.severityRank)), last);
    if (!due)
        return;
    m_due.insert(row.id, *due);
    const bool isMine = !row.leadId.isEmpty() && row.leadId == m_workspace.personId();
    if (isMine && (m_mine.id.isEmpty() || due->at < m_due[m_mine.id].at))
        m_mine = row;
}

void UpdateDueController::layOut()
{
    m_due.clear();
    m_mine = {};
    const Overlay &overlay = m_workspace.overlay();
    const SeverityScale scale(overlay.directory().severities);
    QSet<QString> known;
    for (const OpenIncidents::One &one : m_open.all()) {
        known.insert(one.row.id);
        if (one.row.category == StatusCategory::Live)
            take(overlay.shown(one.row), shownLast(one.row.id, one.last), scale);
    }
    for (const Incident &incident : overlay.declared()) {
        if (!known.contains(incident.id))
            take(rowOf(incident), shownLast(incident.id, {}), scale);
    }
    const IncidentPage &page = m_incident.page();
    m_shown = page.incident
        ? dueOf(page.incident->id, page.incident->status.category, rowOf(*page.incident).startedAt(),
            m_incident.severityLevel(), page.updates.isEmpty() ? std::nullopt : std::optional(page.updates.last()))
        : std::nullopt;
    // Numbers first: who types one gets there.
    m_choices.setRows({{u"15m"_s, tr("15 min", "until the next update"), {}, 0, true, {}},
        {u"30m"_s, tr("30 min", "until the next update"), {}, 0, true, {}},
        {u"60m"_s, tr("1 hour", "until the next update"), {}, 0, true, {}},
        {u"2h"_s, tr("2 hours", "until the next update"), {}, 0, true, {}},
        {u"4h"_s, tr("4 hours", "until the next update"), {}, 0, true, {}},
        {noNextUpdate, tr("No next update"), {}, 0, true, {}}});
    Q_EMIT changed();
}

QString UpdateDueController::usual() const
{
    const auto interval = usualInterval(m_incident.severityLevel());
    return interval.count() > 0 ? tr("Next in %1 min").arg(interval.count()) : tr("Next: no time");
}

QString UpdateDueController::postponedFor() const
{
    const auto put = m_postponed.constFind(m_incident.incidentId());
    return put != m_postponed.constEnd() && m_shown && put->from == m_shown->from ? put->reason : QString();
}

void UpdateDueController::setPostponed(const QHash<QString, Postponed> &postponed)
{
    m_postponed = postponed;
    layOut();
}

QString UpdateDueController::text(double at, double now) const
{
    const double left = at - now;
    if (left <= 0)
        return left > -60'000 ? tr("due now") : tr("%1 overdue", "a duration").arg(m_times.duration(at, now, now));
    const int seconds = int(left / 1000) + 1;
    if (seconds < 120)
        return tr("in %1", "minutes and seconds")
            .arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
    return tr("in %1", "a duration").arg(m_times.duration(now, at, now));
}

int UpdateDueController::state(double from, double at, double now) const
{
    const auto instant = [](double milliseconds) { return Instant(std::chrono::milliseconds(qint64(milliseconds))); };
    return int(UpdateDue{instant(from), instant(at), false}.stateAt(instant(now)));
}

QString UpdateDueController::promise(const QString &choice) const
{
    return nextUpdatePromise(choice, m_workspace.clock().now());
}

bool UpdateDueController::postpone(const QString &length, const QString &reason)
{
    const auto until = readDuration(length);
    if (!until || reason.trimmed().isEmpty() || !m_incident.exists())
        return false;
    if (m_sync.against(Ability::PostUpdate).isEmpty())
        return m_incident.postUpdate(reason, {}, {}, promise(length));
    if (!m_shown)
        return false;
    m_postponed.insert(m_incident.incidentId(), {m_shown->from, m_workspace.clock().now() + *until, reason.trimmed()});
    layOut();
    Q_EMIT postponedChanged();
    return true;
}

} // namespace muster
