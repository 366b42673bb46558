#include "models/domain/command.h"
#include "models/domain/updatedue.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

const Instant noon = *parseInstant(u"2026-11-28T12:00:00Z"_s);

IncidentUpdate sharedAt(Instant at, const std::optional<NextUpdate> &next = {})
{
    IncidentUpdate update;
    update.createdAt = Timestamp::fromInstant(at);
    update.nextUpdate = next;
    return update;
}

} // namespace

/// When the next update is due, and how that travels with the last one.
class TstUpdateDue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsFromTheLastUpdateOrTheDeclaration()
    {
        const auto first = updateDue(StatusCategory::Live, noon, {}, minutes(30));
        QVERIFY(first);
        QCOMPARE(first->from, noon);
        QCOMPARE(first->at, noon + minutes(30));
        const auto next = updateDue(StatusCategory::Live, noon, sharedAt(noon + minutes(20)), minutes(30));
        QCOMPARE(next->at, noon + minutes(50));
        QVERIFY(!next->isPromised);
    }
    void isWhatWasPromised()
    {
        const auto due
            = updateDue(StatusCategory::Live, noon, sharedAt(noon, NextUpdate{noon + minutes(5)}), minutes(60));
        QCOMPARE(due->at, noon + minutes(5));
        QVERIFY(due->isPromised);
        QVERIFY(!updateDue(StatusCategory::Live, noon, sharedAt(noon, NextUpdate{}), minutes(60)));
    }
    void isNotDueWhereNothingIsUsualOrNothingGoesOn()
    {
        QVERIFY(!updateDue(StatusCategory::Live, noon, {}, minutes(0)));
        for (const auto category : {StatusCategory::Triage, StatusCategory::Paused, StatusCategory::Learning,
                 StatusCategory::Closed, StatusCategory::Declined, StatusCategory::Unknown})
            QVERIFY(!updateDue(category, noon, sharedAt(noon, NextUpdate{noon + minutes(5)}), minutes(30)));
    }
    void warnsAtFourFifths()
    {
        using State = UpdateDue::State;
        const UpdateDue due{noon, noon + minutes(30), false};
        QCOMPARE(due.stateAt(noon + minutes(23)), State::Calm);
        QCOMPARE(due.stateAt(noon + minutes(24)), State::Soon);
        QCOMPARE(due.stateAt(noon + minutes(30)), State::Overdue);
        QCOMPARE(due.stateAt(noon - minutes(60)), State::Calm); // a clock that was set back
        QCOMPARE((UpdateDue{noon, noon, true}.stateAt(noon)), State::Overdue);
    }
    void travelsInTheMessageAndIsNotSeenThere()
    {
        IncidentUpdate update = sharedAt(noon, NextUpdate{noon + minutes(45)});
        update.id = u"01U"_s;
        update.message = u"We know **why**."_s;
        const QJsonObject sent = update.toJson();
        QCOMPARE(sent.value(u"message").toString(), u"We know **why**.\n\n[muster:next-update]: #20261128T124500Z"_s);
        QCOMPARE(IncidentUpdate::fromJson(sent), update);
        update.message.clear();
        update.nextUpdate = NextUpdate{};
        QCOMPARE(update.toJson().value(u"message").toString(), u"[muster:next-update]: #none"_s);
        QCOMPARE(IncidentUpdate::fromJson(update.toJson()), update);
    }
    void leavesOtherMessagesAsTheyAre_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("plain") << u"  Text \n\n"_s;
        QTest::newRow("another mark") << u"Text\n\n[muster:decision]: #"_s;
        QTest::newRow("no time") << u"Text\n\n[muster:next-update]: #soon"_s;
        QTest::newRow("two values") << u"Text\n\n[muster:next-update]: #none/none"_s;
        QTest::newRow("a day that is not") << u"[muster:next-update]: #20260231T124500Z"_s;
    }
    void leavesOtherMessagesAsTheyAre()
    {
        QFETCH(QString, message);
        const auto update = IncidentUpdate::fromJson({{u"message"_s, message}});
        QCOMPARE(update.message, message);
        QVERIFY(!update.nextUpdate);
    }
    void aCommandSaysWhenTheNextComes()
    {
        PostUpdate command{u"tmp_u"_s, u"01A"_s, u"Text"_s, {}, {}};
        QCOMPARE(messageOf(command), u"Text"_s);
        command.nextUpdate = formatInstant(noon);
        QCOMPARE(messageOf(command), u"Text\n\n[muster:next-update]: #20261128T120000Z"_s);
        const auto shown = createdUpdate(command, {}, noon, {});
        QCOMPARE(shown->message, u"Text"_s);
        QCOMPARE(shown->nextUpdate, NextUpdate{noon});
        command.nextUpdate = u"none"_s;
        QCOMPARE(createdUpdate(command, {}, noon, {})->nextUpdate, NextUpdate{});
    }
    void readsLengthsOfTime_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("expected"); // 0: none
        QTest::newRow("bare") << u"45"_s << 45;
        QTest::newRow("minutes") << u" 45 min "_s << 45;
        QTest::newRow("m") << u"45m"_s << 45;
        QTest::newRow("hours") << u"2h"_s << 120;
        QTest::newRow("both") << u"1h 30m"_s << 90;
        QTest::newRow("together") << u"1H30"_s << 90;
        QTest::newRow("words") << u"2 hours"_s << 120;
        QTest::newRow("a week") << u"168h"_s << 10080;
        QTest::newRow("more") << u"168h 1m"_s << 0;
        QTest::newRow("zero") << u"0m"_s << 0;
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("minus") << u"-5"_s << 0;
        QTest::newRow("words without sense") << u"soon"_s << 0;
        QTest::newRow("a great number") << u"99999999999999999999m"_s << 0;
    }
    void readsLengthsOfTime()
    {
        QFETCH(QString, typed);
        QFETCH(int, expected);
        QCOMPARE(int(readDuration(typed).value_or(minutes(0)).count()), expected);
    }
};

MUSTER_TEST(TstUpdateDue);
#include "tst_updatedue.moc"
