#include "qml/controls/matchingrows.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace muster;

class TstMatchingRows : public QObject
{
    Q_OBJECT
private:
    static void append(QStandardItemModel &model, int kind)
    {
        auto *item = new QStandardItem;
        item->setData(kind, Qt::UserRole);
        model.appendRow(item);
    }

private Q_SLOTS:
    void showsTheRowsWhoseRoleHasTheValue()
    {
        QStandardItemModel model;
        model.setItemRoleNames({{Qt::UserRole, "kind"}});
        for (const int kind : {1, 2, 1})
            append(model, kind);
        MatchingRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setSourceModel(&model);
        QCOMPARE(rows.count(), 3);
        rows.setRole(QStringLiteral("kind"));
        rows.setValue(1);
        QCOMPARE(rows.count(), 2);
        QSignalSpy counted(&rows, &MatchingRows::countChanged);
        append(model, 1);
        QCOMPARE(rows.count(), 3);
        QVERIFY(!counted.isEmpty());
        model.item(0)->setData(2, Qt::UserRole);
        QCOMPARE(rows.count(), 2);
    }
    void showsNothingForARoleThatDoesNotExist()
    {
        QStandardItemModel model;
        append(model, 1);
        MatchingRows rows;
        rows.setSourceModel(&model);
        rows.setRole(QStringLiteral("colour"));
        QCOMPARE(rows.count(), 0);
    }
};

MUSTER_TEST(TstMatchingRows);
#include "tst_matchingrows.moc"
