#include "tests/journeys/abuse/servicecage.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>
#include <sys/resource.h>

namespace muster::test {

namespace {

constexpr rlim_t ordinaryDescriptors = 1024;

void limitDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, ordinaryDescriptors);
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

ServiceCage::~ServiceCage()
{
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool ServiceCage::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(limitDescriptors);
    m_process.start(qEnvironmentVariable("MUSTER_BIN") + QStringLiteral("/musterd"),
        {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--database"),
            QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("abuse.db")), QStringLiteral("--demo"),
            QStringLiteral("40"), QStringLiteral("--rate-limit"), QStringLiteral("off")});
    while (
        m_process.state() != QProcess::NotRunning && !m_process.canReadLine() && m_process.waitForReadyRead(20'000)) { }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = quint16(QUrl(ready.value(QLatin1String("url")).toString()).port(0));
    m_key = ready.value(QLatin1String("api_key")).toString().toLatin1();
    return m_port != 0 && !m_key.isEmpty();
}

bool ServiceCage::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(10'000) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

qint64 ServiceCage::residentBytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

} // namespace muster::test
