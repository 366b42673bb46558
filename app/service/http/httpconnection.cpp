#include "app/service/http/httpconnection.h"
#include "app/service/http/contentcoding.h"
#include "app/service/http/fieldrules.h"
#include "app/service/http/responsehead.h"

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr int requestsInARow = 16; ///< then others get their turn,
constexpr milliseconds timeInARow{2}; ///< or sooner, when the handler has much to do
constexpr qint64 fairRate = 1024; ///< bytes a second of a body
constexpr qsizetype fairShare = 16 * 1024; ///< of a body: less is no progress
constexpr milliseconds bodyPatience{1000}; ///< with bodies that make none, while others need the memory

} // namespace

HttpConnection::HttpConnection(ConnectionPool &pool, std::unique_ptr<ClientSocket> socket)
    : m_pool(pool)
    , m_socket(std::move(socket))
    , m_peer(m_socket->peer())
    , m_parser(pool.limits())
{
    connect(m_socket.get(), &ClientSocket::readable, this, &HttpConnection::read);
    connect(m_socket.get(), &ClientSocket::taken, this, &HttpConnection::onTaken);
    connect(m_socket.get(), &ClientSocket::ended, this, &HttpConnection::end);
    enter(Phase::Reading);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::read()
{
    m_readDue = false;
    if (m_busy)
        return;
    m_busy = true;
    const auto turnEnds = steady_clock::now() + timeInARow;
    for (int requests = 0; m_phase == Phase::Reading && !m_paused;) {
        if (m_socket->pending() > m_pool.limits().pendingWriteBytes) {
            m_paused = true;
        } else if (!digestSome()) {
            break;
        } else if (m_parser.stage() == HttpParser::Stage::Idle
            && (++requests == requestsInARow || steady_clock::now() > turnEnds)) {
            readLater();
            break;
        }
    }
    m_busy = false;
    if (m_phase == Phase::Lingering)
        drain();
    setDeadline();
}

void HttpConnection::readLater()
{
    if (!std::exchange(m_readDue, true))
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

bool HttpConnection::digestSome()
{
    if (!m_input.isEmpty()) {
        digest(std::exchange(m_input, {}));
        return true;
    }
    auto &scratch = m_pool.scratch();
    const qint64 size = m_socket->read(scratch);
    if (size <= 0)
        return false;
    digest({scratch.data(), qsizetype(size)});
    return true;
}

void HttpConnection::digest(QByteArrayView bytes)
{
    const auto before = m_parser.stage();
    const qsizetype used = m_parser.feed(bytes);
    const auto stage = m_parser.stage();
    if (stage == HttpParser::Stage::Refused)
        return refuse(m_parser.refusal());
    m_input = bytes.sliced(used).toByteArray(); // copied before the handler runs: the scratch buffer is shared
    if (stage != before)
        m_since = steady_clock::now();
    if (stage == HttpParser::Stage::Body && (before != stage || m_parser.bodyBytes() - m_bodySeen >= fairShare)) {
        m_bodyAt = steady_clock::now();
        m_bodySeen = m_parser.bodyBytes();
    }
    if (!hold(m_parser.bodySize()) && !m_pool.relieve(bodyPatience) && m_phase != Phase::Ended)
        return refuse({503, QStringLiteral("Too many large requests at a time.")});
    if (m_phase == Phase::Ended)
        return;
    if (stage == HttpParser::Stage::Body && before != stage)
        inviteBody();
    if (stage == HttpParser::Stage::Complete)
        dispatch();
}

/// False when all connections together hold too much.
bool HttpConnection::hold(qsizetype bodySize)
{
    m_held = bodySize;
    return m_pool.book(m_account, m_held + m_socket->pending());
}

void HttpConnection::inviteBody()
{
    if (m_parser.wantsContinue() && m_input.isEmpty() && !m_socket->hasUnread())
        m_socket->write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
}

void HttpConnection::dispatch()
{
    m_terms.keepsAlive = m_parser.keepsAlive();
    m_terms.oldVersion = m_parser.isOldVersion();
    HttpRequest request = m_parser.take();
    request.peer = m_peer;
    m_terms.headOnly = request.method == "HEAD";
    m_terms.acceptsGzip = prefersGzip(request.header("accept-encoding"));
    enter(Phase::Handling);
    const auto exchange = std::make_shared<HttpExchange>(std::move(request), this);
    m_exchange = exchange.get();
    m_pool.handle(exchange);
}

void HttpConnection::finish(HttpResponse response)
{
    m_exchange = nullptr;
    m_served = true;
    m_held = 0;
    send(std::move(response));
    if (m_phase == Phase::Ended)
        return;
    enter(m_terms.keepsAlive ? Phase::Reading : Phase::Lingering);
    if (!m_terms.keepsAlive)
        afterLastAnswer();
    if (!m_busy)
        readLater(); // not now: a handler that answers several clients must not be called again meanwhile
}

void HttpConnection::fail()
{
    finish(m_pool.errorResponse({500, QStringLiteral("The request was not answered.")}));
}

void HttpConnection::refuse(const HttpRefusal &refusal)
{
    m_held = 0;
    m_parser.refuse(refusal);
    m_input = {};
    m_terms = {};
    HttpResponse response = m_pool.errorResponse(refusal);
    if (refusal.status == 405)
        response.headers.emplaceBack("Allow", allowedMethods());
    if (refusal.status == 503)
        response.headers.emplaceBack("Retry-After", "1");
    send(std::move(response));
    if (m_phase == Phase::Ended)
        return;
    enter(Phase::Lingering);
    afterLastAnswer();
}

void HttpConnection::send(HttpResponse response)
{
    using Connection = ResponseFraming::Connection;
    const Connection alive = m_terms.oldVersion ? Connection::KeepAliveSaid : Connection::KeepAlive;
    const auto [head, body] = frame(std::move(response),
        {.connection = m_terms.keepsAlive ? alive : Connection::Close,
            .date = m_pool.date(),
            .withheld = m_terms.headOnly,
            .acceptsGzip = m_terms.acceptsGzip});
    m_socket->write(head, body);
    if (m_phase != Phase::Ended && !hold(m_held))
        m_pool.relieve({});
}

/// Closing at once would make the kernel reset the connection if the client is still sending, and take the answer back
/// from under its eyes. So: no more from us, discard what comes, leave when the client does or when its time is up.
void HttpConnection::afterLastAnswer()
{
    if (m_phase != Phase::Lingering || m_socket->pending() > 0)
        return;
    m_since = steady_clock::now();
    m_socket->stopSending(m_parser.stage() == HttpParser::Stage::Idle);
    setDeadline();
}

void HttpConnection::drain()
{
    auto &scratch = m_pool.scratch();
    qint64 size = 0;
    while (m_phase == Phase::Lingering && (size = m_socket->read(scratch)) > 0)
        m_drained += size;
    if (m_drained > m_pool.limits().bodyBytes)
        end();
}

void HttpConnection::onTaken()
{
    hold(m_held);
    const bool allTaken = m_socket->pending() == 0;
    if (m_paused && m_socket->pending() <= m_pool.limits().pendingWriteBytes) {
        m_paused = false;
        m_since = steady_clock::now(); // while it was us who did not read, its time stood still
        readLater();
    }
    if (allTaken && m_phase == Phase::Reading && m_parser.stage() == HttpParser::Stage::Idle)
        m_since = steady_clock::now();
    if (allTaken)
        afterLastAnswer();
    setDeadline();
}

void HttpConnection::enter(Phase phase)
{
    m_phase = phase;
    m_since = steady_clock::now();
    setDeadline();
}

SteadyTime HttpConnection::readDeadline() const
{
    const HttpLimits &limits = m_pool.limits();
    if (m_phase == Phase::Lingering)
        return m_socket->pending() > 0 ? SteadyTime::max() : m_since + limits.lingerTime;
    if (m_phase != Phase::Reading || m_paused)
        return SteadyTime::max();
    if (!m_socket->isReady() || m_parser.stage() == HttpParser::Stage::Head)
        return m_since + limits.headerTime;
    if (m_parser.stage() == HttpParser::Stage::Body)
        return m_since + limits.bodyTime;
    return m_socket->pending() > 0 ? SteadyTime::max() : m_since + limits.idleTime;
}

void HttpConnection::setDeadline()
{
    if (m_phase == Phase::Ended)
        return;
    m_deadline = readDeadline();
    if (m_socket->pending() > 0)
        m_deadline = std::min(m_deadline, m_socket->takenAt() + m_pool.limits().writeTime);
    m_pool.expect(m_deadline);
}

void HttpConnection::expire()
{
    setDeadline(); // a TLS handshake may have ended meanwhile
    if (m_deadline > steady_clock::now())
        return;
    const bool slowReader
        = m_socket->pending() > 0 && steady_clock::now() >= m_socket->takenAt() + m_pool.limits().writeTime;
    const bool started = m_parser.stage() != HttpParser::Stage::Idle;
    if (m_phase == Phase::Reading && started && !slowReader)
        refuse({408, QStringLiteral("The request did not arrive in time.")});
    else
        end();
}

SteadyTime HttpConnection::stalledSince() const
{
    if (m_phase == Phase::Handling)
        return SteadyTime::max(); // the handler may be the one who needs the memory, and must not be told of an end now
    if (m_socket->pending() > 0)
        return m_socket->takenAt();
    return m_phase == Phase::Reading && m_parser.stage() == HttpParser::Stage::Body ? m_bodyAt : SteadyTime::max();
}

HttpConnection::Worth HttpConnection::worth() const
{
    if (m_phase == Phase::Handling || m_socket->pending() > 0)
        return Worth::Busy;
    if (m_phase == Phase::Lingering)
        return Worth::Done;
    if (m_parser.stage() == HttpParser::Stage::Idle)
        return m_served ? Worth::Kept : Worth::Silent;
    if (m_parser.stage() == HttpParser::Stage::Head)
        return m_served ? Worth::Kept : Worth::Partial;
    const auto waited = duration_cast<seconds>(steady_clock::now() - m_since);
    return m_parser.bodyBytes() < waited.count() * fairRate ? Worth::Partial : Worth::Busy;
}

void HttpConnection::glance()
{
    m_glanced = true;
    m_socket->glance();
}

bool HttpConnection::isAnswering() const
{
    return m_phase == Phase::Handling || (m_phase != Phase::Ended && m_socket->pending() > 0);
}

void HttpConnection::takeLeave()
{
    if (!isAnswering())
        return end();
    m_terms.keepsAlive = false;
    if (m_phase == Phase::Reading)
        enter(Phase::Lingering);
}

void HttpConnection::end()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline = SteadyTime::max();
    m_pool.book(m_account, 0);
    m_socket->abort();
    m_pool.forget(this);
    deleteLater();
    if (auto *exchange = std::exchange(m_exchange, nullptr)) {
        exchange->m_connection = nullptr;
        if (const auto closed = std::exchange(exchange->onClosed, nullptr))
            closed();
    }
}

} // namespace muster::service
