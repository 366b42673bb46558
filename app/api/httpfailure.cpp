#include "app/api/httpfailure.h"
#include "models/domain/json.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace muster::api {

using std::chrono::seconds;

namespace {

constexpr qsizetype longestMessage = 2000; // a screen shows it; a server may send anything
constexpr seconds longestWait{24 * 60 * 60};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HttpFailure)
};

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorised;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 407:
        return ErrorKind::Offline; // a proxy on the way, not the server
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 410:
        return ErrorKind::Gone;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFault;
    return status >= 400 ? ErrorKind::Invalid : ErrorKind::BadReply;
}

seconds waitUntil(std::optional<Instant> moment, const QByteArray &serverDate, Instant now)
{
    if (!moment)
        return seconds{0};
    return std::clamp(
        std::chrono::ceil<seconds>(*moment - parseHttpDate(serverDate).value_or(now)), seconds{0}, longestWait);
}

void readEnvelope(Error &error, const QJsonObject &envelope)
{
    QStringList messages;
    const QJsonArray errors = envelope.value(QLatin1String("errors")).toArray();
    for (const QJsonValue &value : errors) {
        const QJsonObject item = value.toObject();
        if (const QString message = json::string(item, QLatin1String("message")); !message.isEmpty())
            messages.append(message);
        if (error.code.isEmpty())
            error.code = json::string(item, QLatin1String("code"));
        if (error.field.isEmpty())
            error.field = json::string(json::object(item, QLatin1String("source")), QLatin1String("field"));
    }
    if (messages.isEmpty())
        messages.append(json::string(envelope, QLatin1String("message")));
    error.message = messages.join(QLatin1String("; ")).left(longestMessage);
    error.requestId = json::string(envelope, QLatin1String("request_id"));
    if (error.code.isEmpty())
        error.code = json::string(envelope, QLatin1String("type"));
}

} // namespace

std::optional<Instant> parseHttpDate(const QByteArray &text)
{
    const QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    return Instant{std::chrono::seconds{QDateTime(date.date(), date.time(), QTimeZone::utc()).toSecsSinceEpoch()}};
}

seconds parseRetryAfter(const QByteArray &text, const QByteArray &serverDate, Instant now)
{
    bool isNumber = false;
    const qlonglong number = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::clamp(seconds{number}, seconds{0}, longestWait);
    return waitUntil(parseHttpDate(text), serverDate, now);
}

seconds parseRateLimit(const QByteArray &body, const QByteArray &serverDate, Instant now)
{
    const QJsonObject envelope = json::parseObject(body).value_or(QJsonObject());
    const QJsonObject limit = json::object(envelope, QLatin1String("rate_limit"));
    return waitUntil(parseInstant(json::string(limit, QLatin1String("retry_after"))), serverDate, now);
}

Error failureFromStatus(int status, const QByteArray &body)
{
    Error error;
    error.kind = kindOf(status);
    error.httpStatus = status;
    if (const auto envelope = json::parseObject(body))
        readEnvelope(error, *envelope);
    if (error.message.isEmpty())
        error.message = Words::tr("The server answered with status %1").arg(status);
    return error;
}

Error failureFromNetwork(
    QNetworkReply::NetworkError error, const QString &reason, const QString &host, bool mayHaveArrived)
{
    Error failure;
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        failure.kind = ErrorKind::Tls;
        failure.message = Words::tr("No secure connection to %1: %2").arg(host, reason);
        return failure;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
        failure.kind = ErrorKind::BadReply;
        failure.message = Words::tr("%1 sent an answer that cannot be read: %2").arg(host, reason);
        return failure;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownNetworkError:
        break;
    default:
        if (mayHaveArrived) {
            failure.kind = ErrorKind::Broken;
            failure.message = Words::tr("The connection to %1 ended before the answer came").arg(host);
            return failure;
        }
    }
    const bool neverConnected
        = error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError;
    failure.kind = mayHaveArrived && !neverConnected ? ErrorKind::Broken : ErrorKind::Offline;
    failure.message = Words::tr("Cannot reach %1: %2").arg(host, reason);
    return failure;
}

} // namespace muster::api
