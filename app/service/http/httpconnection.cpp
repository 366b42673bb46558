#include "app/service/http/httpconnection.h"
#include "app/service/http/contentcoding.h"
#include "app/service/http/fieldrules.h"
#include "app/service/http/responsehead.h"
#include <QPointer>
#include <QSslSocket>
#include <sys/socket.h>

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr int requestsInARow = 16; ///< then others get their turn
constexpr qint64 fairShare = 32 * 1024; ///< in each writeTime: a reader slower than about 1 KiB/s is not one
constexpr qint64 fairRate = 1024; ///< bytes a second of a body
constexpr qsizetype joinBelow = 16 * 1024; ///< smaller bodies leave in one packet with their head

} // namespace

HttpConnection::HttpConnection(ConnectionPool &pool, std::unique_ptr<QTcpSocket> socket)
    : m_pool(pool)
    , m_socket(std::move(socket))
    , m_peer(m_socket->peerAddress())
    , m_parser(pool.limits())
{
    m_socket->setReadBufferSize(qint64(m_pool.scratch().size())); // the kernel holds the rest back
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::end);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &HttpConnection::end);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onWritten);
    else
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::onWritten);
    enter(Phase::Reading);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::read()
{
    m_readDue = false;
    if (m_busy)
        return;
    m_busy = true;
    for (int requests = 0; m_phase == Phase::Reading && !m_paused;) {
        if (pending() > m_pool.limits().pendingWriteBytes) {
            m_paused = true;
        } else if (!digestSome()) {
            break;
        } else if (m_parser.stage() == HttpParser::Stage::Idle && ++requests == requestsInARow) {
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
    const qint64 size = m_socket->read(scratch.data(), qint64(scratch.size()));
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
    if (stage == HttpParser::Stage::Body && before != stage)
        beginBody();
    if (!m_pool.bookBody(m_booked, m_parser.bodyBytes()))
        return refuse({503, QStringLiteral("Too many large requests at a time.")});
    if (stage == HttpParser::Stage::Complete)
        dispatch();
}

void HttpConnection::beginBody()
{
    if (m_parser.wantsContinue() && m_input.isEmpty() && m_socket->bytesAvailable() == 0)
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
    m_pool.bookBody(m_booked, 0);
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
    m_pool.bookBody(m_booked, 0);
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
    if (pending() == 0) {
        m_takenAt = steady_clock::now();
        m_taken = 0;
    }
    const Connection alive = m_terms.oldVersion ? Connection::KeepAliveSaid : Connection::KeepAlive;
    auto [head, body] = frame(std::move(response),
        {.connection = m_terms.keepsAlive ? alive : Connection::Close,
            .date = m_pool.date(),
            .withheld = m_terms.headOnly,
            .acceptsGzip = m_terms.acceptsGzip});
    if (body.size() < joinBelow) {
        m_socket->write(head + body);
    } else {
        m_socket->write(head);
        m_socket->write(body);
    }
    if (m_phase != Phase::Ended)
        m_socket->flush();
}

/// Closing at once would make the kernel reset the connection if the client is still sending, and take the answer back
/// from under its eyes. So: no more from us, discard what comes, leave when the client does or when its time is up.
void HttpConnection::afterLastAnswer()
{
    if (m_phase != Phase::Lingering || pending() > 0)
        return;
    m_since = steady_clock::now();
    if (!qobject_cast<QSslSocket *>(m_socket.get()))
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    setDeadline();
}

void HttpConnection::drain()
{
    auto &scratch = m_pool.scratch();
    qint64 size = 0;
    while (m_phase == Phase::Lingering && (size = m_socket->read(scratch.data(), qint64(scratch.size()))) > 0)
        m_drained += size;
    if (m_drained > m_pool.limits().bodyBytes)
        end();
}

void HttpConnection::onWritten(qint64 bytes)
{
    m_taken += bytes;
    const bool allTaken = pending() == 0;
    if (allTaken || m_taken >= fairShare) {
        m_takenAt = steady_clock::now();
        m_taken = 0;
    }
    if (m_paused && pending() <= m_pool.limits().pendingWriteBytes) {
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

qint64 HttpConnection::pending() const
{
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get());
    return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

SteadyTime HttpConnection::readDeadline() const
{
    const HttpLimits &limits = m_pool.limits();
    if (m_phase == Phase::Lingering)
        return pending() > 0 ? SteadyTime::max() : m_since + limits.lingerTime;
    if (m_phase != Phase::Reading || m_paused)
        return SteadyTime::max();
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get());
    if (secure && !secure->isEncrypted())
        return m_since + limits.headerTime;
    if (m_parser.stage() == HttpParser::Stage::Head)
        return m_since + limits.headerTime;
    if (m_parser.stage() == HttpParser::Stage::Body)
        return m_since + limits.bodyTime;
    return pending() > 0 ? SteadyTime::max() : m_since + limits.idleTime;
}

void HttpConnection::setDeadline()
{
    if (m_phase == Phase::Ended)
        return;
    m_deadline = readDeadline();
    if (pending() > 0)
        m_deadline = std::min(m_deadline, m_takenAt + m_pool.limits().writeTime);
    m_pool.expect(m_deadline);
}

void HttpConnection::expire()
{
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get());
    const bool started = m_parser.stage() != HttpParser::Stage::Idle && (!secure || secure->isEncrypted());
    const bool slowReader = pending() > 0 && steady_clock::now() >= m_takenAt + m_pool.limits().writeTime;
    if (m_phase == Phase::Reading && started && !slowReader)
        refuse({408, QStringLiteral("The request did not arrive in time.")});
    else
        end();
}

bool HttpConnection::isExpendable() const
{
    if (m_phase == Phase::Lingering)
        return pending() == 0;
    if (m_phase != Phase::Reading || m_paused)
        return false;
    if (m_parser.stage() != HttpParser::Stage::Body)
        return true;
    const auto waited = duration_cast<seconds>(steady_clock::now() - m_since);
    return m_parser.bodyBytes() < waited.count() * fairRate;
}

void HttpConnection::end()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline = SteadyTime::max();
    m_pool.bookBody(m_booked, 0);
    m_socket->disconnect(this);
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
