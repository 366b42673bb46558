#include "app/service/http/responsehead.h"
#include "app/service/http/characters.h"
#include "app/service/http/contentcoding.h"
#include <QLocale>
#include <algorithm>
#include <limits>

namespace muster::service {

namespace {

bool isServersOwn(const QByteArray &lowerName)
{
    static constexpr const char *own[]
        = {"content-length", "transfer-encoding", "connection", "keep-alive", "date", "content-type"};
    return std::ranges::any_of(own, [&lowerName](const char *name) { return lowerName == name; });
}

void appendField(QByteArray &head, QByteArrayView name, const QByteArray &value)
{
    head.append(name).append(": ");
    for (const char c : value)
        head.append(isControl(c) ? ' ' : c);
    head.append("\r\n");
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

bool hasField(const HttpResponse &response, QByteArrayView lowerName)
{
    return std::ranges::any_of(
        response.headers, [lowerName](const auto &field) { return field.first.toLower() == lowerName; });
}

/// Compresses where it is worth it and says so; the answer then depends on Accept-Encoding either way.
void encode(HttpResponse &response, bool acceptsGzip)
{
    if (response.body.size() < gzipFrom || !isCompressible(response.contentType)
        || hasField(response, "content-encoding"))
        return;
    response.headers.emplaceBack("Vary", "Accept-Encoding");
    if (!acceptsGzip || response.body.size() > std::numeric_limits<int>::max())
        return;
    if (auto packed = gzip(response.body)) {
        response.body = std::move(*packed);
        response.headers.emplaceBack("Content-Encoding", "gzip");
    }
}

} // namespace

ResponseBytes frame(HttpResponse response, const ResponseFraming &framing)
{
    using Connection = ResponseFraming::Connection;
    const bool body = hasBody(response.status);
    if (body)
        encode(response, framing.acceptsGzip);
    ResponseBytes bytes;
    QByteArray &head = bytes.head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonPhrase(response.status)).append("\r\n");
    appendField(head, "Date", framing.date);
    if (body) {
        if (!response.contentType.isEmpty() && !response.body.isEmpty())
            appendField(head, "Content-Type", response.contentType);
        appendField(head, "Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : std::as_const(response.headers)) {
        if (isToken(name) && !isServersOwn(name.toLower()))
            appendField(head, name, value);
    }
    if (framing.connection == Connection::Close)
        appendField(head, "Connection", QByteArrayLiteral("close"));
    else if (framing.connection == Connection::KeepAliveSaid)
        appendField(head, "Connection", QByteArrayLiteral("keep-alive"));
    head.append("\r\n");
    if (body && !framing.withheld) {
        bytes.body = std::move(response.body);
        if (bytes.body.isDetached()) // it may wait long for a slow reader, and JSON is built with room to spare
            bytes.body.squeeze();
    }
    return bytes;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace muster::service
