#include "app/desktop/keychainprobe.h"
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace muster::desktop {

namespace {

constexpr int patience = 4000; ///< milliseconds for each of the questions
const auto service = QStringLiteral("org.freedesktop.secrets");

} // namespace

KeychainProbe::KeychainProbe(QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{ }

void KeychainProbe::ask(QObject *context, std::function<void(Chain)> done)
{
    auto *probe = new KeychainProbe(context);
    probe->m_done = std::move(done);
    QMetaObject::invokeMethod(probe, &KeychainProbe::begin, Qt::QueuedConnection);
}

template<typename Handler> void KeychainProbe::whenFinished(const QDBusPendingCall &call, Handler handler)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, handler] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            handler(reply.arguments().constFirst());
        else
            answer(Chain::Missing);
    });
}

void KeychainProbe::begin()
{
    if (m_bus.isConnected())
        askForCollection();
    else
        answer(Chain::Missing);
}

void KeychainProbe::askForCollection()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"));
    call.setArguments({QStringLiteral("default")});
    whenFinished(m_bus.asyncCall(call, patience), [this](const QVariant &found) {
        const QString collection = found.value<QDBusObjectPath>().path();
        if (collection.size() > 1)
            askForLock(collection);
        else
            answer(Chain::Locked); // it makes one when it is first needed, and asks for a password then
    });
}

void KeychainProbe::askForLock(const QString &collection)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments({QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    whenFinished(m_bus.asyncCall(call, patience), [this](const QVariant &locked) {
        answer(locked.value<QDBusVariant>().variant().toBool() ? Chain::Locked : Chain::Ready);
    });
}

void KeychainProbe::answer(Chain chain)
{
    deleteLater();
    m_done(chain);
}

} // namespace muster::desktop
