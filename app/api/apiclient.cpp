#include "app/api/apiclient.h"
#include "app/api/exchange.h"
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <algorithm>

namespace muster::api {

namespace {

QUrl normalised(const QUrl &given)
{
    QUrl base = given.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    static const QRegularExpression tail(QStringLiteral("/*(/v[123])?/*$"));
    base.setPath(base.path().remove(tail));
    return base;
}

/// Keys and ids are visible ASCII; anything else could end the header line.
bool isHeaderSafe(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// QUrlQuery leaves brackets, which are not allowed there, and `+`, which servers read as a space.
QString encoded(const QUrlQuery &query)
{
    QString text = query.toString(QUrl::FullyEncoded);
    text.replace(QLatin1Char('['), QLatin1String("%5B"));
    text.replace(QLatin1Char(']'), QLatin1String("%5D"));
    text.replace(QLatin1Char('+'), QLatin1String("%2B"));
    return text;
}

QFuture<Result<Reply>> refused(ErrorKind kind, const QString &message)
{
    QPromise<Result<Reply>> promise;
    promise.start();
    promise.addResult(Result<Reply>(failure(kind, message)));
    promise.finish();
    return promise.future();
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

class Client::Private
{
public:
    Private(const QUrl &url, const QByteArray &secret, const Clock &time)
        : base(normalised(url))
        , key(secret.trimmed())
        , clock(time)
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (isLoopback(base.host()))
            manager.setProxy(QNetworkProxy::NoProxy);
    }

    QNetworkRequest networkRequest(const Request &request) const;

    QUrl base;
    QByteArray key;
    const Clock &clock;
    QNetworkAccessManager manager;
    QList<Exchange *> exchanges;
};

QNetworkRequest Client::Private::networkRequest(const Request &request) const
{
    QUrl url = base;
    url.setPath(base.path() + request.path);
    url.setQuery(encoded(request.query));
    QNetworkRequest network(url);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // That a POST leaves once was measured for HTTP/1.1 only.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Exchange counts what comes out of the decompression; Qt's own guess at a bomb would refuse a large repetitive
    // page.
    network.setDecompressedSafetyCheckThreshold(-1);
    network.setRawHeader("Authorization", "Bearer " + key);
    network.setRawHeader("Accept", "application/json");
    if (request.raw) // Qt unpacks only what it has asked for itself
        network.setRawHeader("Accept-Encoding", "gzip");
    network.setRawHeader("User-Agent", "Muster/" MUSTER_VERSION);
    if (request.method != "GET")
        network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!request.body.isEmpty())
        network.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!request.idempotencyKey.isEmpty())
        network.setRawHeader("Idempotency-Key", request.idempotencyKey.toLatin1());
    if (!request.actingUserId.isEmpty())
        network.setRawHeader("Muster-User", request.actingUserId.toLatin1());
    return network;
}

Client::Client(const QUrl &base, const QByteArray &key, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(base, key, clock))
{ }

Client::~Client()
{
    abortAll();
}

QUrl Client::base() const
{
    return d->base;
}

QFuture<Result<Reply>> Client::send(const Request &request)
{
    const bool isWeb = d->base.scheme() == QLatin1String("https") || d->base.scheme() == QLatin1String("http");
    if (!isWeb || d->base.host().isEmpty())
        return refused(ErrorKind::Invalid, tr("“%1” is not the address of a server").arg(d->base.toString()));
    if (!isHeaderSafe(d->key))
        return refused(ErrorKind::Unauthorised, tr("The key contains characters that no key has"));
    if (!isHeaderSafe(request.idempotencyKey.toUtf8()) || !isHeaderSafe(request.actingUserId.toUtf8())
        || !request.path.startsWith(QLatin1Char('/')))
        return refused(ErrorKind::Invalid, tr("This request cannot be sent"));
    auto *exchange = new Exchange(d->manager, d->networkRequest(request), request, d->clock, this);
    d->exchanges.append(exchange);
    connect(exchange, &Exchange::recorded, this, &Client::recorded);
    connect(exchange, &Exchange::finished, this, [this, exchange] {
        d->exchanges.removeOne(exchange);
        exchange->deleteLater();
    });
    return exchange->future();
}

void Client::abortAll()
{
    const auto exchanges = d->exchanges; // ending one removes it from the list
    for (Exchange *exchange : exchanges)
        exchange->end(failure(ErrorKind::Cancelled, tr("Stopped before an answer came")).value());
}

} // namespace muster::api
