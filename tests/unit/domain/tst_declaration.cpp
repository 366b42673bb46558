#include "models/domain/declaration.h"
#include "tests/support/testmain.h"
#include "tests/unit/domain/domainfixture.h"
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Directory withTimestamps()
{
    Directory directory = sampleDirectory();
    int rank = 0;
    for (const auto &[id, name] : {std::pair("impact", timestampname::impactStarted),
             std::pair("reported", timestampname::reported), std::pair("accepted", timestampname::accepted),
             std::pair("resolved", timestampname::resolved), std::pair("closed-at", timestampname::closed)})
        directory.timestamps.insert(QLatin1String(id), {QLatin1String(id), name, ++rank});
    return directory;
}

QString text(const char *time)
{
    return formatInstant(at(time));
}

Declaration said(Declaration::Kind kind = Declaration::Kind::Now)
{
    Declaration said{u" Payments fail "_s, u"All of them"_s, u"sev-2"_s, u"type-other"_s, u"user-1"_s};
    said.kind = kind;
    return said;
}

DeclareIncident declared(const Declaration &said, const Directory &directory = withTimestamps())
{
    return declare(u"tmp_1"_s, said, directory, u"user-2"_s);
}

using Times = QMap<QString, QString>;

} // namespace

/// What declaring says to the server, and what becomes of it while the server has not heard of it.
class TstDeclaration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainOneLeavesTheRestToTheServer()
    {
        const DeclareIncident command = declared(said());
        QCOMPARE(command.name, u"Payments fail"_s);
        QCOMPARE(command.statusId, QString());
        QCOMPARE(command.mode, u"standard"_s);
        QCOMPARE(command.visibility, u"public"_s);
        QCOMPARE(command.timestamps, Times());
        QCOMPARE(command.roleAssignees, Times({{u"lead"_s, u"user-1"_s}, {u"reporter"_s, u"user-2"_s}}));
    }
    void withoutASeverityItStartsInTriage()
    {
        Declaration unknown = said();
        unknown.severityId.clear();
        unknown.began = at("10:00:00");
        const DeclareIncident command = declared(unknown);
        QCOMPARE(command.statusId, u"triage"_s);
        QCOMPARE(command.timestamps, Times({{u"reported"_s, text("10:00:00")}})); // nobody has accepted it
    }
    void saysWhenItWasDeclared()
    {
        Declaration offline = said();
        offline.began = at("10:00:00");
        QCOMPARE(declared(offline).timestamps,
            Times({{u"reported"_s, text("10:00:00")}, {u"accepted"_s, text("10:00:00")}}));
        QCOMPARE(declared(offline, sampleDirectory()).timestamps, Times()); // where those are called otherwise
        offline.typeId = u"type-triage"_s;
        QCOMPARE(declared(offline).timestamps, Times({{u"reported"_s, text("10:00:00")}}));
    }
    void whatIsOverIsRecorded()
    {
        Declaration over = said(Declaration::Kind::Over);
        over.began = at("10:00:00");
        over.ended = at("11:30:00");
        const DeclareIncident command = declared(over);
        QCOMPARE(command.mode, u"retrospective"_s);
        QCOMPARE(command.statusId, u"learning"_s);
        QCOMPARE(command.timestamps,
            Times({{u"impact"_s, text("10:00:00")}, {u"reported"_s, text("10:00:00")},
                {u"resolved"_s, text("11:30:00")}}));
        Directory noLearning = withTimestamps();
        noLearning.statuses.remove(u"learning"_s);
        const DeclareIncident closed = declared(over, noLearning);
        QCOMPARE(closed.statusId, u"closed"_s);
        QCOMPARE(closed.timestamps.value(u"closed-at"_s), text("11:30:00"));
    }
    void aTestIsOne() { QCOMPARE(declared(said(Declaration::Kind::Test)).mode, u"test"_s); }
    void carriesItsFields()
    {
        Declaration filled = said();
        filled.customFields = {{u"field"_s, {CustomField::Kind::Text, {u"x"_s}}}};
        QCOMPARE(declared(filled).customFields, filled.customFields);
    }
    void whatIsOverBeforeTheServerHearsOfItIsRecorded()
    {
        const Directory directory = withTimestamps();
        const QList<LaterStatus> resolved{{u"live-a"_s, at("10:20:00")}, {u"learning"_s, at("11:00:00")}};
        const DeclareIncident command = asOfNow(declared(said()), at("10:00:00"), false, resolved, directory);
        QCOMPARE(command.mode, u"retrospective"_s);
        QCOMPARE(command.statusId, QString()); // its steps follow as they were taken
        QCOMPARE(command.timestamps,
            Times({{u"reported"_s, text("10:00:00")}, {u"accepted"_s, text("10:00:00")},
                {u"resolved"_s, text("11:00:00")}}));
        const DeclareIncident closed = asOfNow(
            command, at("10:00:00"), false, resolved + QList<LaterStatus>{{u"closed"_s, at("11:10:00")}}, directory);
        QCOMPARE(closed.timestamps.value(u"resolved"_s), text("11:00:00"));
        QCOMPARE(closed.timestamps.value(u"closed-at"_s), text("11:10:00"));
        QCOMPARE(asOfNow(closed, at("10:00:00"), false, resolved + QList<LaterStatus>{{u"closed"_s, at("11:10:00")}},
                     directory),
            closed); // and stays so
    }
    void whatGoesOnAfterAllIsDeclared()
    {
        const Directory directory = withTimestamps();
        Declaration offline = said();
        offline.began = at("10:00:00");
        const DeclareIncident first = declared(offline);
        const QList<LaterStatus> over{{u"closed"_s, at("11:00:00")}};
        const DeclareIncident recorded = asOfNow(first, at("10:00:00"), false, over, directory);
        QCOMPARE(recorded.mode, u"retrospective"_s);
        QCOMPARE(asOfNow(recorded, at("10:00:00"), false, {}, directory), first); // the closing was taken back
        QCOMPARE(asOfNow(recorded, at("10:00:00"), false, over + QList<LaterStatus>{{u"live-a"_s, at("11:05:00")}},
                     directory),
            first);
    }
    void whatComesLateSaysWhenItWasDeclared()
    {
        const Directory directory = withTimestamps();
        const DeclareIncident late = asOfNow(declared(said()), at("10:00:00"), true, {}, directory);
        QCOMPARE(late.mode, u"standard"_s);
        QCOMPARE(late.timestamps, Times({{u"reported"_s, text("10:00:00")}, {u"accepted"_s, text("10:00:00")}}));
        QCOMPARE(asOfNow(late, at("10:30:00"), true, {}, directory), late);
    }
    void whereNoStatusIsKnownNothingIsDecided()
    {
        Directory rebuilt = withTimestamps();
        rebuilt.statuses.clear();
        const QList<LaterStatus> over{{u"closed"_s, at("11:00:00")}};
        const DeclareIncident recorded = asOfNow(declared(said()), at("10:00:00"), false, over, withTimestamps());
        QCOMPARE(recorded.mode, u"retrospective"_s);
        QCOMPARE(asOfNow(recorded, at("10:00:00"), false, over, rebuilt), recorded);
        Declaration past = said(Declaration::Kind::Over);
        past.began = at("08:00:00");
        past.ended = at("09:00:00");
        QCOMPARE(asOfNow(declared(past), at("10:00:00"), false, {}, rebuilt), declared(past));
    }
    void whatSomebodySaidStays()
    {
        const Directory directory = withTimestamps();
        const QList<LaterStatus> over{{u"closed"_s, at("11:00:00")}};
        const DeclareIncident test = declared(said(Declaration::Kind::Test));
        QCOMPARE(asOfNow(test, at("10:00:00"), false, over, directory), test);
        Declaration past = said(Declaration::Kind::Over);
        past.began = at("08:00:00");
        past.ended = at("09:00:00");
        const DeclareIncident recorded = declared(past);
        QCOMPARE(asOfNow(recorded, at("10:00:00"), false, over, directory), recorded);
        QCOMPARE(asOfNow(recorded, at("10:00:00"), false, {}, directory), recorded);
    }
    void onlyChangesOfStatusCount()
    {
        QCOMPARE(statusMovedTo(EditIncident{u"i"_s, {}, {}, {}, u"closed"_s, {}, false}), u"closed"_s);
        QCOMPARE(statusMovedTo(EditIncident{u"i"_s, u"New name"_s, {}, {}, {}, {}, false}), QString());
        QCOMPARE(statusMovedTo(PostUpdate{u"tmp_2"_s, u"i"_s, u"Done"_s, u"learning"_s, {}}), u"learning"_s);
        QCOMPARE(statusMovedTo(CreateAction{u"tmp_3"_s, u"i"_s, u"Look"_s, {}}), QString());
    }
};

MUSTER_TEST(TstDeclaration);
#include "tst_declaration.moc"
