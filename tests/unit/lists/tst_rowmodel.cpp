#include "models/lists/optionmodel.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <random>

using namespace muster;

namespace {

Option option(const QString &id, const QString &label)
{
    return {id, label, {}, 0, true, {}};
}

QStringList labels(const OptionModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row).data(OptionModel::LabelRole).toString());
    return list;
}

} // namespace

class TstRowModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAsToldAfterAnyChange()
    {
        OptionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(42);
        for (int round = 0; round < 500; ++round) {
            QList<Option> next;
            for (int id = 0; id < 30; ++id) {
                if (random() % 3 != 0)
                    next.append(option(QString::number(id), QString::number(random() % 4)));
            }
            if (random() % 4 == 0)
                std::shuffle(next.begin(), next.end(), random);
            model.setRows(next);
            QCOMPARE(model.rows(), next);
        }
    }
    void tellsOnlyWhatChanged()
    {
        OptionModel model;
        model.setRows({option(QStringLiteral("a"), QStringLiteral("A")),
            option(QStringLiteral("b"), QStringLiteral("B")), option(QStringLiteral("c"), QStringLiteral("C"))});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset),
            removed(&model, &QAbstractItemModel::rowsRemoved), inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows({option(QStringLiteral("a"), QStringLiteral("A")),
            option(QStringLiteral("b"), QStringLiteral("new")), option(QStringLiteral("c"), QStringLiteral("C"))});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(reset.size() + removed.size() + inserted.size(), 0);
    }
    void anInsertedRowLeavesTheOthersAlone()
    {
        OptionModel model;
        model.setRows(
            {option(QStringLiteral("a"), QStringLiteral("A")), option(QStringLiteral("c"), QStringLiteral("C"))});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted),
            removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setRows({option(QStringLiteral("a"), QStringLiteral("A")),
            option(QStringLiteral("b"), QStringLiteral("B")), option(QStringLiteral("c"), QStringLiteral("C"))});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 1);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(labels(model), (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    }
    void aRowThatGetsItsServerIdStaysInPlace()
    {
        OptionModel model;
        model.setRows({option(QStringLiteral("tmp_1"), QStringLiteral("mine")),
            option(QStringLiteral("x"), QStringLiteral("X"))});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setRows(
            {option(QStringLiteral("01A"), QStringLiteral("mine")), option(QStringLiteral("x"), QStringLiteral("X"))});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(removed.size(), 0);
    }
};

MUSTER_TEST(TstRowModel);
#include "tst_rowmodel.moc"
