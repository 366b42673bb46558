#include "models/domain/limitation.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;

class TstLimitation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromItsText()
    {
        QList<Limitation> all;
        for (int i = 0; i < abilities; ++i)
            all.append({Ability(i), i % 2 == 0 ? Limitation::Cause::Key : Limitation::Cause::Server});
        QCOMPARE(limitationsFromText(toText(all)), all);
        QCOMPARE(limitationsFromText(toText({})), QList<Limitation>());
    }
    void leavesOutWhatItDoesNotUnderstand()
    {
        const QList<Limitation> one{{Ability::PostUpdate, Limitation::Cause::Server}};
        QCOMPARE(limitationsFromText(QStringLiteral("2s,999k,-1s,k,3x,,text")), one);
    }
};

MUSTER_TEST(TstLimitation);
#include "tst_limitation.moc"
