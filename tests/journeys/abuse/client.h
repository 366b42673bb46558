#pragma once
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>
#include <atomic>

namespace muster::test {

/// A well-behaved client that asks one thing after another and counts what it gets. Lives on a thread of its own, lest
/// the attackers beside it make it look slow.
class Client : public QObject
{
    Q_OBJECT
public:
    /// Patient: one connection for all requests. Otherwise a new one for each.
    Client(quint16 port, const QByteArray &key, bool patient);
    void start(); ///< on its thread, like stop()
    void stop();
    int served() const { return m_served; } ///< from any thread
    /// Requests without a 200, and what came instead. When stopped, like slowest().
    const QStringList &failures() const { return m_failures; }
    qint64 slowest() const { return m_slowest; } ///< milliseconds

private:
    void ask();
    void read();
    void finish(const QString &failure = {});

    quint16 m_port;
    QByteArray m_key;
    bool m_patient;
    QTcpSocket m_socket{this};
    QTimer m_limit{this};
    QTimer m_pause{this};
    QByteArray m_received;
    QElapsedTimer m_asked;
    bool m_asking = false;
    std::atomic<int> m_served = 0;
    QStringList m_failures;
    qint64 m_slowest = 0;
};

} // namespace muster::test
