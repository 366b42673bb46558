#include "app/sync/fullsync.h"
#include "app/sync/scope.h"
#include "models/domain/json.h"
#include "tests/support/eventually.h"
#include "tests/support/testmain.h"
#include "tests/unit/api/scriptedserver.h"
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::sync;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int pages = 12;

/// One incident a page; the cursor names the next.
QByteArray pageOf(int number)
{
    const QString id = u"01INC"_s + QString::number(10 + number);
    const QString createdAt = u"2026-11-01T00:00:"_s + QString::number(59 - number) + u'Z';
    const QJsonObject incident{{u"id"_s, id}, {u"name"_s, u"One"_s}, {u"created_at"_s, createdAt},
        {u"updated_at"_s, u"2026-11-02T00:00:00Z"_s}};
    QJsonObject meta{{u"page_size"_s, 1}, {u"total_record_count"_s, pages}};
    json::setOptional(meta, "after"_L1, number + 1 < pages ? QString::number(number + 1) : QString());
    return ScriptedServer::json(
        200, json::compact({{u"incidents"_s, QJsonArray{incident}}, {u"pagination_meta"_s, meta}}));
}

Task<> keep(Task<Result<void>> task, std::optional<Result<void>> &result)
{
    result = co_await std::move(task);
}

} // namespace

/// A complete sync against a server that does odd things on the way.
class TstFullSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedCursorBeginsAnewAndCountsNothingTwice()
    {
        SystemClock clock;
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.path(), clock).value();
        bool hasRefused = false;
        ScriptedServer server([&](QTcpSocket &socket, const ScriptedServer::Seen &seen) {
            const QUrlQuery query(QString::fromLatin1(seen.target.mid(seen.target.indexOf('?') + 1)));
            const int number = query.queryItemValue(u"after"_s).toInt();
            const bool isOpenOnly = seen.target.contains("status_category");
            const bool refuses = !isOpenOnly && !hasRefused && number == pages - 2;
            hasRefused = hasRefused || refuses;
            if (!isOpenOnly && !hasRefused && number == pages - 5) // a slow disk: the pages that follow wait
                cache->write([](CacheWriter &) { QThread::msleep(300); });
            socket.write(refuses ? ScriptedServer::json(422, "{}") : isOpenOnly ? pageOf(pages - 1) : pageOf(number));
        });
        Remote remote(server.url(), "key", {}, clock);
        remote.capabilities = api::Capabilities::from(
            {{u"paths"_s, QJsonObject{{u"/v2/incidents"_s, QJsonObject{{u"get"_s, QJsonObject()}}}}}}, {});
        int most = 0;
        FullSync sync(remote, *cache, clock, 1, [&](int done, int, bool indexing) {
            if (!indexing)
                most = std::max(most, done);
        });
        std::optional<Result<void>> result;
        Scope scope;
        scope.start(keep(sync.run(), result));
        QVERIFY(eventually([&] { return result.has_value(); }));
        QVERIFY2(*result, result->has_value() ? "" : qPrintable(result->error().message));
        QVERIFY(hasRefused);
        QCOMPARE(cache->makeReader()->order({}).size(), pages);
        QCOMPARE(most, pages);
    }
};

MUSTER_TEST(TstFullSync);
#include "tst_fullsync.moc"
