#include "views/actionregistry.h"

namespace muster {

ActionRegistry::ActionRegistry(QObject *parent)
    : RowModel(parent)
{ }

void ActionRegistry::add(const QString &id, const QString &title, const QString &shortcut, const QString &group,
    std::function<bool()> enabledWhen, std::function<void()> run)
{
    m_behaviours.insert(id, {std::move(enabledWhen), std::move(run)});
    QList<AppAction> next = rows();
    AppAction action{id, title, m_keys.value(id, shortcut), group};
    action.usualShortcut = shortcut;
    if (const int row = indexOfKey(id); row >= 0)
        next[row] = action;
    else
        next.append(action);
    setRows(next);
    refresh();
}

void ActionRegistry::restrict(const QString &id, std::function<QString()> reason)
{
    m_behaviours[id].reason = std::move(reason);
    refresh();
}

void ActionRegistry::setKeys(const QHash<QString, QString> &keys)
{
    m_keys = keys;
    QList<AppAction> next = rows();
    for (AppAction &action : next)
        action.shortcut = m_keys.value(action.actionId, action.usualShortcut);
    setRows(next);
    refresh();
}

void ActionRegistry::refresh()
{
    QList<AppAction> next = rows();
    for (AppAction &action : next) {
        const Behaviour &behaviour = m_behaviours[action.actionId];
        const bool makesSense = !behaviour.enabledWhen || behaviour.enabledWhen();
        action.reason = makesSense && behaviour.reason ? behaviour.reason() : QString();
        action.enabled = makesSense && action.reason.isEmpty();
    }
    setRows(next);
    ++m_revision;
    Q_EMIT revisionChanged();
}

const AppAction *ActionRegistry::find(const QString &id) const
{
    const int row = indexOfKey(id);
    return row < 0 ? nullptr : &rows().at(row);
}

QStringList ActionRegistry::groups() const
{
    QStringList groups;
    for (const AppAction &action : rows()) {
        if (!groups.contains(action.group))
            groups.append(action.group);
    }
    return groups;
}

void ActionRegistry::trigger(const QString &id)
{
    const AppAction *action = find(id);
    if (action && !action->reason.isEmpty())
        Q_EMIT refused(action->reason);
    if (!action || !action->enabled)
        return;
    if (const auto &run = m_behaviours.value(id).run)
        run();
    else
        Q_EMIT triggered(id);
}

QString ActionRegistry::titleOf(const QString &id) const
{
    const AppAction *action = find(id);
    return action ? action->title : QString();
}

QString ActionRegistry::shortcutOf(const QString &id) const
{
    const AppAction *action = find(id);
    return action ? action->shortcut : QString();
}

bool ActionRegistry::isEnabled(const QString &id) const
{
    const AppAction *action = find(id);
    return action && action->enabled;
}

QString ActionRegistry::reasonOf(const QString &id) const
{
    const AppAction *action = find(id);
    return action ? action->reason : QString();
}

QHash<int, QByteArray> ActionRegistry::roleNames() const
{
    return {{ActionIdRole, "actionId"}, {TitleRole, "title"}, {ShortcutRole, "shortcut"},
        {UsualShortcutRole, "usualShortcut"}, {GroupRole, "group"}, {EnabledRole, "available"}, {ReasonRole, "reason"}};
}

QVariant ActionRegistry::value(const AppAction &row, int role) const
{
    switch (Role(role)) {
    case ActionIdRole:
        return row.actionId;
    case TitleRole:
        return row.title;
    case ShortcutRole:
        return row.shortcut;
    case UsualShortcutRole:
        return row.usualShortcut;
    case GroupRole:
        return row.group;
    case EnabledRole:
        return row.enabled;
    case ReasonRole:
        return row.reason;
    }
    return {};
}

} // namespace muster
