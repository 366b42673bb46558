#pragma once
#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace muster::desktop {

/// Shows notifications of the desktop (org.freedesktop.Notifications) where there are any; one an incident, the next in
/// the place of the last. GUI thread, nothing blocks.
class Notifier : public QObject
{
    Q_OBJECT
public:
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);
    /// Plain texts.
    void show(const QString &incidentId, const QString &title, const QString &text);

Q_SIGNALS:
    void activated(const QString &incidentId); ///< somebody clicked on it

private Q_SLOTS:
    void invoked(uint id, const QString &action);

private:
    QDBusConnection m_bus;
    QHash<QString, uint> m_shown; ///< the desktop's number, by incident
};

} // namespace muster::desktop
