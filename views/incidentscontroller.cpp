#include "views/incidentscontroller.h"
#include "views/searchtexts.h"
#include <utility>

namespace muster {

IncidentsController::IncidentsController(Workspace &workspace, Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_times(times)
    , m_order(workspace)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(30);
    connect(&m_compress, &QTimer::timeout, this, [this] {
        if (m_workspace.isOpen() && !m_heldBack)
            m_order.askAgain();
    });
    connect(&m_order, &IncidentOrder::changed, this, &IncidentsController::orderRead);
    connect(&m_order, &IncidentOrder::hitsRead, this, &IncidentsController::takeHits);
    connect(&m_model, &IncidentListModel::rowsRead, &m_order, &IncidentOrder::readHits);
    connect(&workspace, &Workspace::opened, this, &IncidentsController::open);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const ChangeSet &changes) {
        const bool isSearched = !changes.children.isEmpty() && !m_search.isEmpty();
        if ((!changes.incidents.isEmpty() || changes.everything || isSearched) && !m_compress.isActive())
            m_compress.start();
    });
    connect(&workspace, &Workspace::overlayChanged, this, [this] {
        const SearchReading before = std::exchange(m_search, {});
        readSearch();
        if (m_search.conditions != before.conditions) // names have come
            ask(IncidentOrder::Sorting::List);
        show();
    });
    connect(&workspace, &Workspace::resolved, this, [this](const QString &localId, const QString &serverId) {
        if (m_selectedId == localId)
            select(serverId);
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_order.close();
        m_model.setReader(nullptr);
        m_found.clear();
        m_isAsked = false;
        m_selectWhenRead = SelectWhenRead::Nothing;
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
    readSearch();
    ask(IncidentOrder::Sorting::List);
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
    m_selectWhenRead = m_isAsked ? SelectWhenRead::Found : SelectWhenRead::Nothing;
    if (!m_isAsked && selectedRow() < 0)
        move(1);
}

void IncidentsController::selectBest()
{
    if (m_search.words.isEmpty() && m_search.phrases.isEmpty())
        return selectFound();
    m_selectWhenRead = SelectWhenRead::Best;
    ask(IncidentOrder::Sorting::Best);
}

void IncidentsController::move(int by)
{
    if (m_model.rowCount() == 0)
        return;
    const int current = selectedRow();
    const int next = current < 0 ? 0 : qBound(0, current + by, m_model.rowCount() - 1);
    select(m_model.idAt(next));
}

QString IncidentsController::nextIn(const QString &section, const QString &afterId) const
{
    const int after = m_model.indexOfId(afterId);
    QString first;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.index(row).data(IncidentListModel::SectionRole).toString() != section || row == after)
            continue;
        if (row > after)
            return m_model.idAt(row);
        if (first.isEmpty())
            first = m_model.idAt(row);
    }
    return first;
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
    if (section == QLatin1String("best"))
        return tr("Best matches");
    return tr("Closed");
}

int IncidentsController::total() const
{
    if (m_order.isPart() && m_search.isEmpty())
        return 0;
    return m_search.isEmpty() ? m_model.rowCount() : std::max(m_unfiltered, m_model.rowCount());
}

QString IncidentsController::searchMeaning() const
{
    QStringList meanings;
    for (const SearchReading::Meaning &one : m_search.meanings)
        meanings.append(meaningMarkup(one));
    return meanings.join(tr(" · ", "between what a search asks for"));
}

QString IncidentsController::searchProblem() const
{
    return m_search.problems.isEmpty() ? QString() : problemText(m_search.problems.first());
}

/// What is in sight comes at once, so that the first frame has it; the rest of the order follows.
void IncidentsController::open()
{
    m_model.setReader(&m_workspace.reader());
    readSearch();
    m_order.readTop();
    ask(IncidentOrder::Sorting::List);
}

void IncidentsController::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    ask(IncidentOrder::Sorting::List);
}

void IncidentsController::readSearch()
{
    m_search = muster::readSearch(
        m_filter, m_workspace.directory(), m_workspace.personId(), m_workspace.clock().now(), m_times.zone());
    Q_EMIT searchRead();
}

void IncidentsController::ask(IncidentOrder::Sorting sorting)
{
    if (!m_workspace.isOpen() || m_heldBack)
        return;
    IncidentFilter filter;
    filter.text = m_search.words.join(QLatin1Char(' '));
    filter.conditions = m_search.conditions;
    filter.phrases = m_search.phrases;
    m_found.clear();
    m_isAsked = true;
    m_order.ask(filter, !m_search.isEmpty(), sorting);
}

void IncidentsController::orderRead()
{
    m_isAsked = m_isAsked && m_order.isPart(); // the top alone is no answer
    show();
    if (m_search.isEmpty() && !m_order.isPart())
        m_unfiltered = m_model.rowCount();
    if (m_selectedId.isEmpty() && m_model.rowCount() > 0)
        select(m_model.idAt(0));
    if (m_selectWhenRead == SelectWhenRead::Best && isBestFirst()) {
        m_selectWhenRead = SelectWhenRead::Nothing;
        if (m_model.rowCount() > 0) // the page stays when nothing was found
            select(m_model.idAt(0));
    } else if (m_selectWhenRead == SelectWhenRead::Found) {
        selectFound();
    }
}

void IncidentsController::takeHits(const QList<qint64> &positions, const QHash<qint64, SearchHit> &hits)
{
    for (const qint64 position : positions)
        m_found.remove(position);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        m_found.insert(hit.key(), hitMarkup(*hit));
    m_model.setFound(m_found);
}

void IncidentsController::show()
{
    const Overlay &overlay = m_workspace.overlay();
    const auto touched
        = m_workspace.isOpen() ? m_workspace.reader().rowsOf(overlay.incidentIds()) : QList<IncidentRow>();
    m_model.setFound(m_found);
    if (isBestFirst())
        m_model.showBest(m_order.best(), touched, overlay, m_order.answered());
    else
        m_model.show(m_order.entries(), touched, overlay, m_order.answered());
    Q_EMIT rowsChanged();
}

} // namespace muster
