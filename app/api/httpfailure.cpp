#include "app/api/httpfailure.h"
#include "models/domain/json.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace muster::api {

namespace {

constexpr qsizetype longestMessage = 2000; // a screen shows it; a server may send anything

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

std::chrono::seconds parseRetryAfter(const QByteArray &text, const QByteArray &serverDate, Instant now)
{
    using std::chrono::seconds;
    constexpr seconds longest{24 * 60 * 60};
    bool isNumber = false;
    const qlonglong number = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::clamp(seconds{number}, seconds{0}, longest);
    const auto until = parseHttpDate(text);
    if (!until)
        return seconds{0};
    return std::clamp(
        std::chrono::ceil<seconds>(*until - parseHttpDate(serverDate).value_or(now)), seconds{0}, longest);
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
