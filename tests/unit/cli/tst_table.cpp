#include "app/cli/table.h"
#include "tests/support/testmain.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace muster::cli;
using namespace Qt::StringLiterals;

namespace {

const Table people{{u"name"_s, u"open_actions"_s}, {{u"Amara"_s, 12}, {u"Jonas \"Joe\" Weber, Ops"_s, QJsonValue()}}};

} // namespace

/// How answers are printed.
class TstTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsInColumns()
    {
        QCOMPARE(textOf(people, 0),
            u"NAME                    OPEN ACTIONS\n"
            "Amara                   12\n"
            "Jonas \"Joe\" Weber, Ops\n"_s);
    }
    void cutsTheWidestColumn()
    {
        for (const QString &line : textOf(people, 30).split(u'\n'))
            QVERIFY2(line.size() <= 30, qPrintable(line));
        QVERIFY(textOf(people, 30).contains(u"Jonas \"Joe\" Web…"_s));
        QVERIFY(textOf(people, 1).contains(u"Jonas \"…"_s)); // never to nothing
    }
    void isOneLineARowAndMovesNoCursor()
    {
        const Table table{{u"name"_s}, {{u"two\nlines \x1b[2J\u0007"_s}}};
        QCOMPARE(textOf(table, 0), u"NAME\ntwo lines \uFFFD[2J\uFFFD\n"_s);
    }
    void isCsv() { QCOMPARE(csvOf(people), "name,open_actions\r\nAmara,12\r\n\"Jonas \"\"Joe\"\" Weber, Ops\",\r\n"); }
    void aSpreadsheetRunsNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus with a comma") << u"-1,2"_s << QByteArray("\"'-1,2\"");
        QTest::newRow("in the middle") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
    }
    void aSpreadsheetRunsNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, expected);
        QCOMPARE(csvOf({{u"name"_s}, {{name}}}), "name\r\n" + expected + "\r\n");
    }
    void numbersStayNumbers() { QCOMPARE(csvOf({{u"n"_s}, {{-5}}}), "n\r\n-5\r\n"); }
    void isJson()
    {
        QCOMPARE(QJsonDocument::fromJson(jsonOf(people)).array(),
            (QJsonArray{QJsonObject{{u"name"_s, u"Amara"_s}, {u"open_actions"_s, 12}},
                QJsonObject{{u"name"_s, u"Jonas \"Joe\" Weber, Ops"_s}, {u"open_actions"_s, QJsonValue()}}}));
        QCOMPARE(QJsonDocument::fromJson(jsonOf({{u"n"_s}, {}})).array(), QJsonArray());
    }
};

MUSTER_TEST(TstTable);
#include "tst_table.moc"
