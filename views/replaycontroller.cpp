#include "views/replaycontroller.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr int frame = 33, fastest = 8;
constexpr int mostMarks = 240; // more could not be told apart

} // namespace

ReplayController::ReplayController(
    IncidentController &incident, TimelineController &timeline, const Times &times, QObject *parent)
    : QObject(parent)
    , m_incident(incident)
    , m_timeline(timeline)
    , m_times(times)
{
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, &ReplayController::advance);
    connect(&times, &Times::tick, this, &ReplayController::nowChanged);
    connect(this, &ReplayController::moved, this, &ReplayController::nowChanged);
    connect(this, &ReplayController::activeChanged, this, &ReplayController::nowChanged);
    connect(&incident, &IncidentController::shown, this, &ReplayController::leave);
    connect(&incident, &IncidentController::timelineChanged, this, [this] {
        if (m_isActive)
            layOut();
    });
}

void ReplayController::begin()
{
    if (m_isActive || !m_incident.exists())
        return;
    m_isActive = true;
    m_withLater = false;
    layOut();
    m_at = m_time.start();
    show(m_at);
    Q_EMIT activeChanged();
}

void ReplayController::leave()
{
    if (!m_isActive)
        return;
    pause();
    m_isActive = false;
    m_timeline.setUntil({});
    m_incident.setAsOf({});
    Q_EMIT activeChanged();
}

/// What was there before the incident was declared belongs to its beginning: nobody knew of it as an incident.
void ReplayController::layOut()
{
    const Instant declared = m_incident.declaredAt();
    QList<Instant> moments{declared}, starred{declared};
    for (const TimelineRow &row : m_incident.timelineRows()) {
        const Instant known = std::max(knownAt(row), declared);
        moments.append(known);
        if (row.isStarred)
            starred.append(known);
    }
    m_time = ReplayTime(moments);
    m_starred = ReplayTime(starred);
    Q_EMIT laidOut();
    Q_EMIT moved();
}

void ReplayController::show(Instant at)
{
    m_at = at;
    // Between two moments nothing changes but the clock.
    const Instant moment = m_time.previous(at + std::chrono::microseconds(1));
    m_timeline.setUntil(moment, m_withLater);
    m_incident.setAsOf(moment);
    Q_EMIT moved();
}

void ReplayController::seek(double position)
{
    if (m_isActive)
        show(m_time.instantAt(position));
}

void ReplayController::play(int direction)
{
    if (!m_isActive)
        return;
    m_speed = direction == m_direction ? std::min(m_speed * 2, fastest) : 1;
    m_direction = direction;
    if (direction > 0 && m_at >= m_time.end())
        show(m_time.start());
    m_advancedAt = m_times.elapsed();
    m_timer.start();
    Q_EMIT playingChanged();
}

void ReplayController::pause()
{
    m_timer.stop();
    m_direction = 0;
    m_speed = 1;
    Q_EMIT playingChanged();
}

void ReplayController::advance()
{
    const auto now = m_times.elapsed();
    const double passed = std::chrono::duration<double>(now - m_advancedAt).count() * m_speed * m_direction;
    m_advancedAt = now;
    const double wanted = position() + passed;
    show(m_time.instantAt(wanted));
    if (m_direction > 0 ? wanted >= length() : wanted <= 0)
        pause();
}

void ReplayController::step(int direction, bool starredOnly)
{
    if (!m_isActive)
        return;
    pause();
    const ReplayTime &time = starredOnly ? m_starred : m_time;
    show(direction > 0 ? std::max(m_at, time.next(m_at)) : time.previous(m_at));
}

/// When people knew of it.
Instant ReplayController::knownAt(const TimelineRow &row) const
{
    return m_withLater ? row.at : std::max(row.at, row.recordedAt);
}

QVariantList ReplayController::marks() const
{
    QList<const TimelineRow *> rows;
    for (const TimelineRow &row : m_incident.timelineRows())
        rows.append(&row);
    std::sort(rows.begin(), rows.end(),
        [this](const TimelineRow *a, const TimelineRow *b) { return knownAt(*a) < knownAt(*b); });
    const double step = length() / mostMarks;
    QVariantList marks;
    double before = -1;
    for (const TimelineRow *row : std::as_const(rows)) {
        const double position = m_time.positionOf(knownAt(*row));
        if (!row->isStarred && position - before < step)
            continue;
        before = position;
        marks.append(
            QVariantMap{{u"position"_s, position}, {u"kind"_s, int(row->kind)}, {u"starred"_s, row->isStarred}});
    }
    return marks;
}

QString ReplayController::last() const
{
    for (const TimelineRow &row : m_incident.timelineRows()) {
        if (isKnown(row, m_timeline.filter()))
            return row.plain;
    }
    return {};
}

void ReplayController::setWithLater(bool on)
{
    if (on == m_withLater)
        return;
    m_withLater = on;
    layOut();
    if (m_isActive)
        show(std::clamp(m_at, m_time.start(), m_time.end()));
}

int ReplayController::later() const
{
    constexpr auto atOnce = std::chrono::minutes(2); // who notes what just happened does not write history
    const QList<TimelineRow> &rows = m_incident.timelineRows();
    return int(std::count_if(
        rows.begin(), rows.end(), [&](const TimelineRow &row) { return row.recordedAt - row.at > atOnce; }));
}

} // namespace muster
