#include "models/lists/incidentlistmodel.h"
#include <algorithm>
#include <array>
#include <tuple>

namespace muster {

namespace {

constexpr std::array sections{"live", "triage", "paused", "learning", "closed"};

int sectionOrder(const QString &section)
{
    for (size_t i = 0; i < sections.size(); ++i) {
        if (section == QLatin1String(sections[i]))
            return int(i);
    }
    return int(sections.size());
}

bool before(const IncidentListRow &a, const IncidentListRow &b)
{
    const auto order = [](const IncidentListRow &row) {
        const bool live = row.row.category == StatusCategory::Live;
        return std::tuple(
            sectionOrder(row.section), live ? -row.row.severityRank : 0, -row.row.createdAt.time_since_epoch().count());
    };
    const auto left = order(a), right = order(b);
    return left != right ? left < right : a.row.id > b.row.id;
}

bool matches(const IncidentRow &row, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return row.name.contains(word, Qt::CaseInsensitive) || row.reference.contains(word, Qt::CaseInsensitive);
    });
}

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

QString sectionOf(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Live:
        return QStringLiteral("live");
    case StatusCategory::Triage:
        return QStringLiteral("triage");
    case StatusCategory::Paused:
        return QStringLiteral("paused");
    case StatusCategory::Learning:
        return QStringLiteral("learning");
    case StatusCategory::Closed:
    case StatusCategory::Declined:
    case StatusCategory::Merged:
    case StatusCategory::Canceled:
    case StatusCategory::Unknown:
        break;
    }
    return QStringLiteral("closed");
}

double toQml(const std::optional<Instant> &instant)
{
    return instant ? double(instant->time_since_epoch().count() / 1000) : 0.0;
}

void IncidentListModel::show(const QList<IncidentRow> &rows, const Overlay &overlay, const QString &text)
{
    const SeverityScale scale(overlay.directory().severities);
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<IncidentListRow> next;
    next.reserve(rows.size() + 4);
    QSet<QString> known;
    const auto add = [&](const IncidentRow &row) {
        if (!matches(row, words))
            return;
        next.append({row, scale.level(row.severityRank), overlay.pending(row.id), sectionOf(row.category)});
    };
    for (const IncidentRow &row : rows) {
        known.insert(row.id);
        add(overlay.shown(row));
    }
    for (const Incident &incident : overlay.declared()) {
        if (!known.contains(incident.id))
            add(rowOf(incident));
    }
    std::sort(next.begin(), next.end(), before);
    setRows(next);
}

int IncidentListModel::countIn(const QString &section) const
{
    return int(std::count_if(
        rows().begin(), rows().end(), [&](const IncidentListRow &row) { return row.section == section; }));
}

QHash<int, QByteArray> IncidentListModel::roleNames() const
{
    return {{IncidentIdRole, "incidentId"}, {ReferenceRole, "reference"}, {NameRole, "name"},
        {SeverityNameRole, "severityName"}, {SeverityLevelRole, "severityLevel"}, {StatusNameRole, "statusName"},
        {SectionRole, "section"}, {StartedAtRole, "startedAt"}, {EndedAtRole, "endedAt"}, {LeadNameRole, "leadName"},
        {PendingRole, "pending"}, {PrivateRole, "isPrivate"}, {DrillRole, "isDrill"}};
}

QVariant IncidentListModel::value(const IncidentListRow &row, int role) const
{
    switch (Role(role)) {
    case IncidentIdRole:
        return row.row.id;
    case ReferenceRole:
        return row.row.reference;
    case NameRole:
        return row.row.name;
    case SeverityNameRole:
        return row.row.severityName;
    case SeverityLevelRole:
        return int(row.level);
    case StatusNameRole:
        return row.row.statusName;
    case SectionRole:
        return row.section;
    case StartedAtRole:
        return toQml(row.row.createdAt);
    case EndedAtRole:
        return toQml(row.row.endedAt);
    case LeadNameRole:
        return row.row.leadName;
    case PendingRole:
        return int(row.pending);
    case PrivateRole:
        return row.row.visibility == QLatin1String("private");
    case DrillRole:
        return row.row.mode == QLatin1String("test") || row.row.mode == QLatin1String("tutorial");
    }
    return {};
}

} // namespace muster
