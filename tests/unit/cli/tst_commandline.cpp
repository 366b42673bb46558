#include "app/cli/commandline.h"
#include "app/cli/usage.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::cli;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> read(const QStringList &words)
{
    return readCommandLine(QStringList{u"musterctl"_s} + words);
}

} // namespace

/// What may be typed behind musterctl.
class TstCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsADeclaration()
    {
        const auto line = read({u"incidents"_s, u"declare"_s, u"Cards fail"_s, u"--severity"_s, u"critical"_s,
            u"--lead=@amara"_s, u"--private"_s, u"--offline"_s, u"--json"_s, u"--workspace"_s, u"Acme"_s});
        QVERIFY(line);
        QCOMPARE(line->verb, Verb::Declare);
        QCOMPARE(line->arguments, QStringList{u"Cards fail"_s});
        QCOMPARE(line->severity, u"critical"_s);
        QCOMPARE(line->lead, u"@amara"_s);
        QCOMPARE(line->workspace, u"Acme"_s);
        QCOMPARE(line->format, Format::Json);
        QVERIFY(line->isPrivate && line->offline && !line->all);
    }
    void takesOptionsAnywhere()
    {
        const auto line = read({u"--profile"_s, u"/tmp/p"_s, u"incidents"_s, u"--limit"_s, u"5"_s, u"list"_s,
            u"sev:1"_s, u"pool exhausted"_s});
        QVERIFY(line);
        QCOMPARE(line->verb, Verb::List);
        QCOMPARE(line->arguments, (QStringList{u"sev:1"_s, u"pool exhausted"_s}));
        QCOMPARE(line->limit, 5);
        QCOMPARE(line->profile, u"/tmp/p"_s);
    }
    void helpsWithoutACommandAndWhereItIsAskedFor()
    {
        for (const QStringList &words : {QStringList{}, QStringList{u"help"_s}, QStringList{u"-h"_s},
                 QStringList{u"incidents"_s, u"declare"_s, u"--help"_s}}) {
            const auto line = read(words);
            QVERIFY(line);
            QCOMPARE(line->verb, Verb::Help);
        }
        QCOMPARE(read({u"--version"_s})->verb, Verb::Version);
    }
    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said"); // somewhere in the message
        QTest::newRow("no command") << QStringList{u"frobnicate"_s} << u"“frobnicate” is not a command"_s;
        QTest::newRow("half a command") << QStringList{u"incidents"_s} << u"list, show, declare, update or close"_s;
        QTest::newRow("a wrong half") << QStringList{u"incidents"_s, u"delete"_s} << u"“incidents delete”"_s;
        QTest::newRow("lacks") << QStringList{u"incidents"_s, u"show"_s} << u"incidents show INCIDENT"_s;
        QTest::newRow("too much") << QStringList{u"incidents"_s, u"declare"_s, u"Cards"_s, u"fail"_s}
                                  << u"Put quotation marks around a text"_s;
        QTest::newRow("another's option")
            << QStringList{u"sync"_s, u"--severity"_s, u"1"_s} << u"takes no --severity"_s;
        QTest::newRow("no option") << QStringList{u"sync"_s, u"--frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("no value") << QStringList{u"incidents"_s, u"list"_s, u"--limit"_s} << u"limit"_s;
        QTest::newRow("no number") << QStringList{u"incidents"_s, u"list"_s, u"--limit"_s, u"few"_s} << u"number"_s;
        QTest::newRow("nought") << QStringList{u"incidents"_s, u"list"_s, u"--limit"_s, u"0"_s} << u"number"_s;
        QTest::newRow("two formats") << QStringList{u"export"_s, u"--json"_s, u"--csv"_s} << u"exclude"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const auto line = read(words);
        QVERIFY(!line);
        QCOMPARE(line.error().kind, ErrorKind::Invalid);
        QVERIFY2(line.error().message.contains(said), qPrintable(line.error().message));
    }
    void everyCommandIsInTheHelp()
    {
        for (const Verb verb : {Verb::Connect, Verb::Sync, Verb::List, Verb::Show, Verb::Declare, Verb::Update,
                 Verb::Close, Verb::FollowUps, Verb::Export, Verb::Doctor})
            QVERIFY2(help().contains(usageOf(verb)), qPrintable(usageOf(verb)));
    }
};

MUSTER_TEST(TstCommandLine);
#include "tst_commandline.moc"
