#include "models/domain/statustransition.h"
#include "tests/support/testmain.h"
#include <set>

using namespace muster;

class TstStatusTransition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowsAndRefusesEachPair_data()
    {
        using enum StatusCategory;
        QTest::addColumn<StatusCategory>("from");
        QTest::addColumn<StatusCategory>("to");
        QTest::addColumn<bool>("allowed");
        const std::set<std::pair<StatusCategory, StatusCategory>> documented{
            {Triage, Live}, {Triage, Learning}, {Triage, Closed}, {Live, Learning}, {Live, Closed}, {Learning, Closed}};
        const QList<StatusCategory> all{Triage, Declined, Merged, Canceled, Live, Learning, Closed, Paused};
        for (const auto from : all) {
            for (const auto to : all)
                QTest::addRow("%s to %s", qPrintable(toText(from)), qPrintable(toText(to)))
                    << from << to << (from == to || documented.contains({from, to}));
        }
    }
    void allowsAndRefusesEachPair()
    {
        QFETCH(StatusCategory, from);
        QFETCH(StatusCategory, to);
        QFETCH(bool, allowed);
        QCOMPARE(isTransitionAllowed(from, to), allowed);
    }
    void nothingGoesToOrFromTheUnknown()
    {
        QVERIFY(!isTransitionAllowed(StatusCategory::Unknown, StatusCategory::Unknown));
        QVERIFY(!isTransitionAllowed(StatusCategory::Live, StatusCategory::Unknown));
    }
};

MUSTER_TEST(TstStatusTransition);
#include "tst_statustransition.moc"
