#include "models/lists/incidentlistmodel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::test;

namespace {

Overlay plain()
{
    return Overlay({}, directory(), {}, [](const QString &) { return QString(); });
}

IncidentListItem item(const IncidentListModel &model, int row)
{
    return model.index(row).data(IncidentListModel::ItemRole).value<IncidentListItem>();
}

QStringList names(const IncidentListModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i)
        list.append(item(model, i).name);
    return list;
}

} // namespace

class TstIncidentListModel : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<CacheReader> m_reader;

    void put(const QList<Incident> &incidents)
    {
        QJsonArray objects;
        for (const Incident &one : incidents)
            objects.append(one.toJson());
        QVERIFY(m_cache->write([objects](CacheWriter &writer) { writer.upsert(Kind::Incident, objects); }).result());
    }
    void show(IncidentListModel &model, const Overlay &overlay = plain(), const QString &text = {}) const
    {
        model.setReader(m_reader.get());
        IncidentFilter filter;
        filter.text = text;
        model.show(m_reader->order(filter), m_reader->rowsOf(overlay.incidentIds()), overlay, filter);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = std::move(Cache::open(m_folder->filePath(QStringLiteral("w")), m_clock).value());
        m_reader = m_cache->makeReader();
    }
    void cleanup()
    {
        m_reader.reset();
        m_cache.reset();
    }

    void tellsTestsFromWhatIsReal()
    {
        Incident real = incident(QStringLiteral("1"), QStringLiteral("real")),
                 test = incident(QStringLiteral("2"), QStringLiteral("test"));
        test.mode = QStringLiteral("test");
        put({real, test});
        IncidentListModel model;
        show(model);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(item(model, row).isTest, item(model, row).name == QLatin1String("test"));
    }
    void groupsAndOrders()
    {
        put({incident(
                 QStringLiteral("1"), QStringLiteral("closed one"), QStringLiteral("minor"), QStringLiteral("closed")),
            incident(
                QStringLiteral("2"), QStringLiteral("live minor"), QStringLiteral("minor"), QStringLiteral("fixing")),
            incident(QStringLiteral("3"), QStringLiteral("live critical, old"), QStringLiteral("critical"),
                QStringLiteral("fixing"), QStringLiteral("2026-11-22T00:00:00Z")),
            incident(QStringLiteral("4"), QStringLiteral("live critical, new"), QStringLiteral("critical"),
                QStringLiteral("investigating")),
            incident(QStringLiteral("5"), QStringLiteral("in triage"), QString(), QStringLiteral("triage")),
            incident(QStringLiteral("6"), QStringLiteral("learning"), QStringLiteral("minor"),
                QStringLiteral("reviewing"))});
        IncidentListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model);
        QCOMPARE(names(model),
            (QStringList{QStringLiteral("live critical, new"), QStringLiteral("live critical, old"),
                QStringLiteral("live minor"), QStringLiteral("in triage"), QStringLiteral("learning"),
                QStringLiteral("closed one")}));
        QCOMPARE(model.countIn(QStringLiteral("live")), 3);
        QCOMPARE(model.countIn(QStringLiteral("paused")), 0);
        QCOMPARE(model.countIn(QStringLiteral("closed")), 1);
        QCOMPARE(model.indexOfId(QStringLiteral("5")), 3);
        QCOMPARE(model.indexOfId(QStringLiteral("7")), -1);
        QCOMPARE(item(model, 0).severityLevel, int(SeverityLevel::Critical));
        QCOMPARE(item(model, 3).severityLevel, int(SeverityLevel::None));
    }
    void showsWhatTheSearchFoundAndTheDeclaredThatMatch()
    {
        put({incident(QStringLiteral("12"), QStringLiteral("Checkout latency in eu-west-1")),
            incident(QStringLiteral("13"), QStringLiteral("Search index lag"))});
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_1");
        declare.name = QStringLiteral("Search latency everywhere");
        declare.severityId = QStringLiteral("critical");
        OutboxEntry entry;
        entry.command = declare;
        entry.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:00:00Z"));
        const Overlay overlay({entry}, directory(), {}, [](const QString &) { return QString(); });
        IncidentListModel model;
        show(model, overlay, QStringLiteral("LATENCY check"));
        QCOMPARE(names(model), QStringList{QStringLiteral("Checkout latency in eu-west-1")});
        show(model, overlay, QStringLiteral("inc-13"));
        QCOMPARE(names(model), QStringList{QStringLiteral("Search index lag")});
        show(model, overlay, QStringLiteral("search"));
        QCOMPARE(names(model),
            (QStringList{QStringLiteral("Search latency everywhere"), QStringLiteral("Search index lag")}));
        show(model, overlay, QStringLiteral("nothing like it"));
        QCOMPARE(model.rowCount(), 0);
    }
    void aChangeThatWaitsMovesTheRowToItsNewPlace()
    {
        put({incident(QStringLiteral("1"), QStringLiteral("one"), QStringLiteral("minor"), QStringLiteral("fixing")),
            incident(QStringLiteral("2"), QStringLiteral("two"), QStringLiteral("minor"), QStringLiteral("fixing"),
                QStringLiteral("2026-11-22T00:00:00Z"))});
        IncidentListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model);
        QCOMPARE(names(model), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        EditIncident edit;
        edit.incidentId = QStringLiteral("2");
        edit.severityId = QStringLiteral("critical");
        OutboxEntry entry;
        entry.command = edit;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        show(model, Overlay({entry}, directory(), {}, [](const QString &) { return QString(); }));
        QCOMPARE(names(model), (QStringList{QStringLiteral("two"), QStringLiteral("one")}));
        QCOMPARE(item(model, 0).severityName, QStringLiteral("Critical"));
        QCOMPARE(item(model, 0).pending, int(Pending::Waiting));
        QCOMPARE(model.indexOfId(QStringLiteral("2")), 0);
        QCOMPARE(resets.size(), 0); // one row moved: whoever looks elsewhere is not disturbed
        show(model); // delivered meanwhile, or taken back
        QCOMPARE(names(model), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    }
    void holdsOnlyTheRowsThatAreLookedAt()
    {
        QList<Incident> many;
        for (int i = 0; i < 3000; ++i)
            many.append(incident(QString::number(i), QStringLiteral("incident %1").arg(i), QStringLiteral("minor"),
                QStringLiteral("closed"), formatInstant(Instant{std::chrono::seconds{1'700'000'000 + i}})));
        put(many);
        IncidentListModel model;
        show(model);
        QCOMPARE(model.rowCount(), 3000);
        QCOMPARE(item(model, 0).name, QStringLiteral("incident 2999"));
        QCOMPARE(item(model, 1500).name, QStringLiteral("incident 1499"));
        QCOMPARE(item(model, 2999).name, QStringLiteral("incident 0"));
        QCOMPARE(model.idAt(7), QStringLiteral("2992"));
        // A row that went since the order was read shows nothing until the next order comes.
        QVERIFY(m_cache->write([](CacheWriter &writer) { writer.remove(Kind::Incident, QStringLiteral("2000")); })
                    .result());
        QCOMPARE(item(model, 999).name, QString());
    }
    void aDeclaredIncidentStandsInTheListUntilTheServersRowReplacesIt()
    {
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_1");
        declare.name = QStringLiteral("Payments");
        declare.severityId = QStringLiteral("critical");
        OutboxEntry entry;
        entry.command = declare;
        entry.createdAt = Timestamp::fromText(QStringLiteral("2026-11-23T14:00:00Z"));
        IncidentListModel model;
        show(model, Overlay({entry}, directory(), {}, [](const QString &) { return QString(); }));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(item(model, 0).pending, int(Pending::Waiting));
        entry.state = OutboxState::Acked;
        const Overlay acked({entry}, directory(), {}, [](const QString &) { return QStringLiteral("01S"); });
        show(model, acked);
        QCOMPARE(model.rowCount(), 1); // acknowledged, the row not here yet: no flicker
        QCOMPARE(item(model, 0).id, QStringLiteral("01S"));
        put({incident(QStringLiteral("01S"), QStringLiteral("Payments"))});
        show(model, acked);
        QCOMPARE(model.rowCount(), 1);
    }
    void levelsComeFromTheConfiguredRanks()
    {
        const SeverityScale scale(directory().severities);
        QCOMPARE(scale.level(3), SeverityLevel::Critical);
        QCOMPARE(scale.level(2), SeverityLevel::Major);
        QCOMPARE(scale.level(1), SeverityLevel::Minor);
        QCOMPARE(scale.level(-1), SeverityLevel::None);
        QCOMPARE(scale.level(99), SeverityLevel::None);
    }
};

MUSTER_TEST(TstIncidentListModel);
#include "tst_incidentlistmodel.moc"
