#include "app/service/http/httpparser.h"
#include "tests/support/testmain.h"
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace muster;
using namespace muster::service;

/// The parser without a socket: what it makes of bytes must not depend on how they are cut.
class TstHttpParser : public QObject
{
    Q_OBJECT
private:
    static HttpLimits limits()
    {
        HttpLimits limits;
        limits.requestLineBytes = 256;
        limits.headerBytes = 1024;
        limits.headerCount = 20;
        limits.bodyBytes = 4096;
        return limits;
    }

    /// Everything the parser says about the bytes, fed in pieces of that size, as text.
    static QByteArrayList transcript(const QByteArray &bytes, qsizetype step)
    {
        const HttpLimits few = limits();
        HttpParser parser(few);
        QByteArrayList said;
        qsizetype taken = 0;
        while (taken < bytes.size()) {
            QByteArrayView piece = QByteArrayView(bytes).sliced(taken, std::min(step, bytes.size() - taken));
            while (!piece.isEmpty()) {
                const auto before = parser.stage();
                const qsizetype used = parser.feed(piece);
                if (used == 0 && parser.stage() == before)
                    return {"stuck"};
                taken += used;
                piece = piece.sliced(used);
                if (parser.stage() == HttpParser::Stage::Refused)
                    return said << QByteArray::number(parser.refusal().status) + ' '
                        + parser.refusal().message.toUtf8();
                if (parser.stage() == HttpParser::Stage::Complete) {
                    const bool keepsAlive = parser.keepsAlive();
                    const HttpRequest request = parser.take();
                    said << request.method + ' ' + request.path.toUtf8() + ' '
                            + QByteArray::number(request.headers.size()) + ' ' + request.body
                            + (keepsAlive ? " stays" : " goes");
                }
            }
        }
        return said << "stage " + QByteArray::number(int(parser.stage())) + ' '
            + QByteArray::number(parser.bodyBytes());
    }

private Q_SLOTS:
    void cutsMakeNoDifference_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QDirIterator files(QFINDTESTDATA("../../fuzz/http/corpus"), QDir::Files);
        int count = 0;
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(files.fileName())) << file.readAll();
        }
        QVERIFY2(count >= 40, "the corpus of tests/fuzz/http is missing");
    }
    void cutsMakeNoDifference()
    {
        QFETCH(QByteArray, bytes);
        const QByteArrayList whole = transcript(bytes, std::max<qsizetype>(1, bytes.size()));
        for (const qsizetype step : {1, 2, 3, 5, 7, 16, 61, 1024})
            QCOMPARE(transcript(bytes, step), whole);
    }

    void everyPrefixIsUnderstood()
    {
        const QByteArray bytes
            = "POST /a HTTP/1.1\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nA: b\r\n\r\n"
              "GET /c HTTP/1.1\r\nHost: b\r\n\r\n";
        for (qsizetype size = 1; size < bytes.size(); ++size) {
            const QByteArrayList said = transcript(bytes.first(size), size);
            QVERIFY2(said.constLast().startsWith("stage "), said.constLast().constData());
        }
        QCOMPARE(
            transcript(bytes, bytes.size()), QByteArrayList({"POST /a 2 hello stays", "GET /c 1  stays", "stage 0 0"}));
    }

    void stopsAtTheEndOfTheHead()
    {
        const HttpLimits few = limits();
        HttpParser parser(few);
        const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
        QCOMPARE(parser.feed(head + "abcdef"), head.size());
        QCOMPARE(parser.stage(), HttpParser::Stage::Body);
        QVERIFY(parser.wantsContinue());
        QCOMPARE(parser.feed("abcdef"), 3);
        QCOMPARE(parser.stage(), HttpParser::Stage::Complete);
        QCOMPARE(parser.take().body, "abc");
        QCOMPARE(parser.stage(), HttpParser::Stage::Idle);
        QVERIFY(!parser.wantsContinue());
    }

    void takesNothingAfterARefusal()
    {
        const HttpLimits few = limits();
        HttpParser parser(few);
        parser.feed("BAD\r\n");
        QCOMPARE(parser.stage(), HttpParser::Stage::Refused);
        QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 0);
        QCOMPARE(parser.stage(), HttpParser::Stage::Refused);
    }
};

MUSTER_TEST(TstHttpParser);
#include "tst_httpparser.moc"
