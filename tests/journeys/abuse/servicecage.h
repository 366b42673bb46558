#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace muster::test {

/// A real musterd on a throw-away demo database, with the descriptors an ordinary login gives it, and its memory use.
class ServiceCage
{
public:
    ~ServiceCage();
    /// Waits until it is ready.
    bool start();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Asks it to end; true if it does so properly.
    bool stop();
    quint16 port() const { return m_port; }
    QByteArray key() const { return m_key; }
    /// Memory it holds now, from /proc; 0 if that cannot be read.
    qint64 residentBytes() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_key;
};

} // namespace muster::test
