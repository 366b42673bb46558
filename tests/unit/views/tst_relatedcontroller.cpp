#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// An incident that is related to a closed one, to an open one and to one this key may not see; and one it is not
/// related to.
struct Page : Desk
{
    RelatedController &related = *app.related();

    Page()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        Incident closed = incident(u"01B"_s, u"Payments were slow"_s);
        closed.status.category = StatusCategory::Closed;
        files.add(closed);
        files.add(incident(u"01C"_s, u"Ledger is behind"_s));
        files.add(incident(u"01D"_s, u"Printer on fire"_s));
        files.write([](CacheWriter &writer) {
            for (const char *other : {"01B", "01C", "01SECRET"})
                writer.upsert(Kind::Relationship,
                    RelatedIncident::of(u"R"_s + QLatin1String(other), u"01A"_s, QLatin1String(other)).toJson());
        });
        open();
    }
    static QStringList ids(QAbstractItemModel *model)
    {
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data(RelatedListModel::IncidentIdRole).toString());
        return found;
    }
    bool offers(const QString &text, const QStringList &expected)
    {
        related.setText(text);
        related.look();
        return QTest::qWaitFor([&] { return !related.isLooking() && ids(related.offered()) == expected; });
    }
};

} // namespace

/// Incidents that have to do with the one on screen.
class TstRelatedController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsThoseThatMayBeSeenOpenOnesFirst()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QTRY_COMPARE(Page::ids(page.related.model()), QStringList({u"01C"_s, u"01B"_s}));
        const QModelIndex first = page.related.model()->index(0, 0);
        QCOMPARE(first.data(RelatedListModel::NameRole).toString(), u"Ledger is behind"_s);
        page.files.write([](CacheWriter &writer) {
            Incident renamed = incident(u"01C"_s, u"Ledger is a day behind"_s);
            writer.upsert(Kind::Incident, renamed.toJson());
        });
        QTRY_COMPARE(
            page.related.model()->index(0, 0).data(RelatedListModel::NameRole).toString(), u"Ledger is a day behind"_s);
    }
    void offersOnlyWhatIsNotRelatedYet()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
        QVERIFY(page.offers({}, {u"01D"_s}));
        QVERIFY(page.offers(u"printer"_s, {u"01D"_s}));
        QVERIFY(page.offers(u"payments"_s, {}));
    }
    void relatesOnceAndTakesThatBack()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
        page.related.relate(u"01A"_s); // to itself
        page.related.relate(u"01B"_s); // is there already
        page.related.relate(u"01NOBODY"_s);
        page.related.relate(u"01D"_s);
        QTRY_COMPARE(page.related.model()->rowCount(), 3);
        QCOMPARE(page.files.sent<RelateIncidents>().size(), 1);
        QCOMPARE(page.files.sent<RelateIncidents>().first().relatedId, u"01D"_s);
        page.app.notices()->undo();
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
    }
    void endsAndTakesThatBack()
    {
        Page page;
        QVERIFY(page.shows(u"01A"_s));
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
        page.related.end(u"01C"_s);
        QTRY_COMPARE(Page::ids(page.related.model()), QStringList({u"01B"_s}));
        QCOMPARE(page.files.sent<UnrelateIncidents>().first().relationshipId, u"R01C"_s);
        page.app.notices()->undo();
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
    }
    void doesNotEndWhatItMayNot()
    {
        Page page;
        SyncStatus status;
        status.limitations = {{Ability::UnrelateIncidents, Limitation::Cause::Server}};
        page.app.sync()->setStatus(status);
        QVERIFY(page.shows(u"01A"_s));
        QTRY_COMPARE(page.related.model()->rowCount(), 2);
        QVERIFY(!page.related.againstEnding().isEmpty());
        page.related.end(u"01C"_s);
        QTest::qWait(50);
        QVERIFY(page.files.sent<UnrelateIncidents>().isEmpty());
    }
};

MUSTER_TEST(TstRelatedController);
#include "tst_relatedcontroller.moc"
