#pragma once
#include <QHostAddress>
#include <QSslConfiguration>
#include <chrono>
#include <memory>
#include <optional>
#include <span>

class QSslSocket;
class QTcpSocket;

namespace muster::service {

using SteadyTime = std::chrono::steady_clock::time_point;

/// The socket of one client, plain or TLS, with a small read buffer (the kernel holds the rest back) and a measure of
/// how fast the client takes what is sent. On the server's thread; owned by HttpConnection.
class ClientSocket : public QObject
{
    Q_OBJECT
public:
    /// Takes over an accepted descriptor.
    ClientSocket(qintptr descriptor, const std::optional<QSslConfiguration> &tls);
    ~ClientSocket() override;
    bool isConnected() const;
    /// False until a TLS handshake is done.
    bool isReady() const;
    QHostAddress peer() const;
    qint64 read(std::span<char> into);
    bool hasUnread() const;
    /// Takes what has come since the event loop last looked; may emit readable() or ended().
    void glance();
    void write(const QByteArray &head, const QByteArray &body = {});
    /// Sent by us, not yet taken by the kernel.
    qint64 pending() const;
    /// When the client last took a fair share of what was pending.
    SteadyTime takenAt() const { return m_takenAt; }
    /// Tells the client that nothing more will come; we go on reading if it may be in the middle of something.
    void stopSending(bool peerHasFinished);
    void abort();

Q_SIGNALS:
    void readable();
    void taken();
    void ended();

private:
    void onWritten(qint64 bytes);

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_secure = nullptr; ///< the same one
    SteadyTime m_takenAt;
    qint64 m_taken = 0; ///< since then
};

} // namespace muster::service
