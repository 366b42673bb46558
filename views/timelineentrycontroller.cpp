#include "views/timelineentrycontroller.h"

namespace muster {

TimelineEntryController::TimelineEntryController(
    const Workspace &workspace, TimelineController &timeline, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_timeline(timeline)
    , m_times(times)
{
    // What is on its way to the server gets its id there while somebody still writes.
    connect(&workspace, &Workspace::resolved, this, [this](const QString &localId, const QString &serverId) {
        for (QString *id : {&m_row.key, &m_row.itemId}) {
            if (*id == localId)
                *id = serverId;
        }
    });
    connect(&times, &Times::zoneChanged, this, [this] { begin(m_row.key); });
}

bool TimelineEntryController::begin(const QString &key)
{
    const TimelineRow *row = m_timeline.row(key);
    if (!row || !m_timeline.against(key).isEmpty())
        return false;
    m_row = *row;
    // A line in our words begins with them; the server's own are English and shorter.
    const bool isOurs = !row->isWritten && row->firstPlain.isEmpty();
    m_seenWording = {isOurs ? row->plain : row->wording.title, row->wording.text};
    m_wording = m_seenWording;
    m_written = WrittenTime(row->at, row->at, m_times.zone());
    Q_EMIT changed();
    return true;
}

void TimelineEntryController::setTitle(const QString &title)
{
    if (title == m_wording.title)
        return;
    m_wording.title = title;
    Q_EMIT changed();
}

void TimelineEntryController::setText(const QString &text)
{
    if (text == m_wording.text)
        return;
    m_wording.text = text;
    Q_EMIT changed();
}

void TimelineEntryController::setDate(const QString &date)
{
    if (date == m_written.date)
        return;
    m_written.date = date;
    Q_EMIT changed();
}

void TimelineEntryController::setTime(const QString &time)
{
    if (time == m_written.time)
        return;
    m_written.time = time;
    Q_EMIT changed();
}

QString TimelineEntryController::original() const
{
    const QString time = m_row.firstAt ? m_times.complete(toQml(m_row.firstAt)) : QString();
    if (m_row.firstPlain.isEmpty())
        return time;
    return time.isEmpty() ? m_row.firstPlain : tr("%1 · %2", "words, time").arg(m_row.firstPlain, time);
}

bool TimelineEntryController::isMoved() const
{
    const auto at = m_written.wanted(m_times.zone());
    return at && at != m_written.known();
}

bool TimelineEntryController::canSubmit() const
{
    return !m_wording.title.trimmed().isEmpty() && m_written.wanted(m_times.zone()) && dateError().isEmpty()
        && timeError().isEmpty() && (isReworded() || isMoved());
}

void TimelineEntryController::takeItem()
{
    if (const TimelineRow *now = m_timeline.row(m_row.key))
        m_row.itemId = now->itemId;
}

bool TimelineEntryController::submit()
{
    if (!canSubmit())
        return false;
    takeItem();
    const QString byId = m_workspace.personId();
    const TimelineItem before = m_timeline.itemOf(m_row);
    TimelineItem after = before;
    const Wording first = m_row.firstPlain.isEmpty() ? m_row.wording : m_row.firstWording;
    if (isReworded())
        after = reworded(after, {m_wording.title.simplified(), m_wording.text.trimmed()}, first, byId);
    if (isMoved())
        after = moved(after, *m_written.wanted(m_times.zone()), byId);
    m_timeline.save(m_row, before, after, isReworded() ? tr("Entry changed") : tr("Entry moved"));
    return true;
}

void TimelineEntryController::restore()
{
    takeItem();
    const QString byId = m_workspace.personId();
    const TimelineItem before = m_timeline.itemOf(m_row);
    TimelineItem after = before;
    if (!m_row.firstPlain.isEmpty())
        after = reworded(after, m_row.firstWording, m_row.firstWording, byId);
    if (m_row.firstAt)
        after = moved(after, *m_row.firstAt, byId);
    m_timeline.save(m_row, before, after, tr("Entry is as it was at first"));
}

} // namespace muster
