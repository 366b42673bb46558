#pragma once
#include "app/service/service.h"
#include <QFuture>
#include <QThread>

namespace muster::service {

/// A Service on a thread of its own, reachable on a free loopback port with a key made for this launch only.
class EmbeddedService
{
public:
    struct Started
    {
        QUrl url;
        QString token;
    };
    EmbeddedService(const Clock &clock, Random &random);
    ~EmbeddedService(); ///< stops the service and its thread
    /// Opens, fills with `demoIncidents` when the database is empty and that is not 0, listens. Once per object.
    QFuture<Result<Started>> start(ServiceOptions options, int demoIncidents, quint64 demoSeed);

private:
    const Clock &m_clock;
    Random &m_random;
    QThread m_thread;
    QObject *m_context = nullptr;
    std::unique_ptr<Service> m_service; ///< touched on m_thread only
};

} // namespace muster::service
