#include "models/lists/incidentlistmodel.h"
#include "models/domain/searchwords.h"
#include "models/store/incidentconditions.h"
#include <algorithm>
#include <array>
#include <utility>

namespace muster {

namespace {

constexpr std::array sections{"live", "triage", "paused", "learning", "closed"};
static_assert(sections.size() == sectionCount);

constexpr QLatin1String bestSection("best");
constexpr int fetchedAtOnce = 60; // more than fit on a screen, so that one look at the file serves a whole page
constexpr int mostFetched = 2000;
constexpr int fewChanges = 200;

} // namespace

SeverityScale::SeverityScale(const QMap<QString, Severity> &severities)
{
    for (const Severity &severity : severities) {
        if (!m_ranks.contains(severity.rank))
            m_ranks.append(severity.rank);
    }
    std::sort(m_ranks.begin(), m_ranks.end(), std::greater<>());
}

SeverityLevel SeverityScale::level(int rank) const
{
    const qsizetype position = m_ranks.indexOf(rank);
    if (rank < 0 || position < 0)
        return SeverityLevel::None;
    return position == 0 ? SeverityLevel::Critical : position == 1 ? SeverityLevel::Major : SeverityLevel::Minor;
}

QString toText(Section section)
{
    return QString::fromLatin1(sections[size_t(section)]);
}

double toQml(const std::optional<Instant> &instant)
{
    return instant ? double(instant->time_since_epoch().count() / 1000) : 0.0;
}

/// What differs from the server's order because of changes that wait.
struct IncidentListModel::Changed
{
    QSet<qint64> moved; ///< no longer to be taken from that order
    QList<IncidentEntry> extra; ///< where they belong instead
};

void IncidentListModel::prepare(const Overlay &overlay)
{
    m_overlay = overlay;
    m_scale = SeverityScale(overlay.directory().severities);
    m_window.clear();
    m_local.clear();
}

void IncidentListModel::show(const QList<IncidentEntry> &order, const QList<IncidentRow> &touched,
    const Overlay &overlay, const IncidentFilter &filter)
{
    prepare(overlay);
    Changed other
        = changed([&](const IncidentRow &row) { return std::binary_search(order.begin(), order.end(), entryOf(row)); },
            touched, filter);
    const bool wasBest = std::exchange(m_isBest, false);
    QList<IncidentEntry> next = order;
    if (!other.extra.isEmpty() || !other.moved.isEmpty()) {
        std::sort(other.extra.begin(), other.extra.end());
        next.removeIf([&](const IncidentEntry &entry) { return other.moved.contains(entry.position); });
        const qsizetype middle = next.size();
        next.append(other.extra);
        std::inplace_merge(next.begin(), next.begin() + middle, next.end());
    }
    if (wasBest) {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
    } else {
        replace(std::move(next));
    }
}

void IncidentListModel::showBest(
    const QList<qint64> &best, const QList<IncidentRow> &touched, const Overlay &overlay, const IncidentFilter &filter)
{
    beginResetModel();
    prepare(overlay);
    Changed other = changed([&](const IncidentRow &row) { return best.contains(row.position); }, touched, filter);
    m_isBest = true;
    m_entries.clear();
    for (const IncidentEntry &entry : std::as_const(other.extra)) {
        if (!best.contains(entry.position)) // declared here
            m_entries.append(entry);
        else
            other.moved.remove(entry.position); // stays where it is, with other words
    }
    for (const qint64 position : best) {
        if (!other.moved.contains(position))
            m_entries.append({position, 0, Section::Live});
    }
    endResetModel();
}

void IncidentListModel::setFound(const QHash<qint64, QString> &found)
{
    if (found == m_found)
        return;
    m_found = found;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1), {ItemRole});
}

void IncidentListModel::setReader(const CacheReader *reader)
{
    m_reader = reader;
    m_window.clear();
}

/// Keeps the rows of all incidents that have changes waiting and, as they are then, are what `filter` asks for. Where a
/// row alone does not tell, they are if the server's row was found.
IncidentListModel::Changed IncidentListModel::changed(const std::function<bool(const IncidentRow &)> &isFound,
    const QList<IncidentRow> &touched, const IncidentFilter &filter)
{
    const QStringList words = searchWords(filter.text);
    const auto isMeant = [&](const IncidentRow &row, bool found) {
        const bool names = filter.phrases.isEmpty() && matchesWords(row.reference + QLatin1Char(' ') + row.name, words);
        return (names || found) && matches(filter.conditions, row).value_or(found);
    };
    Changed other;
    QSet<QString> known;
    for (const IncidentRow &row : touched) {
        const IncidentRow shown = m_overlay.shown(row);
        known.insert(row.id);
        if (shown == row)
            continue; // keeps its place and its row
        other.moved.insert(row.position);
        if (!isMeant(shown, isFound(row)))
            continue;
        m_local.insert(row.position, shown);
        other.extra.append(entryOf(shown));
    }
    qint64 position = std::numeric_limits<qint64>::min(); // newer than any
    for (const Incident &incident : m_overlay.declared()) {
        IncidentRow row = rowOf(incident);
        if (known.contains(row.id) || !isMeant(row, false))
            continue;
        row.position = position++;
        m_local.insert(row.position, row);
        IncidentEntry entry = entryOf(row);
        if (row.category == StatusCategory::Unknown)
            entry.section = Section::Live;
        other.extra.append(entry);
    }
    return other;
}

/// Both orders are sorted alike, so one walk finds what differs. A few differences are told one by one, so that
/// selection and scroll position survive; many at once.
void IncidentListModel::replace(QList<IncidentEntry> next)
{
    QList<IncidentEntry> gone, come;
    std::set_difference(m_entries.begin(), m_entries.end(), next.begin(), next.end(), std::back_inserter(gone));
    std::set_difference(next.begin(), next.end(), m_entries.begin(), m_entries.end(), std::back_inserter(come));
    if (gone.size() + come.size() > fewChanges) {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
        return;
    }
    for (const IncidentEntry &entry : std::as_const(gone)) {
        const auto at = int(std::lower_bound(m_entries.begin(), m_entries.end(), entry) - m_entries.begin());
        beginRemoveRows({}, at, at);
        m_entries.removeAt(at);
        endRemoveRows();
    }
    for (const IncidentEntry &entry : std::as_const(come)) {
        const auto at = int(std::lower_bound(m_entries.begin(), m_entries.end(), entry) - m_entries.begin());
        beginInsertRows({}, at, at);
        m_entries.insert(at, entry);
        endInsertRows();
    }
    if (!m_entries.isEmpty()) // rows that stayed may say something else now; a view asks again for those it shows
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

const IncidentRow *IncidentListModel::rowAt(int row) const
{
    const qint64 position = m_entries.at(row).position;
    if (const auto local = m_local.constFind(position); local != m_local.constEnd())
        return &*local;
    auto known = m_window.constFind(position);
    if (known == m_window.constEnd() && m_reader) {
        if (m_window.size() > mostFetched)
            m_window.clear();
        QList<qint64> positions;
        const int first = std::max(0, row - fetchedAtOnce / 2), end = std::min(rowCount(), first + fetchedAtOnce);
        for (int i = first; i < end; ++i)
            positions.append(m_entries.at(i).position);
        const auto rows = m_reader->rowsAt(positions);
        for (const IncidentRow &one : rows)
            m_window.insert(one.position, one);
        Q_EMIT rowsRead(positions);
        known = m_window.constFind(position);
    }
    return known == m_window.constEnd() ? nullptr : &*known;
}

void IncidentListModel::setUpdatesDue(const QHash<QString, UpdateDue> &due)
{
    if (due == m_updatesDue)
        return;
    m_updatesDue = due;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1), {ItemRole});
}

void IncidentListModel::setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from)
{
    m_seen = seen;
    m_seenFrom = from;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1), {ItemRole});
}

int IncidentListModel::countIn(const QString &section) const
{
    if (m_isBest)
        return section == bestSection ? rowCount() : 0;
    const auto in = [&](const IncidentEntry &entry) { return toText(entry.section) == section; };
    const auto first = std::find_if(m_entries.begin(), m_entries.end(), in);
    if (first == m_entries.end())
        return 0;
    const Section wanted = first->section;
    return int(std::upper_bound(first, m_entries.end(), wanted, [](Section left, const IncidentEntry &right) {
        return left < right.section;
    }) - first);
}

QString IncidentListModel::idAt(int row) const
{
    const IncidentRow *found = row >= 0 && row < rowCount() ? rowAt(row) : nullptr;
    return found ? found->id : QString();
}

int IncidentListModel::indexOfId(const QString &incidentId) const
{
    const auto isIt = [&](const IncidentRow &row) { return row.id == incidentId; };
    std::optional<IncidentRow> row;
    if (const auto local = std::find_if(m_local.begin(), m_local.end(), isIt); local != m_local.end())
        row = *local;
    else if (const auto fetched = std::find_if(m_window.begin(), m_window.end(), isIt); fetched != m_window.end())
        row = *fetched;
    else if (m_reader && !incidentId.isEmpty())
        row = m_reader->rowsOf({incidentId}).value(0);
    if (!row || row->id.isEmpty())
        return -1;
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const IncidentEntry &entry) { return entry.position == row->position; });
    return at == m_entries.end() ? -1 : int(at - m_entries.begin());
}

int IncidentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Section section = m_entries.at(index.row()).section;
    if (role == SectionRole) // views ask it of rows they do not show
        return m_isBest ? QString(bestSection) : toText(section);
    const IncidentRow *row = role == ItemRole ? rowAt(index.row()) : nullptr;
    return row ? QVariant::fromValue(item(*row, m_isBest ? sectionOf(row->category) : section)) : QVariant();
}

QHash<int, QByteArray> IncidentListModel::roleNames() const
{
    return {{ItemRole, "incident"}, {SectionRole, "section"}};
}

IncidentListItem IncidentListModel::item(const IncidentRow &row, Section section) const
{
    const auto due = m_updatesDue.constFind(row.id);
    const bool isDue = due != m_updatesDue.constEnd();
    const auto seenAt = m_seen.constFind(row.id);
    const std::optional<Instant> seen = seenAt == m_seen.constEnd() ? m_seenFrom : std::optional(*seenAt);
    return {.id = row.id,
        .reference = row.reference,
        .name = row.name,
        .severityName = row.severityName,
        .severityLevel = int(m_scale.level(row.severityRank)),
        .statusName = row.statusName,
        .section = toText(section),
        .startedAt = toQml(row.startedAt()),
        .endedAt = toQml(row.endedAt),
        .leadName = row.leadName,
        .pending = int(m_overlay.pending(row.id)),
        .isPrivate = row.visibility == QLatin1String("private"),
        .isTest = row.mode == QLatin1String("test"),
        .found = m_found.value(row.position),
        .updateFrom = isDue ? toQml(due->from) : 0,
        .updateDueAt = isDue ? toQml(due->at) : 0,
        .isNews = seen && row.updatedAt > *seen && !row.endedAt};
}

} // namespace muster
