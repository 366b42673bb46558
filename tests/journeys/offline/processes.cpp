#include "tests/journeys/offline/processes.h"
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

namespace muster::test {

namespace {

QString binary(const char *name)
{
    return qEnvironmentVariable("MUSTER_BIN") + QLatin1Char('/') + QLatin1String(name);
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

ServiceProcess::ServiceProcess(const QString &databaseFile)
    : m_databaseFile(databaseFile)
    , m_port(freePort())
{ }

ServiceProcess::~ServiceProcess()
{
    killNow();
}

bool ServiceProcess::start(const QStringList &arguments)
{
    // A port just given up by a killed process may take a moment to be free again.
    for (int attempt = 0; attempt < 20; ++attempt) {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(binary("musterd"),
            QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                QStringLiteral("--database"), QStringLiteral("sqlite:") + m_databaseFile,
                QStringLiteral("--rate-limit"), QStringLiteral("off")}
                + arguments);
        while (m_process->state() != QProcess::NotRunning && !m_process->canReadLine()
            && m_process->waitForReadyRead(20'000)) { }
        const QJsonObject ready = QJsonDocument::fromJson(m_process->readLine()).object();
        if (!ready.isEmpty()) {
            if (ready.contains(QLatin1String("api_key")))
                m_key = ready.value(QLatin1String("api_key")).toString().toUtf8();
            return true;
        }
        m_process->waitForFinished(1000);
        QTest::qWait(100);
    }
    return false;
}

void ServiceProcess::killNow()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

QJsonObject ServiceProcess::get(const QString &pathAndQuery) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(pathAndQuery)));
    request.setRawHeader("Authorization", "Bearer " + m_key);
    request.setTransferTimeout(10'000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

DeskProcess::DeskProcess(const QString &profile, const QByteArray &key)
    : m_profile(profile)
    , m_key(key)
{ }

DeskProcess::~DeskProcess()
{
    killNow();
}

bool DeskProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_buffer.clear();
    m_answers.clear();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MUSTER_API_KEY"), QString::fromUtf8(m_key));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(binary("muster"), {QStringLiteral("--profile"), m_profile, QStringLiteral("--drive")});
    return m_process->waitForStarted() && !ask({{QStringLiteral("do"), QStringLiteral("state")}}).isEmpty();
}

void DeskProcess::killNow()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

bool DeskProcess::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

int DeskProcess::send(QJsonObject command)
{
    const int id = ++m_nextId;
    command.insert(QStringLiteral("id"), id);
    m_process->write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    m_process->waitForBytesWritten(1000);
    return id;
}

QJsonObject DeskProcess::wait(int id, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_answers.contains(id) && timer.elapsed() < milliseconds) {
        if (!isRunning())
            return {};
        m_process->waitForReadyRead(50);
        m_buffer += m_process->readAllStandardOutput();
        for (qsizetype end; (end = m_buffer.indexOf('\n')) >= 0; m_buffer.remove(0, end + 1)) {
            const QJsonObject answer = QJsonDocument::fromJson(m_buffer.first(end)).object();
            m_answers.insert(answer.value(QLatin1String("id")).toInt(), answer);
        }
    }
    return m_answers.take(id);
}

bool DeskProcess::waitForState(const std::function<bool(const QJsonObject &)> &done, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        m_lastState = ask({{QStringLiteral("do"), QStringLiteral("state")}});
        if (done(m_lastState))
            return true;
        QTest::qWait(100);
    }
    return false;
}

} // namespace muster::test
