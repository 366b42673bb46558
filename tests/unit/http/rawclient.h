#pragma once
#include "app/service/http/httpserver.h"
#include <QTcpSocket>

namespace muster::test {

/// One answer as it stood on the wire.
struct RawAnswer
{
    int status = 0; ///< 0: there was none
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    explicit operator bool() const { return status != 0; }
    /// First header of that lower-case name, or null.
    QByteArray header(QByteArrayView name) const;
};

/// A client that sends exactly the bytes it is told to and reads answers as strictly as it can. Blocks the test by
/// running its event loop, where the server lives too.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    /// Of a socket that is connected or about to be.
    explicit RawClient(std::unique_ptr<QTcpSocket> connected);
    void send(const QByteArray &bytes);
    /// The next answer; of a HEAD request when `headOnly`. None if the connection ended or it took over 5 s.
    RawAnswer answer(bool headOnly = false);
    /// send() and answer().
    RawAnswer ask(const QByteArray &bytes, bool headOnly = false);
    /// True when the server ends the connection within 5 s, having sent nothing more.
    bool isClosed();
    /// True when a further request on the same connection gets 200: client and server agree where requests end.
    bool isInSync();
    QTcpSocket &socket() { return *m_socket; }

private:
    bool more();
    void takeAll();
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

/// GET of the path with a Host header, and with further header lines.
QByteArray get(const QByteArray &path = "/", const QByteArray &lines = {});
/// POST of the body with its length, and with further header lines.
QByteArray post(const QByteArray &body, const QByteArray &lines = {});

/// A server on a free loopback port whose handler answers "METHOD path body" unless told otherwise.
class EchoServer
{
public:
    explicit EchoServer(service::HttpLimits limits = {}, service::HttpHandler handler = {});
    quint16 port() const { return m_port; }
    service::HttpServer &server() { return *m_server; }
    /// Requests the handler has seen.
    const QList<service::HttpRequest> &seen() const { return m_seen; }

private:
    QList<service::HttpRequest> m_seen;
    std::unique_ptr<service::HttpServer> m_server;
    quint16 m_port = 0;
};

} // namespace muster::test
