#include "tests/journeys/abuse/assault.h"
#include <QHostAddress>
#include <sys/socket.h>

namespace muster::test {

namespace {

constexpr int dripInterval = 50;
constexpr int abortInterval = 20;
constexpr int abortsAtATime = 10;
constexpr qint64 pieceSize = 256 * 1024;

constexpr const char *contradictoryLines[]
    = {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 50\r\n", "Content-Length: 5, 50\r\n", "Content-Length: -5\r\n",
        "Content-Length: 18446744073709551621\r\n", "Content-Length : 5\r\n", "Content-Length:\r\n 5\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "Transfer-Encoding : chunked\r\n"};

/// Ends the connection the rude way: with a reset.
void reset(QTcpSocket *socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

} // namespace

Assault::Assault(quint16 port, const QByteArray &key)
    : m_port(port)
    , m_common("Host: 127.0.0.1:" + QByteArray::number(port) + "\r\nAuthorization: Bearer " + key + "\r\n")
{
    connect(&m_dripTimer, &QTimer::timeout, this, [this] {
        for (QTcpSocket *socket : m_dripping) {
            if (socket->state() == QAbstractSocket::ConnectedState)
                socket->write("x");
        }
    });
    connect(&m_abortTimer, &QTimer::timeout, this, &Assault::abortNext);
}

Assault::~Assault()
{
    for (const auto &socket : m_sockets)
        socket->disconnect(this);
}

QTcpSocket *Assault::open(const Action &connected)
{
    m_sockets.push_back(std::make_unique<QTcpSocket>());
    QTcpSocket *socket = m_sockets.back().get();
    connect(socket, &QTcpSocket::connected, this, [socket, connected] { connected(socket); });
    socket->connectToHost(QHostAddress::LocalHost, m_port);
    return socket;
}

void Assault::holdHalfOpen(int count)
{
    for (int i = 0; i < count; ++i)
        m_halfOpen.push_back(
            open([](QTcpSocket *socket) { socket->write("GET /v1/identity HTTP/1.1\r\nHost: 127.0"); }));
}

int Assault::halfOpen() const
{
    return int(std::ranges::count(m_halfOpen, QAbstractSocket::ConnectedState, &QTcpSocket::state));
}

void Assault::abortInTheMiddle(int count)
{
    m_toAbort += count;
    m_abortTimer.start(abortInterval);
}

void Assault::abortNext()
{
    for (int i = 0; i < abortsAtATime && m_toAbort > 0; ++i, --m_toAbort) {
        const bool inBody = m_toAbort % 2 == 0;
        open([this, inBody](QTcpSocket *socket) {
            if (inBody)
                socket->write("POST /v2/incidents HTTP/1.1\r\n" + m_common + "Content-Length: 65536\r\n\r\n"
                    + QByteArray(32'768, '{'));
            else
                socket->write("GET /v2/incidents?page_size=250 HTTP/1.1\r\n" + m_common + "\r\n");
            QTimer::singleShot(inBody ? abortInterval : 1, socket, [this, socket] {
                reset(socket);
                ++m_aborted;
            });
        });
    }
    if (m_toAbort == 0)
        m_abortTimer.stop();
}

void Assault::sendHugeBody(qint64 size, bool chunked)
{
    open([this, size, chunked](QTcpSocket *socket) {
        const QByteArray length = "Content-Length: " + QByteArray::number(size) + "\r\n";
        socket->write("POST /v2/incidents HTTP/1.1\r\n" + m_common
            + (chunked ? QByteArray("Transfer-Encoding: chunked\r\n") : length) + "\r\n");
        pump(socket, size, chunked);
    });
}

void Assault::sendLongList(qint64 size)
{
    const QByteArray values = QByteArray("1,").repeated(qsizetype(size / 2));
    const QByteArray body = R"({"incident_id":"x","title":"x","labels":[)" + values + "1]}";
    QTcpSocket *socket = open([this, body](QTcpSocket *connected) {
        connected->write("POST /v2/follow_ups HTTP/1.1\r\n" + m_common
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    });
    connect(
        socket, &QTcpSocket::readyRead, this, [this, socket] { m_listStatus = socket->readAll().mid(9, 3).toInt(); });
}

void Assault::stallBodies(int count, qint64 size)
{
    for (int i = 0; i < count; ++i) {
        open([this, size](QTcpSocket *socket) {
            socket->write("POST /v2/incidents HTTP/1.1\r\n" + m_common + "Content-Length: " + QByteArray::number(size)
                + "\r\n\r\n");
            pump(socket, size - 1, false);
        });
    }
}

void Assault::pump(QTcpSocket *socket, qint64 size, bool chunked)
{
    const auto left = std::make_shared<qint64>(size);
    const auto push = [this, socket, left, chunked] {
        while (
            *left > 0 && socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 2 * pieceSize) {
            const QByteArray piece(qsizetype(std::min(pieceSize, *left)), 'x');
            socket->write(chunked ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece);
            *left -= piece.size();
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, this, [this, push](qint64 bytes) {
        m_bytesSent += bytes;
        push();
    });
    push();
}

void Assault::contradict(int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray lines = contradictoryLines[i % std::size(contradictoryLines)];
        QTcpSocket *socket = open([this, lines](QTcpSocket *connected) {
            ++m_contradictions;
            connected->write("POST /v2/incidents HTTP/1.1\r\n" + m_common + lines
                + "\r\nhelloGET /v1/identity HTTP/1.1\r\n" + m_common + "\r\n");
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            const QByteArray answer = socket->readAll();
            m_refusals += answer.startsWith("HTTP/1.1 400 ") && answer.count("HTTP/1.1 ") == 1 ? 1 : 0;
        });
    }
}

void Assault::drip(int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray start = i % 2
            ? "GET / HTTP/1.1\r\n" + m_common + "X-Slow: "
            : "POST /v2/incidents HTTP/1.1\r\n" + m_common + "Content-Length: 100000\r\n\r\n";
        m_dripping.push_back(open([start](QTcpSocket *socket) { socket->write(start); }));
    }
    m_dripTimer.start(dripInterval);
}

void Assault::stallReading(int count)
{
    for (int i = 0; i < count; ++i) {
        QTcpSocket *socket = open([this](QTcpSocket *connected) {
            const QByteArray request = "GET /v2/incidents?page_size=250 HTTP/1.1\r\n" + m_common + "\r\n";
            connected->write(request.repeated(200));
        });
        socket->setReadBufferSize(1);
    }
}

} // namespace muster::test
