#include "app/api/exchange.h"
#include "app/api/gunzip.h"
#include "app/api/httpfailure.h"
#include "app/api/uploaddevice.h"
#include "models/domain/json.h"
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

namespace muster::api {

namespace {

constexpr qint64 readAtOnce = 64 * 1024; // also bounds what one read of a compressed answer may swell to

Error makeError(ErrorKind kind, const QString &message)
{
    return failure(kind, message).value();
}

std::optional<int> number(const QByteArray &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const QNetworkRequest &network, const Request &request,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_hasBody(!request.body.isEmpty())
    , m_raw(request.raw)
    , m_begun(clock.elapsed())
{
    m_record.sentAt = clock.now();
    m_record.method = QString::fromLatin1(request.method);
    m_record.path = network.url().path();
    m_promise.start();
    connect(&m_watcher, &QFutureWatcher<Result<Reply>>::canceled, this,
        [this] { end(makeError(ErrorKind::Cancelled, tr("Nobody waits for the answer any more"))); });
    m_watcher.setFuture(m_promise.future());
    if (request.method == "GET") {
        m_reply = manager.get(network);
    } else {
        m_upload = new UploadDevice(request.body, this);
        m_reply = manager.sendCustomRequest(network, request.method, m_upload);
    }
    m_reply->setParent(this);
    watch(request);
}

void Exchange::watch(const Request &request)
{
    m_reply->setReadBufferSize(4 * readAtOnce);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::noteHeaders);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::noteProgress);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::noteProgress);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    for (QTimer *timer : {&m_deadline, &m_stall}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this, timer] {
            const bool unsent = m_hasBody && !mayHaveArrived();
            end(makeError(unsent ? ErrorKind::Offline : ErrorKind::Timeout,
                timer == &m_stall ? tr("%1 does not answer").arg(host())
                                  : tr("%1 takes too long to answer").arg(host())));
        });
    }
    m_deadline.start(request.deadline);
    m_stall.start(request.stall);
}

void Exchange::end(Error error)
{
    if (m_failure)
        return;
    m_failure = std::move(error);
    m_reply->abort(); // emits finished
}

void Exchange::noteProgress()
{
    if (m_stall.isActive())
        m_stall.start();
}

void Exchange::noteHeaders()
{
    noteProgress();
    if (!m_headersAt)
        m_headersAt = m_clock.now();
}

void Exchange::readMore()
{
    noteProgress();
    while (!m_failure && m_reply->bytesAvailable() > 0) {
        const QByteArray part = m_reply->read(readAtOnce);
        if (part.isEmpty())
            return;
        m_body += part;
        if (m_body.size() > Client::maxReplyBytes)
            end(makeError(ErrorKind::TooLarge,
                tr("%1 sent more than %2 MB in one answer").arg(host()).arg(Client::maxReplyBytes / 1024 / 1024)));
    }
}

void Exchange::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsErrors.append(error.errorString());
}

void Exchange::conclude()
{
    m_deadline.stop();
    m_stall.stop();
    if (!m_failure)
        readMore();
    Result<Reply> result = outcome();
    record(result);
    m_promise.addResult(std::move(result));
    m_promise.finish();
    Q_EMIT finished();
}

void Exchange::record(const Result<Reply> &outcome)
{
    m_record.took = m_clock.elapsed() - m_begun;
    m_record.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_record.requestId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id"));
    if (outcome) {
        m_record.rateRemaining = outcome->rateRemaining;
        m_record.rateLimit = outcome->rateLimit;
    } else {
        m_record.problem = outcome.error().message;
    }
    Q_EMIT recorded(m_record);
}

Result<Reply> Exchange::outcome()
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400) {
        const QByteArray body = m_raw && isGzip() ? gunzipped(m_body) : m_body;
        Error error = failureFromStatus(status, body);
        addHeaders(error, body);
        return tl::unexpected(error);
    }
    if (status >= 300) {
        const QUrl target
            = m_reply->url().resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        Error error = makeError(ErrorKind::Redirected,
            tr("%1 sends us on to %2; the key is only sent to the server it was entered for")
                .arg(host(),
                    target.toString(
                        QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)));
        error.httpStatus = status;
        return tl::unexpected(error);
    }
    if (m_reply->error() != QNetworkReply::NoError) {
        const QString reason = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors.join(QLatin1String("; "));
        return tl::unexpected(failureFromNetwork(m_reply->error(), reason, host(), mayHaveArrived()));
    }
    return replyFromBody(status);
}

bool Exchange::isGzip() const
{
    return m_reply->rawHeader("Content-Encoding").trimmed().toLower() == "gzip";
}

Result<Reply> Exchange::replyFromBody(int status)
{
    Reply reply;
    reply.status = status;
    reply.requestId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id"));
    reply.replayed = m_reply->rawHeader("Idempotency-Replay").trimmed().toLower() == "true";
    reply.rateRemaining = number(m_reply->rawHeader("X-RateLimit-Remaining"));
    // "60, 1200;window=60, 60;window=60": the quota that binds, then every one.
    reply.rateLimit = number(m_reply->rawHeader("X-RateLimit-Limit").split(',').first().split(';').first().trimmed());
    if (const auto date = parseHttpDate(m_reply->rawHeader("Date"))) {
        const auto ours = std::chrono::floor<std::chrono::seconds>(m_headersAt.value_or(m_clock.now()));
        reply.clockSkewMilliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(*date - ours).count();
    }
    if (m_raw) { // whoever unpacks and decodes it finds out whether it is whole
        reply.gzip = isGzip();
        reply.body = std::move(m_body);
        return reply;
    }
    // A cut-off chunked body reaches us without any error; that it is one whole JSON object is the only proof.
    const bool mayBeEmpty = status == 204 || m_reply->rawHeader("Content-Length") == "0";
    if (m_body.isEmpty() && !mayBeEmpty) // Qt calls it a success when the connection ends behind the head
        return tl::unexpected(failureFromNetwork(QNetworkReply::RemoteHostClosedError, {}, host(), true));
    if (!m_body.isEmpty()) {
        auto object = json::parseObject(m_body);
        if (!object) {
            Error error = makeError(ErrorKind::BadReply,
                tr("%1 sent an answer that cannot be read: %2").arg(host(), object.error().message));
            error.httpStatus = status;
            error.requestId = reply.requestId;
            return tl::unexpected(error);
        }
        reply.object = *std::move(object);
    }
    reply.body = std::move(m_body);
    return reply;
}

void Exchange::addHeaders(Error &error, const QByteArray &body) const
{
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id"));
    const QByteArray date = m_reply->rawHeader("Date");
    error.retryAfter = m_reply->hasRawHeader("Retry-After")
        ? parseRetryAfter(m_reply->rawHeader("Retry-After"), date, m_clock.now())
        : parseRateLimit(body, date, m_clock.now());
}

QString Exchange::host() const
{
    return m_reply->url().host();
}

bool Exchange::mayHaveArrived() const
{
    // The body is taken from our device only once the connection stands; without it a server has nothing to act on.
    return !m_hasBody || m_upload->wasRead();
}

} // namespace muster::api
