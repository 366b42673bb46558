#include "views/nagcontroller.h"
#include "models/domain/nag.h"
#include "models/store/onfinished.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostOpen = 500;

bool concerns(const Incident &incident, const QString &personId)
{
    if (incident.creator.id == personId)
        return true;
    return std::any_of(incident.roleAssignments.begin(), incident.roleAssignments.end(),
        [&](const RoleAssignment &one) { return one.assignee && one.assignee->id == personId; });
}

} // namespace

NagController::NagController(Workspace &workspace, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_times(times)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(300); // after the first frame of a start
    connect(&m_compress, &QTimer::timeout, this, &NagController::read);
    const auto soon = [this] {
        if (!m_compress.isActive())
            m_compress.start();
    };
    connect(&workspace, &Workspace::opened, this, soon);
    connect(&workspace, &Workspace::personChanged, this, soon);
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::overlayChanged, this, &NagController::look);
    connect(&times, &Times::tick, this, &NagController::look);
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_mine.clear();
        m_putAway.clear();
        look();
    });
}

void NagController::read()
{
    if (!m_workspace.isOpen() || m_workspace.personId().isEmpty())
        return;
    const auto mine = [me = m_workspace.personId()](const CacheReader &reader) {
        QList<IncidentRow> rows = reader.incidents({.text = {}, .withClosed = false, .limit = mostOpen});
        rows.removeIf([&](const IncidentRow &row) {
            if (row.leadId == me)
                return false;
            if (!row.leadId.isEmpty() && !row.severityId.isEmpty())
                return true; // lacks nothing
            const auto incident = reader.incident(row.id);
            return !incident || !concerns(*incident, me);
        });
        return rows;
    };
    onFinished(m_workspace.cache()->read(mine), this, [this, question = ++m_question](const QList<IncidentRow> &rows) {
        if (question != m_question)
            return;
        m_mine = rows;
        look();
    });
}

std::optional<NagController::Nag> NagController::due(const IncidentRow &row) const
{
    const Instant now = m_workspace.clock().now();
    const auto numbered = [&](Kind kind, const NagRhythm &rhythm) {
        const int number = nagNumber(row.createdAt, now, rhythm);
        return number > 0 ? std::optional(Nag{kind, row, QString::number(number)}) : std::nullopt;
    };
    if (row.category == StatusCategory::Live && row.leadId.isEmpty()) {
        if (const auto nag = numbered(Kind::Lead, leadNags); nag && !isPutAway(*nag))
            return nag;
    }
    if (isOpen(row.category) && row.severityId.isEmpty()) {
        if (const auto nag = numbered(Kind::Severity, severityNags); nag && !isPutAway(*nag))
            return nag;
    }
    if (row.category == StatusCategory::Live && row.leadId == m_workspace.personId()) {
        if (const auto day = closeNagDay(row.updatedAt, now, m_times.zone())) {
            const Nag nag{Kind::Close, row, day->toString(Qt::ISODate)};
            if (!isPutAway(nag))
                return nag;
        }
    }
    return {};
}

void NagController::look()
{
    std::optional<Nag> first;
    const auto consider = [&](const IncidentRow &row) {
        const auto nag = due(row);
        const auto rank
            = [](const Nag &one) { return std::pair(int(one.kind), -one.row.createdAt.time_since_epoch()); };
        if (nag && (!first || rank(*nag) < rank(*first)))
            first = nag;
    };
    const Overlay &overlay = m_workspace.overlay();
    for (const IncidentRow &row : std::as_const(m_mine))
        consider(overlay.shown(row));
    for (const Incident &declared : overlay.declared()) {
        if (m_workspace.isOpen())
            consider(rowOf(declared));
    }
    const QString before = text() + incidentId();
    m_shown = first;
    if (text() + incidentId() != before)
        Q_EMIT changed();
}

QString NagController::text() const
{
    if (!m_shown)
        return {};
    const QString &name = m_shown->row.reference.isEmpty() ? m_shown->row.name : m_shown->row.reference;
    switch (m_shown->kind) {
    case Kind::Lead:
        return tr("%1 has no lead", "an incident").arg(name);
    case Kind::Severity:
        return tr("%1 has no severity", "an incident").arg(name);
    case Kind::Close:
        return tr("%1 is quiet since yesterday: can it be resolved?", "an incident").arg(name);
    }
    return {};
}

QString NagController::actionId() const
{
    if (!m_shown)
        return {};
    switch (m_shown->kind) {
    case Kind::Lead:
        return u"incident.role"_s;
    case Kind::Severity:
        return u"incident.severity"_s;
    case Kind::Close:
        return u"incident.status"_s;
    }
    return {};
}

void NagController::dismiss()
{
    if (!m_shown)
        return;
    m_putAway.insert(m_shown->key(), m_shown->turn);
    look();
}

void NagController::follow()
{
    if (m_shown)
        Q_EMIT followed(incidentId(), actionId());
}

} // namespace muster
