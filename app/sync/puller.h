#pragma once
#include "app/sync/lists.h"
#include "models/store/cache.h"

namespace muster::sync {

/// Keeps a complete cache complete. Lives on the network thread; made by the engine for one session.
class Puller
{
    Q_DISABLE_COPY_MOVE(Puller)
public:
    struct Listener
    {
        std::function<void()> pulling; ///< something is being fetched
        std::function<void()> upToDate; ///< the cache agrees with the server now
    };
    virtual ~Puller() = default;
    /// Goes on until something ends it and says what. ErrorKind::Gone: only a complete sync helps.
    virtual Task<Error> follow() = 0;
    /// Asks at once.
    virtual void hurry() = 0;

protected:
    Puller(Remote &remote, Cache &cache, Listener listener)
        : m_remote(remote)
        , m_cache(cache)
        , m_listener(std::move(listener))
    { }
    Remote &m_remote;
    Cache &m_cache;
    Listener m_listener;
};

} // namespace muster::sync
