#include "tests/journeys/abuse/client.h"
#include <QHostAddress>

namespace muster::test {

namespace {

constexpr int pathCount = 3;
constexpr const char *paths[pathCount] = {"/v1/identity", "/v2/incidents?page_size=10", "/v1/severities"};
constexpr int patience = 10'000;
constexpr int pause = 20;

} // namespace

Client::Client(quint16 port, const QByteArray &key, bool patient)
    : m_port(port)
    , m_key(key)
    , m_patient(patient)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(patience);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(QStringLiteral("no answer in time")); });
    connect(&m_pause, &QTimer::timeout, this, &Client::ask);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Client::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(m_socket.errorString()); });
}

void Client::start()
{
    m_pause.start();
}

void Client::stop()
{
    m_asking = false;
    m_pause.stop();
    m_limit.stop();
    m_socket.abort();
}

void Client::ask()
{
    m_asking = true;
    m_asked.start();
    m_limit.start();
    m_received.clear();
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        m_socket.connectToHost(QHostAddress::LocalHost, m_port);
    m_socket.write("GET " + QByteArray(paths[(m_served + m_failures.size()) % pathCount])
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\nAuthorization: Bearer " + m_key
        + "\r\n\r\n");
}

void Client::read()
{
    m_received += m_socket.readAll();
    const auto end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = m_received.first(end).toLower();
    const auto length = head.indexOf("\r\ncontent-length: ");
    const qsizetype bodySize = head.mid(length + 18, head.indexOf('\r', length + 18) - length - 18).toLongLong();
    if (m_received.size() < end + 4 + bodySize)
        return;
    const bool good = head.startsWith("http/1.1 200 ") && m_received.size() == end + 4 + bodySize && bodySize > 0;
    finish(good ? QString() : QString::fromLatin1(m_received.first(std::min<qsizetype>(end, 200))));
}

void Client::finish(const QString &failure)
{
    if (!std::exchange(m_asking, false))
        return;
    m_limit.stop();
    m_slowest = std::max(m_slowest, m_asked.elapsed());
    if (failure.isEmpty())
        ++m_served;
    else
        m_failures.append(failure);
    if (!m_patient || !failure.isEmpty())
        m_socket.abort();
    m_pause.start();
}

} // namespace muster::test
