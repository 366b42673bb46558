#include "tests/support/testmain.h"
#include "tests/unit/http/rawclient.h"
#include <QTest>

using namespace muster;
using namespace muster::test;

/// What client and server say to each other over the life of a connection.
class TstHttpConversation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheConnection()
    {
        EchoServer server;
        RawClient client(server.port());
        for (int i = 0; i < 100; ++i) {
            const auto answer = client.ask(get("/" + QByteArray::number(i)));
            QVERIFY(answer);
            QCOMPARE(answer->body, "GET /" + QByteArray::number(i) + ' ');
            QVERIFY(answer->header("connection").isNull());
        }
        QCOMPARE(server.server().connectionCount(), 1);
    }
};

MUSTER_TEST(TstHttpConversation);
#include "tst_httpconversation.moc"
