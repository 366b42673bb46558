#pragma once
#include <QTcpSocket>
#include <QTimer>
#include <memory>
#include <vector>

namespace muster::test {

/// Clients that mean harm, on one event loop, bounded in number; loopback only.
class Assault : public QObject
{
    Q_OBJECT
public:
    Assault(quint16 port, const QByteArray &key);
    ~Assault() override;
    /// Half a header each, and then silence.
    void holdHalfOpen(int count);
    /// Connections reset in the middle of a body or while their answer is being made.
    void abortInTheMiddle(int count);
    /// One body of that size, sent as fast as it is taken.
    void sendHugeBody(qint64 size, bool chunked);
    /// One body of that size that is sent whole and is valid JSON: a list of very many small values.
    void sendLongList(qint64 size);
    /// Large bodies that stop just before their end.
    void stallBodies(int count, qint64 size);
    /// Requests whose length can be read in two ways.
    void contradict(int count);
    /// A byte now and then, of headers and of bodies.
    void drip(int count);
    /// Many large answers asked for and none read.
    void stallReading(int count);

    int halfOpen() const; ///< still held
    int aborted() const { return m_aborted; }
    qint64 bytesSent() const { return m_bytesSent; } ///< of huge and stalled bodies
    int listStatus() const { return m_listStatus; } ///< what the long list was answered with; 0: nothing yet
    int contradictions() const { return m_contradictions; }
    int refusals() const { return m_refusals; } ///< of contradictions: 400, and the connection closed

private:
    using Action = std::function<void(QTcpSocket *)>;
    QTcpSocket *open(const Action &connected);
    void pump(QTcpSocket *socket, qint64 size, bool chunked);
    void abortNext();

    quint16 m_port;
    QByteArray m_common; ///< header lines of every request
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    std::vector<QTcpSocket *> m_halfOpen;
    std::vector<QTcpSocket *> m_dripping;
    QTimer m_dripTimer;
    QTimer m_abortTimer;
    int m_toAbort = 0;
    int m_aborted = 0;
    qint64 m_bytesSent = 0;
    int m_listStatus = 0;
    int m_contradictions = 0;
    int m_refusals = 0;
};

} // namespace muster::test
