#include "app/service/routing/answermemory.h"
#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::service;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Answers given again: only to the same question of the same key, and never once anything was committed.
class TstAnswerMemory : public QObject
{
    Q_OBJECT

    static Visit visit(const QString &principal, const QByteArray &target)
    {
        Visit visit;
        visit.call.principal.id = principal;
        visit.call.origin = u"http://127.0.0.1:80"_s;
        visit.call.request.target = target;
        return visit;
    }

private Q_SLOTS:
    void givesTheSameAnswerToTheSameQuestion()
    {
        AnswerMemory memory;
        memory.see(DataVersion{1, 1});
        memory.keep(visit(u"a"_s, "/v2/incidents?page_size=3"), "three");
        QCOMPARE(memory.find(visit(u"a"_s, "/v2/incidents?page_size=3")).value(), QByteArray("three"));
        QVERIFY(!memory.find(visit(u"a"_s, "/v2/incidents?page_size=4")));
        QVERIFY(!memory.find(visit(u"b"_s, "/v2/incidents?page_size=3"))); // may see less
        Visit elsewhere = visit(u"a"_s, "/v2/incidents?page_size=3");
        elsewhere.call.origin = u"http://localhost:80"_s; // stands in the answer of some
        QVERIFY(!memory.find(elsewhere));
        memory.see(DataVersion{1, 1});
        QVERIFY(memory.find(visit(u"a"_s, "/v2/incidents?page_size=3")));
    }

    void forgetsWithTheNextVersion_data()
    {
        QTest::addColumn<int>("others");
        QTest::addColumn<int>("own");
        QTest::newRow("somebody else has written") << 2 << 1;
        QTest::newRow("we have written") << 1 << 2;
        QTest::newRow("nobody can tell") << -1 << -1;
    }
    void forgetsWithTheNextVersion()
    {
        QFETCH(int, others);
        QFETCH(int, own);
        AnswerMemory memory;
        memory.see(DataVersion{1, 1});
        memory.keep(visit(u"a"_s, "/x"), "old");
        const std::optional<DataVersion> next
            = own < 0 ? std::nullopt : std::optional(DataVersion{others, quint64(own)});
        memory.see(next);
        QVERIFY(!memory.find(visit(u"a"_s, "/x")));
        memory.keep(visit(u"a"_s, "/x"), "new");
        QCOMPARE(memory.find(visit(u"a"_s, "/x")).has_value(), next.has_value());
    }

    void holdsOnlySoMuch()
    {
        AnswerMemory memory;
        memory.see(DataVersion{1, 1});
        for (int i = 0; i < 40; ++i)
            memory.keep(visit(u"a"_s, QByteArray::number(i)), QByteArray(1024 * 1024, 'x'));
        QVERIFY(!memory.find(visit(u"a"_s, "0")));
        QVERIFY(memory.find(visit(u"a"_s, "39")));
    }

    void aWriteIsSeenAtOnce()
    {
        LivingService living;
        const QString id = living.declare({{u"name"_s, u"Before"_s}}).id();
        for (int round = 0; round < 2; ++round) // the second time from memory
            QVERIFY(living.get(u"/v2/incidents"_s).body.contains("Before"));
        QCOMPARE(living.edit(id, {{u"name"_s, u"After"_s}}).status, 200);
        QVERIFY(living.get(u"/v2/incidents"_s).body.contains("After"));
        living.besides([&](Workspace &workspace) {
            QVERIFY(workspace.database().transaction([&]() -> Result<void> {
                workspace.database().run(u"UPDATE incidents SET body = replace(body, 'After', 'Later')"_s);
                return {};
            }));
        });
        QVERIFY(living.get(u"/v2/incidents"_s).body.contains("Later"));
    }

    void whoWaitsIsToldWhatIsNew()
    {
        LivingService living;
        const QString since = QString::number(living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger());
        const QString target = u"/muster/v1/changes?since=%1&wait=1"_s.arg(since);
        QVERIFY(living.get(target).list("changes").isEmpty()); // waited in vain
        QNetworkReply *waiting = living.send("GET", target);
        const QString id = living.declare().id();
        const Answer told = living.finish(waiting);
        QVERIFY(told.body.contains(id.toUtf8()));
    }
};

MUSTER_TEST(TstAnswerMemory);
#include "tst_answermemory.moc"
