#pragma once
#include "app/sync/puller.h"
#include "app/sync/wakeup.h"

namespace muster::sync {

/// Asks again and again, where the server has no change feed: incidents by `updated_at`, and what hangs on the changed
/// and on the open ones, for the API does not tell when that changes. Deletions show only in a complete sync, asked for
/// daily.
class Poll final : public Puller
{
public:
    Poll(Remote &remote, Cache &cache, const Clock &clock, std::chrono::milliseconds interval, Listener listener);
    Task<Error> follow() override;
    void hurry() override { m_wakeup.raise(); }

private:
    Task<Result<void>> cycle();
    Task<Result<void>> noteChangedIncidents();
    Task<Result<QJsonArray>> incidentsSince(QString watermark);
    Task<Result<void>> configuration();
    Task<Result<void>> pull(QList<List> lists);
    Task<QStringList> someOpenIncidents();

    const Clock &m_clock;
    std::chrono::milliseconds m_interval;
    Wakeup m_wakeup;
    int m_cycle = 0;
    int m_turn = 0;
};

} // namespace muster::sync
