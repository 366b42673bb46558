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
constexpr int glances = 32; ///< at silent clients, before one of them has to go
constexpr int descriptorsForOthers = 128; ///< databases, logs, pipes: connections never take the last descriptors

/// How many of these connections the process has descriptors for, having asked for more where that is allowed.
int affordable(int connections)
{
    rlimit limit{};
    const rlim_t wanted = rlim_t(connections) + descriptorsForOthers;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return connections;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        getrlimit(RLIMIT_NOFILE, &limit);
    return std::clamp(int(limit.rlim_cur) - descriptorsForOthers, 1, connections);
}

} // namespace

ConnectionPool::ConnectionPool(HttpLimits limits, HttpHandler handler, HttpServer::ErrorAnswer errorAnswer)
    : m_limits(limits)
    , m_handler(std::move(handler))
    , m_errorAnswer(std::move(errorAnswer))
{
    m_limits.connections = affordable(m_limits.connections);
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
    using Worth = HttpConnection::Worth;
    const auto candidate = [&peer](const HttpConnection *connection) {
        return connection->worth() != Worth::Busy && (peer.isNull() || connection->peer() == peer);
    };
    HttpConnection *first = leastWorth(candidate);
    // In a burst nobody has been read from yet: see whether one of the silent is worse, or better, than it seems.
    for (int i = 0; i < glances && first && first->worth() == Worth::Silent; ++i) {
        HttpConnection *unknown = leastWorth([&candidate](const HttpConnection *connection) {
            return candidate(connection) && connection->worth() == Worth::Silent && !connection->wasGlanced();
        });
        if (!unknown)
            break;
        unknown->glance();
        first = leastWorth(candidate);
    }
    if (first)
        first->end();
    return first != nullptr;
}

HttpConnection *ConnectionPool::leastWorth(const std::function<bool(const HttpConnection *)> &candidate) const
{
    HttpConnection *least = nullptr; // and waiting longest
    const auto rank
        = [](const HttpConnection *connection) { return std::tuple(connection->worth(), connection->since()); };
    for (HttpConnection *connection : m_connections) {
        if (candidate(connection) && (!least || rank(connection) < rank(least)))
            least = connection;
    }
    return least;
}

void ConnectionPool::takeLeave()
{
    const auto connections = m_connections; // some end, and leave the list
    for (HttpConnection *connection : connections)
        connection->takeLeave();
}

bool ConnectionPool::isAnswering() const
{
    return std::ranges::any_of(m_connections, &HttpConnection::isAnswering);
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
    if (m_errorAnswer)
        response = m_errorAnswer(refusal.status, refusal.code(), refusal.message);
    response.status = refusal.status;
    return response;
}

QByteArray ConnectionPool::date()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (std::exchange(m_dateSecond, now.toSecsSinceEpoch()) != now.toSecsSinceEpoch())
        m_date = httpDate(now);
    return m_date;
}

bool ConnectionPool::book(qint64 &account, qint64 size)
{
    const qint64 most = m_limits.buffersTogether / 4 * 3; // one very large answer is no reason to end everybody else
    const qint64 counts = std::clamp<qint64>(size - m_limits.buffersFree, 0, most);
    m_booked += counts - account;
    account = counts;
    return counts == 0 || m_booked <= m_limits.buffersTogether;
}

bool ConnectionPool::relieve(milliseconds stalled)
{
    while (m_booked > m_limits.buffersTogether) {
        HttpConnection *worst = *std::ranges::min_element(m_connections, {}, &HttpConnection::stalledSince);
        if (worst->stalledSince() > steady_clock::now() - stalled)
            return false;
        worst->end();
    }
    return true;
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
