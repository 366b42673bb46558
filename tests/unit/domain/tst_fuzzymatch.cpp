#include "models/domain/fuzzymatch.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

int score(const QString &letters, const QString &text)
{
    const auto match = fuzzyMatch(letters, text);
    return match ? match->score : -1000;
}

} // namespace

class TstFuzzyMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLettersInTheirOrderOnly()
    {
        QVERIFY(fuzzyMatch(u"csev"_s, u"Change severity"_s));
        QVERIFY(!fuzzyMatch(u"vesc"_s, u"Change severity"_s));
        QVERIFY(!fuzzyMatch(u"longer than it"_s, u"short"_s));
        QVERIFY(fuzzyMatch(QString(), u"anything"_s));
    }
    void saysWhereTheLettersLie()
    {
        QCOMPARE(fuzzyMatch(u"cs"_s, u"Change severity"_s)->positions, (QList<qsizetype>{0, 7}));
        QCOMPARE(fuzzyMatch(u"sev"_s, u"Change severity"_s)->positions, (QList<qsizetype>{7, 8, 9}));
        QCOMPARE(fuzzyMatch(u"ch sev"_s, u"Change severity"_s)->positions, (QList<qsizetype>{0, 1, 7, 8, 9}));
    }
    void caseAndAccentsDoNotMatter()
    {
        QCOMPARE(fuzzyMatch(u"lucia"_s, u"Lucía Fernández"_s)->positions, (QList<qsizetype>{0, 1, 2, 3, 4}));
        QVERIFY(fuzzyMatch(u"NGUYEN"_s, u"Anh Nguyễn"_s));
    }
    void beginningsOfWordsAndNeighboursComeFirst()
    {
        QVERIFY(score(u"ps"_s, u"Post status"_s) > score(u"ps"_s, u"Oops"_s));
        QVERIFY(score(u"role"_s, u"Assign role"_s) > score(u"role"_s, u"Retry of long evening"_s));
        QVERIFY(score(u"set"_s, u"Settings"_s) > score(u"set"_s, u"Reset everything at once"_s));
        QVERIFY(score(u"up"_s, u"Update"_s) > score(u"up"_s, u"Post update"_s));
    }
    void longTextsEnd()
    {
        const QString text(100'000, u'a');
        QVERIFY(fuzzyMatch(QString(100'000, u'a'), text));
        QVERIFY(!fuzzyMatch(QString(200, u'a') + u'b', text));
    }
};

MUSTER_TEST(TstFuzzyMatch);
#include "tst_fuzzymatch.moc"
