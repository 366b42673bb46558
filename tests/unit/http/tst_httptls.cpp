#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::service;
using namespace muster::test;

/// The same server over TLS, with a certificate made here.
class TstHttpTls : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    HttpServer::Tls m_files;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool makeCertificate(const QString &key, const QString &certificate, const QStringList &kind)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
            QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"),
                key, QStringLiteral("-out"), certificate, QStringLiteral("-batch")}
                + kind);
        return openssl.waitForFinished() && openssl.exitCode() == 0;
    }
    std::unique_ptr<QTcpSocket> connectTo(quint16 port) const
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_files.certificateFile));
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(
            QHostAddress(QHostAddress::LocalHost).toString(), port, QStringLiteral("localhost"));
        const bool decided = QTest::qWaitFor(
            [&socket] { return socket->isEncrypted() || socket->state() == QAbstractSocket::UnconnectedState; });
        if (!decided)
            qWarning("No end of the handshake"); // fails the test
        return socket;
    }
    static HttpHandler echo()
    {
        return [](const std::shared_ptr<HttpExchange> &exchange) {
            HttpResponse response;
            response.body
                = exchange->request().method + ' ' + exchange->request().path.toUtf8() + ' ' + exchange->request().body;
            exchange->reply(response);
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_files = {file(QStringLiteral("cert.pem")), file(QStringLiteral("key.pem"))};
        QVERIFY(makeCertificate(
            m_files.keyFile, m_files.certificateFile, {QStringLiteral("-newkey"), QStringLiteral("rsa:2048")}));
    }

    void servesOverTls()
    {
        HttpServer server({}, echo(), {});
        const auto port = server.listen(QHostAddress::LocalHost, 0, m_files);
        QVERIFY(port);
        RawClient client(connectTo(*port));
        QVERIFY(static_cast<QSslSocket &>(client.socket()).isEncrypted());
        QVERIFY(client.isInSync());
        const QByteArray large(5'000'000, 'x');
        QVERIFY(client.ask(post(large)).body == "POST /post " + large);
        QVERIFY(client.isInSync());
        QCOMPARE(client.ask(get("/", "Connection: close\r\n")).status, 200);
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void readsEllipticKeys()
    {
        const HttpServer::Tls files{file(QStringLiteral("ec.pem")), file(QStringLiteral("eckey.pem"))};
        QVERIFY(makeCertificate(files.keyFile, files.certificateFile,
            {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:P-256")}));
        HttpServer server({}, echo(), {});
        QVERIFY(server.listen(QHostAddress::LocalHost, 0, files));
    }

    void cutsOffThoseWhoNeverShakeHands()
    {
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(100);
        HttpServer server(limits, echo(), {});
        const auto port = server.listen(QHostAddress::LocalHost, 0, m_files);
        QVERIFY(port);
        RawClient silent(*port);
        QVERIFY(silent.isClosed());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void plainClientsGetNothing()
    {
        HttpServer server({}, echo(), {});
        const auto port = server.listen(QHostAddress::LocalHost, 0, m_files);
        QVERIFY(port);
        RawClient plain(*port);
        QVERIFY(!plain.ask(get()));
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void handshakeTimeDoesNotCountAsIdleTime()
    {
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(300);
        HttpServer server(limits, echo(), {});
        const auto port = server.listen(QHostAddress::LocalHost, 0, m_files);
        QVERIFY(port);
        RawClient client(connectTo(*port));
        QTest::qWait(500);
        QVERIFY(client.isInSync());
    }

    void saysWhichFileIsWrong_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("no certificate file")
            << QStringLiteral("none.pem") << QStringLiteral("key.pem") << QStringLiteral("none.pem");
        QTest::newRow("no key file") << QStringLiteral("cert.pem") << QStringLiteral("none.pem")
                                     << QStringLiteral("none.pem");
        QTest::newRow("no certificate in it")
            << QStringLiteral("key.pem") << QStringLiteral("key.pem") << QStringLiteral("key.pem");
        QTest::newRow("no key in it") << QStringLiteral("cert.pem") << QStringLiteral("cert.pem")
                                      << QStringLiteral("cert.pem");
    }
    void saysWhichFileIsWrong()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, wrong);
        HttpServer server({}, echo(), {});
        const auto port = server.listen(QHostAddress::LocalHost, 0, HttpServer::Tls{file(certificate), file(key)});
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::Storage);
        QVERIFY(port.error().message.contains(wrong));
    }
};

MUSTER_TEST(TstHttpTls);
#include "tst_httptls.moc"
