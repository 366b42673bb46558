#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};
    SimilarController &similar = *app.similar();

    Desk()
    {
        files.write([](CacheWriter &writer) {
            const auto put = [&](const QString &id, const QString &name, const QString &status, const QString &at) {
                writer.upsert(Kind::Incident, incident(id, name, u"major"_s, status, at).toJson());
            };
            put(u"1"_s, u"Card payments refused"_s, u"fixing"_s, u"2026-11-01T00:00:00Z"_s);
            put(u"2"_s, u"Payments of cards refused by Adyen"_s, u"closed"_s, u"2026-10-01T00:00:00Z"_s);
            put(u"3"_s, u"Search is slow"_s, u"fixing"_s, u"2026-11-02T00:00:00Z"_s);
            for (int i = 0; i < 20; ++i)
                put(u"9%1"_s.arg(i), u"Checkout slow %1"_s.arg(i), u"closed"_s, u"2026-09-01T00:00:00Z"_s);
            IncidentUpdate update;
            update.id = u"u1"_s;
            update.incidentId = u"2"_s;
            update.message = u"We **failed over**"_s;
            update.createdAt = Timestamp::fromText(u"2026-10-01T01:00:00Z"_s);
            writer.upsert(Kind::IncidentUpdate, update.toJson());
        });
        app.workspace().open(*files.cache, *files.outbox, u"amara"_s);
    }
    ~Desk() { app.workspace().close(); }
    QStringList ids() const
    {
        QStringList list;
        for (const QVariant &one : similar.found())
            list.append(one.toMap().value(u"incidentId"_s).toString());
        return list;
    }
    QString first(const char *key) const
    {
        return similar.found().value(0).toMap().value(QLatin1String(key)).toString();
    }
};

} // namespace

/// What is like the incident somebody is about to declare.
class TstSimilarController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openOnesComeFirstAndSayWhy()
    {
        Desk desk;
        desk.similar.setText(u"Payments refused in the shop"_s);
        QTRY_COMPARE(desk.ids(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(desk.first("why"), u"payments, refused"_s);
        QCOMPARE(desk.first("last"), QString());
        QCOMPARE(desk.similar.found()[1].toMap().value(u"last"_s).toString(), u"We failed over"_s);
    }
    void wordsThatManyHaveSayLittle()
    {
        Desk desk;
        desk.similar.setText(u"Slow refused"_s); // twenty are slow
        QTRY_COMPARE(desk.ids(), (QStringList{u"1"_s, u"2"_s}));
    }
    void noMoreThanThree()
    {
        Desk desk;
        desk.similar.setText(u"Checkout slow"_s);
        QTRY_COMPARE(desk.ids().size(), 3);
    }
    void nothingIsLikeNothing()
    {
        Desk desk;
        desk.similar.setText(u"payments"_s);
        QTRY_VERIFY(!desk.ids().isEmpty());
        desk.similar.setText(u"pa"_s); // too short to say anything
        QVERIFY(desk.ids().isEmpty());
        desk.similar.setText(u"zeppelin"_s);
        QTest::qWait(30);
        QVERIFY(desk.ids().isEmpty());
    }
};

MUSTER_TEST(TstSimilarController);
#include "tst_similarcontroller.moc"
