#include "app/service/http/connectionpool.h"
#include "app/service/http/httpconnection.h"
#include "app/service/http/httprefusal.h"
#include "app/service/http/responsehead.h"
#include <QPointer>
#include <algorithm>
#include <sys/resource.h>
#include <tuple>

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr milliseconds shortestWait{10}; ///< deadlines closer together than this are kept in one go
constexpr int descriptorsForOthers = 128; ///< databases, logs, pipes: connections never take the last descriptors

int descriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > rlim_t(std::numeric_limits<int>::max()))
        return std::numeric_limits<int>::max();
    return std::max(1, int(limit.rlim_cur) - descriptorsForOthers);
}

} // namespace

ConnectionPool::ConnectionPool(HttpLimits limits, HttpHandler handler, HttpServer::ErrorBody errorBody)
    : m_limits(limits)
    , m_handler(std::move(handler))
    , m_errorBody(std::move(errorBody))
{
    m_limits.connections = std::min(m_limits.connections, descriptorLimit());
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionPool::expireDue);
}

ConnectionPool::~ConnectionPool()
{
    const auto connections = m_connections; // no event loop may follow: nothing can be deleted later
    closeAll();
    qDeleteAll(connections);
}

void ConnectionPool::adopt(qintptr descriptor, const std::optional<QSslConfiguration> &tls)
{
    auto socket = std::make_unique<ClientSocket>(descriptor, tls);
    if (!socket->isConnected())
        return;
    const QHostAddress peer = socket->peer();
    if (!makeRoom(peer)) { // best effort: no memory and no time are spent on it
        const HttpRefusal refusal{503, QStringLiteral("Too many connections.")};
        const auto [head, body]
            = frame(errorResponse(refusal), {.connection = ResponseFraming::Connection::Close, .date = date()});
        if (socket->isReady())
            socket->write(head, body);
        return;
    }
    ++m_perAddress[peer];
    m_connections.push_back(new HttpConnection(*this, std::move(socket)));
}

bool ConnectionPool::makeRoom(const QHostAddress &peer)
{
    if (m_perAddress.value(peer) >= m_limits.connectionsPerAddress && !shedOne(peer))
        return false;
    return count() < m_limits.connections || shedOne();
}

bool ConnectionPool::shedOne(const QHostAddress &peer)
{
    HttpConnection *first = nullptr;
    const auto rank
        = [](const HttpConnection *connection) { return std::tuple(connection->worth(), connection->since()); };
    for (HttpConnection *connection : m_connections) {
        if (connection->worth() != HttpConnection::Worth::Busy && (peer.isNull() || connection->peer() == peer)
            && (!first || rank(connection) < rank(first)))
            first = connection;
    }
    if (first)
        first->end();
    return first != nullptr;
}

void ConnectionPool::closeAll()
{
    while (!m_connections.empty())
        m_connections.back()->end();
}

void ConnectionPool::forget(HttpConnection *connection)
{
    const auto found = std::ranges::find(m_connections, connection);
    if (found == m_connections.end())
        return;
    *found = m_connections.back();
    m_connections.pop_back();
    const auto address = m_perAddress.find(connection->peer());
    if (--*address == 0)
        m_perAddress.erase(address);
}

HttpResponse ConnectionPool::errorResponse(const HttpRefusal &refusal) const
{
    HttpResponse response;
    response.status = refusal.status;
    if (m_errorBody)
        response.body = m_errorBody(refusal.status, refusal.code(), refusal.message);
    return response;
}

QByteArray ConnectionPool::date()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (std::exchange(m_dateSecond, now.toSecsSinceEpoch()) != now.toSecsSinceEpoch())
        m_date = httpDate(now);
    return m_date;
}

bool ConnectionPool::bookBody(qsizetype &booked, qsizetype size)
{
    const qsizetype counts = std::max<qsizetype>(0, size - m_limits.bodyBytesFree);
    m_bodyBytes += counts - booked;
    booked = counts;
    return counts == 0 || m_bodyBytes <= m_limits.bodyBytesTogether;
}

void ConnectionPool::bookAnswers(qint64 &booked, qint64 size)
{
    m_answerBytes += size - booked;
    const bool grew = size > booked;
    booked = size;
    while (grew && m_answerBytes > m_limits.pendingWriteBytesTogether) {
        const auto stalled = std::ranges::min_element(m_connections, {}, &HttpConnection::stalledSince);
        if (stalled == m_connections.end() || (*stalled)->stalledSince() == SteadyTime::max())
            return;
        (*stalled)->end();
    }
}

void ConnectionPool::expect(SteadyTime deadline)
{
    if (deadline >= m_due)
        return;
    m_due = deadline;
    m_timer.start(std::max(shortestWait, ceil<milliseconds>(deadline - steady_clock::now())));
}

void ConnectionPool::expireDue()
{
    const auto now = steady_clock::now();
    QList<QPointer<HttpConnection>> due; // one that ends may take others along, through a handler
    for (HttpConnection *connection : m_connections) {
        if (connection->deadline() <= now)
            due.append(connection);
    }
    for (const auto &connection : std::as_const(due)) {
        if (connection)
            connection->expire();
    }
    m_due = SteadyTime::max();
    auto next = SteadyTime::max();
    for (const HttpConnection *connection : m_connections)
        next = std::min(next, connection->deadline());
    expect(next);
}

} // namespace muster::service
