#include "views/changescontroller.h"
#include "models/store/onfinished.h"
#include "views/changewords.h"
#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr int mostLookedAt = 200; // incidents changed last, of which the log is read
constexpr qsizetype mostShown = 60;
constexpr std::chrono::milliseconds soonEnough{250}, whileNobodyLooks{1500};

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

QString somethingChanged()
{
    return QCoreApplication::translate("ChangeWords", "something changed");
}

ChangeRow rowFor(const IncidentRow &row, const SeverityScale &scale, const Seen &seen, const QString &summary)
{
    return {row.id, row.reference, row.name, row.statusName, int(scale.level(row.severityRank)),
        toText(sectionOf(row.category)), row.visibility == QLatin1String("private"), summary,
        seen.by.contains(row.id) ? std::optional(seen.by.value(row.id)) : std::nullopt, row.updatedAt,
        isOpen(row.category)};
}

Found readChanges(const CacheReader &reader, const Seen &seen, Instant now, const QString &me)
{
    IncidentFilter filter;
    filter.conditions = {{IncidentCondition::Kind::ChangedAfter, {}, false, seen.earliest()}};
    QList<IncidentRow> rows = reader.incidents(filter);
    rows.removeIf([&](const IncidentRow &row) { return row.updatedAt <= seen.at(row.id); });
    std::sort(
        rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) { return a.updatedAt > b.updatedAt; });
    const SeverityScale scale(reader.directory().severities);
    Found found;
    found.isComplete = rows.size() <= mostLookedAt;
    for (const IncidentRow &row : rows.mid(0, mostLookedAt)) {
        // Our clock may be behind the server's.
        const Instant until = std::max(now, row.updatedAt);
        const auto all = changesBetween(reader.page(row.id), seen.at(row.id), until);
        const auto others = changesOfOthers(all, me);
        if (others.isEmpty() && !all.isEmpty())
            continue; // all of it by this person
        const QString summary = changesInWords(others);
        if (found.rows.size() == mostShown) {
            found.isComplete = false;
            break;
        }
        found.rows.append(rowFor(row, scale, seen, summary.isEmpty() ? somethingChanged() : summary));
    }
    return found;
}

} // namespace

ChangesController::ChangesController(Workspace &workspace, const OpenIncidents &openIncidents,
    IncidentsController &incidents, SeenController &seen, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_openIncidents(openIncidents)
    , m_incidents(incidents)
    , m_seen(seen)
    , m_notices(notices)
{
    m_compress.setSingleShot(true);
    connect(&m_compress, &QTimer::timeout, this, &ChangesController::read);
    const auto soon = [this] {
        if (!m_compress.isActive())
            m_compress.start(m_active ? soonEnough : whileNobodyLooks);
    };
    connect(&seen, &SeenController::seenChanged, this, soon);
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::opened, this, soon);
    connect(&workspace, &Workspace::overlayChanged, this, soon); // in another language, too
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_compress.stop();
        m_model.setRows({});
        m_loading = false;
        m_complete = true;
        Q_EMIT changed();
    });
}

QStringList ChangesController::openIds() const
{
    QStringList ids;
    for (const ChangeRow &row : m_model.rows()) {
        if (row.isOpen)
            ids.append(row.incidentId);
    }
    return ids;
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
    const QStringList changed = openIds();
    const QString selected = m_incidents.selectedId();
    QString first, next;
    bool isPast = false;
    for (const OpenIncidents::One &one : m_openIncidents.all()) { // in the order of the list
        const bool isOther = changed.contains(one.row.id) && one.row.id != selected;
        if (isOther && first.isEmpty())
            first = one.row.id;
        if (isOther && isPast && next.isEmpty())
            next = one.row.id;
        isPast = isPast || one.row.id == selected;
    }
    const QString wanted = !next.isEmpty() ? next
        : !first.isEmpty()                 ? first
        : changed.contains(selected)       ? selected
                                           : QString();
    if (wanted.isEmpty()) {
        m_notices.say(tr("Nothing has changed in the open incidents since you looked"));
        return false;
    }
    m_incidents.select(wanted);
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
