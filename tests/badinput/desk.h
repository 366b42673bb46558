#pragma once
#include "app/desktop/session.h"
#include "tests/qml/windowprobe.h"
#include "tests/support/faultproxy.h"
#include <QTemporaryDir>

namespace muster::test {

/// This computer's clock, some time off.
class WrongClock final : public Clock
{
public:
    std::chrono::minutes ahead{0};
    Instant now() const override { return m_clock.now() + ahead; }
    std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }

private:
    SystemClock m_clock;
};

/// A person before the real window of a real session over a profile that is empty at first, and a service with three
/// incidents behind a proxy that can break everything. GUI thread.
class Desk
{
public:
    Desk();
    ~Desk();

    /// Starts the program on the profile.
    void open();
    /// Ends it.
    void close();
    WindowProbe &window() { return *m_window; }
    App &app() { return *m_app; }

    /// Types address and key into the form of the first start and asks to connect.
    void connectTo(const QString &address, const QString &key);
    /// Connects to the service through the proxy, as the first person there is. False: it did not come to that.
    bool join();
    /// Everything is loaded and nothing is under way.
    bool isUpToDate();
    /// Renames the incident selected at the window; true when that waits in the queue.
    bool rename(const QString &name);
    /// What the service itself calls its newest incident.
    QString nameAtTheService();
    /// Body of GET `path` at the service, past the proxy.
    QByteArray get(const QString &path);
    QString folder() const { return m_folder.path(); }
    /// `name` in the folder of the one workspace.
    QString file(const QString &name) const;
    QString address() const { return m_proxy->url().toString(); }
    QString key() const { return m_key; }
    FaultProxy &proxy() { return *m_proxy; }
    WrongClock clock; ///< of this computer; the service has the right time

private:
    SystemClock m_serviceClock;
    SystemRandom m_random;
    QTemporaryDir m_folder, m_serviceFolder;
    service::EmbeddedService m_service{m_serviceClock, m_random};
    QUrl m_serviceUrl;
    QString m_key;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<App> m_app;
    std::unique_ptr<desktop::Session> m_session;
    std::unique_ptr<WindowProbe> m_window;
};

} // namespace muster::test
