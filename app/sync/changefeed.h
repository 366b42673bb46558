#pragma once
#include "app/sync/puller.h"
#include "app/sync/wakeup.h"

namespace muster::sync {

/// Follows the change feed of a server of ours by long polling: each batch and the position after it are one write.
class ChangeFeed final : public Puller
{
public:
    ChangeFeed(Remote &remote, Cache &cache, Listener listener);
    Task<Error> follow() override;
    void hurry() override { } // the server tells at once

private:
    Task<Result<void>> apply(QJsonArray changes, QString position);
    Wakeup m_breath;
};

} // namespace muster::sync
