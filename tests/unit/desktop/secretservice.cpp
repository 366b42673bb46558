#include "tests/unit/desktop/secretservice.h"
#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace muster::test {

namespace {

// No service directories: what was killed stays dead, the bus starts nothing by itself.
constexpr char busConfiguration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=%1</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>)";

} // namespace

SecretService::SecretService()
{
    QFile file(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QString::fromLatin1(busConfiguration).arg(m_folder.path()).toUtf8());
    file.close();
    m_bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--config-file=") + file.fileName(), QStringLiteral("--nofork"),
            QStringLiteral("--print-address")});
    while (m_bus.state() != QProcess::NotRunning && !m_bus.canReadLine() && m_bus.waitForReadyRead(10'000)) { }
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
}

SecretService::~SecretService()
{
    killDaemon();
    m_bus.kill();
    m_bus.waitForFinished();
}

QProcessEnvironment SecretService::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    return environment;
}

bool SecretService::start()
{
    m_daemon.setProcessEnvironment(environment());
    m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--unlock"), QStringLiteral("--components=secrets"), QStringLiteral("--foreground")});
    m_daemon.write("passphrase");
    m_daemon.closeWriteChannel();
    if (!m_daemon.waitForStarted())
        return false;
    KeyProcess process(*this);
    return QTest::qWaitFor([&] { return process.ask(QStringLiteral("probe")) == QLatin1String("ready"); }, 10'000);
}

void SecretService::killDaemon()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

bool SecretService::lock()
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(QStringLiteral("dbus-send"),
        {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.secrets"),
            QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service.Lock"),
            QStringLiteral("array:objpath:/org/freedesktop/secrets/aliases/default")});
    return tool.waitForFinished() && tool.exitCode() == 0;
}

KeyProcess::KeyProcess(const SecretService &service)
{
    m_process.setProcessEnvironment(service.environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve-keychain")});
}

KeyProcess::~KeyProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QString KeyProcess::ask(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    while (
        m_process.state() != QProcess::NotRunning && !m_process.canReadLine() && m_process.waitForReadyRead(20'000)) { }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

} // namespace muster::test
