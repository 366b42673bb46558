#include "app/desktop/notifier.h"
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace muster::desktop {

namespace {

using namespace Qt::StringLiterals;

const QString service = u"org.freedesktop.Notifications"_s, path = u"/org/freedesktop/Notifications"_s;
constexpr int asLongAsTheDesktopLikes = -1;

} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (m_bus.isConnected())
        m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
}

void Notifier::show(const QString &incidentId, const QString &title, const QString &text)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // The body may hold markup; the summary may not.
    call.setArguments({u"Muster"_s, m_shown.value(incidentId, 0), u"muster"_s, title, text.toHtmlEscaped(),
        QStringList{u"default"_s, tr("Open")}, QVariantMap{{u"category"_s, u"im.received"_s}},
        asLongAsTheDesktopLikes});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, incidentId] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid()) // without such a desktop there is nothing to be told
            m_shown.insert(incidentId, reply.value());
    });
}

void Notifier::invoked(uint id, const QString &)
{
    if (const QString incidentId = m_shown.key(id); !incidentId.isEmpty())
        Q_EMIT activated(incidentId);
}

} // namespace muster::desktop
