#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <memory>

namespace muster::test {

/// A real musterd on a database file; can be killed and started again on the same port.
class ServiceProcess
{
public:
    explicit ServiceProcess(const QString &databaseFile);
    ~ServiceProcess();
    /// Waits until it is ready. `arguments` are added the first time only ("--demo" …).
    bool start(const QStringList &arguments = {});
    void killNow();
    quint16 port() const { return m_port; }
    QByteArray key() const { return m_key; }
    /// A direct request, past any proxy.
    QJsonObject get(const QString &pathAndQuery) const;

private:
    QString m_databaseFile;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    QByteArray m_key;
};

/// A real muster driven through its standard input.
class DeskProcess
{
public:
    DeskProcess(const QString &profile, const QByteArray &key);
    ~DeskProcess();
    bool start();
    void killNow();
    bool isRunning() const;
    /// Writes one command and returns its id at once.
    int send(QJsonObject command);
    /// The answer to a command, or an empty object when none comes in time.
    QJsonObject wait(int id, int milliseconds = 15'000);
    QJsonObject ask(const QJsonObject &command) { return wait(send(command)); }
    /// Asks for the state until `done` likes it.
    bool waitForState(const std::function<bool(const QJsonObject &)> &done, int milliseconds = 60'000);
    QJsonObject lastState() const { return m_lastState; }

private:
    QString m_profile;
    QByteArray m_key;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_buffer;
    QHash<int, QJsonObject> m_answers;
    QJsonObject m_lastState;
    int m_nextId = 0;
};

} // namespace muster::test
