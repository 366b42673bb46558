#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

/// 14:00, no connection; the server has the usual timestamps and two custom fields.
struct DeclaringDesk : Desk
{
    DeclarationController &declaration = *app.declaration();

    DeclaringDesk()
    {
        files.write([](CacheWriter &writer) {
            int rank = 0;
            for (const QLatin1String name : {timestampname::impactStarted, timestampname::reported,
                     timestampname::accepted, timestampname::resolved, timestampname::closed}) {
                ++rank;
                writer.upsert(Kind::IncidentTimestamp, IncidentTimestamp{QString::number(rank), name, rank}.toJson());
            }
            CustomField team{u"team"_s, u"Team"_s, {}, CustomField::Kind::SingleSelect, {}, {}};
            CustomField cost{u"cost"_s, u"Cost"_s, {}, CustomField::Kind::Numeric, {}, {}};
            writer.upsert(Kind::CustomField, team.toJson());
            writer.upsert(Kind::CustomField, cost.toJson());
            writer.upsert(Kind::CustomFieldOption, CustomFieldOption{u"payments"_s, u"team"_s, u"Payments"_s}.toJson());
        });
        open();
    }
    DeclareIncident inQueue() const
    {
        const QList<OutboxEntry> entries = files.outbox->entries();
        return entries.isEmpty() ? DeclareIncident() : std::get<DeclareIncident>(entries.first().command);
    }
    bool advance(const Outbox::Step &step) const
    {
        return files.outbox->advance(files.outbox->entries().first().id, step).result().has_value();
    }
    /// It was sent, and that ended so.
    bool tried(OutboxState state) const
    {
        Outbox::Step step;
        step.state = OutboxState::InFlight;
        step.countAttempt = true;
        if (!advance(step))
            return false;
        step = {};
        step.state = state;
        return advance(step);
    }
    QString declareOne()
    {
        const QString id = declaration.declare({u"Payments fail"_s, {}, u"major"_s, {}, {}});
        return shows(id) ? id : QString();
    }
};

} // namespace

/// Declaring from the form, and what becomes of a declaration until the server hears of it.
class TstDeclarationController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesTheTimeWhereNobodyElseWillKnowIt()
    {
        DeclaringDesk desk;
        QVERIFY(!desk.declareOne().isEmpty());
        const QString now = u"2026-11-23T14:00:00.000000Z"_s;
        const QMap<QString, QString> expected{{u"2"_s, now}, {u"3"_s, now}};
        QCOMPARE(desk.inQueue().timestamps, expected);
        SyncStatus online;
        online.state = SyncStatus::State::UpToDate;
        desk.app.sync()->setStatus(online);
        DeclaringDesk connected;
        connected.app.sync()->setStatus(online);
        QVERIFY(!connected.declareOne().isEmpty());
        QVERIFY(connected.inQueue().timestamps.isEmpty());
    }
    void itsClockGoesOnFromThere()
    {
        DeclaringDesk desk;
        const QString id = desk.declareOne();
        const double began = desk.app.incident()->startedAt();
        desk.files.clock.advance(minutes(90));
        Incident known = incident(u"01C"_s, u"Payments fail"_s, u"major"_s, u"investigating"_s,
            u"2026-11-23T15:30:00.000000Z"_s); // when the server heard of it
        known.setTimestampValues(
            {{{u"2"_s, timestampname::reported, 2}, Timestamp::fromText(desk.inQueue().timestamps.value(u"2"_s))}});
        Outbox::Step acked;
        acked.state = OutboxState::Acked;
        acked.serverIds.insert(id, u"01C"_s);
        QVERIFY(desk.advance(acked));
        desk.files.add(known);
        QTRY_COMPARE(desk.app.incident()->reference(), u"INC-01C"_s);
        QCOMPARE(desk.app.incident()->startedAt(), began);
        QTRY_COMPARE(desk.listed(u"01C"_s).startedAt, began);
    }
    void whatIsOverBeforeItIsSentCallsNobody()
    {
        DeclaringDesk desk;
        const QString id = desk.declareOne();
        desk.files.clock.advance(minutes(45));
        desk.app.incident()->resolve();
        QTRY_COMPARE(desk.inQueue().mode, u"retrospective"_s);
        QCOMPARE(desk.inQueue().timestamps.value(u"4"_s), u"2026-11-23T14:45:00.000000Z"_s);
        QTRY_COMPARE(desk.app.incident()->mode(), u"retrospective"_s);
        desk.app.notices()->undo(); // it is not over
        QTRY_COMPARE(desk.inQueue().mode, u"standard"_s);
        QVERIFY(!desk.inQueue().timestamps.contains(u"4"_s));
        QCOMPARE(desk.inQueue().localId, id);
        QCOMPARE(desk.files.outbox->entries().size(), 1);
    }
    void whatMayHaveBeenSentStaysAsItIs()
    {
        DeclaringDesk desk;
        QVERIFY(!desk.declareOne().isEmpty());
        QVERIFY(desk.tried(OutboxState::Unknown));
        desk.app.incident()->resolve();
        QTRY_COMPARE(desk.files.outbox->entries().size(), 2);
        QTest::qWait(50);
        QCOMPARE(desk.inQueue().mode, u"standard"_s);
    }
    /// The line was cut before anybody knew, and the first try failed.
    void whatTheServerDidNotGetIsTimedAndRecordedToo()
    {
        DeclaringDesk desk;
        SyncStatus online;
        online.state = SyncStatus::State::UpToDate;
        desk.app.sync()->setStatus(online);
        QVERIFY(!desk.declareOne().isEmpty());
        QVERIFY(desk.inQueue().timestamps.isEmpty());
        QVERIFY(desk.tried(OutboxState::RetryWait));
        QTRY_COMPARE(desk.inQueue().timestamps.value(u"2"_s), u"2026-11-23T14:00:00.000000Z"_s);
        desk.files.clock.advance(minutes(45));
        desk.app.incident()->resolve();
        QTRY_COMPARE(desk.inQueue().mode, u"retrospective"_s);
        QCOMPARE(desk.inQueue().timestamps.value(u"4"_s), u"2026-11-23T14:45:00.000000Z"_s);
    }
    void recordsWhatIsOver()
    {
        DeclaringDesk desk;
        desk.declaration.begin();
        desk.declaration.setKind(DeclarationController::Over);
        QVERIFY(!desk.declaration.areTimesRight());
        QCOMPARE(desk.declaration.timesWords(), u"When did it begin, and when did it end?"_s);
        QCOMPARE(desk.declaration.began().date, u"2026-11-23"_s); // today, to begin with
        desk.declaration.writeBegan(u"2026-11-23"_s, u"12:00"_s);
        desk.declaration.writeEnded(u"2026-11-23"_s, u"11:00"_s);
        QVERIFY(!desk.declaration.areTimesRight());
        QCOMPARE(desk.declaration.timesWords(), u"It cannot have ended before it began."_s);
        QCOMPARE(desk.declaration.submit(u"Old"_s, {}, u"major"_s, {}, {}, false), QString());
        desk.declaration.writeEnded(u"2026-11-23"_s, u"15:00"_s);
        QVERIFY(!desk.declaration.ended().timeError.isEmpty()); // still to come
        QVERIFY(!desk.declaration.areTimesRight());
        desk.declaration.writeEnded(u"2026-11-23"_s, u"13:30"_s);
        QCOMPARE(desk.declaration.timesWords(), u"It took 1h 30m."_s);
        QVERIFY(!desk.declaration.submit(u"Old"_s, {}, u"major"_s, {}, {}, true).isEmpty());
        QTRY_COMPARE(desk.inQueue().mode, u"retrospective"_s);
        QCOMPARE(desk.inQueue().statusId, u"reviewing"_s);
        QCOMPARE(desk.inQueue().visibility, u"private"_s);
        QCOMPARE(desk.inQueue().timestamps.value(u"2"_s), u"2026-11-23T12:00:00.000000Z"_s);
        QCOMPARE(desk.inQueue().timestamps.value(u"4"_s), u"2026-11-23T13:30:00.000000Z"_s);
        QTRY_COMPARE(desk.listed(desk.inQueue().localId).endedAt, toQml(parseInstant(u"2026-11-23T13:30:00Z"_s)));
    }
    void takesCustomFields()
    {
        DeclaringDesk desk;
        desk.declaration.begin();
        QCOMPARE(desk.declaration.fields()->rowCount(), 2);
        desk.declaration.setField(u"team"_s, {u"payments"_s});
        desk.declaration.setField(u"cost"_s, {u"much"_s});
        QVERIFY(!desk.declaration.areFieldsRight());
        QCOMPARE(desk.declaration.submit(u"New"_s, {}, u"major"_s, {}, {}, false), QString());
        desk.declaration.setField(u"cost"_s, {u"12.5"_s});
        QVERIFY(desk.declaration.areFieldsRight());
        const QModelIndex team = desk.declaration.fields()->index(1, 0);
        QCOMPARE(team.data(FieldListModel::LabelRole).toString(), u"Payments"_s);
        QVERIFY(!desk.declaration.submit(u"New"_s, {}, u"major"_s, {}, {}, false).isEmpty());
        QTRY_COMPARE(desk.inQueue().customFields.size(), 2);
        QCOMPARE(desk.inQueue().customFields.value(u"cost"_s).values, QStringList{u"12.5"_s});
        desk.declaration.begin(); // the next form is empty
        QCOMPARE(desk.declaration.fields()->index(1, 0).data(FieldListModel::LabelRole).toString(), QString());
    }
};

MUSTER_TEST(TstDeclarationController);
#include "tst_declarationcontroller.moc"
