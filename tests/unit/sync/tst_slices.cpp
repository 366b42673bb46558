#include "app/service/embeddedservice.h"
#include "app/sync/lists.h"
#include "app/sync/scope.h"
#include "app/sync/slices.h"
#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include "tests/unit/api/scriptedserver.h"
#include "tests/unit/sync/syncfixture.h"
#include <QTemporaryDir>

using namespace muster;
using namespace muster::sync;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T> Task<> keep(Task<T> task, std::optional<T> &result)
{
    result = co_await std::move(task);
}

/// Runs a task to its end.
template<typename T> T await(Task<T> task)
{
    std::optional<T> result;
    Scope scope;
    scope.start(keep(std::move(task), result));
    if (!eventually([&] { return result.has_value(); }, 60'000))
        qFatal("the task does not end");
    return *result;
}

QStringList idsOf(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids.append(json::string(item.toObject(), "id"_L1));
    return ids;
}

} // namespace

/// A list cut into chains that can be walked side by side.
class TstSlices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsCoverTheWholeOfTheListOfARealServer()
    {
        QTemporaryDir folder;
        SystemClock clock;
        SystemRandom random;
        service::EmbeddedService service(clock, random);
        service::ServiceOptions options;
        options.databaseFile = folder.filePath(u"service.db"_s);
        options.rateLimit = 0;
        const auto started = service.start(options, 2500, 1).result();
        QVERIFY(started);
        Remote remote(started->url, started->token.toUtf8(), {}, clock);
        const auto days = await(daysToCutAt(remote, incidentList(), 2500));
        QVERIFY2(days, days ? "" : qPrintable(days.error().message));
        QVERIFY(!days->isEmpty());
        QVERIFY(std::is_sorted(days->begin(), days->end()));
        const auto whole = await(remote.all(incidentList()));
        QVERIFY(whole);
        QCOMPARE(whole->size(), 2500);
        QSet<QString> seen;
        qsizetype together = 0;
        for (qsizetype i = 0; i <= days->size(); ++i) {
            const auto part = await(remote.all(slice(incidentList(), *days, i)));
            QVERIFY(part);
            QVERIFY(part->size() < 2500);
            together += part->size();
            for (const QString &id : idsOf(*part))
                seen.insert(id);
        }
        const QStringList all = idsOf(*whole);
        QCOMPARE(seen, QSet<QString>(all.begin(), all.end()));
        QVERIFY(together < 2500 + 250); // only the days they share come twice
    }
    void aShortListStaysWhole()
    {
        SystemClock clock;
        ScriptedServer server(ScriptedServer::always(ScriptedServer::json(500, "{}")));
        Remote remote(server.url(), "key", {}, clock);
        const auto days = await(daysToCutAt(remote, incidentList(), 1999));
        QVERIFY(days && days->isEmpty());
        QCOMPARE(server.seen().size(), 0); // nothing is asked for that
    }
    void aServerThatDoesNotFilterIsWalkedInOneChain()
    {
        SystemClock clock;
        ScriptedServer server([](QTcpSocket &socket, const ScriptedServer::Seen &seen) {
            const QByteArray day = seen.target.contains("oldest_first") ? "2024-01-01" : "2026-01-01";
            socket.write(
                ScriptedServer::json(200, "{\"incidents\":[{\"id\":\"1\",\"created_at\":\"" + day + "T00:00:00Z\"}]}"));
        });
        Remote remote(server.url(), "key", {}, clock);
        const auto days = await(daysToCutAt(remote, incidentList(), 100'000));
        QVERIFY(days && days->isEmpty());
        QCOMPARE(server.seen().size(), 3);
    }
};

MUSTER_TEST(TstSlices);
#include "tst_slices.moc"
