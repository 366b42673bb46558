#include "app/service/http/clientsocket.h"
#include <QSslSocket>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::service {

namespace {

constexpr qint64 readBuffer = 16 * 1024;
constexpr qint64 fairShare = 32 * 1024; ///< in each writeTime: a reader slower than about 1 KiB/s is none
constexpr qsizetype joinBelow = 16 * 1024; ///< smaller bodies leave in one packet with their head

} // namespace

ClientSocket::ClientSocket(qintptr descriptor, const std::optional<QSslConfiguration> &tls)
{
    if (tls) {
        auto secure = std::make_unique<QSslSocket>();
        m_secure = secure.get();
        m_socket = std::move(secure);
        m_secure->setSslConfiguration(*tls);
        connect(m_secure, &QSslSocket::encryptedBytesWritten, this, &ClientSocket::onWritten);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &ClientSocket::onWritten);
    }
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ClientSocket::readable);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &ClientSocket::ended);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ClientSocket::ended);
    m_socket->setReadBufferSize(readBuffer);
    if (!m_socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return;
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_secure)
        m_secure->startServerEncryption();
}

ClientSocket::~ClientSocket()
{
    m_socket->disconnect(this);
}

bool ClientSocket::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

bool ClientSocket::isReady() const
{
    return !m_secure || m_secure->isEncrypted();
}

QHostAddress ClientSocket::peer() const
{
    return m_socket->peerAddress();
}

qint64 ClientSocket::read(std::span<char> into)
{
    return m_socket->read(into.data(), qint64(into.size()));
}

bool ClientSocket::hasUnread() const
{
    return m_socket->bytesAvailable() > 0;
}

void ClientSocket::glance()
{
    pollfd descriptor{int(m_socket->socketDescriptor()), POLLIN, 0};
    if (::poll(&descriptor, 1, 0) > 0) // asked in vain, QTcpSocket reports a timeout as an error
        m_socket->waitForReadyRead(0);
}

void ClientSocket::write(const QByteArray &head, const QByteArray &body)
{
    if (pending() == 0) {
        m_takenAt = std::chrono::steady_clock::now();
        m_taken = 0;
    }
    if (body.size() < joinBelow) {
        m_socket->write(head + body);
    } else {
        m_socket->write(head);
        m_socket->write(body);
    }
    if (isConnected())
        m_socket->flush();
}

qint64 ClientSocket::pending() const
{
    return m_socket->bytesToWrite() + (m_secure ? m_secure->encryptedBytesToWrite() : 0);
}

void ClientSocket::onWritten(qint64 bytes)
{
    m_taken += bytes;
    if (pending() == 0 || m_taken >= fairShare) {
        m_takenAt = std::chrono::steady_clock::now();
        m_taken = 0;
    }
    Q_EMIT taken();
}

void ClientSocket::stopSending(bool peerHasFinished)
{
    if (!m_secure)
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    else if (peerHasFinished)
        m_secure->disconnectFromHost(); // TLS has no half-closed state: only where nothing can be lost
}

void ClientSocket::abort()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

} // namespace muster::service
