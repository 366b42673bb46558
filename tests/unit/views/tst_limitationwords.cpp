#include "tests/support/testmain.h"
#include "views/limitationwords.h"
#include <QSet>
#include <QTest>

using namespace muster;
using enum Limitation::Cause;

class TstLimitationWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingAServerCannotDoHasWords()
    {
        QSet<QString> words;
        for (int i = 0; i < abilities; ++i) {
            const QString reason = reasonAgainst(Ability(i), {{Ability(i), Server}});
            QVERIFY2(reason.endsWith(QLatin1Char('.')), qPrintable(QString::number(i)));
            words.insert(reason);
        }
        QCOMPARE(words.size(), abilities);
    }
    void everythingAKeyMayNotHasWords()
    {
        for (int i = int(Ability::DeclareIncident); i <= int(Ability::DeleteFollowUp); ++i)
            QVERIFY(!reasonAgainst(Ability(i), {{Ability(i), Key}}).isEmpty());
        for (const Ability ability : {Ability::AddTimelineItem, Ability::ChangeTimelineItem})
            QVERIFY(!reasonAgainst(ability, {{ability, Key}}).isEmpty());
    }
    void thereIsNoReasonAgainstWhatCanBeDone()
    {
        QCOMPARE(reasonAgainst(Ability::AddAction, {{Ability::EditIncident, Key}}), QString());
        QCOMPARE(limitationsInWords({}), QStringList());
    }
    void oneMissingRightOfAKeyIsOneSentence()
    {
        QList<Limitation> limitations;
        for (int i = int(Ability::EditIncident); i <= int(Ability::DeleteFollowUp); ++i)
            limitations.append({Ability(i), Key});
        limitations.append({Ability::AddTimelineItem, Key});
        limitations.append({Ability::ChangeTimelineItem, Key});
        limitations.append({Ability::FollowLive, Server});
        const QStringList words = limitationsInWords(limitations);
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0].contains(QLatin1String("may not change incidents, share updates")));
        QVERIFY(words[1].contains(QLatin1String("every 15 second")));
    }
    void whatOnlyTheServerLacksIsNotBlamedOnTheKey()
    {
        const QStringList words = limitationsInWords({{Ability::PostUpdate, Server}, {Ability::AddAction, Key}});
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0].startsWith(QLatin1String("This server takes no updates")));
        QVERIFY(words[0].contains(QLatin1String("Status and severity can be changed")));
    }
    void noWayRoundIsNamedThatIsBarredToo()
    {
        const QString reason
            = reasonAgainst(Ability::PostUpdate, {{Ability::EditIncident, Key}, {Ability::PostUpdate, Server}});
        QVERIFY(reason.startsWith(QLatin1String("This server takes no updates")));
        QVERIFY(!reason.contains(QLatin1String("Status and severity")));
    }
};

MUSTER_TEST(TstLimitationWords);
#include "tst_limitationwords.moc"
