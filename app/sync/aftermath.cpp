#include "app/sync/aftermath.h"

namespace muster::sync {

using std::chrono::milliseconds;

bool concernsAll(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorised || kind == ErrorKind::Offline || kind == ErrorKind::Tls
        || kind == ErrorKind::Redirected;
}

Aftermath aftermathOf(const Error &error, bool wasUnknown, milliseconds backoff)
{
    const OutboxState waiting = wasUnknown ? OutboxState::Unknown : OutboxState::RetryWait;
    if (error.kind == ErrorKind::Unauthorised)
        return {wasUnknown ? OutboxState::Unknown : OutboxState::Queued, backoff, true};
    if (error.kind == ErrorKind::RateLimited)
        return {waiting, std::max<milliseconds>(error.retryAfter, std::chrono::seconds(1)), false};
    if (concernsAll(error.kind))
        return {waiting, backoff, true};
    if (error.kind == ErrorKind::Conflict && error.retryAfter.count() > 0)
        return {OutboxState::Unknown, error.retryAfter, false}; // the same request is still being carried out
    if (error.outcomeUnknown())
        return {OutboxState::Unknown, backoff, false};
    return {};
}

} // namespace muster::sync
