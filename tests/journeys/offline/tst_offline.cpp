#include "tests/journeys/offline/ledger.h"
#include "tests/journeys/offline/processes.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <random>

using namespace muster::test;

namespace {

QString uuidName(const char *what, int number)
{
    return QStringLiteral("%1-%2-mark").arg(QLatin1String(what)).arg(number, 3, 10, QLatin1Char('0'));
}

/// The whole scene: service, proxy, desk, and what was done.
struct Scene
{
    explicit Scene(quint32 seed)
        : random(seed)
        , service(folder.filePath(QStringLiteral("service.db")))
    { }

    QTemporaryDir folder;
    std::mt19937 random;
    ServiceProcess service;
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<DeskProcess> desk;
    Ledger ledger;
    QStringList people; ///< names
    QStringList existing; ///< ids of live incidents of the demo
    QString declared; ///< id the desk knows the declared incident by
    QMap<QString, QStringList> openActions; ///< by incident: made for certain, not completed
    int deskKills = 0, serviceKills = 0, marks = 0;
    int inBetween = 0; ///< kills after the service's commit and before anybody heard of it

    int below(int n) { return int(random() % quint32(n)); }
    QString database() const { return folder.filePath(QStringLiteral("service.db")); }

    void open()
    {
        QVERIFY(service.start(
            {QStringLiteral("--demo"), QStringLiteral("30"), QStringLiteral("--seed"), QStringLiteral("5")}));
        for (const QJsonValue &incident :
            service.get(QStringLiteral("/v2/incidents?status_category%5Bone_of%5D=live&page_size=2"))
                .value(QLatin1String("incidents"))
                .toArray())
            existing.append(incident.toObject().value(QLatin1String("id")).toString());
        QCOMPARE(existing.size(), 2);
        const QJsonArray users
            = service.get(QStringLiteral("/v2/users?page_size=20")).value(QLatin1String("users")).toArray();
        const QString person = users.first().toObject().value(QLatin1String("id")).toString();
        for (const QJsonValue &user : users)
            people.append(user.toObject().value(QLatin1String("name")).toString());
        service.killNow();
        ledger.takeBaseline(database());
        QVERIFY(service.start());
        proxy = std::make_unique<FaultProxy>(service.port());
        const QString workspace = QStringLiteral("01J0000000000000000000TEST");
        const QString profile = folder.filePath(QStringLiteral("profile"));
        QVERIFY(QDir().mkpath(profile + QStringLiteral("/workspaces/") + workspace));
        QFile record(profile + QStringLiteral("/workspaces/%1/workspace.json").arg(workspace));
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.write(QJsonDocument(
            QJsonObject{{QStringLiteral("id"), workspace}, {QStringLiteral("kind"), QStringLiteral("server")},
                {QStringLiteral("name"), QStringLiteral("Test")}, {QStringLiteral("url"), proxy->url().toString()},
                {QStringLiteral("person_id"), person}})
                         .toJson());
        record.close();
        QFile settings(profile + QStringLiteral("/settings.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[General]\nlastWorkspace=" + workspace.toUtf8() + "\n");
        settings.close();
        desk = std::make_unique<DeskProcess>(profile, service.key());
        QVERIFY(desk->start());
        QVERIFY2(desk->waitForState([](const QJsonObject &state) {
            return state.value(QLatin1String("sync")).toString() == QLatin1String("UpToDate")
                && state.value(QLatin1String("incidents")).toInt() == 30;
        }),
            QJsonDocument(desk->lastState()).toJson().constData());
    }

    void restartDesk()
    {
        desk->killNow();
        ++deskKills;
        QVERIFY(desk->start());
    }

    void restartService()
    {
        service.killNow();
        ++serviceKills;
        QVERIFY(service.start());
    }

    QJsonObject stateOf(const QString &incident)
    {
        desk->ask({{QStringLiteral("do"), QStringLiteral("select")},
            {QStringLiteral("incident"), incident == QLatin1String("declared") ? declared : incident}});
        return desk->ask({{QStringLiteral("do"), QStringLiteral("state")}});
    }

    /// Selects the incident and makes one change. `murder`: the program is killed before it can answer.
    void change(
        const QString &incident, QJsonObject command, const QString &type, const QString &mark, bool murder = false)
    {
        const QString wanted = incident == QLatin1String("declared") ? declared : incident;
        const QJsonObject selected
            = desk->ask({{QStringLiteral("do"), QStringLiteral("select")}, {QStringLiteral("incident"), wanted}});
        QVERIFY2(selected.value(QLatin1String("ok")).toBool(), qPrintable(wanted));
        const int id = desk->send(command);
        LedgerEntry entry{incident, type, mark, !murder};
        if (murder) {
            if (below(2))
                QThread::usleep(ulong(below(3000)));
            ledger.add(entry);
            restartDesk();
            return;
        }
        const QJsonObject answer = desk->wait(id);
        QVERIFY2(answer.value(QLatin1String("ok")).toBool(), QJsonDocument(answer).toJson().constData());
        ledger.add(entry);
    }

    /// What goes out as a POST whatever else waits or has gone.
    void shareUpdate(const QString &incident)
    {
        const QString mark = uuidName("update", ++marks);
        change(incident, {{QStringLiteral("do"), QStringLiteral("update")}, {QStringLiteral("message"), mark}},
            QStringLiteral("incident_update"), mark, false);
    }

    /// One change of a kind chosen by the seed.
    void someChange(const QString &incident, bool murder)
    {
        const int number = ++marks;
        const auto command = [](const char *what, const char *key, const QString &value) {
            return QJsonObject{{QStringLiteral("do"), QLatin1String(what)}, {QLatin1String(key), value}};
        };
        switch (below(7)) {
        case 0:
        case 1: {
            const QString mark = uuidName("update", number);
            return change(
                incident, command("update", "message", mark), QStringLiteral("incident_update"), mark, murder);
        }
        case 2: {
            const QString mark = uuidName("action", number);
            if (!murder)
                openActions[incident].append(mark);
            return change(incident, command("action", "text", mark), QStringLiteral("action_created"), mark, murder);
        }
        case 4: {
            if (openActions.value(incident).isEmpty())
                return assignLead(incident, murder);
            const QString mark = openActions[incident].takeFirst();
            return change(
                incident, command("complete_action", "text", mark), QStringLiteral("action_updated"), mark, murder);
        }
        case 5:
            return assignLead(incident, murder);
        case 3: {
            const QString mark = uuidName("followup", number);
            return change(
                incident, command("followup", "text", mark), QStringLiteral("follow_up_created"), mark, murder);
        }
        default: {
            const QString mark = uuidName("name", number);
            return change(incident, command("rename", "name", mark), QStringLiteral("incident_rename"),
                QStringLiteral("\"new_name\":\"") + mark, murder);
        }
        }
    }

    /// To anybody but the present one.
    void assignLead(const QString &incident, bool murder)
    {
        const QString now = stateOf(incident).value(QLatin1String("lead")).toString();
        const QString person = people.at(now == people.at(0) ? 1 : 0);
        change(incident, {{QStringLiteral("do"), QStringLiteral("lead")}, {QStringLiteral("person"), person}},
            QStringLiteral("role_update"), {}, murder);
    }

    /// To any other severity than the present one.
    void changeSeverity(const QString &incident)
    {
        const QString now = stateOf(incident).value(QLatin1String("severity")).toString();
        const QString next = now == QLatin1String("Minor") ? QStringLiteral("Critical") : QStringLiteral("Minor");
        change(incident, {{QStringLiteral("do"), QStringLiteral("severity")}, {QStringLiteral("severity"), next}},
            QStringLiteral("severity_change"), {});
    }

    void declareOffline()
    {
        const QString name = QStringLiteral("declared-offline-mark");
        const QJsonObject answer = desk->ask({{QStringLiteral("do"), QStringLiteral("declare")},
            {QStringLiteral("name"), name}, {QStringLiteral("severity"), QStringLiteral("Major")}});
        QVERIFY(answer.value(QLatin1String("ok")).toBool());
        declared = answer.value(QLatin1String("incident")).toString();
        QVERIFY2(declared.startsWith(QLatin1String("tmp_")), qPrintable(declared));
        ledger.add({QStringLiteral("declared"), QStringLiteral("incident_declared"), name, true});
        ledger.add({QStringLiteral("declared"), QStringLiteral("role_update"), {}, true}); // who declared it reports it
    }
};

} // namespace

/// What was saved at the desk arrives once and in order, whatever is killed or cut meanwhile.
class TstOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingArrivesOnceAndInOrder_data()
    {
        QTest::addColumn<int>("seed");
        const int first = qEnvironmentVariableIntValue("MUSTER_SEED");
        if (first > 0)
            QTest::addRow("seed %d", first) << first;
        else
            for (const int seed : {1, 2})
                QTest::addRow("seed %d", seed) << seed;
    }
    void everythingArrivesOnceAndInOrder()
    {
        QFETCH(int, seed);
        Scene scene{quint32(seed)};
        scene.open();
        if (QTest::currentTestFailed())
            return;

        // Away: at least 30 mixed edits, the program killed under some of them.
        scene.proxy->goOffline();
        scene.declareOffline();
        const QStringList incidents{QStringLiteral("declared"), scene.existing.at(0), scene.existing.at(1)};
        for (const QString &incident : incidents) {
            scene.changeSeverity(incident);
            scene.changeSeverity(incident);
            if (QTest::currentTestFailed())
                return;
        }
        for (int i = 0; i < 36; ++i) {
            const bool murder = i % 4 == 1;
            scene.someChange(incidents.at(scene.below(3)), murder);
            if (QTest::currentTestFailed())
                return;
            if (!murder && scene.below(8) == 0)
                scene.restartDesk();
        }
        QVERIFY(scene.ledger.certain() >= 30);

        // Back, over a bad line; both programs die at points the seed chooses.
        FaultMix mix;
        mix.dropBefore = 40;
        mix.dropAfter = 80;
        mix.cutReply = 40;
        mix.delay = 60;
        mix.duplicate = 30;
        mix.serverError = 30;
        scene.proxy->setPlan(FaultProxy::seededPlan(quint64(seed), mix));
        scene.proxy->goOnline();
        scene.desk->ask({{QStringLiteral("do"), QStringLiteral("retry")}});
        for (int kill = 0; kill < 6; ++kill) {
            // After the commit and before the reply: the server has answered, nobody has heard it; then one of them
            // dies.
            scene.shareUpdate(incidents.at(scene.below(3))); // so that there is something to hang
            if (QTest::currentTestFailed())
                return;
            scene.proxy->forgetRequests();
            const auto hang = [&] { scene.proxy->failNext({Fault::Kind::HangAfter, {}, 0, 0, {}}, "POST ", 1); };
            const auto hung = [&](int status) {
                for (const ProxiedRequest &request : scene.proxy->requests()) {
                    if (request.fault == Fault::Kind::HangAfter && request.status >= status)
                        return true;
                }
                return false;
            };
            const auto answered = [&] { return hung(200); };
            hang();
            scene.desk->send({{QStringLiteral("do"), QStringLiteral("retry")}});
            QElapsedTimer timer;
            timer.start();
            // The bad line may spoil the way there too, after which muster would wait longer than this test; and the
            // request that was to hang may have come to nothing on its way to a service that was only just starting.
            for (int waits = 1; !answered() && timer.elapsed() < 30'000; ++waits) {
                QTest::qWait(5);
                if (waits % 200 != 0)
                    continue;
                if (hung(0)) {
                    scene.proxy->forgetRequests();
                    hang();
                }
                scene.desk->send({{QStringLiteral("do"), QStringLiteral("retry")}});
            }
            QVERIFY(answered());
            ++scene.inBetween;
            if (kill % 2 == 0)
                scene.restartDesk();
            else
                scene.restartService();
            if (QTest::currentTestFailed())
                return;
            // And at any moment.
            QTest::qWait(scene.below(400));
            if (kill % 2 == 0)
                scene.restartService();
            else
                scene.restartDesk();
            if (QTest::currentTestFailed())
                return;
        }
        scene.proxy->heal();

        QVERIFY2(scene.desk->waitForState(
                     [&](const QJsonObject &state) {
                         scene.desk->send({{QStringLiteral("do"), QStringLiteral("retry")}});
                         return state.value(QLatin1String("waiting")).toInt(-1) == 0
                             && state.value(QLatin1String("attention")).toInt() == 0
                             && state.value(QLatin1String("sync")).toString() == QLatin1String("UpToDate");
                     },
                     120'000),
            QJsonDocument(scene.desk->lastState()).toJson().constData());
        QCOMPARE(scene.desk->lastState().value(QLatin1String("incidents")).toInt(), 31);
        scene.desk->killNow();
        scene.service.killNow();

        const QStringList wrong = scene.ledger.compare(scene.database());
        qInfo("seed %d: %lld changes (%d certain), muster killed %d times, musterd %d times, %d of them between commit "
              "and reply: %lld wrong",
            seed, static_cast<long long>(scene.ledger.entries().size()), scene.ledger.certain(), scene.deskKills,
            scene.serviceKills, scene.inBetween, static_cast<long long>(wrong.size()));
        QVERIFY(scene.deskKills + scene.serviceKills >= 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

MUSTER_TEST(TstOffline);
#include "tst_offline.moc"
