#include "tests/unit/http/rawclient.h"
#include <QCoreApplication>
#include <QTimer>
#include <algorithm>

namespace muster::test {

using namespace service;

QByteArray RawAnswer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto &field) { return field.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

namespace {

/// Runs the event loop until then, without the naps that QTest::qWaitFor takes.
template<typename Predicate> bool waitUntil(Predicate predicate)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(5'000);
    while (!predicate()) {
        if (!limit.isActive())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace

RawClient::RawClient(quint16 port)
    : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress::LocalHost, port);
    m_socket->waitForConnected(5'000);
}

RawClient::RawClient(std::unique_ptr<QTcpSocket> connected)
    : m_socket(std::move(connected))
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        m_socket->waitForConnected(5'000);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

bool RawClient::more()
{
    const bool came = waitUntil(
        [this] { return m_socket->bytesAvailable() > 0 || m_socket->state() != QAbstractSocket::ConnectedState; });
    const auto before = m_received.size();
    takeAll();
    return came && m_received.size() > before;
}

/// Until there is really nothing: with a limited buffer, QTcpSocket listens again only when asked in vain.
void RawClient::takeAll()
{
    QByteArray bytes;
    while (!(bytes = m_socket->read(64 * 1024)).isEmpty())
        m_received += bytes;
}

RawAnswer RawClient::answer(bool headOnly)
{
    while (!m_received.contains("\r\n\r\n")) {
        if (!more())
            return {};
    }
    const auto end = m_received.indexOf("\r\n\r\n");
    RawAnswer answer;
    const auto lines = m_received.first(end).split('\n');
    if (!lines[0].startsWith("HTTP/1.1 "))
        return {};
    answer.status = lines[0].mid(9, 3).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        if (colon <= 0)
            return {};
        answer.headers.emplaceBack(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    m_received.remove(0, end + 4);
    const qsizetype length = headOnly ? 0 : answer.header("content-length").toLongLong();
    while (m_received.size() < length) {
        if (!more())
            return {};
    }
    answer.body = m_received.first(length);
    m_received.remove(0, length);
    return answer;
}

RawAnswer RawClient::ask(const QByteArray &bytes, bool headOnly)
{
    send(bytes);
    return answer(headOnly);
}

bool RawClient::isClosed()
{
    const bool ended = waitUntil([this] { return m_socket->state() == QAbstractSocket::UnconnectedState; });
    takeAll();
    return ended && m_received.isEmpty();
}

bool RawClient::isInSync()
{
    const auto reply = ask(get("/still/there"));
    return reply && reply.status == 200 && reply.body == "GET /still/there ";
}

QByteArray get(const QByteArray &path, const QByteArray &lines)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n";
}

QByteArray post(const QByteArray &body, const QByteArray &lines)
{
    return "POST /post HTTP/1.1\r\nHost: localhost\r\n" + lines + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

EchoServer::EchoServer(HttpLimits limits, HttpHandler handler)
{
    const auto echo = [](const std::shared_ptr<HttpExchange> &exchange) {
        const HttpRequest &request = exchange->request();
        HttpResponse response;
        response.body = request.method + ' ' + request.path.toUtf8() + ' ' + request.body;
        exchange->reply(std::move(response));
    };
    const HttpHandler handle = handler ? std::move(handler) : echo;
    m_server = std::make_unique<HttpServer>(
        limits,
        [this, handle](const std::shared_ptr<HttpExchange> &exchange) {
            m_seen.append(exchange->request());
            handle(exchange);
        },
        [](int status, const QByteArray &code, const QString &message) {
            HttpResponse response;
            response.body = QByteArray::number(status) + ' ' + code + ' ' + message.toUtf8();
            return response;
        });
    if (const auto port = m_server->listen(QHostAddress::LocalHost, 0))
        m_port = *port;
}

} // namespace muster::test
