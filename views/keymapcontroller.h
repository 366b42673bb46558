#pragma once
#include "views/actionregistry.h"
#include "views/notices.h"
#include "views/settingscontroller.h"

namespace muster {

/// Which key does what, and changing that. What was changed is kept in the settings. GUI thread; owned by App.
class KeyMapController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool customised READ isCustomised NOTIFY changed) ///< some key is not the usual one
public:
    KeyMapController(
        ActionRegistry &actions, SettingsController &settings, Notices &notices, QObject *parent = nullptr);
    bool isCustomised() const { return !m_actions.keys().isEmpty(); }

    /// Portable text of a key as it came from the keyboard, behind those pressed `before` ("G" → "G, I"). Empty for
    /// Shift and its like alone.
    Q_INVOKABLE QString keysWith(const QString &before, int key, int modifiers) const;
    /// Other keys follow these somewhere, as I follows G.
    Q_INVOKABLE bool isBeginning(const QString &keys) const;
    /// Why nobody can have these keys, or empty.
    Q_INVOKABLE QString refusalOf(const QString &keys) const;
    /// What else they do already, in words; empty: nothing.
    Q_INVOKABLE QString takenBy(const QString &actionId, const QString &keys) const;
    /// From now on `keys` do that, and what they did before has none. Empty: it has no key.
    Q_INVOKABLE void assign(const QString &actionId, const QString &keys);
    /// Gives an action its usual key back, taking it from what has it now.
    Q_INVOKABLE void reset(const QString &actionId);
    /// Can be undone.
    Q_INVOKABLE void resetAll();

Q_SIGNALS:
    void changed();

private:
    QStringList rivals(const QString &actionId, const QString &keys) const;
    void keep(const QHash<QString, QString> &keys);

    ActionRegistry &m_actions;
    SettingsController &m_settings;
    Notices &m_notices;
};

} // namespace muster
