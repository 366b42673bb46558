#include "tests/support/testmain.h"
#include "tests/unit/sync/syncfixture.h"
#include <random>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SyncStatus::State;

// Faults of every kind by seed, and the program dying at any moment: nothing is lost, nothing doubled, order is kept.
class TstChaos : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothingAndDoublesNothing_data()
    {
        QTest::addColumn<quint64>("seed");
        // MUSTER_CHAOS_SEEDS=100 MUSTER_CHAOS_FIRST=5 runs seeds 5 to 104.
        const int seeds = qEnvironmentVariable("MUSTER_CHAOS_SEEDS", u"4"_s).toInt();
        const quint64 first = qEnvironmentVariable("MUSTER_CHAOS_FIRST", u"1"_s).toULongLong();
        for (quint64 seed = first; seed < first + quint64(seeds); ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void losesNothingAndDoublesNothing()
    {
        QFETCH(quint64, seed);
        SyncFixture m;
        std::mt19937_64 dice(seed);
        const auto roll = [&dice](int sides) { return int(dice() % quint64(sides)); };
        QStringList incidents{m.declare(u"One"_s), m.declare(u"Two"_s), u"tmp_three"_s};
        m.openProfile();
        m.append(
            DeclareIncident{u"tmp_three"_s, u"Three"_s, {}, m.severityId(0), {}, {}, u"public"_s, u"standard"_s, {}});
        m.proxy->setPlan(FaultProxy::seededPlan(seed,
            {.dropBefore = 60,
                .dropAfter = 80,
                .cutReply = 60,
                .delay = 50,
                .duplicate = 60,
                .tooMany = 5,
                .serverError = 60,
                .garbage = 40}));
        m.start();
        QMap<QString, QStringList> expected;
        for (int i = 0; i < 24; ++i) {
            const QString incident = incidents[roll(3)], words = u"Change %1"_s.arg(i);
            const QString localId = u"tmp_%1"_s.arg(i);
            const int kind = roll(3);
            m.append(kind == 0  ? Command(PostUpdate{localId, incident, words, {}, {}})
                    : kind == 1 ? Command(CreateAction{localId, incident, words, {}})
                                : Command(CreateFollowUp{localId, incident, words, {}, {}}));
            expected[incident].append(words);
            if (roll(5) == 0) {
                QTest::qWait(roll(40));
                m.closeProfile(); // as good as a kill: what is on disk is all there is
                m.start();
            }
            if (roll(8) == 0)
                m.proxy->breakConnections();
        }
        if (!m.isDelivered(60'000)) {
            for (const OutboxEntry &entry : m.outbox->entries())
                qInfo() << commandKind(entry.command) << toText(entry.state) << entry.attempts
                        << entry.error.value_or(Error()).message;
            QFAIL("something was never delivered");
        }
        m.proxy->heal();
        m.engine->retryNow();
        QVERIFY(m.reaches(State::UpToDate));
        QCOMPARE(m.list(u"/v2/incidents"_s, u"incidents"_s).size(), 3);
        incidents[2] = m.outbox->serverId(u"tmp_three"_s);
        expected.insert(incidents[2], expected.take(u"tmp_three"_s));
        for (const QString &incident : incidents) {
            QCOMPARE(onServer(m, incident), expected.value(incident));
            QVERIFY(eventually([&] { return inCache(m, incident) == expected.value(incident); }, 10'000));
        }
    }

private:
    /// What was said on an incident, in the order in which the service took it: its ids grow.
    static QStringList onServer(SyncFixture &m, const QString &incident)
    {
        QMap<QString, QString> byId;
        const auto add = [&](const QString &path, const QString &envelope, const QString &field) {
            const auto items = m.list(path + u"?page_size=250&incident_id="_s + incident, envelope);
            for (const QJsonValue &item : items) {
                if (const QString words = item[field].toString(); !words.isEmpty())
                    byId.insert(item["id"_L1].toString(), words);
            }
        };
        add(u"/v2/incident_updates"_s, u"incident_updates"_s, u"message"_s);
        add(u"/v3/actions"_s, u"actions"_s, u"description"_s);
        add(u"/v3/follow_ups"_s, u"follow_ups"_s, u"title"_s);
        return byId.values();
    }
    static QStringList inCache(SyncFixture &m, const QString &incident)
    {
        QMap<QString, QString> byId;
        const IncidentPage page = m.page(incident);
        for (const IncidentUpdate &update : page.updates) {
            if (!update.message.isEmpty())
                byId.insert(update.id, update.message);
        }
        for (const Action &action : page.actions)
            byId.insert(action.id, action.description);
        for (const FollowUp &followUp : page.followUps)
            byId.insert(followUp.id, followUp.title);
        return byId.values();
    }
};

MUSTER_TEST(TstChaos);
#include "tst_chaos.moc"
