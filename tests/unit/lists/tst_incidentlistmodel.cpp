#include "models/lists/incidentlistmodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>

using namespace muster;
using namespace muster::test;

namespace {

Overlay plain()
{
    return Overlay({}, directory(), {}, [](const QString &) { return QString(); });
}

QStringList names(const IncidentListModel &model)
{
    QStringList list;
    for (const IncidentListRow &row : model.rows())
        list.append(row.row.name);
    return list;
}

} // namespace

class TstIncidentListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAndOrders()
    {
        IncidentListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(
            {rowOf(incident(
                 QStringLiteral("1"), QStringLiteral("closed one"), QStringLiteral("minor"), QStringLiteral("closed"))),
                rowOf(incident(QStringLiteral("2"), QStringLiteral("live minor"), QStringLiteral("minor"),
                    QStringLiteral("fixing"))),
                rowOf(incident(QStringLiteral("3"), QStringLiteral("live critical, old"), QStringLiteral("critical"),
                    QStringLiteral("fixing"), QStringLiteral("2026-11-22T00:00:00Z"))),
                rowOf(incident(QStringLiteral("4"), QStringLiteral("live critical, new"), QStringLiteral("critical"),
                    QStringLiteral("investigating"))),
                rowOf(incident(QStringLiteral("5"), QStringLiteral("in triage"), QString(), QStringLiteral("triage"))),
                rowOf(incident(QStringLiteral("6"), QStringLiteral("learning"), QStringLiteral("minor"),
                    QStringLiteral("reviewing")))},
            plain());
        QCOMPARE(names(model),
            (QStringList{QStringLiteral("live critical, new"), QStringLiteral("live critical, old"),
                QStringLiteral("live minor"), QStringLiteral("in triage"), QStringLiteral("learning"),
                QStringLiteral("closed one")}));
        QCOMPARE(model.countIn(QStringLiteral("live")), 3);
        QCOMPARE(model.index(0).data(IncidentListModel::SeverityLevelRole).toInt(), int(SeverityLevel::Critical));
        QCOMPARE(model.index(3).data(IncidentListModel::SeverityLevelRole).toInt(), int(SeverityLevel::None));
    }
    void findsByWordsInAnyOrderAndCase()
    {
        IncidentListModel model;
        const QList<IncidentRow> rows{
            rowOf(incident(QStringLiteral("12"), QStringLiteral("Checkout latency in eu-west-1"))),
            rowOf(incident(QStringLiteral("13"), QStringLiteral("Search index lag")))};
        model.show(rows, plain(), QStringLiteral("LATENCY check"));
        QCOMPARE(names(model), QStringList{QStringLiteral("Checkout latency in eu-west-1")});
        model.show(rows, plain(), QStringLiteral("inc-13"));
        QCOMPARE(names(model), QStringList{QStringLiteral("Search index lag")});
        model.show(rows, plain(), QStringLiteral("nothing like it"));
        QCOMPARE(model.rowCount(), 0);
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
        model.show({}, Overlay({entry}, directory(), {}, [](const QString &) { return QString(); }));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(IncidentListModel::PendingRole).toInt(), int(Pending::Waiting));
        entry.state = OutboxState::Acked;
        const Overlay acked({entry}, directory(), {}, [](const QString &) { return QStringLiteral("01S"); });
        model.show({}, acked);
        QCOMPARE(model.rowCount(), 1); // acknowledged, the row not here yet: no flicker
        QCOMPARE(model.index(0).data(IncidentListModel::IncidentIdRole).toString(), QStringLiteral("01S"));
        model.show({rowOf(incident(QStringLiteral("01S"), QStringLiteral("Payments")))}, acked);
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
