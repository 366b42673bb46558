#pragma once
#include "views/keyscontroller.h"
#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QObject>
#include <functional>

namespace muster::desktop {

/// Asks the session bus once whether a secret service is there and its default collection open, without making it
/// prompt. Ends within a few seconds whatever the bus does, then deletes itself. GUI thread, does not block.
class KeychainProbe : public QObject
{
    Q_OBJECT
public:
    using Chain = KeysController::Chain;
    /// `done` runs once, unless `context` is gone by then.
    static void ask(QObject *context, std::function<void(Chain)> done);

private:
    explicit KeychainProbe(QObject *parent);
    void begin();
    void askForCollection();
    void askForLock(const QString &collection);
    void answer(Chain chain);
    template<typename Handler> void whenFinished(const QDBusPendingCall &call, Handler handler);

    QDBusConnection m_bus;
    std::function<void(Chain)> m_done;
};

} // namespace muster::desktop
