#include "views/palettecontroller.h"
#include "models/store/onfinished.h"
#include <utility>

namespace muster {

namespace {

constexpr int mostIncidents = 6, mostRecent = 5;

} // namespace

PaletteController::PaletteController(Workspace &workspace, ActionRegistry &actions, DirectoryController &directory,
    IncidentsController &incidents, DeclarationController &declaration, IncidentController &incident, Notices &notices,
    QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_incidents(incidents)
    , m_notices(notices)
    , m_directory(directory)
    , m_interpreter(workspace, actions, directory, declaration, incident)
{
    connect(&incident, &IncidentController::changed, this, &PaletteController::lookAgain);
    connect(&actions, &ActionRegistry::revisionChanged, this, &PaletteController::lookAgain);
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_generation;
        m_isLooking = m_isActive = false;
        m_found.clear();
        m_foundFor.clear();
        m_recent.clear();
        m_model.setRows({});
    });
}

void PaletteController::begin()
{
    m_isActive = true;
    m_chosen = {};
    m_text.clear();
    lookAgain();
}

void PaletteController::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    lookAgain();
}

/// The incident, the actions or the text are other ones: what is offered may be, too.
void PaletteController::lookAgain()
{
    if (!m_isActive)
        return;
    const auto read = [this](const QString &text) { return m_interpreter.read(text); };
    m_reading = read(m_text);
    const bool isCommand = m_reading.command.slashed || m_text.trimmed() == QLatin1String("/");
    m_completions = isCommand ? slashCompletions(m_text, m_reading, read) : QList<SlashCompletion>();
    lookForIncidents();
    fill();
    Q_EMIT changed();
}

/// Certainly a command, not words to search for that happen to begin with a verb.
bool PaletteController::isMeant() const
{
    const SlashVerb verb = m_reading.command.verb;
    const bool choosesByName = verb == SlashVerb::Role || verb == SlashVerb::Status || verb == SlashVerb::Severity;
    return m_reading.command.slashed || (choosesByName && m_reading.isComplete());
}

QString PaletteController::problem() const
{
    return m_reading.command.slashed && !isAlmost() ? m_reading.problem : QString();
}

/// A verb, a flag or a name is being typed: "/incident se". No mistake yet.
bool PaletteController::isAlmost() const
{
    const bool isOtherName = m_reading.command.problems.isEmpty() && !m_reading.targets.mismatches.isEmpty()
        && !m_reading.targets.mismatches.first().ambiguous;
    return !m_completions.isEmpty() && !isOtherName;
}

void PaletteController::lookForIncidents()
{
    const QString wanted = m_reading.command.slashed ? QString() : m_text.trimmed();
    if (wanted.isEmpty() || !m_workspace.isOpen()) {
        m_found.clear();
        m_foundFor.clear();
        return;
    }
    if (m_isLooking || wanted == m_foundFor)
        return; // one at a time; the end of this one begins the next
    m_isLooking = true;
    IncidentFilter filter;
    filter.text = wanted;
    filter.limit = mostIncidents;
    const auto looking = m_workspace.cache()->read([filter](const CacheReader &reader) {
        QList<qint64> positions;
        for (const IncidentEntry &entry : reader.order(filter))
            positions.append(entry.position);
        return reader.rowsAt(positions);
    });
    onFinished(looking, this, [this, wanted, generation = m_generation](const QList<IncidentRow> &rows) {
        if (generation != m_generation)
            return;
        m_isLooking = false;
        m_found = rows;
        m_foundFor = wanted;
        lookForIncidents();
        fill();
        Q_EMIT changed();
    });
}

void PaletteController::fill()
{
    QList<PaletteItem> items;
    const bool isFirst = isMeant() && !isAlmost(); // Enter does not put another name in the place of a wrong one
    if (isFirst)
        addCommand(items);
    if (m_reading.command.slashed || !m_completions.isEmpty()) {
        addCompletions(items);
    } else {
        addRecent(items);
        addActions(items);
        addIncidents(items);
        addPeople(items);
    }
    if (!isFirst)
        addCommand(items);
    m_model.setRows(items);
}

QString PaletteController::completed(int row) const
{
    if (row < 0 || row >= m_model.rowCount())
        return m_text;
    const PaletteItem &item = m_model.rows().at(row);
    if (item.kind == PaletteItem::Kind::Verb)
        return item.id;
    return item.kind == PaletteItem::Kind::Person ? QStringLiteral("/incident role lead @\"%1\"").arg(item.title)
                                                  : m_text;
}

bool PaletteController::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return false;
    const PaletteItem item = m_model.rows().at(row);
    switch (item.kind) {
    case PaletteItem::Kind::Verb:
    case PaletteItem::Kind::Person:
        setText(completed(row));
        return false;
    case PaletteItem::Kind::Slash:
        if (m_reading.isComplete())
            m_chosen = [this, reading = m_reading] {
                Q_EMIT incidentWanted(m_incidents.selectedId()); // what is done is to be seen
                m_interpreter.run(reading);
            };
        break;
    case PaletteItem::Kind::Incident:
        m_chosen = [this, id = item.id] { Q_EMIT incidentWanted(id); };
        break;
    case PaletteItem::Kind::Action:
        m_chosen = [this, id = item.id] { runAction(id); };
        break;
    }
    m_isActive = !m_chosen;
    return bool(m_chosen);
}

void PaletteController::carryOut()
{
    m_isActive = false;
    if (m_chosen) // later: what was closed for it may not be gone yet, and it may open another
        QMetaObject::invokeMethod(this, std::exchange(m_chosen, {}), Qt::QueuedConnection);
}

void PaletteController::runAction(const QString &actionId)
{
    const QString shortcut = m_actions.shortcutOf(actionId), title = m_actions.titleOf(actionId);
    const bool isEnabled = m_actions.isEnabled(actionId);
    m_recent.removeAll(actionId);
    m_recent.prepend(actionId);
    m_recent = m_recent.mid(0, mostRecent);
    const int before = m_notices.serial();
    m_actions.trigger(actionId);
    if (isEnabled && !shortcut.isEmpty() && m_notices.serial() == before) // else it has something to say itself
        m_notices.say(tr("%1: next time press %2", "title of an action, key").arg(title, shortcut));
}

} // namespace muster
