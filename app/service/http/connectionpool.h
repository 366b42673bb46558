#pragma once
#include "app/service/http/clientsocket.h"
#include "app/service/http/httprefusal.h"
#include "app/service/http/httpserver.h"
#include <QHash>
#include <QTimer>
#include <array>
#include <vector>

namespace muster::service {

/// All connections of one server: how many there may be, who has to go first, whose time is up. One timer for all.
/// On the server's thread; owned by HttpServer; owns the connections.
class ConnectionPool : public QObject
{
    Q_OBJECT
public:
    ConnectionPool(HttpLimits limits, HttpHandler handler, HttpServer::ErrorAnswer errorAnswer);
    ~ConnectionPool() override;
    /// Takes over an accepted socket, or turns it away with 503.
    void adopt(qintptr descriptor, const std::optional<QSslConfiguration> &tls);
    /// No connection takes another request; those without an answer under way end at once.
    void takeLeave();
    bool isAnswering() const;
    void closeAll();
    int count() const { return int(m_connections.size()); }
    /// Closes the connection that has kept us waiting longest for a request (of that client, unless null); false if
    /// none.
    bool shedOne(const QHostAddress &peer = {});

    const HttpLimits &limits() const { return m_limits; }
    void handle(const std::shared_ptr<HttpExchange> &exchange) const { m_handler(exchange); }
    HttpResponse errorResponse(const HttpRefusal &refusal) const;
    QByteArray date();
    /// Where a connection reads to. Its content is gone once a handler has run.
    std::array<char, 16 * 1024> &scratch() { return m_scratch; }
    /// Writes into a connection's account what it holds now; false when all together hold too much.
    bool book(qint64 &account, qint64 size);
    /// Ends those who have stalled longest, and for at least that time, until all together hold little enough.
    bool relieve(std::chrono::milliseconds stalled);
    /// A connection's deadline has changed.
    void expect(SteadyTime deadline);
    /// A connection has ended; it deletes itself later, for it may still be at work.
    void forget(HttpConnection *connection);

private:
    bool makeRoom(const QHostAddress &peer);
    HttpConnection *leastWorth(const std::function<bool(const HttpConnection *)> &candidate) const;
    void expireDue();

    HttpLimits m_limits;
    const HttpHandler m_handler;
    const HttpServer::ErrorAnswer m_errorAnswer;
    std::vector<HttpConnection *> m_connections;
    QHash<QHostAddress, int> m_perAddress;
    qint64 m_booked = 0;
    QTimer m_timer;
    SteadyTime m_due = SteadyTime::max();
    qint64 m_dateSecond = -1;
    QByteArray m_date;
    std::array<char, 16 * 1024> m_scratch;
};

} // namespace muster::service
