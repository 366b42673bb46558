#pragma once
#include "app/service/service.h"
#include <QFuture>
#include <QThread>
#include <atomic>

namespace muster::service {

/// A Service on a thread of its own, reachable on a free loopback port with a key made for this launch only.
class EmbeddedService : public QObject
{
    Q_OBJECT
public:
    struct Started
    {
        QUrl url;
        QString token;
    };
    EmbeddedService(const Clock &clock, Random &random);
    ~EmbeddedService() override; ///< stops the service and its thread
    /// Opens, fills with `demoIncidents` when the database is empty and that is not 0, listens. Once per object.
    QFuture<Result<Started>> start(ServiceOptions options, int demoIncidents, quint64 demoSeed);
    /// How many incidents were made up so far. Any thread.
    int filled() const { return m_filled; }
    /// Goes on with those there are. Any thread.
    void stopFilling() { m_isEnough = true; }

Q_SIGNALS:
    void damaged(); ///< see Service; on the thread this object lives on

private:
    Result<Started> open(const ServiceOptions &options, int demoIncidents, quint64 demoSeed);

    const Clock &m_clock;
    Random &m_random;
    QThread m_thread;
    QObject *m_context = nullptr;
    std::unique_ptr<Service> m_service; ///< touched on m_thread only
    std::atomic<int> m_filled = 0;
    std::atomic<bool> m_isEnough = false;
};

} // namespace muster::service
