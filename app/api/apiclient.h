#pragma once
#include "models/domain/requestrecord.h"
#include "models/domain/result.h"
#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>
#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace muster::api {

struct Request
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path; ///< "/v2/incidents"
    QUrlQuery query;
    QByteArray body; ///< JSON; empty = none
    QString idempotencyKey; ///< sent as Idempotency-Key when not empty
    QString actingUserId; ///< sent as Muster-User when not empty: whom a musterd records as the actor
    std::chrono::milliseconds deadline{60'000}; ///< for the whole exchange
    std::chrono::milliseconds stall{15'000}; ///< without a byte in either direction
    bool raw = false; ///< leave the answer as it came: packed by gzip perhaps, not decoded (Reply::gzip, body)
};

struct Reply
{
    int status = 0;
    QByteArray body;
    bool gzip = false; ///< the body is packed; only when asked for raw
    QJsonObject object; ///< the body decoded; empty for 204 and the like, and when asked for raw
    QString requestId;
    bool replayed = false; ///< the server answered from its idempotency record
    std::optional<int> rateRemaining; ///< requests the key has left
    std::optional<int> rateLimit; ///< of the quota that binds, a minute
    std::optional<qint64> clockSkewMilliseconds; ///< server's Date minus our clock; whole seconds
};

/// The one way to the server. Lives on the network thread; all futures finish there.
/// Never follows a redirect, never lets Qt repeat a POST, always has a deadline, counts every byte of an answer, sends
/// the key to one origin only and never writes it anywhere. Errors carry the API's own words.
class Client : public QObject
{
    Q_OBJECT
public:
    /// `base` without a version ("http://127.0.0.1:8080"); a path ending in /v1…/v3 is cut. The key is kept in memory
    /// only.
    Client(const QUrl &base, const QByteArray &key, const Clock &clock, QObject *parent = nullptr);
    ~Client() override;
    QUrl base() const;
    /// Cancelling the future ends the request.
    /// Any 2xx is a Reply, everything else an Error. A body that is not a JSON object is ErrorKind::BadReply (204
    /// excepted).
    QFuture<Result<Reply>> send(const Request &request);
    /// Ends everything under way with ErrorKind::Cancelled.
    void abortAll();
    /// Bytes an answer may have before it is cut off (ErrorKind::TooLarge).
    static constexpr qint64 maxReplyBytes = 32 * 1024 * 1024;

Q_SIGNALS:
    void recorded(const muster::RequestRecord &record); ///< a request is over

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::api
