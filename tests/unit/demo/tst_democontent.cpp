#include "app/service/demo/demotexts.h"
#include "tests/support/testmain.h"
#include "tests/unit/demo/demofixture.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;
using service::DemoIncident;

namespace {

QStringList textsOf(const DemoIncident &told)
{
    QStringList texts{told.incident.name, told.incident.summary};
    for (const IncidentUpdate &update : told.updates)
        texts.append(update.message);
    for (const Action &action : told.actions)
        texts.append(action.description);
    for (const FollowUp &followUp : told.followUps)
        texts.append({followUp.title, followUp.description});
    return texts;
}

} // namespace

class TstDemoContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheServiceSomewhere()
    {
        const auto components = service::DemoTexts::load().components;
        for (const DemoIncident &told : test::sharedDemo()) {
            const QString all = textsOf(told).join(QLatin1Char('\n'));
            const bool found = std::any_of(components.begin(), components.end(),
                [&](const auto &component) { return all.contains(component.name); });
            QVERIFY2(found || told.incident.status.category == StatusCategory::Triage,
                qPrintable(told.incident.reference + all));
        }
    }
    void findsManyIncidentsByServiceRegionAndProvider_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("service") << QStringLiteral("payments-gateway") << 30;
        QTest::newRow("region") << QStringLiteral("eu-west-1") << 150;
        QTest::newRow("provider") << QStringLiteral("Adyen") << 15;
        QTest::newRow("thing") << QStringLiteral("rollback") << 5;
        QTest::newRow("person") << QStringLiteral("Nguyễn") << 10;
    }
    void findsManyIncidentsByServiceRegionAndProvider()
    {
        QFETCH(QString, word);
        QFETCH(int, atLeast);
        int found = 0;
        for (const DemoIncident &told : test::sharedDemo())
            found += textsOf(told).join(QLatin1Char(' ')).contains(word, Qt::CaseInsensitive);
        QVERIFY2(found >= atLeast && found < 900, qPrintable(QString::number(found)));
    }
    void fillsInEveryWord()
    {
        const QRegularExpression bad(QStringLiteral("[{}]|  | ,| \\.|^ | $"), QRegularExpression::MultilineOption);
        for (const DemoIncident &told : test::sharedDemo()) {
            QVERIFY(!told.incident.name.isEmpty() && told.incident.name.size() <= 100);
            for (const QString &text : textsOf(told))
                QVERIFY2(
                    !bad.match(text).hasMatch(), qPrintable(told.incident.reference + QStringLiteral(": ") + text));
            for (const Action &action : told.actions)
                QVERIFY(!action.description.isEmpty());
            for (const FollowUp &followUp : told.followUps)
                QVERIFY(!followUp.title.isEmpty() && !followUp.description.isEmpty());
        }
    }
    void seldomSaysTheSame()
    {
        QSet<QString> names, summaries;
        int summarised = 0;
        for (const DemoIncident &told : test::sharedDemo()) {
            names.insert(told.incident.name);
            if (!told.incident.summary.isEmpty()) {
                summaries.insert(told.incident.summary);
                ++summarised;
            }
        }
        QVERIFY2(names.size() > 300, qPrintable(QString::number(names.size())));
        QVERIFY2(
            summarised > 1000 && summaries.size() > summarised * 9 / 10, qPrintable(QString::number(summaries.size())));
    }
    void doesNotRepeatATaskWithinAnIncident()
    {
        for (const DemoIncident &told : test::sharedDemo()) {
            QSet<QString> texts;
            for (const Action &action : told.actions)
                texts.insert(action.description);
            for (const FollowUp &followUp : told.followUps)
                texts.insert(followUp.title);
            QCOMPARE(texts.size(), told.actions.size() + told.followUps.size());
        }
    }
    void survivesJson()
    {
        for (const DemoIncident &told : test::sharedDemo()) {
            QCOMPARE(Incident::fromJson(told.incident.toJson()), told.incident);
            for (const IncidentUpdate &update : told.updates)
                QCOMPARE(IncidentUpdate::fromJson(update.toJson()), update);
            for (const ActivityEntry &entry : told.activity)
                QCOMPARE(ActivityEntry::fromJson(entry.toJson()), entry);
        }
    }
};

MUSTER_TEST(TstDemoContent);
#include "tst_democontent.moc"
