#pragma once
#include "app/service/http/httpserver.h"
#include "app/service/routing/operation.h"

namespace muster::service {

/// One request between its arrival and its answer.
struct Visit
{
    std::shared_ptr<HttpExchange> exchange;
    const Operation *operation = nullptr;
    Call call;
    QString requestId;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< of the answer, gathered on the way
    bool isWaiting = false; ///< for a change; its timer runs
};

} // namespace muster::service
