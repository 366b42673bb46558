#include "views/keymapcontroller.h"
#include <QKeySequence>
#include <algorithm>

namespace muster {

namespace {

/// Without these nobody gets about by keyboard.
constexpr Qt::Key reserved[]{Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space,
    Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown};
constexpr Qt::Key modifierKeys[]{Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr, Qt::Key_Meta,
    Qt::Key_CapsLock, Qt::Key_NumLock, Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_unknown};
const QString separator = QStringLiteral(", ");

bool isFollowed(const QString &keys, const QString &byLonger)
{
    return byLonger.startsWith(keys + separator);
}

/// The keys of a replay and those that move in the list are never on together.
bool areNeverTogether(const QString &actionId, const QString &otherId)
{
    const auto isReplay = [](const QString &id) {
        return id.startsWith(QLatin1String("replay.")) && id != QLatin1String("replay.begin");
    };
    const auto isList = [](const QString &id) {
        return id == QLatin1String("list.focus") || id == QLatin1String("list.next")
            || id == QLatin1String("list.previous");
    };
    return (isReplay(actionId) && isList(otherId)) || (isList(actionId) && isReplay(otherId));
}

} // namespace

KeyMapController::KeyMapController(
    ActionRegistry &actions, SettingsController &settings, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_notices(notices)
{
    m_actions.setKeys(settings.keys());
}

QString KeyMapController::keysWith(const QString &before, int key, int modifiers) const
{
    if (key == 0 || std::find(std::begin(modifierKeys), std::end(modifierKeys), key) != std::end(modifierKeys))
        return {};
    // Shift makes another sign of what is no letter ("?", "*"); the sign itself is the key.
    const bool isSign = key < 0x80 && !(key >= Qt::Key_A && key <= Qt::Key_Z) && key != Qt::Key_Space;
    const int wanted = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const int held = modifiers & wanted & (isSign ? ~int(Qt::ShiftModifier) : ~0);
    const QString text = QKeySequence(key | held).toString(QKeySequence::PortableText);
    return before.isEmpty() ? text : before + separator + text;
}

bool KeyMapController::isBeginning(const QString &keys) const
{
    const auto &rows = m_actions.rows();
    return !keys.isEmpty() && std::any_of(rows.begin(), rows.end(), [&](const AppAction &action) {
        return isFollowed(keys, action.shortcut);
    });
}

QString KeyMapController::refusalOf(const QString &keys) const
{
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    if (sequence.isEmpty() || sequence.toString(QKeySequence::PortableText) != keys)
        return tr("This key cannot be used");
    for (int i = 0; i < sequence.count(); ++i) {
        const Qt::Key key = sequence[uint(i)].key();
        const bool isPlain = !(sequence[uint(i)].keyboardModifiers() & ~Qt::ShiftModifier);
        if (isPlain && std::find(std::begin(reserved), std::end(reserved), key) != std::end(reserved))
            return tr("This key is needed to move about");
    }
    return {};
}

/// Actions that cannot be reached when that one has these keys.
QStringList KeyMapController::rivals(const QString &actionId, const QString &keys) const
{
    QStringList ids;
    for (const AppAction &action : m_actions.rows()) {
        const bool meets = action.shortcut == keys || isFollowed(keys, action.shortcut)
            || (!action.shortcut.isEmpty() && isFollowed(action.shortcut, keys));
        if (meets && action.actionId != actionId && !areNeverTogether(actionId, action.actionId))
            ids.append(action.actionId);
    }
    return ids;
}

QString KeyMapController::takenBy(const QString &actionId, const QString &keys) const
{
    QStringList titles;
    if (!keys.isEmpty()) {
        const QStringList ids = rivals(actionId, keys);
        for (const QString &id : ids)
            titles.append(m_actions.titleOf(id));
    }
    return titles.join(separator);
}

void KeyMapController::assign(const QString &actionId, const QString &keys)
{
    QHash<QString, QString> all = m_actions.keys();
    if (!keys.isEmpty()) {
        const QStringList ids = rivals(actionId, keys);
        for (const QString &id : ids)
            all.insert(id, QString());
    }
    all.insert(actionId, keys);
    for (const AppAction &action : m_actions.rows()) {
        const auto own = all.constFind(action.actionId);
        if (own != all.constEnd() && *own == action.usualShortcut)
            all.erase(own);
    }
    keep(all);
}

void KeyMapController::reset(const QString &actionId)
{
    const int row = m_actions.indexOfKey(actionId);
    if (row >= 0)
        assign(actionId, m_actions.rows().at(row).usualShortcut);
}

void KeyMapController::resetAll()
{
    const QHash<QString, QString> before = m_actions.keys();
    keep({});
    m_notices.say(tr("All keys are as they were"), [this, before] { keep(before); });
}

void KeyMapController::keep(const QHash<QString, QString> &keys)
{
    m_actions.setKeys(keys);
    m_settings.setKeys(keys);
    Q_EMIT changed();
}

} // namespace muster
