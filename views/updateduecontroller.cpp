#include "views/updateduecontroller.h"
#include "models/store/onfinished.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr int mostLive = 500; // more at once are no matter of clocks
const QString noneChoice = u"none"_s;

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

UpdateDueController::UpdateDueController(
    Workspace &workspace, IncidentController &incident, const SyncController &sync, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incident(incident)
    , m_sync(sync)
    , m_times(times)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(250); // after the first frame of a start
    connect(&m_compress, &QTimer::timeout, this, &UpdateDueController::read);
    const auto soon = [this] {
        if (!m_compress.isActive())
            m_compress.start();
    };
    connect(&workspace, &Workspace::opened, this, soon);
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::overlayChanged, this, &UpdateDueController::layOut);
    connect(&workspace, &Workspace::personChanged, this, &UpdateDueController::layOut);
    connect(&incident, &IncidentController::changed, this, &UpdateDueController::layOut);
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_live.clear();
        m_postponed.clear();
        layOut();
    });
}

void UpdateDueController::read()
{
    if (!m_workspace.isOpen())
        return;
    const auto live = [](const CacheReader &reader) {
        QList<Live> found;
        QStringList ids;
        for (const IncidentRow &row : reader.incidents({.text = {}, .withClosed = false, .limit = mostLive})) {
            if (row.category != StatusCategory::Live)
                continue;
            found.append({row, {}});
            ids.append(row.id);
        }
        const auto updates = reader.lastUpdates(ids);
        for (Live &one : found) {
            if (const auto last = updates.constFind(one.row.id); last != updates.constEnd())
                one.last = *last;
        }
        return found;
    };
    onFinished(m_workspace.cache()->read(live), this, [this, question = ++m_question](const QList<Live> &found) {
        if (question != m_question)
            return; // a later one is on its way
        m_live = found;
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

void UpdateDueController::take(const IncidentRow &row, const std::optional<IncidentUpdate> &last)
{
    const SeverityScale scale(m_workspace.directory().severities);
    const auto due = dueOf(row.id, row.category, row.createdAt, int(scale.level(row.severityRank)), last);
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
    QSet<QString> known;
    for (const Live &one : std::as_const(m_live)) {
        known.insert(one.row.id);
        take(overlay.shown(one.row), shownLast(one.row.id, one.last));
    }
    for (const Incident &incident : overlay.declared()) {
        if (!known.contains(incident.id))
            take(rowOf(incident), shownLast(incident.id, {}));
    }
    const IncidentPage &page = m_incident.page();
    m_shown = page.incident
        ? dueOf(page.incident->id, page.incident->status.category, page.incident->createdAt.at.value_or(Instant{}),
            m_incident.severityLevel(), page.updates.isEmpty() ? std::nullopt : std::optional(page.updates.last()))
        : std::nullopt;
    m_choices.setRows({{u"15m"_s, tr("In 15 min"), {}, 0, true, {}}, {u"30m"_s, tr("In 30 min"), {}, 0, true, {}},
        {u"60m"_s, tr("In 1 hour"), {}, 0, true, {}}, {u"2h"_s, tr("In 2 hours"), {}, 0, true, {}},
        {u"4h"_s, tr("In 4 hours"), {}, 0, true, {}}, {noneChoice, tr("No next update"), {}, 0, true, {}}});
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
    if (choice == noneChoice)
        return noneChoice;
    const auto length = readDuration(choice);
    return length ? formatInstant(m_workspace.clock().now() + *length) : QString();
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
