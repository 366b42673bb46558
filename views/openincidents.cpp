#include "views/openincidents.h"
#include "models/store/onfinished.h"
#include <algorithm>

namespace muster {

namespace {

constexpr int most = 500; // more at once nobody keeps an eye on

bool takesPart(const std::optional<Incident> &incident, const QString &personId)
{
    if (!incident || personId.isEmpty())
        return false;
    return incident->creator.id == personId
        || std::any_of(incident->roleAssignments.begin(), incident->roleAssignments.end(),
            [&](const RoleAssignment &one) { return one.assignee && one.assignee->id == personId; });
}

QList<OpenIncidents::One> readOpen(const CacheReader &reader, const QString &personId)
{
    QList<OpenIncidents::One> all;
    QStringList live;
    for (const IncidentRow &row : reader.incidents({.text = {}, .withClosed = false, .limit = most})) {
        if (row.mode == QLatin1String("test") || row.mode == QLatin1String("tutorial"))
            continue; // nobody is to be reminded of those
        const bool isLed = !row.leadId.isEmpty(), lacks = !isLed || row.severityId.isEmpty();
        const bool needsMe
            = (isLed && row.leadId == personId) || (lacks && takesPart(reader.incident(row.id), personId));
        all.append({row, {}, needsMe});
        if (row.category == StatusCategory::Live)
            live.append(row.id);
    }
    const auto updates = reader.lastUpdates(live);
    for (OpenIncidents::One &one : all) {
        if (const auto last = updates.constFind(one.row.id); last != updates.constEnd())
            one.last = *last;
    }
    return all;
}

} // namespace

OpenIncidents::OpenIncidents(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(250); // after the first frame of a start
    connect(&m_compress, &QTimer::timeout, this, &OpenIncidents::read);
    const auto soon = [this] {
        if (!m_compress.isActive())
            m_compress.start();
    };
    connect(&workspace, &Workspace::opened, this, soon);
    connect(&workspace, &Workspace::personChanged, this, soon);
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_all.clear();
        Q_EMIT changed();
    });
}

void OpenIncidents::read()
{
    if (!m_workspace.isOpen())
        return;
    const auto open = [me = m_workspace.personId()](const CacheReader &reader) { return readOpen(reader, me); };
    onFinished(m_workspace.cache()->read(open), this, [this, question = ++m_question](const QList<One> &all) {
        if (question != m_question)
            return; // a later one is on its way
        m_all = all;
        Q_EMIT changed();
    });
}

} // namespace muster
