#pragma once
#include "app/service/http/httplimits.h"
#include "app/service/http/httpmessage.h"
#include "models/domain/result.h"
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace muster::service {

class HttpConnection;

/// One request waiting for its answer; may be kept and answered later (long poll) on the server's thread.
class HttpExchange
{
public:
    HttpExchange(HttpRequest request, HttpConnection *connection);
    ~HttpExchange(); ///< never answered: the client gets 500
    const HttpRequest &request() const { return m_request; }
    /// Once. Later calls and calls after the client has gone do nothing.
    void reply(HttpResponse response);
    /// False once answered or once the client has gone.
    bool isOpen() const;
    /// Called on the server's thread if the client goes away first.
    std::function<void()> onClosed;

private:
    friend class HttpConnection;
    HttpRequest m_request;
    HttpConnection *m_connection; ///< cleared when the connection ends
};

using HttpHandler = std::function<void(const std::shared_ptr<HttpExchange> &)>;

/// HTTP/1.1 over TCP or TLS on Qt's event loop: Boost.Beast parses, this class limits, orders and writes.
/// Lives on one thread; the handler is called there. Pipelined requests are answered in order, one at a time.
/// Answers HEAD (the handler sees GET's twin with method HEAD; the body is withheld), 100-continue, 400, 405 for TRACE
/// and CONNECT, 408, 413, 414, 417, 431, 503 (connection limit) itself, as JSON error envelopes through `errorAnswer`.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    struct Tls
    {
        QString certificateFile; ///< PEM, leaf first
        QString keyFile; ///< PEM
    };
    /// Builds the headers and the JSON body of an error the server answers itself.
    using ErrorAnswer = std::function<HttpResponse(int status, const QByteArray &code, const QString &message)>;

    HttpServer(HttpLimits limits, HttpHandler handler, ErrorAnswer errorAnswer, QObject *parent = nullptr);
    ~HttpServer() override;
    /// Port 0 picks a free one. Returns the port; ErrorKind::Storage when TLS files cannot be read, Offline when taken.
    Result<quint16> listen(const QHostAddress &address, quint16 port, const std::optional<Tls> &tls = {});
    /// Stops accepting, lets answers go out for at most that long (the event loop runs meanwhile), then closes.
    void finish(std::chrono::milliseconds within);
    /// Stops accepting and drops every connection.
    void close();
    int connectionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::service
