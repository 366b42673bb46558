#include "models/domain/activitybuilder.h"
#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// An incident whose summary changed and that got another name after its one update.
struct Page : Desk
{
    ComposerController &composer = *app.composer();

    explicit Page(const QString &visibility = u"public"_s)
    {
        Incident one = incident(u"01A"_s, u"Payments fail"_s);
        one.visibility = visibility;
        one.summary = u"Cards are refused"_s;
        const Actor amara = Actor::fromUser(*directory().user(u"amara"_s));
        IncidentUpdate update;
        update.id = u"u1"_s;
        update.incidentId = one.id;
        update.message = u"We look"_s;
        update.createdAt = Timestamp::fromText(u"2026-11-23T13:05:00Z"_s);
        TimelineItem decision;
        decision.id = u"n1"_s;
        decision.incidentId = one.id;
        decision.title = u"Decision: fail over"_s;
        decision.description = asDecision({});
        decision.at = decision.createdAt = decision.updatedAt = Timestamp::fromText(u"2026-11-23T13:10:00Z"_s);
        files.add(one);
        files.add(incident(u"01B"_s, u"Search is slow"_s));
        files.write([&](CacheWriter &writer) {
            writer.upsert(Kind::IncidentUpdate, update.toJson());
            writer.upsert(Kind::TimelineItem, decision.toJson());
        });
        open();
    }
    bool isShown()
    {
        return shows(u"01A"_s) && QTest::qWaitFor([&] { return !composer.changes().isEmpty(); });
    }
};

} // namespace

/// The update being written.
class TstComposerController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneTextBecomesPartsAndBack()
    {
        Page page;
        QVERIFY(page.isShown());
        QSignalSpy begun(&page.composer, &ComposerController::begun);
        page.composer.setText(u"Rolling back"_s);
        page.composer.setInParts(true);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(page.composer.text(), u"Rolling back"_s);
        QCOMPARE(page.composer.part(int(UpdatePart::Changed)), QString()); // somebody has begun otherwise
        page.composer.setPart(int(UpdatePart::Risk), u"It comes back"_s);
        QCOMPARE(page.app.incident()->draft(), u"Rolling back\n\n**Risk:** It comes back"_s);
        page.composer.setInParts(false);
        QCOMPARE(page.composer.text(), page.app.incident()->draft());
        page.composer.setInParts(true);
        QCOMPARE(page.composer.part(int(UpdatePart::Risk)), u"It comes back"_s);
    }
    void eachIncidentHasItsOwn()
    {
        Page page;
        QVERIFY(page.isShown());
        page.composer.setInParts(true);
        page.composer.setPart(int(UpdatePart::Impact), u"Nobody can pay"_s);
        QVERIFY(page.shows(u"01B"_s));
        QVERIFY(page.composer.isEmpty());
        QVERIFY(page.composer.isInParts()); // a habit
        QVERIFY(page.shows(u"01A"_s));
        QCOMPARE(page.composer.part(int(UpdatePart::Impact)), u"Nobody can pay"_s);
    }
    void partsBeginWithWhatChanged()
    {
        Page page;
        QVERIFY(page.isShown());
        QCOMPARE(page.composer.changes(), QStringList({u"Decision: fail over"_s}));
        page.composer.setInParts(true);
        QCOMPARE(page.composer.part(int(UpdatePart::Changed)), u"Decision: fail over"_s);
        page.composer.leave();
        QVERIFY(page.composer.isEmpty()); // nobody has written anything
        QVERIFY(page.app.incident()->draft().isEmpty());
        page.composer.enter();
        QCOMPARE(page.composer.part(int(UpdatePart::Changed)), u"Decision: fail over"_s);
        page.composer.setPart(int(UpdatePart::Next), u"Watch"_s);
        page.composer.leave();
        QVERIFY(!page.composer.isEmpty());
    }
    void whatChangedIsPutBelowWhatIsWritten()
    {
        Page page;
        QVERIFY(page.isShown());
        page.composer.setText(u"Good news: "_s);
        page.composer.addChanges();
        QCOMPARE(page.composer.text(), u"Good news:\nDecision: fail over"_s);
    }
    void anUpdateInPartsIsOneMessage()
    {
        Page page;
        QVERIFY(page.isShown());
        page.composer.setInParts(true);
        page.composer.setPart(int(UpdatePart::Changed), {});
        QVERIFY(!page.composer.post({}, {}, {}));
        page.composer.setPart(int(UpdatePart::Impact), u"38 % of EU cards"_s);
        QVERIFY(page.composer.post({}, {}, {}));
        QVERIFY(QTest::qWaitFor([&] { return !page.files.sent<PostUpdate>().isEmpty(); }));
        QCOMPARE(page.files.sent<PostUpdate>().constFirst().message, u"**Impact now:** 38 % of EU cards"_s);
        QVERIFY(page.composer.isEmpty());
        QVERIFY(page.app.incident()->draft().isEmpty());
    }
    void saysWhoReadsIt()
    {
        Page page;
        page.app.sync()->setWorkspaceName(u"Acme"_s);
        SyncStatus status;
        status.state = SyncStatus::State::UpToDate;
        page.app.sync()->setStatus(status);
        QVERIFY(page.isShown());
        QCOMPARE(page.composer.audience(), u"Read by everybody in Acme"_s);
        status.state = SyncStatus::State::Offline;
        page.app.sync()->setStatus(status);
        QCOMPARE(page.composer.audience(), u"Read by everybody in Acme, once we are connected again"_s);
    }
    void aPrivateIncidentHasFewReaders()
    {
        Page page(u"private"_s);
        QVERIFY(page.isShown());
        QVERIFY(page.composer.audience().startsWith(u"Read only by people who may see this private incident"));
    }
    void whatCannotBeSharedGoesIntoTheSummaryOrTheChat()
    {
        Page page;
        QVERIFY(page.isShown());
        page.composer.setText(u"Rolling back"_s);
        page.composer.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Rolling back"_s);
        QCOMPARE(page.composer.summary(), u"Cards are refused"_s);
        page.composer.proposeSummary();
        QCOMPARE(page.composer.summary(), u"Rolling back\n\nCards are refused"_s);
        page.composer.withdrawSummary();
        QCOMPARE(page.composer.summary(), u"Cards are refused"_s);
        page.composer.saveSummary(u"Cards are refused in the EU"_s);
        QVERIFY(!page.composer.isEmpty()); // it was not about the update
        QVERIFY(QTest::qWaitFor([&] { return page.app.incident()->summary() == u"Cards are refused in the EU"; }));
        page.composer.proposeSummary();
        page.composer.saveSummary(page.composer.summary());
        QVERIFY(QTest::qWaitFor([&] { return page.files.sent<EditIncident>().size() == 2; }));
        QCOMPARE(page.files.sent<EditIncident>().constLast().summary, u"Rolling back\n\nCards are refused in the EU"_s);
        QVERIFY(page.composer.isEmpty());
    }
};

MUSTER_TEST(TstComposerController);
#include "tst_composercontroller.moc"
