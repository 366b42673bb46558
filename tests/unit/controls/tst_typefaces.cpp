#include "qml/controls/typefaces.h"
#include "tests/support/testmain.h"

using namespace muster;

class TstTypefaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheWantedFamilies()
    {
        const Typefaces faces(
            {QStringLiteral("DejaVu Sans"), QStringLiteral("Inter"), QStringLiteral("JetBrains Mono")});
        QCOMPARE(faces.text(), QStringLiteral("Inter"));
        QCOMPARE(faces.mono(), QStringLiteral("JetBrains Mono"));
    }
    void fallsBackToTheNearestThatIsThere()
    {
        const Typefaces faces({QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Sans Mono")});
        QCOMPARE(faces.text(), QStringLiteral("DejaVu Sans"));
        QCOMPARE(faces.mono(), QStringLiteral("DejaVu Sans Mono"));
    }
    void neverLeavesAFamilyEmpty()
    {
        const Typefaces faces{QStringList()};
        QVERIFY(!faces.text().isEmpty());
        QVERIFY(!faces.mono().isEmpty());
    }
};

MUSTER_TEST(TstTypefaces);
#include "tst_typefaces.moc"
