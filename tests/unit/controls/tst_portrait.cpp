#include "qml/controls/portrait.h"
#include "tests/support/testmain.h"
#include "tests/unit/controls/colourmath.h"

using namespace muster;

class TstPortrait : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheFirstAndTheLastInitial_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two") << QStringLiteral("Amara Diallo") << QStringLiteral("AD");
        QTest::newRow("one") << QStringLiteral("Ada") << QStringLiteral("A");
        QTest::newRow("many, lower case, spaces") << QStringLiteral("  josé  ortega y gasset ") << QStringLiteral("JG");
        QTest::newRow("empty") << QStringLiteral(" ") << QString();
        QTest::newRow("combining mark stays with its letter")
            << QString::fromUtf8("e\u0301tienne b") << QString::fromUtf8("E\u0301B");
        QTest::newRow("outside the basic plane")
            << QString::fromUtf8("\U0001F600 X") << QString::fromUtf8("\U0001F600X");
    }
    void takesTheFirstAndTheLastInitial()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(Portrait::initials(name), initials);
    }
    void aPersonKeepsTheirColour()
    {
        // Fixed values: the colour must not change with the run or the version.
        QCOMPARE(Portrait::ground(QStringLiteral("01HSCENE")), Portrait::ground(QStringLiteral("01HSCENE")));
        QSet<QRgb> seen;
        for (int i = 0; i < 200; ++i)
            seen.insert(Portrait::ground(QString::number(i)).rgb());
        QCOMPARE(seen.size(), qsizetype(Portrait::GroundCount));
    }
    void whiteCanBeReadOnEveryGround()
    {
        for (int i = 0; i < Portrait::GroundCount; ++i)
            QVERIFY2(test::contrast(Portrait::groundAt(i), Qt::white) >= 4.5, qPrintable(Portrait::groundAt(i).name()));
    }
};

MUSTER_TEST(TstPortrait);
#include "tst_portrait.moc"
