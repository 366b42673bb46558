#include "models/domain/activitybuilder.h"
#include "models/lists/changesince.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Instant at(int minute)
{
    return *parseInstant(u"2026-11-23T13:00:00Z"_s) + std::chrono::minutes(minute);
}

TimelineRow row(
    int minute, TimelineRow::Kind kind, const QString &plain, const QString &from = {}, const QString &to = {})
{
    TimelineRow row;
    row.at = row.recordedAt = at(minute);
    row.kind = kind;
    row.plain = plain;
    row.from = from;
    row.to = to;
    return row;
}

} // namespace

/// What the next update can tell that the last one could not.
class TstChangesSince : public QObject
{
    Q_OBJECT
    using Kind = TimelineRow::Kind;
private Q_SLOTS:
    void tellsWhatCameAfterOldestFirst()
    {
        const QList<TimelineRow> rows{row(9, Kind::Action, u"Amara completed action Roll back"_s),
            row(8, Kind::Role, u"Jonas took the role Communications Lead"_s),
            row(5, Kind::Action, u"Amara added action Roll back"_s)};
        QCOMPARE(changesSince(rows, at(5)),
            QStringList({u"Jonas took the role Communications Lead"_s, u"Amara completed action Roll back"_s}));
        QCOMPARE(changesSince(rows, at(9)), QStringList());
    }
    void statusAndSeverityTellTheirWholeTurn()
    {
        const QList<TimelineRow> rows{row(9, Kind::Status, {}, u"Fixing"_s, u"Monitoring"_s),
            row(8, Kind::Severity, {}, u"Critical"_s, u"Major"_s),
            row(7, Kind::Severity, {}, u"Major"_s, u"Critical"_s),
            row(6, Kind::Status, {}, u"Investigating"_s, u"Fixing"_s)};
        QCOMPARE(changesSince(rows, at(0)), QStringList({u"Status: Investigating → Monitoring"_s}));
        QCOMPARE(changesSince(rows, at(7)),
            QStringList({u"Status: Fixing → Monitoring"_s, u"Severity: Critical → Major"_s}));
        QCOMPARE(
            changesSince({row(3, Kind::Severity, {}, {}, u"Minor"_s)}, at(0)), QStringList({u"Severity: Minor"_s}));
    }
    void decisionsAndStarsCountUpdatesAndFollowUpsDoNot()
    {
        TimelineRow decision = row(4, Kind::Note, u"Decision: fail over, added by Amara"_s);
        decision.isWritten = decision.isDecision = true;
        decision.wording.title = u"Decision: fail over"_s;
        TimelineRow starred = row(3, Kind::Note, u"Deploy"_s);
        starred.isStarred = true;
        const QList<TimelineRow> rows{row(7, Kind::Update, u"Update shared"_s, u"Fixing"_s, u"Monitoring"_s),
            row(6, Kind::FollowUp, u"Amara added follow-up Alert"_s), row(5, Kind::Note, u"Coffee"_s), decision,
            starred};
        QCOMPARE(changesSince(rows, at(0)), QStringList({u"Deploy"_s, u"Decision: fail over"_s}));
    }
    void whatIsToldLaterOfAnEarlierTimeIsNews()
    {
        TimelineRow set = row(2, Kind::Timestamp, u"Amara set Impact started at"_s, {}, u"12:57"_s);
        set.recordedAt = at(9);
        QCOMPARE(changesSince({set}, at(5)), QStringList({u"Amara set Impact started at: 12:57"_s}));
    }
};

MUSTER_TEST(TstChangesSince);
#include "tst_changesince.moc"
