#include "models/store/incidentcolumns.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"

using namespace muster;
using namespace muster::test;

class TstIncidentColumns : public QObject
{
    Q_OBJECT
    static std::optional<Instant> ended(StatusCategory now, const QList<Transition> &transitions)
    {
        return endedAt(now, at("2026-11-01T23:00:00Z"), transitions);
    }

private Q_SLOTS:
    void anOpenIncidentHasNoEnd()
    {
        using enum StatusCategory;
        for (const auto category : {Triage, Live, Paused, Unknown})
            QVERIFY(!ended(category, {{at("2026-11-01T10:00:00Z"), Closed}}));
    }
    void endsWhenItLeftTheOpenCategories()
    {
        using enum StatusCategory;
        const QList<Transition> history{{at("2026-11-01T10:00:00Z"), Triage}, {at("2026-11-01T11:00:00Z"), Live},
            {at("2026-11-01T12:00:00Z"), Learning}, {at("2026-11-01T13:00:00Z"), Closed}};
        QCOMPARE(ended(Closed, history), at("2026-11-01T12:00:00Z"));
        QCOMPARE(ended(Learning, history.mid(0, 3)), at("2026-11-01T12:00:00Z"));
    }
    void aReopenedIncidentEndsAtItsLastClosing()
    {
        using enum StatusCategory;
        QCOMPARE(ended(Closed,
                     {{at("2026-11-01T12:00:00Z"), Closed}, {at("2026-11-01T13:00:00Z"), Live},
                         {at("2026-11-01T14:00:00Z"), Closed}}),
            at("2026-11-01T14:00:00Z"));
    }
    void withoutHistoryItEndsAtTheLastChange()
    {
        using enum StatusCategory;
        const auto updated = at("2026-11-01T23:00:00Z");
        for (const auto category : {Learning, Closed, Declined, Merged, Canceled})
            QCOMPARE(ended(category, {}), updated);
        QCOMPARE(ended(Closed, {{at("2026-11-01T12:00:00Z"), Live}}), updated); // the closing has not come yet
        QVERIFY(!endedAt(Closed, {}, {}));
    }
};

MUSTER_TEST(TstIncidentColumns);
#include "tst_incidentcolumns.moc"
