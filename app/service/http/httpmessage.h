#pragma once
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <utility>

namespace muster::service {

/// One parsed request. The parser has already refused what is malformed, too long or ambiguous.
struct HttpRequest
{
    QByteArray method; ///< as sent, upper case: GET, HEAD, POST, PUT, PATCH, DELETE
    QByteArray target; ///< as sent, for logs (never contains a key: keys travel in headers)
    QString path; ///< percent-decoded, without the query
    QList<std::pair<QString, QString>> query; ///< decoded (`+` is a space), in order, repeats kept
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QHostAddress peer;

    /// First header of that lower-case name, or empty.
    QByteArray header(QByteArrayView name) const;
    /// First query value of that name, or a null string when absent.
    QString queryValue(QStringView name) const;
};

/// What a handler answers. Content-Length, Date, Connection and compression are the server's business.
struct HttpResponse
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
};

/// The standard reason phrase, or "Unknown".
QByteArray reasonPhrase(int status);

} // namespace muster::service
