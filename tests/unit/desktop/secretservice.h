#pragma once
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace muster::test {

/// A message bus of its own, and on it the real GNOME keyring with a collection of its own, or none. Nothing of it
/// touches the keychain of who runs the tests.
class SecretService
{
public:
    SecretService();
    ~SecretService();
    bool isOnBus() const { return !m_address.isEmpty(); }
    /// Starts the daemon and makes or opens the default collection.
    bool start();
    void killDaemon();
    /// Locks the default collection as a screen saver would.
    bool lock();
    QProcessEnvironment environment() const;

private:
    QTemporaryDir m_folder;
    QString m_address;
    QProcess m_bus, m_daemon;
};

/// A process that uses the keychain of that bus; see keychild.cpp.
class KeyProcess
{
public:
    explicit KeyProcess(const SecretService &service);
    ~KeyProcess();
    QString ask(const QString &line);

private:
    QProcess m_process;
};

} // namespace muster::test
