#pragma once
#include "app/service/access/hostcheck.h"
#include "app/service/access/keyring.h"
#include "app/service/access/ratelimiter.h"
#include "app/service/engine/workspace.h"
#include "app/service/routing/router.h"
#include "app/service/routing/visit.h"

namespace muster::service {

/// Decides whether a request gets as far as its handler, and completes what the handler is told: host, origin, key,
/// rate, path, method, scope, parameters, body, acting user; in this order, so that nothing is told to those without a
/// key. Lives on the service's thread; owned by the Gateway.
class Admission
{
public:
    Admission(Workspace &workspace, Keyring &keys, const Router &router, int rateLimit);
    /// Where the service can be reached; before this is known every request is refused.
    void setAddress(const HostCheck &hosts, const QString &scheme);
    int rateLimit() const { return m_limiter.limit(); }
    /// Empty: come in. Otherwise all that is wrong.
    QList<Error> admit(Visit &visit);

private:
    Result<void> identify(Visit &visit);
    Result<void> count(Visit &visit);
    Result<void> route(Visit &visit);
    Result<void> readActor(Visit &visit);

    Workspace &m_workspace;
    Keyring &m_keys;
    const Router &m_router;
    RateLimiter m_limiter;
    std::optional<HostCheck> m_hosts;
    QString m_scheme;
};

} // namespace muster::service
