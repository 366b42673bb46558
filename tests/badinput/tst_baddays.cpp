#include "tests/badinput/desk.h"
#include "tests/support/testmain.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <atomic>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// What happens to a workspace that worked, or is just being loaded: everything that is here stays usable.
class TstBadDays : public QObject
{
    Q_OBJECT

    static Fault onIncidents(const ProxiedRequest &request, const Fault &fault)
    {
        return request.line.startsWith("GET /v2/incidents?") ? fault : Fault{};
    }

private Q_SLOTS:
    void keyRevokedInMidSync()
    {
        Desk desk;
        const auto isRevoked = std::make_shared<std::atomic_bool>(false);
        desk.proxy().setPlan([isRevoked](const ProxiedRequest &request) {
            if (*isRevoked)
                return Fault::answer(401);
            *isRevoked = request.line.startsWith("GET /v1/severities"); // one of the lists of a first sync
            return Fault{};
        });
        QVERIFY(desk.join());
        QTRY_VERIFY(*isRevoked);
        QVERIFY(desk.window().says(u"Key refused"_s));
        QVERIFY(desk.window().says(u"Enter a valid key. Everything here stays, nothing is lost."_s));
        desk.proxy().heal();
        QVERIFY(desk.window().pressButton(u"Enter a key"_s));
        desk.window().click(desk.window().find(u"newKey"_s));
        desk.window().type(desk.key());
        desk.window().press(Qt::Key_Return);
        QVERIFY(desk.isUpToDate());
    }
    void missingScopeOfOneList()
    {
        Desk desk;
        desk.proxy().setPlan([](const ProxiedRequest &request) {
            const bool isWithheld = request.line.contains("/follow_ups") || request.line.contains("/teams");
            return isWithheld ? Fault::answer(403) : Fault{};
        });
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        QVERIFY(desk.window().says(u"This key may not see"_s));
        QVERIFY(desk.window().says(u"follow-ups"_s));
        QVERIFY(desk.window().says(u"Whoever manages the keys can give it more rights."_s));
        desk.close();
        desk.open();
        QVERIFY(desk.window().says(u"Key needed"_s)); // it was for that run only
        desk.app().sync()->useKey(desk.key());
        QVERIFY(desk.isUpToDate());
        QVERIFY(desk.window().says(u"This key may not see"_s)); // also after a restart, until it has been understood
        QVERIFY(desk.window().pressButton(u"Dismiss"_s));
        QTRY_VERIFY(!desk.window().texts().join(u' ').contains(u"This key may not see"_s));
    }
    void missingScopeOfTheIncidents()
    {
        Desk desk;
        desk.proxy().setPlan([](const ProxiedRequest &request) { return onIncidents(request, Fault::answer(403)); });
        QVERIFY(desk.join());
        QVERIFY(desk.window().says(u"Ask whoever manages the keys for one that may read incidents"_s));
        QVERIFY(desk.window().offers(u"Enter a key"_s));
    }
    void truncatedPage()
    {
        Desk desk;
        desk.proxy().setPlan([](const ProxiedRequest &request) { return onIncidents(request, Fault::cutAfter(300)); });
        QVERIFY(desk.join());
        QVERIFY(desk.window().says(u"ended before the answer came"_s));
        QVERIFY(desk.window().says(u"changes are kept on this computer and sent when the connection is back"_s));
        desk.proxy().heal();
        QVERIFY(desk.window().pressButton(u"Try now"_s));
        QVERIFY(desk.isUpToDate());
    }
    void malformedPage()
    {
        Desk desk;
        desk.proxy().setPlan([](const ProxiedRequest &request) {
            return onIncidents(request, Fault::answerWith("{\"incidents\":[{\"id\":\"01A\",\"name\":]}\""));
        });
        QVERIFY(desk.join());
        QVERIFY(desk.window().says(u"sent an answer that cannot be read"_s));
        QVERIFY(desk.window().offers(u"Try now"_s));
        desk.proxy().heal();
        QVERIFY(desk.window().pressButton(u"Try now"_s));
        QVERIFY(desk.isUpToDate());
    }
    void unknownValuesAndFields()
    {
        Desk desk;
        QJsonObject page = QJsonDocument::fromJson(desk.get(u"/v2/incidents?page_size=1"_s)).object();
        QJsonObject incident = page["incidents"_L1][0].toObject();
        QJsonObject status = incident["incident_status"_L1].toObject();
        status.insert(u"category"_s, u"hyperspace"_s);
        status.insert(u"name"_s, u"Warping"_s);
        incident.insert(u"incident_status"_s, status);
        incident.insert(u"name"_s, u"From the future"_s);
        incident.insert(u"mode"_s, u"daydream"_s);
        incident.insert(u"visibility"_s, u"translucent"_s);
        incident.insert(u"blast_radius"_s, QJsonObject{{u"unit"_s, u"parsec"_s}});
        incident.insert(u"custom_field_entries"_s,
            QJsonArray{QJsonObject{
                {u"custom_field"_s,
                    QJsonObject{{u"id"_s, u"01FUTURE"_s}, {u"name"_s, u"Mood"_s}, {u"field_type"_s, u"hologram"_s}}},
                {u"values"_s, QJsonArray{QJsonObject{{u"value_hologram"_s, 3}}}}}});
        page = {{u"incidents"_s, QJsonArray{incident}},
            {u"pagination_meta"_s, QJsonObject{{u"page_size"_s, 250}, {u"total_record_count"_s, 1}}}};
        const QByteArray body = QJsonDocument(page).toJson(QJsonDocument::Compact);
        desk.proxy().setPlan(
            [body](const ProxiedRequest &request) { return onIncidents(request, Fault::answerWith(body)); });
        QVERIFY(desk.join());
        QVERIFY(desk.window().says(u"From the future"_s)); // it is listed, by its own words
        QVERIFY(desk.window().says(u"Warping"_s));
        QTRY_COMPARE(desk.app().sync()->state(), SyncController::UpToDate);
    }
    void stormOf500()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.proxy().setPlan([](const ProxiedRequest &) { return Fault::answer(500); });
        desk.proxy().breakConnections();
        QVERIFY(desk.rename(u"Named in the storm"_s));
        QVERIFY(desk.window().says(u"Server in trouble since"_s));
        QVERIFY(desk.window().says(u"Go on working: changes are kept on this computer"_s));
        const auto asked = desk.proxy().requests().size();
        QTest::qWait(1000);
        QVERIFY2(desk.proxy().requests().size() - asked < 20, "a server in trouble is not to be hammered");
        desk.proxy().heal();
        QVERIFY(desk.window().pressButton(u"Try now"_s));
        QVERIFY(desk.isUpToDate());
        QCOMPARE(desk.nameAtTheService(), u"Named in the storm"_s);
    }
    void clockSkew()
    {
        Desk desk;
        desk.clock.ahead = std::chrono::minutes(10);
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        QVERIFY(desk.window().says(u"This computer's clock is 10 minute(s) ahead of the server's"_s));
        QVERIFY(desk.window().says(u"Set it right"_s));
    }
};

MUSTER_TEST(TstBadDays);
#include "tst_baddays.moc"
