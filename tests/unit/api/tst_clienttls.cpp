#include "tests/support/testmain.h"
#include "tests/unit/api/clientfixture.h"
#include "tests/unit/api/testcertificate.h"
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace muster;
using namespace muster::test;

// The same promises behind TLS, where Qt takes other paths.
class TstClientTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("no TLS in this Qt");
        m_before = QSslConfiguration::defaultConfiguration();
    }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_before); }

    void trustsNobodyUnknown()
    {
        const auto server = ScriptedServer::withTls(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        api::Client client(server->url(), "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Tls);
        QVERIFY2(reply.error().message.contains(QLatin1String("self-signed")), qPrintable(reply.error().message));
        QCOMPARE(server->seen().size(), 0); // the key never left
    }
    void speaksToWhomTheMachineTrusts()
    {
        trustTheTestCertificate();
        const auto server = ScriptedServer::withTls(ScriptedServer::always(ScriptedServer::json(200, R"({"a":1})")));
        api::Client client(server->url(), "key", m_clock);
        const auto reply = waitFor(client.send(post(QStringLiteral("/v2/incidents"), "{}")));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
        QCOMPARE(server->seen().size(), 1);
    }
    void aRequestReachesTheServerOnceAlthoughItClosesWithoutReplying_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("keptAlive");
        for (const char *method : {"POST", "DELETE"}) {
            QTest::addRow("%s on a fresh connection", method) << QByteArray(method) << false;
            QTest::addRow("%s on a kept-alive connection", method) << QByteArray(method) << true;
        }
    }
    void aRequestReachesTheServerOnceAlthoughItClosesWithoutReplying()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, keptAlive);
        trustTheTestCertificate();
        const auto server = ScriptedServer::withTls(ScriptedServer::always(ScriptedServer::json(200, "{}")));
        api::Client client(server->url(), "key", m_clock);
        if (keptAlive)
            QVERIFY(waitFor(client.send(get(QStringLiteral("/v1/identity")))));
        const auto before = server->seen().size();
        server->setAnswer([](QTcpSocket &socket, const ScriptedServer::Seen &) { socket.disconnectFromHost(); });
        api::Request request = post(QStringLiteral("/v2/actions"), method == "POST" ? "{\"a\":1}" : QByteArray());
        request.method = method;
        const auto reply = waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Broken);
        QTest::qWait(300); // a repetition of Qt's would come at once
        QCOMPARE(server->seen().size(), before + 1);
    }

private:
    void trustTheTestCertificate()
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(QSslCertificate(certificatePem));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    FakeClock m_clock;
    QSslConfiguration m_before;
};

MUSTER_TEST(TstClientTls);
#include "tst_clienttls.moc"
