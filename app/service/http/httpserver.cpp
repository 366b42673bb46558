#include "app/service/http/httpserver.h"
#include "app/service/http/connectionpool.h"
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <fcntl.h>
#include <unistd.h>

namespace muster::service {

namespace {

constexpr int backlog = 512; ///< what the kernel keeps for us through a burst
constexpr std::chrono::milliseconds acceptPause{100};
constexpr std::chrono::milliseconds leaveInterval{5};

class Listener final : public QTcpServer
{
public:
    explicit Listener(ConnectionPool &pool)
        : m_pool(pool)
    {
        setListenBacklogSize(backlog);
        // Out of descriptors, QTcpServer stops accepting for good unless told to go on.
        connect(this, &QTcpServer::acceptError, this, &Listener::recover);
    }
    std::optional<QSslConfiguration> tls;

protected:
    void incomingConnection(qintptr descriptor) override { m_pool.adopt(descriptor, tls); }

private:
    void recover()
    {
        // Qt 6.4 never forgets its first error and reports it again whenever nobody else is waiting: ask the kernel.
        const int spare = ::fcntl(int(socketDescriptor()), F_DUPFD_CLOEXEC, 0);
        if (spare >= 0) {
            ::close(spare);
            resumeAccepting();
        } else {
            m_pool.shedOne();
            QTimer::singleShot(acceptPause, this, &Listener::resumeAccepting);
        }
    }
    ConnectionPool &m_pool;
};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

Result<QSslConfiguration> configure(const HttpServer::Tls &files)
{
    const auto certificates = contentOf(files.certificateFile);
    if (!certificates)
        return tl::unexpected(certificates.error());
    const auto keyText = contentOf(files.keyFile);
    if (!keyText)
        return tl::unexpected(keyText.error());
    const auto chain = QSslCertificate::fromData(*certificates, QSsl::Pem);
    if (chain.isEmpty())
        return failure(ErrorKind::Storage, QStringLiteral("%1: no PEM certificate").arg(files.certificateFile));
    QSslKey key;
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (key.isNull())
            key = QSslKey(*keyText, algorithm, QSsl::Pem, QSsl::PrivateKey);
    }
    if (key.isNull())
        return failure(
            ErrorKind::Storage, QStringLiteral("%1: no RSA or EC key in PEM without a password").arg(files.keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show a key, not a certificate
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace

class HttpServer::Private
{
public:
    Private(HttpLimits limits, HttpHandler handler, ErrorAnswer errorAnswer)
        : pool(limits, std::move(handler), std::move(errorAnswer))
        , listener(pool)
    { }
    ConnectionPool pool;
    Listener listener;
};

HttpServer::HttpServer(HttpLimits limits, HttpHandler handler, ErrorAnswer errorAnswer, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(limits, std::move(handler), std::move(errorAnswer)))
{ }

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port, const std::optional<Tls> &tls)
{
    if (tls) {
        auto configuration = configure(*tls);
        if (!configuration)
            return tl::unexpected(configuration.error());
        d->listener.tls = std::move(*configuration);
    }
    if (!d->listener.listen(address, port))
        return failure(ErrorKind::Offline, d->listener.errorString());
    return d->listener.serverPort();
}

void HttpServer::finish(std::chrono::milliseconds within)
{
    d->listener.close();
    d->pool.takeLeave();
    QDeadlineTimer deadline(within);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (!d->pool.isAnswering() || deadline.hasExpired())
            loop.quit();
    });
    look.start(leaveInterval);
    if (d->pool.isAnswering())
        loop.exec();
    close();
}

void HttpServer::close()
{
    d->listener.close();
    d->pool.closeAll();
}

int HttpServer::connectionCount() const
{
    return d->pool.count();
}

} // namespace muster::service
