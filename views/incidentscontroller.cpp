#include "views/incidentscontroller.h"
#include "models/domain/searchwords.h"
#include "models/store/onfinished.h"
#include "views/errorwords.h"
#include <utility>

namespace muster {

IncidentsController::IncidentsController(Workspace &workspace, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(30);
    connect(&m_compress, &QTimer::timeout, this, &IncidentsController::readOrder);
    connect(&workspace, &Workspace::opened, this, &IncidentsController::open);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const ChangeSet &changes) {
        if ((!changes.incidents.isEmpty() || changes.everything) && !m_compress.isActive())
            m_compress.start();
    });
    connect(&workspace, &Workspace::overlayChanged, this, &IncidentsController::show);
    connect(&workspace, &Workspace::resolved, this, [this](const QString &localId, const QString &serverId) {
        if (m_selectedId == localId)
            select(serverId);
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_generation; // rows of the closed workspace may still be on their way
        m_reading = m_readAgain = false;
        m_order.clear();
        m_model.setReader(nullptr);
        m_loaded = m_isTopOnly = m_selectWhenRead = false;
        m_unfiltered = 0;
        select({});
        show();
    });
}

void IncidentsController::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    readOrder();
}

void IncidentsController::select(const QString &incidentId)
{
    // Whoever remembers an incident by the id it was declared under means the one it has become.
    const QString serverId
        = isLocalId(incidentId) && m_workspace.isOpen() ? m_workspace.outbox()->serverId(incidentId) : QString();
    const QString id = serverId.isEmpty() ? incidentId : serverId;
    if (id == m_selectedId)
        return;
    m_selectedId = id;
    Q_EMIT selectedChanged();
    Q_EMIT rowsChanged();
}

void IncidentsController::selectFound()
{
    m_selectWhenRead = m_words != searchWords(m_filter);
    if (!m_selectWhenRead && selectedRow() < 0)
        move(1);
}

void IncidentsController::move(int by)
{
    if (m_model.rowCount() == 0)
        return;
    const int current = selectedRow();
    const int next = current < 0 ? 0 : qBound(0, current + by, m_model.rowCount() - 1);
    select(m_model.idAt(next));
}

QString IncidentsController::sectionTitle(const QString &section) const
{
    if (section == QLatin1String("live"))
        return tr("Live");
    if (section == QLatin1String("triage"))
        return tr("Triage");
    if (section == QLatin1String("paused"))
        return tr("Paused");
    if (section == QLatin1String("learning"))
        return tr("Learning");
    return tr("Closed");
}

QString IncidentsController::declare(const QString &name, const QString &summary, const QString &severityId,
    const QString &typeId, const QString &leadId, bool isPrivate)
{
    if (name.trimmed().isEmpty())
        return {};
    DeclareIncident command;
    command.localId = m_workspace.newLocalId();
    command.name = name.trimmed();
    command.summary = summary.trimmed();
    command.severityId = severityId;
    command.typeId = typeId;
    if (severityId
            .isEmpty()) { // servers refuse a live incident without one; triage is the place to find out how bad it is
        for (const IncidentStatus &status : m_workspace.directory().statuses) {
            if (status.category == StatusCategory::Triage)
                command.statusId = status.id;
        }
    }
    command.visibility = isPrivate ? QStringLiteral("private") : QStringLiteral("public");
    for (const IncidentRole &role : m_workspace.directory().roles) {
        if (role.kind == IncidentRole::Kind::Lead && !leadId.isEmpty())
            command.roleAssignees.insert(role.id, leadId);
        else if (role.kind == IncidentRole::Kind::Reporter && !m_workspace.personId().isEmpty())
            command.roleAssignees.insert(role.id, m_workspace.personId());
    }
    m_workspace.submit(command, {}, [this, command](const Result<OutboxEntry> &saved) {
        if (!saved) {
            m_notices.fail(tr("Not saved: %1").arg(withAdvice(saved.error())));
            return;
        }
        select(command.localId);
        const QString entryId = saved->id;
        const auto undo = [this, entryId] {
            m_workspace.takeBack(entryId, {}, {}, [this](const Result<void> &done) {
                if (!done)
                    m_notices.fail(tr("Already sent: an incident cannot be undeclared, only declined or closed"));
            });
        };
        m_notices.say(
            tr("Declared “%1”").arg(command.name), undo, [this, entryId] { return m_workspace.isUnsent(entryId); });
    });
    return command.localId;
}

int IncidentsController::total() const
{
    if (m_isTopOnly)
        return 0;
    return m_words.isEmpty() ? m_model.rowCount() : std::max(m_unfiltered, m_model.rowCount());
}

/// What is in sight comes at once, so that the first frame has it; the rest of the order follows.
void IncidentsController::open()
{
    constexpr int inSight = 60;
    m_model.setReader(&m_workspace.reader());
    IncidentFilter top;
    top.limit = inSight;
    m_order = m_workspace.reader().order(top);
    m_isTopOnly = m_order.size() == inSight;
    m_words.clear();
    m_loaded = true;
    show();
    if (m_selectedId.isEmpty() && !m_order.isEmpty())
        select(m_model.idAt(0));
    readOrder();
}

void IncidentsController::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    readOrder();
}

void IncidentsController::readOrder()
{
    if (!m_workspace.isOpen() || m_heldBack)
        return;
    if (m_reading) { // one read at a time; the next sees everything that came meanwhile
        m_readAgain = true;
        return;
    }
    m_reading = true;
    IncidentFilter filter;
    filter.text = m_filter;
    const auto reading
        = m_workspace.cache()->read([filter](const CacheReader &reader) { return reader.order(filter); });
    onFinished(reading, this,
        [this, generation = m_generation, words = searchWords(m_filter)](const QList<IncidentEntry> &order) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_order = order;
            m_isTopOnly = false;
            m_words = words;
            m_loaded = true;
            show();
            if (m_words.isEmpty())
                m_unfiltered = m_model.rowCount();
            if (m_selectedId.isEmpty() && m_model.rowCount() > 0)
                select(m_model.idAt(0));
            if (m_selectWhenRead)
                selectFound();
            if (std::exchange(m_readAgain, false))
                readOrder();
        });
}

void IncidentsController::show()
{
    const Overlay &overlay = m_workspace.overlay();
    const auto touched
        = m_workspace.isOpen() ? m_workspace.reader().rowsOf(overlay.incidentIds()) : QList<IncidentRow>();
    m_model.show(m_order, touched, overlay, m_words);
    Q_EMIT rowsChanged();
}

} // namespace muster
