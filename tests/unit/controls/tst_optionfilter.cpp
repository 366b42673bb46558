#include "qml/controls/optionfilter.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringListModel>

using namespace muster;

namespace {

QVariantList people()
{
    const auto person = [](const char *name, const char *mail, bool available) {
        return QVariantMap{{QStringLiteral("text"), QString::fromUtf8(name)},
            {QStringLiteral("value"), QString::fromUtf8(mail)}, {QStringLiteral("detail"), QString::fromUtf8(mail)},
            {QStringLiteral("available"), available}, {QStringLiteral("reason"), QStringLiteral("on leave")}};
    };
    return {person("Amara Diallo", "amara@acme.test", true), person("José Ortega", "jose@acme.test", false),
        person("Mei Tanaka", "mei@other.test", true)};
}

QStringList shown(const OptionFilter &filter)
{
    QStringList texts;
    for (int row = 0; row < filter.rowCount(); ++row)
        texts.append(filter.index(row).data(OptionFilter::TextRole).toString());
    return texts;
}

} // namespace

class TstOptionFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsByTheBeginningsOfWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing typed") << QString() << 3;
        QTest::newRow("last name") << QStringLiteral("tan") << 1;
        QTest::newRow("no accent needed") << QStringLiteral("jose ort") << 1;
        QTest::newRow("accent typed") << QString::fromUtf8("JOSÉ") << 1;
        QTest::newRow("in the detail") << QStringLiteral("acme") << 2;
        QTest::newRow("not in the middle of a word") << QStringLiteral("mara") << 0;
        QTest::newRow("every word counts") << QStringLiteral("mei acme") << 0;
    }
    void findsByTheBeginningsOfWords()
    {
        QFETCH(QString, typed);
        QFETCH(int, count);
        OptionFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSource(people());
        filter.setFilter(typed);
        QCOMPARE(filter.count(), count);
        QCOMPARE(filter.total(), 3);
    }
    void keepsTheIndicesOfTheSource()
    {
        OptionFilter filter;
        filter.setSource(people());
        filter.setFilter(QStringLiteral("mei"));
        QCOMPARE(filter.sourceIndexAt(0), 2);
        QCOMPARE(filter.rowOf(2), 0);
        QCOMPARE(filter.rowOf(0), -1);
        QCOMPARE(filter.sourceIndexAt(7), -1);
        QCOMPARE(filter.textAt(2), QStringLiteral("Mei Tanaka"));
        QCOMPARE(filter.indexOfValue(QStringLiteral("jose@acme.test")), 1);
        QCOMPARE(filter.indexOfValue(QStringLiteral("nobody")), -1);
    }
    void saysWhatCannotBeChosenAndWhy()
    {
        OptionFilter filter;
        filter.setSource(people());
        QVERIFY(!filter.isEnabledAt(1));
        QCOMPARE(filter.index(1).data(OptionFilter::ReasonRole).toString(), QStringLiteral("on leave"));
        QVERIFY(filter.isEnabledAt(0));
        QVERIFY(!filter.isEnabledAt(9) || filter.textAt(9).isEmpty());
    }
    void readsPlainStrings()
    {
        OptionFilter filter;
        filter.setSource(QStringList{QStringLiteral("one"), QStringLiteral("two")});
        QCOMPARE(shown(filter), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(filter.valueAt(1), QVariant(QStringLiteral("two")));
    }
    void followsAModel()
    {
        QStringListModel model(QStringList{QStringLiteral("one")});
        OptionFilter filter;
        filter.setTextRole(QStringLiteral("display"));
        filter.setSource(QVariant::fromValue<QObject *>(&model));
        QCOMPARE(shown(filter), QStringList{QStringLiteral("one")});
        QSignalSpy changed(&filter, &OptionFilter::optionsChanged);
        model.setStringList({QStringLiteral("one"), QStringLiteral("two")});
        QCOMPARE(filter.total(), 2);
        QVERIFY(!changed.isEmpty());
        model.setData(model.index(0), QStringLiteral("eins"));
        QCOMPARE(filter.textAt(0), QStringLiteral("eins"));
    }
    void lettersStepThroughOptionsAroundTheEnd()
    {
        OptionFilter filter;
        filter.setSource(QStringList{QStringLiteral("Major"), QStringLiteral("Critical"), QStringLiteral("Minor")});
        QCOMPARE(filter.nextRowStartingWith(QStringLiteral("m"), -1), 0);
        QCOMPARE(filter.nextRowStartingWith(QStringLiteral("m"), 0), 2);
        QCOMPARE(filter.nextRowStartingWith(QStringLiteral("m"), 2), 0);
        QCOMPARE(filter.nextRowStartingWith(QStringLiteral("x"), 0), -1);
        QCOMPARE(filter.nextRowStartingWith({}, 0), -1);
    }
};

MUSTER_TEST(TstOptionFilter);
#include "tst_optionfilter.moc"
