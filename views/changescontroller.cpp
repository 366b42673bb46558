#include "views/changescontroller.h"
#include "models/store/onfinished.h"
#include "views/changewords.h"
#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr int mostLookedAt = 1000; // incidents changed last; what is in them is read of the first `mostShown`
constexpr qsizetype mostShown = 60;

struct Seen
{
    QHash<QString, Instant> by;
    Instant from;

    Instant at(const QString &incidentId) const { return by.value(incidentId, from); }
    Instant earliest() const { return by.isEmpty() ? from : std::min(from, *std::min_element(by.begin(), by.end())); }
};

struct Found
{
    QList<ChangeRow> rows;
    bool isComplete = true;
};

ChangeRow rowFor(const IncidentRow &row, const SeverityScale &scale, const Seen &seen, const QString &summary)
{
    return {row.id, row.reference, row.name, row.statusName, int(scale.level(row.severityRank)),
        toText(sectionOf(row.category)), row.visibility == QLatin1String("private"), summary,
        seen.by.contains(row.id) ? std::optional(seen.by.value(row.id)) : std::nullopt, row.updatedAt};
}

Found readChanges(const CacheReader &reader, const Seen &seen, Instant now, const QString &me)
{
    IncidentFilter filter;
    filter.conditions = {{IncidentCondition::Kind::ChangedAfter, {}, false, seen.earliest()}};
    QList<IncidentRow> rows = reader.incidents(filter);
    rows.removeIf([&](const IncidentRow &row) { return row.updatedAt <= seen.at(row.id); });
    std::sort(
        rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) { return a.updatedAt > b.updatedAt; });
    if (rows.size() > mostLookedAt)
        rows.resize(mostLookedAt);
    const SeverityScale scale(reader.directory().severities);
    Found found;
    for (const IncidentRow &row : std::as_const(rows)) {
        if (found.rows.size() == mostShown) {
            found.isComplete = false;
            break;
        }
        const QString summary = changesInWords(changesOfOthers(reader.page(row.id), seen.at(row.id), now, me));
        if (!summary.isEmpty()) // what this person did is no news
            found.rows.append(rowFor(row, scale, seen, summary));
    }
    return found;
}

} // namespace

ChangesController::ChangesController(Workspace &workspace, const OpenIncidents &openIncidents,
    IncidentsController &incidents, SeenController &seen, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incidents(incidents)
    , m_seen(seen)
    , m_notices(notices)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(250);
    connect(&m_compress, &QTimer::timeout, this, &ChangesController::read);
    const auto soon = [this] {
        if (m_active && !m_compress.isActive())
            m_compress.start();
    };
    connect(&openIncidents, &OpenIncidents::changed, this, [this, &openIncidents] { count(openIncidents); });
    connect(&seen, &SeenController::seenChanged, this, [this, &openIncidents, soon] {
        count(openIncidents);
        soon();
    });
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::opened, this, soon);
    connect(&workspace, &Workspace::overlayChanged, this, soon); // in another language, too
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_model.setRows({});
        m_loading = false;
        m_complete = true;
        Q_EMIT changed();
    });
}

void ChangesController::count(const OpenIncidents &openIncidents)
{
    m_order.clear();
    m_open.clear();
    for (const OpenIncidents::One &one : openIncidents.all()) {
        m_order.append(one.row.id);
        const auto seen = m_seen.seenAt(one.row.id);
        if (seen && one.row.updatedAt > *seen)
            m_open.append(one.row.id);
    }
    Q_EMIT changed();
}

void ChangesController::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        read();
}

void ChangesController::read()
{
    if (!m_workspace.isOpen() || !m_seen.from())
        return;
    m_loading = m_model.rowCount() == 0;
    Q_EMIT changed();
    const auto look
        = [seen = Seen{m_seen.seen(), *m_seen.from()}, now = m_workspace.clock().now(), me = m_workspace.personId()](
              const CacheReader &reader) { return readChanges(reader, seen, now, me); };
    onFinished(m_workspace.cache()->read(look), this, [this, question = ++m_question](const Found &found) {
        if (question != m_question)
            return; // a later one is on its way
        m_model.setRows(found.rows);
        m_complete = found.isComplete;
        m_loading = false;
        Q_EMIT changed();
    });
}

bool ChangesController::selectNext()
{
    if (m_open.isEmpty()) {
        m_notices.say(tr("Nothing has changed in the open incidents since you looked"));
        return false;
    }
    const qsizetype current = m_order.indexOf(m_incidents.selectedId());
    const auto next
        = std::find_if(m_open.begin(), m_open.end(), [&](const QString &id) { return m_order.indexOf(id) > current; });
    m_incidents.select(next == m_open.end() ? m_open.first() : *next);
    return true;
}

void ChangesController::seeAll()
{
    const auto seen = m_seen.seen();
    const auto from = m_seen.from();
    m_seen.seeAll();
    m_notices.say(tr("Everything counts as seen"), [this, seen, from] { m_seen.setSeen(seen, from); });
}

} // namespace muster
