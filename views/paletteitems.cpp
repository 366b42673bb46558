#include "models/domain/fuzzymatch.h"
#include "models/lists/incidentlistmodel.h"
#include "views/palettecontroller.h"
#include <algorithm>

// What the palette offers for the text there is.
namespace muster {

namespace {

constexpr int mostPeople = 4, mostActions = 8;

struct Scored
{
    int score;
    PaletteItem item;
};

/// The best first, equal ones in the order they came.
void append(QList<PaletteItem> &items, QList<Scored> found, qsizetype most)
{
    std::stable_sort(found.begin(), found.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
    for (qsizetype i = 0; i < std::min(found.size(), most); ++i)
        items.append(found.at(i).item);
}

} // namespace

void PaletteController::addCommand(QList<PaletteItem> &items) const
{
    const SlashCommand &command = m_reading.command;
    if (command.verb == SlashVerb::None || (!command.slashed && (command.parts.isEmpty() || !m_reading.isComplete())))
        return;
    PaletteItem item;
    item.kind = PaletteItem::Kind::Slash;
    if (!isMeant()) { // asks for a second Enter: these may be words to search for
        item.kind = PaletteItem::Kind::Verb;
        item.id = QStringLiteral("/incident ") + m_text.trimmed();
    }
    item.title = m_reading.sentence;
    item.detail = m_reading.about;
    item.group = tr("Command");
    item.enabled = m_reading.problem.isEmpty();
    items.append(item);
}

void PaletteController::addCompletions(QList<PaletteItem> &items) const
{
    for (const SlashCompletion &completion : m_completions) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Verb;
        item.id = completion.text;
        item.title = completion.title;
        for (qsizetype i = 0; i < completion.begun; ++i)
            item.marks.append(i);
        item.detail = completion.detail;
        item.group = tr("Go on with");
        items.append(item);
    }
}

PaletteItem PaletteController::actionItem(const AppAction &action) const
{
    PaletteItem item;
    item.id = action.actionId;
    item.title = action.title;
    item.detail = action.reason.isEmpty() ? action.group : action.reason;
    item.shortcut = action.shortcut;
    item.group = tr("Run");
    item.enabled = action.enabled;
    return item;
}

void PaletteController::addRecent(QList<PaletteItem> &items) const
{
    if (!m_text.trimmed().isEmpty())
        return;
    for (const QString &id : m_recent) {
        const int row = m_actions.indexOfKey(id);
        if (row < 0 || !m_actions.rows().at(row).enabled)
            continue;
        items.append(actionItem(m_actions.rows().at(row)));
        items.last().group = tr("Used last");
    }
}

void PaletteController::addActions(QList<PaletteItem> &items) const
{
    const QString letters = m_text.trimmed();
    QList<Scored> found;
    for (const AppAction &action : m_actions.rows()) {
        const bool isThis = action.actionId == QLatin1String("palette.show");
        const bool isAbove = letters.isEmpty() && m_recent.contains(action.actionId);
        if (isThis || isAbove || (!action.enabled && action.reason.isEmpty()))
            continue;
        const auto match = fuzzyMatch(letters, action.title);
        if (!match)
            continue;
        const bool isAtHand = letters.isEmpty() && action.actionId.startsWith(QLatin1String("incident."));
        found.append({match->score + (isAtHand ? 1 : 0), actionItem(action)});
        found.last().item.marks = match->positions;
    }
    append(items, found, letters.isEmpty() ? found.size() : mostActions);
}

void PaletteController::addIncidents(QList<PaletteItem> &items) const
{
    const SeverityScale scale(m_workspace.directory().severities);
    for (const IncidentRow &row : m_found) {
        const IncidentRow shown = m_workspace.overlay().shown(row);
        PaletteItem item;
        item.kind = PaletteItem::Kind::Incident;
        item.id = shown.id;
        item.title = shown.name;
        if (const auto match = fuzzyMatch(m_text.trimmed(), shown.name))
            item.marks = match->positions;
        item.detail
            = shown.statusName.isEmpty() ? shown.reference : shown.reference + QStringLiteral(" · ") + shown.statusName;
        item.group = tr("Incidents");
        item.level = int(scale.level(shown.severityRank));
        items.append(item);
    }
}

void PaletteController::addPeople(QList<PaletteItem> &items) const
{
    const QString letters = m_text.trimmed();
    QList<Scored> found;
    for (const Option &person : letters.isEmpty() ? QList<Option>() : m_directory.people()->rows()) {
        const auto match = fuzzyMatch(letters, person.label);
        if (!match)
            continue;
        PaletteItem item;
        item.kind = PaletteItem::Kind::Person;
        item.id = person.id;
        item.title = person.label;
        item.marks = match->positions;
        item.detail = tr("Give a role");
        item.group = tr("People");
        found.append({match->score, item});
    }
    append(items, found, mostPeople);
}

} // namespace muster
