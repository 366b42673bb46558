#include "app/service/demo/demotexts.h"
#include "models/domain/ulid.h"
#include "tests/support/testmain.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;
using service::DemoTexts;
using service::Phrase;
using service::Scenario;
using service::Word;

class TstDemoTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_texts = DemoTexts::load(); }

    void fillsInWords()
    {
        service::Wording wording;
        wording[Word::Service] = QStringLiteral("orders-api");
        wording[Word::Percent] = QStringLiteral("12");
        QCOMPARE(Phrase(QStringLiteral("{service} fails {percent} %, {service}!")).with(wording),
            QStringLiteral("orders-api fails 12 %, orders-api!"));
        QCOMPARE(Phrase(QStringLiteral("no words")).with(wording), QStringLiteral("no words"));
        QCOMPARE(Phrase(QStringLiteral("{servise} { {percent}")).with(wording), QStringLiteral("{servise} { 12"));
        QVERIFY(Phrase(QString()).isEmpty());
    }
    /// A place whose name is misspelt would be shown as it is written.
    void asksForKnownWordsOnly()
    {
        const QRegularExpression place(QStringLiteral("\\{(\\w*)\\}"));
        for (const char *name : {"common", "scenarios-payments", "scenarios-data", "scenarios-platform",
                 "scenarios-customers", "scenarios-security"}) {
            auto matches = place.globalMatch(read(QLatin1String(name)));
            int places = 0;
            for (; matches.hasNext(); ++places) {
                const QString word = matches.next().captured(1);
                QVERIFY2(service::wordFromText(word), qPrintable(QLatin1String(name) + QStringLiteral(": ") + word));
            }
            QVERIFY(places > 50);
        }
    }
    void refersToServicesThereAre()
    {
        QSet<QString> known;
        for (const auto &component : m_texts.components)
            known.insert(component.name);
        for (const char *name : {"scenarios-payments", "scenarios-data", "scenarios-platform", "scenarios-customers",
                 "scenarios-security"}) {
            const auto scenarios = QJsonDocument::fromJson(read(QLatin1String(name)).toUtf8())
                                       .object()
                                       .value(QLatin1String("scenarios"))
                                       .toArray();
            QVERIFY(!scenarios.isEmpty());
            for (const auto &scenario : scenarios) {
                for (const auto &component : scenario.toObject().value(QLatin1String("services")).toArray())
                    QVERIFY2(known.contains(component.toString()), qPrintable(component.toString()));
            }
        }
        for (const auto &component : std::as_const(m_texts.components))
            QVERIFY2(!component.label.isEmpty() && !component.team.isEmpty() && !component.database.isEmpty()
                    && !component.upstream.isEmpty(),
                qPrintable(component.name));
    }
    void saysSomethingAtEveryTurnOfEveryScenario()
    {
        QVERIFY(m_texts.scenarios.size() >= 30);
        std::array<int, service::tierCount> byTier{};
        QSet<QString> ids;
        for (const Scenario &scenario : std::as_const(m_texts.scenarios)) {
            ids.insert(scenario.id);
            for (size_t tier = 0; tier < byTier.size(); ++tier)
                byTier[tier] += scenario.tiers[tier];
            for (const auto &said :
                {scenario.summaries, scenario.investigating, scenario.cause, scenario.monitoring, scenario.resolved})
                QVERIFY2(said.size() == service::variantCount, qPrintable(scenario.id));
            for (size_t variant = 0; variant < service::variantCount; ++variant)
                QVERIFY2(!scenario.names[variant].isEmpty() && !scenario.actions[variant].isEmpty(),
                    qPrintable(scenario.id));
            QVERIFY2(scenario.weight > 0 && !scenario.components.isEmpty() && !scenario.alert.isEmpty(),
                qPrintable(scenario.id));
        }
        QCOMPARE(ids.size(), m_texts.scenarios.size());
        QVERIFY(byTier[0] >= 15 && byTier[1] >= 15 && byTier[2] >= 8);
    }
    void knowsPeopleOfManyTongues()
    {
        QCOMPARE(m_texts.people.size(), 25);
        QSet<QString> ids, emails, teams;
        int leads = 0, comms = 0;
        for (const auto &person : std::as_const(m_texts.people)) {
            QVERIFY(isUlid(person.user.id));
            QVERIFY(person.user.email.endsWith(QLatin1String("@acme.example")));
            ids.insert(person.user.id);
            emails.insert(person.user.email);
            teams.insert(person.team);
            leads += person.lead > 0;
            comms += person.comms > 0;
        }
        QCOMPARE(ids.size(), 25);
        QCOMPARE(emails.size(), 25);
        QVERIFY(teams.size() >= 8 && leads >= 15 && comms >= 4);
    }
    void everyTeamHasSomebodyToCall()
    {
        for (const auto &component : std::as_const(m_texts.components)) {
            const bool found = std::any_of(m_texts.people.begin(), m_texts.people.end(),
                [&](const auto &person) { return person.team == component.team && person.lead > 0; });
            QVERIFY2(found, qPrintable(component.team));
        }
    }

private:
    static QString read(QLatin1String name)
    {
        QFile file(QStringLiteral(":/muster/demo/%1.json").arg(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    DemoTexts m_texts;
};

MUSTER_TEST(TstDemoTexts);
#include "tst_demotexts.moc"
