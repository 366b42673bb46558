#pragma once
#include "app/api/apiclient.h"
#include <QNetworkReply>

namespace muster::api {

/// `Sun, 06 Nov 1994 08:49:37 GMT`, the one form servers send today.
std::optional<Instant> parseHttpDate(const QByteArray &text);
/// `Retry-After` as seconds or as a date; a date is measured from the server's own `Date` where it sent one.
std::chrono::seconds parseRetryAfter(const QByteArray &text, const QByteArray &serverDate, Instant now);
/// `rate_limit.retry_after` of a 429's body, which tells the time where the header was left out on the way.
std::chrono::seconds parseRateLimit(const QByteArray &body, const QByteArray &serverDate, Instant now);
/// What an answer that is not 2xx means: the kind by its status, the words by the API's error envelope.
Error failureFromStatus(int status, const QByteArray &body);
/// What it means that no complete answer came. `mayHaveArrived`: the server may have the whole request.
Error failureFromNetwork(
    QNetworkReply::NetworkError error, const QString &text, const QString &host, bool mayHaveArrived);

} // namespace muster::api
