#pragma once
#include "models/lists/rowmodel.h"
#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace muster {

/// One thing the program can do: the same for buttons, keys, menus, the help overlay and the tests.
struct AppAction
{
    QString actionId; ///< "incident.declare"
    QString title; ///< "Declare an incident"
    QString shortcut; ///< portable key text, "N" or "G, I"; empty = none
    QString group; ///< heading in the help overlay
    bool enabled = true;
    QString usualShortcut = {}; ///< what it is unless a person has chosen another
    QString reason = {}; ///< why it is disabled although it would make sense here; or empty
    bool operator==(const AppAction &) const = default;
};

/// The one list of actions. `trigger()` runs what was registered, or tells the screens by `triggered()`.
class ActionRegistry : public RowModel<AppAction>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged) ///< grows when a title, key or state changes
    Q_PROPERTY(QStringList groups READ groups NOTIFY revisionChanged) ///< in the order they were registered
public:
    enum Role {
        ActionIdRole = Qt::UserRole + 1,
        TitleRole,
        ShortcutRole,
        UsualShortcutRole,
        GroupRole,
        EnabledRole,
        ReasonRole
    };
    explicit ActionRegistry(QObject *parent = nullptr);

    /// `run` empty: the screens react to triggered(). `enabledWhen` empty: always. An id that is there already gets the
    /// new title, key and group in its old place.
    void add(const QString &id, const QString &title, const QString &shortcut, const QString &group,
        std::function<bool()> enabledWhen = {}, std::function<void()> run = {});
    /// `reason` says why it cannot be done here at all, whatever is on the screen; empty: it can.
    void restrict(const QString &id, std::function<QString()> reason);
    /// Keys other than the usual ones, by action; empty: none. Also for actions that are added later.
    void setKeys(const QHash<QString, QString> &keys);
    const QHash<QString, QString> &keys() const { return m_keys; }
    /// Asks every `enabledWhen` and `reason` again.
    void refresh();
    int revision() const { return m_revision; }
    QStringList groups() const;

    Q_INVOKABLE void trigger(const QString &id);
    Q_INVOKABLE QString titleOf(const QString &id) const;
    Q_INVOKABLE QString shortcutOf(const QString &id) const;
    Q_INVOKABLE bool isEnabled(const QString &id) const;
    Q_INVOKABLE QString reasonOf(const QString &id) const;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void triggered(const QString &id);
    /// Somebody wanted what cannot be done.
    void refused(const QString &reason);
    void revisionChanged();

protected:
    QString key(const AppAction &row) const override { return row.actionId; }
    QVariant value(const AppAction &row, int role) const override;

private:
    struct Behaviour
    {
        std::function<bool()> enabledWhen;
        std::function<void()> run;
        std::function<QString()> reason = {};
    };
    const AppAction *find(const QString &id) const;

    QHash<QString, Behaviour> m_behaviours;
    QHash<QString, QString> m_keys;
    int m_revision = 0;
};

} // namespace muster
