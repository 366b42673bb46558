#include "models/lists/timelinemerge.h"
#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr auto oneMoment = 2s; // a server that sets a timestamp with a change may take its time twice
constexpr auto atOnce = 1min; // somebody who sets it to now, by a clock without seconds

std::chrono::microseconds apart(Instant one, Instant other)
{
    return one < other ? other - one : one - other;
}

/// A change of status, with words or without, or the declaration: what sets timestamps by itself.
bool setsTimestamps(const TimelineRow &row)
{
    using Kind = TimelineRow::Kind;
    const bool movesStatus = row.fromLevel < 0 && row.toLevel < 0 && !row.to.isEmpty();
    return row.kind == Kind::Declared || row.kind == Kind::Status || (row.kind == Kind::Update && movesStatus);
}

bool saysItself(const TimelineRow &row, const IncidentTimestampValue &value)
{
    return row.timestampId == value.timestamp.id && row.timestamp == value.value.at
        && apart(row.at, *value.value.at) < atOnce;
}

bool standsAlone(const TimelineItem &item)
{
    return item.activityLogId.isEmpty() && curationOf(item).lineKey.isEmpty();
}

/// Which row tells what an item is about.
class RowFinder
{
public:
    RowFinder(const QList<TimelineRow> &rows, bool hasLog)
        : m_rows(rows)
        , m_hasLog(hasLog)
    {
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_byKey.insert(lineKeyInMark(rows[i].key), i);
    }

    qsizetype of(const TimelineItem &item) const
    {
        const QString lineKey = curationOf(item).lineKey;
        const QString wanted = !lineKey.isEmpty() ? lineKey
            : item.activityLogId.isEmpty()        ? lineKeyInMark(item.id)
                                                  : item.activityLogId;
        if (const auto found = m_byKey.constFind(wanted); found != m_byKey.constEnd())
            return *found;
        // An entry is called otherwise with the log than without; its moment is the same.
        const bool mayBeCalledOtherwise = !lineKey.isEmpty() || (!m_hasLog && !item.activityLogId.isEmpty());
        return mayBeCalledOtherwise ? atTheMomentOf(item) : -1;
    }

private:
    qsizetype atTheMomentOf(const TimelineItem &item) const
    {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
            [&](const TimelineRow &one) { return !one.isWritten && apart(one.at, *item.at.at) < oneMoment; });
        return row == m_rows.end() ? -1 : row - m_rows.begin();
    }

    const QList<TimelineRow> m_rows; ///< before any is moved
    QHash<QString, qsizetype> m_byKey;
    bool m_hasLog;
};

/// Without the log nobody knows an entry's first words; then only a changed item counts, unless marks are the change.
bool isReworded(const TimelineItem &item, const TimelineRow &row, const Curation &curation, bool hasLog)
{
    if (curation.isReworded)
        return true;
    if (hasLog)
        return wordingOf(item) != row.wording;
    return item.updatedAt != item.createdAt && wordingOf(item).text == item.description;
}

void curateRow(
    TimelineRow &row, const TimelineItem &item, bool hasLog, const Directory &directory, const QTimeZone &zone)
{
    const Curation curation = curationOf(item);
    row.itemId = item.id;
    row.isStarred = row.isStarred || curation.isStarred;
    row.isDecision = curation.isDecision;
    row.firstWording = row.wording;
    if (!row.isWritten && isReworded(item, row, curation, hasLog)) {
        row.firstPlain = row.plain;
        reword(row, wordingOf(item));
    } else if (row.isWritten && !curation.originalTitle.isEmpty()) {
        row.firstPlain = row.firstWording.title = curation.originalTitle;
    }
    const auto at = shownAt(item);
    if (curation.originalAt && at) {
        row.firstAt = row.isWritten ? *curation.originalAt : row.at;
        move(row, *at, zone);
    }
    const QString byId = curation.movedBy.isEmpty() ? curation.rewordedBy : curation.movedBy;
    row.changedBy = directory.user(byId).value_or(User{}).name;
}

} // namespace

void addTimestamps(QList<TimelineRow> &rows, const QList<IncidentTimestampValue> &values,
    const QHash<QString, Pending> &pending, const QTimeZone &zone)
{
    for (const IncidentTimestampValue &value : values) {
        if (!value.value.at)
            continue;
        const Pending state = pending.value(QStringLiteral("timestamp:") + value.timestamp.id);
        if (std::any_of(rows.begin(), rows.end(), [&](const TimelineRow &row) { return saysItself(row, value); }))
            continue;
        const auto change = std::find_if(rows.begin(), rows.end(),
            [&](const TimelineRow &row) { return setsTimestamps(row) && apart(row.at, *value.value.at) < oneMoment; });
        if (change != rows.end() && state == Pending::None)
            change->moments.append(value.timestamp.name);
        else
            rows.append(timestampRow(value, state, zone));
    }
}

void addNotes(QList<TimelineRow> &rows, const QList<TimelineItem> &items, const QTimeZone &zone)
{
    for (const TimelineItem &item : items) {
        if (item.at.at && standsAlone(item))
            rows.append(itemRow(item, zone));
    }
}

void curate(QList<TimelineRow> &rows, const QList<TimelineItem> &items, bool hasLog, const Directory &directory,
    const QTimeZone &zone)
{
    const RowFinder finder(rows, hasLog);
    for (const TimelineItem &item : items) {
        if (!item.at.at)
            continue;
        qsizetype at = finder.of(item);
        if (at < 0) {
            at = rows.size();
            rows.append(itemRow(item, zone));
        }
        curateRow(rows[at], item, hasLog, directory, zone);
    }
}

} // namespace muster
