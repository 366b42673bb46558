#include "models/domain/searchquery.h"
#include "models/domain/searchreading.h"
#include "models/domain/snippet.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Asked = IncidentCondition::Kind;
using Problem = SearchReading::Problem;

/// What somebody typed to search for, taken apart and read.
class TstSearchQuery : public QObject
{
    Q_OBJECT

    static SearchReading read(const QString &text)
    {
        return readSearch(text, directory(), u"amara"_s, *parseInstant(u"2026-11-23T23:30:00Z"),
            QTimeZone("Europe/Berlin")); // where it is the 24th already
    }
    static QString said(const SearchReading &reading)
    {
        QStringList parts = reading.words;
        for (const QStringList &phrase : reading.phrases)
            parts.append(u'"' + phrase.join(u' ') + u'"');
        for (const IncidentCondition &one : reading.conditions) {
            QString what = QString::number(int(one.kind)) + u'=' + one.values.join(u'|');
            if (one.at != Instant{})
                what += formatInstant(one.at);
            parts.append((one.negated ? u"-"_s : QString()) + what);
        }
        return parts.join(u' ');
    }
    static QString condition(Asked kind, const QString &values) { return QString::number(int(kind)) + u'=' + values; }

private Q_SLOTS:
    void takesASearchApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts");
        QTest::newRow("nothing") << u" "_s << u""_s;
        QTest::newRow("words") << u"redis timeout"_s << u"w(redis) w(timeout)"_s;
        QTest::newRow("operator") << u"sev:critical redis"_s << u"severity(critical) w(redis)"_s;
        QTest::newRow("any case") << u"SEV:Critical"_s << u"severity(Critical)"_s;
        QTest::newRow("several values") << u"status:fixing,closed"_s << u"status(fixing|closed)"_s;
        QTest::newRow("a value in quotes") << u"lead:\"Amara Diallo\" x"_s << u"lead(Amara Diallo) w(x)"_s;
        QTest::newRow("typographic quotes") << u"lead:„Amara Diallo“"_s << u"lead(Amara Diallo)"_s;
        QTest::newRow("negated") << u"-is:closed"_s << u"-is(closed)"_s;
        QTest::newRow("a minus alone") << u"- -5 x-ray"_s << u"w(-) w(-5) w(x-ray)"_s;
        QTest::newRow("phrase") << u"\"rolled back\" now"_s << u"p(rolled back) w(now)"_s;
        QTest::newRow("never closed") << u"\"rolled back"_s << u"p(rolled back)"_s;
        QTest::newRow("empty quotes") << u"\"\" \""_s << u""_s;
        QTest::newRow("no value yet") << u"sev: redis"_s << u"w(sev:) w(redis)"_s;
        QTest::newRow("only commas") << u"sev:,,"_s << u""_s;
        QTest::newRow("an address") << u"https://status.acme.example"_s << u"w(https://status.acme.example)"_s;
        QTest::newRow("a time") << u"14:05"_s << u"w(14:05)"_s;
        QTest::newRow("no operator") << u"error:timeout"_s << u"?error(error:timeout)"_s;
    }
    void takesASearchApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, parts);
        QStringList found;
        for (const SearchPart &part : parseSearch(text)) {
            const QString values = u'(' + part.values.join(u'|') + u')';
            found.append(part.kind == SearchPart::Kind::Words ? u'w' + values
                    : part.kind == SearchPart::Kind::Phrase   ? u'p' + values
                    : part.kind == SearchPart::Kind::Unknown  ? u'?' + part.name + values
                                                              : (part.negated ? u"-"_s : u""_s) + part.name + values);
            QVERIFY(part.from >= 0 && part.length > 0 && part.from + part.length <= text.size());
        }
        QCOMPARE(found.join(u' '), parts);
    }

    void readsTheNamesOfTheOrganisation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char *text, const QString &meaning) {
            QTest::newRow(text) << QString::fromUtf8(text) << meaning;
        };
        row("sev:crit", condition(Asked::Severity, u"critical"_s));
        row("sev:major,minor", condition(Asked::Severity, u"major|minor"_s));
        row("sev:none", condition(Asked::Severity, {}));
        row("-status:fixing", u'-' + condition(Asked::Status, u"fixing"_s));
        row("lead:@me", condition(Asked::Lead, u"amara"_s));
        row("lead:weber", condition(Asked::Lead, u"jonas"_s));
        row("lead:nobody", condition(Asked::Lead, {}));
        row("role:communications", condition(Asked::Role, u"comms"_s));
        row("role:communications=nobody", u'-' + condition(Asked::Role, u"comms"_s));
        row("role:communications=@jonas", condition(Asked::RoleOf, u"comms|jonas"_s));
        row("is:open", condition(Asked::Category, u"live|triage|paused"_s));
        row("is:post-incident", condition(Asked::Category, u"learning"_s));
        row("is:triage,closed", condition(Asked::Category, u"triage|closed"_s));
        row("is:mine", condition(Asked::Person, u"amara"_s));
        row("is:priv", condition(Asked::Visibility, u"private"_s));
        row("has:follow-ups", condition(Asked::Has, u"follow_up"_s));
        row("has:followups", condition(Asked::Has, u"follow_up"_s));
        row("has:lead", u'-' + condition(Asked::Lead, {}));
        row("-has:lead", condition(Asked::Lead, {}));
        row("after:2026-10-03", condition(Asked::After, u"2026-10-02T22:00:00.000000Z"_s));
        row("before:2026-11", condition(Asked::Before, u"2026-10-31T23:00:00.000000Z"_s)); // winter time
        row("before:2026", condition(Asked::Before, u"2025-12-31T23:00:00.000000Z"_s));
        row("after:today", condition(Asked::After, u"2026-11-23T23:00:00.000000Z"_s));
        row("after:7d", condition(Asked::After, u"2026-11-16T23:00:00.000000Z"_s));
        row("redis \"rolled back\"", u"redis \"rolled back\""_s);
        row("error:timeout", u"error timeout"_s);
    }
    void readsTheNamesOfTheOrganisation()
    {
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        QCOMPARE(said(read(text)), meaning);
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("candidates");
        QTest::newRow("no such severity")
            << u"sev:huge"_s << int(Problem::Kind::NoSuchName) << QStringList{u"Critical"_s, u"Major"_s, u"Minor"_s};
        QTest::newRow("two fit") << u"sev:m"_s << int(Problem::Kind::SeveralFit) << QStringList{u"Major"_s, u"Minor"_s};
        QTest::newRow("no such state") << u"is:burning"_s << int(Problem::Kind::NoSuchValue) << searchStates();
        QTest::newRow("no such part") << u"has:cake"_s << int(Problem::Kind::NoSuchValue) << searchParts();
        QTest::newRow("no date") << u"after:soon"_s << int(Problem::Kind::NoDate) << QStringList();
        QTest::newRow("a day that never was") << u"after:2026-02-30"_s << int(Problem::Kind::NoDate) << QStringList();
        QTest::newRow("no operator") << u"error:timeout"_s << int(Problem::Kind::NoSuchOperator) << searchOperators();
    }
    void saysWhatItCannotRead()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QStringList, candidates);
        const SearchReading reading = read(text);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(int(reading.problems.first().kind), kind);
        QCOMPARE(reading.problems.first().candidates, candidates);
        QVERIFY(reading.conditions.isEmpty());
        QVERIFY(reading.meanings.isEmpty());
    }
    void meIsNobodyElse()
    {
        Directory all = directory();
        all.users.insert(u"mei"_s, user(u"mei"_s, u"Mei Tanaka"_s));
        const auto nobody = readSearch(u"lead:me"_s, all, {}, Instant{}, QTimeZone::utc());
        QVERIFY(nobody.conditions.isEmpty());
        QCOMPARE(nobody.problems.size(), 1);
        QCOMPARE(readSearch(u"lead:me"_s, all, u"jonas"_s, Instant{}, QTimeZone::utc()).conditions[0].values,
            QStringList{u"jonas"_s});
    }
    void saysHowItReadAnOperator()
    {
        const SearchReading reading = read(u"lead:weber redis sev:crit"_s);
        QCOMPARE(reading.meanings.size(), 2);
        QCOMPARE(reading.meanings[0].names, QStringList{u"Jonas Weber"_s});
        QCOMPARE(reading.meanings[1].part.name, u"severity"_s);
    }

    void showsThePieceWhereItWasFound()
    {
        const QString text = u"At first nothing could be seen anywhere. "_s.repeated(4)
            + u"Then Zürich's gateway refused every single card payment, and the gateway in Bern did too. "_s
            + u"Nobody knew why for a long time."_s;
        const Snippet piece = snippetOf(text, {u"zurich"_s, u"card"_s});
        QVERIFY2(piece.text.startsWith(u"…"), qPrintable(piece.text));
        QVERIFY(piece.text.endsWith(u"…"));
        QVERIFY2(piece.text.size() <= 92, qPrintable(piece.text));
        QStringList marked;
        for (const Snippet::Mark &mark : piece.marks)
            marked.append(piece.text.mid(mark.from, mark.length));
        QCOMPARE(marked, (QStringList{u"Zürich"_s, u"card"_s}));
        QCOMPARE(snippetOf(u"Short  and\nplain"_s, {}).text, u"Short and plain"_s);
        QCOMPARE(snippetOf({}, {u"x"_s}), Snippet());
        QCOMPARE(snippetOf(u"😀"_s.repeated(80), {u"x"_s}).text.count(QChar(0xD83D)),
            snippetOf(u"😀"_s.repeated(80), {u"x"_s}).text.count(QChar(0xDE00))); // cut between characters
    }
};

MUSTER_TEST(TstSearchQuery);
#include "tst_searchquery.moc"
