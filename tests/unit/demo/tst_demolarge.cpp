#include "tests/support/testmain.h"
#include "tests/unit/demo/demofixture.h"
#include <QTest>

using namespace muster;
using service::DemoGenerator;
using service::DemoIncident;

class TstDemoLarge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAHundredThousand()
    {
        constexpr int total = 100'000;
        DemoGenerator generator(1, test::demoNow(), test::demoConfiguration(), total);
        QString lastId;
        qsizetype updates = 0;
        for (int number = 1; number <= total; ++number) {
            const DemoIncident told = generator.next();
            if (told.incident.reference != QStringLiteral("INC-%1").arg(number) || told.incident.id <= lastId)
                QFAIL(qPrintable(
                    QStringLiteral("number %1 is %2, %3").arg(number).arg(told.incident.reference, told.incident.id)));
            lastId = told.incident.id;
            updates += told.updates.size();
        }
        QVERIFY(updates > 2 * total);
    }
};

MUSTER_TEST(TstDemoLarge);
#include "tst_demolarge.moc"
