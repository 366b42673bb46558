#include "models/domain/slashcommand.h"
#include "tests/support/testmain.h"
#include <QDirIterator>
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;
using Part = SlashPart::Kind;
using Problem = SlashProblem::Kind;

namespace {

QString typed(const QString &text, const SlashProblem &problem)
{
    return text.mid(problem.from, problem.length);
}

} // namespace

class TstSlashCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understandsTheCheatSheetWordForWord()
    {
        const SlashCommand bare = parseSlashCommand(u"/incident new"_s);
        QVERIFY(bare.slashed && bare.verb == SlashVerb::New && bare.parts.isEmpty() && bare.problems.isEmpty());

        const SlashCommand quick
            = parseSlashCommand(u"/incident new \"Payment processing failures\" --severity critical"_s);
        QVERIFY(quick.problems.isEmpty());
        QCOMPARE(quick.value(Part::Text), u"Payment processing failures"_s);
        QCOMPARE(quick.value(Part::Severity), u"critical"_s);

        const SlashCommand longer = parseSlashCommand(
            u"/incident new \"Elevated error rates on checkout service\" \\\n  --severity major \\\n  --type \"service_outage\""_s);
        QVERIFY(longer.problems.isEmpty());
        QCOMPARE(longer.value(Part::Text), u"Elevated error rates on checkout service"_s);
        QCOMPARE(longer.value(Part::Severity), u"major"_s);
        QCOMPARE(longer.value(Part::Type), u"service_outage"_s);
    }
    void readsEveryVerb_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SlashVerb>("verb");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::newRow("short") << u"/inc new Payments fail"_s << SlashVerb::New << int(Part::Text)
                               << u"Payments fail"_s;
        QTest::newRow("case") << u"/INCIDENT New x"_s << SlashVerb::New << int(Part::Text) << u"x"_s;
        QTest::newRow("no slash") << u"update We found it"_s << SlashVerb::Update << int(Part::Text)
                                  << u"We found it"_s;
        QTest::newRow("update status") << u"update \"Fixed\" --status monitoring"_s << SlashVerb::Update
                                       << int(Part::Status) << u"monitoring"_s;
        QTest::newRow("role") << u"/incident role lead @bea"_s << SlashVerb::Role << int(Part::Person) << u"bea"_s;
        QTest::newRow("role of words") << u"role communications lead @bea smith"_s << SlashVerb::Role << int(Part::Role)
                                       << u"communications lead"_s;
        QTest::newRow("person of words") << u"role communications lead @bea smith"_s << SlashVerb::Role
                                         << int(Part::Person) << u"bea smith"_s;
        QTest::newRow("quoted person") << u"role lead @\"Bea Smith\""_s << SlashVerb::Role << int(Part::Person)
                                       << u"Bea Smith"_s;
        QTest::newRow("role without at") << u"role lead bea"_s << SlashVerb::Role << int(Part::Person) << u"bea"_s;
        QTest::newRow("lead") << u"lead @bea"_s << SlashVerb::Role << int(Part::Role) << u"lead"_s;
        QTest::newRow("lead person") << u"lead bea smith"_s << SlashVerb::Role << int(Part::Person) << u"bea smith"_s;
        QTest::newRow("status") << u"/incident status Fixing now"_s << SlashVerb::Status << int(Part::Status)
                                << u"Fixing now"_s;
        QTest::newRow("severity") << u"sev major"_s << SlashVerb::Severity << int(Part::Severity) << u"major"_s;
        QTest::newRow("follow-up") << u"follow-up Write a runbook"_s << SlashVerb::FollowUp << int(Part::Text)
                                   << u"Write a runbook"_s;
        QTest::newRow("action") << u"action Restart it --assignee bea"_s << SlashVerb::Action << int(Part::Person)
                                << u"bea"_s;
        QTest::newRow("rename") << u"rename “Checkout is down”"_s << SlashVerb::Rename << int(Part::Text)
                                << u"Checkout is down"_s;
    }
    void readsEveryVerb()
    {
        QFETCH(QString, text);
        QFETCH(SlashVerb, verb);
        QFETCH(int, kind);
        QFETCH(QString, value);
        const SlashCommand command = parseSlashCommand(text);
        QVERIFY(command.problems.isEmpty());
        QCOMPARE(command.verb, verb);
        QCOMPARE(command.value(Part(kind)), value);
    }
    void takesWhatKeyboardsMakeOfQuotesAndDashes()
    {
        for (const QString &text : {u"/incident new “Payments fail” —severity critical"_s,
                 u"/incident new \"Payments fail” --severity=critical"_s,
                 u"/incident new „Payments fail“ –severity:critical"_s,
                 u"/incident new «Payments fail» --severity \"critical\""_s,
                 u"/incident new\u00a0‘Payments fail’ --sev critical"_s}) {
            const SlashCommand command = parseSlashCommand(text);
            QVERIFY2(command.problems.isEmpty(), qPrintable(text));
            QCOMPARE(command.value(Part::Text), u"Payments fail"_s);
            QCOMPARE(command.value(Part::Severity), u"critical"_s);
        }
        QCOMPARE(
            parseSlashCommand(u"update Don’t page — it’s 5\" off"_s).value(Part::Text), u"Don’t page — it’s 5\" off"_s);
        QCOMPARE(parseSlashCommand(u"update \"say \\\"no\\\" to it\""_s).value(Part::Text), u"say \"no\" to it"_s);
    }
    void namesTheTokenThatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("token");
        QTest::newRow("verb") << u"/incident destroy it"_s << int(Problem::UnknownVerb) << u"destroy"_s;
        QTest::newRow("flag") << u"/incident new \"x\" --colour red"_s << int(Problem::UnknownFlag) << u"--colour"_s;
        QTest::newRow("flag of another verb")
            << u"/incident status fixing --type outage"_s << int(Problem::UnknownFlag) << u"--type"_s;
        QTest::newRow("no value") << u"/incident new x --severity"_s << int(Problem::MissingValue) << u"--severity"_s;
        QTest::newRow("flag for a value")
            << u"/incident new x --severity --type a"_s << int(Problem::MissingValue) << u"--severity"_s;
        QTest::newRow("twice") << u"/incident new x --sev a --severity b"_s << int(Problem::RepeatedFlag)
                               << u"--severity"_s;
        QTest::newRow("open quote") << u"/incident new \"x --severity a"_s << int(Problem::UnclosedQuote)
                                    << u"\"x --severity a"_s;
        QTest::newRow("no status") << u"status"_s << int(Problem::MissingValue) << u"status"_s;
        QTest::newRow("no person") << u"role lead"_s << int(Problem::MissingValue) << u"lead"_s;
        QTest::newRow("no role") << u"role @bea"_s << int(Problem::MissingValue) << u"role"_s;
        QTest::newRow("more than it takes") << u"/inc close now"_s << int(Problem::UnexpectedWord) << u"now"_s;
    }
    void namesTheTokenThatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, token);
        const SlashCommand command = parseSlashCommand(text);
        QCOMPARE(command.problems.size(), 1);
        QCOMPARE(int(command.problems.first().kind), kind);
        QCOMPARE(command.problems.first().token, token);
        if (command.problems.first().kind == Problem::MissingValue)
            QVERIFY(text.left(command.problems.first().from).endsWith(token));
        else
            QCOMPARE(typed(text, command.problems.first()), token);
    }
    void anUnknownFlagDoesNotLeakIntoTheName()
    {
        const SlashCommand command = parseSlashCommand(u"/incident new Payments fail --colour red"_s);
        QCOMPARE(command.value(Part::Text), u"Payments fail"_s);
    }
    void nothingIsNoCommandAndNoMistake()
    {
        for (const QString &text : {QString(), u"  \n"_s, u"/incident"_s, u"/inc "_s}) {
            const SlashCommand command = parseSlashCommand(text);
            QVERIFY(command.verb == SlashVerb::None && command.problems.isEmpty() && command.parts.isEmpty());
        }
    }
    void everyPlaceLiesInTheTextOfTheCorpus()
    {
        int count = 0;
        for (QDirIterator files(QFINDTESTDATA("../../fuzz/slash/corpus"), QDir::Files); files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const SlashCommand command = parseSlashCommand(text);
            for (const SlashPart &part : command.parts)
                QVERIFY(part.from >= 0 && part.length > 0 && part.from + part.length <= text.size());
            for (const SlashProblem &problem : command.problems)
                QVERIFY(problem.from >= 0 && problem.from + problem.length <= text.size());
        }
        QVERIFY2(count >= 10, "the corpus of tests/fuzz/slash is missing");
    }
    void offersTheFlagsOfAVerb()
    {
        QCOMPARE(slashFlags(SlashVerb::Update), (QStringList{u"--status"_s, u"--severity"_s, u"--next"_s}));
        QVERIFY(slashFlags(SlashVerb::Close).isEmpty());
        QVERIFY(slashVerbs().contains(u"follow-up"_s) && !slashVerbs().contains(u"followup"_s));
    }
};

MUSTER_TEST(TstSlashCommand);
#include "tst_slashcommand.moc"
