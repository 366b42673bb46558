#pragma once
#include "app/api/apiclient.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/api/scriptedserver.h"
#include <QTest>

namespace muster::test {

/// Runs the event loop until the answer is there.
inline Result<api::Reply> waitFor(const QFuture<Result<api::Reply>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(ErrorKind::Storage, QStringLiteral("the future never finished"));
    return future.result();
}

inline api::Request get(const QString &path)
{
    api::Request request;
    request.path = path;
    return request;
}

inline api::Request post(const QString &path, const QByteArray &body)
{
    api::Request request = get(path);
    request.method = "POST";
    request.body = body;
    return request;
}

} // namespace muster::test
