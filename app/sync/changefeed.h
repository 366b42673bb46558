#pragma once
#include "app/sync/puller.h"
#include "app/sync/scope.h"
#include "app/sync/wakeup.h"

namespace muster::sync {

/// Follows the change feed of a server of ours by long polling: each batch and the position after it are one write.
class ChangeFeed final : public Puller
{
public:
    ChangeFeed(Remote &remote, Cache &cache, Listener listener);
    Task<Error> follow() override;
    /// The server tells at once what is new, but it may have fallen silent: gives the question up and asks anew.
    void hurry() override;

private:
    Task<> ask(QString position, std::chrono::seconds wait);
    Task<Result<void>> apply(QJsonArray changes, QString position);

    Wakeup m_breath;
    Wakeup m_turn; ///< there is an answer, or nobody wants to wait for it
    std::optional<Result<QJsonObject>> m_reply;
    Scope m_asking;
};

} // namespace muster::sync
