#include "models/domain/slashtargets.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;
using Kind = SlashPart::Kind;

namespace {

Directory directory()
{
    Directory d;
    const auto severity = [&d](const QString &id, const QString &name, int rank) {
        d.severities.insert(id, {id, name, {}, rank, {}, {}});
    };
    severity(u"minor"_s, u"Minor"_s, 1);
    severity(u"major"_s, u"Major"_s, 2);
    severity(u"critical"_s, u"Critical"_s, 3);
    for (const QString &name : {u"Investigating"_s, u"In review"_s, u"Fixing"_s}) {
        IncidentStatus status;
        status.id = name.toLower();
        status.name = name;
        d.statuses.insert(status.id, status);
    }
    IncidentType outage;
    outage.id = u"outage"_s;
    outage.name = u"Service outage"_s;
    d.types.insert(outage.id, outage);
    const auto role = [&d](const QString &id, const QString &name, const QString &shortform, IncidentRole::Kind kind) {
        IncidentRole one;
        one.id = id;
        one.name = name;
        one.shortform = shortform;
        one.kind = kind;
        d.roles.insert(id, one);
    };
    role(u"lead"_s, u"Incident Commander"_s, u"ic"_s, IncidentRole::Kind::Lead);
    role(u"comms"_s, u"Communications Lead"_s, u"comms"_s, IncidentRole::Kind::Custom);
    role(u"reporter"_s, u"Reporter"_s, u"reporter"_s, IncidentRole::Kind::Reporter);
    const auto user = [&d](const QString &id, const QString &name, const QString &email) {
        User one;
        one.id = id;
        one.name = name;
        one.email = email;
        d.users.insert(id, one);
    };
    user(u"bea"_s, u"Beatriz Costa"_s, u"bea@acme.example"_s);
    user(u"ben"_s, u"Ben Smith"_s, u"ben.smith@acme.example"_s);
    user(u"lucia"_s, u"Lucía Fernández"_s, u"lucia@acme.example"_s);
    user(u"jo"_s, u"Jo Straßer"_s, u"jo@acme.example"_s);
    user(u"gone"_s, u"Ludwig Gone"_s, u"gone@acme.example"_s);
    d.users[u"gone"_s].isActive = false;
    return d;
}

SlashTargets targets(const QString &text)
{
    return slashTargets(parseSlashCommand(text), directory(), u"bea"_s);
}

} // namespace

class TstSlashTargets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("case") << u"/incident new x --severity critical"_s << int(Kind::Severity) << u"critical"_s;
        QTest::newRow("beginning") << u"severity crit"_s << int(Kind::Severity) << u"critical"_s;
        QTest::newRow("underscore") << u"/inc new x --type service_outage"_s << int(Kind::Type) << u"outage"_s;
        QTest::newRow("word of the name") << u"status review"_s << int(Kind::Status) << u"in review"_s;
        QTest::newRow("lead has another name") << u"role lead @bea"_s << int(Kind::Role) << u"lead"_s;
        QTest::newRow("short form") << u"role comms @bea"_s << int(Kind::Role) << u"comms"_s;
        QTest::newRow("e-mail") << u"lead @bea"_s << int(Kind::Person) << u"bea"_s;
        QTest::newRow("whole address") << u"lead ben.smith@acme.example"_s << int(Kind::Person) << u"ben"_s;
        QTest::newRow("family name") << u"lead @smith"_s << int(Kind::Person) << u"ben"_s;
        QTest::newRow("accents") << u"lead @fernandez"_s << int(Kind::Person) << u"lucia"_s;
        QTest::newRow("sharp s") << u"lead @strasser"_s << int(Kind::Person) << u"jo"_s;
        QTest::newRow("me") << u"lead me"_s << int(Kind::Person) << u"bea"_s;
        QTest::newRow("at in the flag") << u"action x --assignee @lucia"_s << int(Kind::Person) << u"lucia"_s;
        QTest::newRow("visibility") << u"new x --visibility Private"_s << int(Kind::Visibility) << u"private"_s;
        QTest::newRow("next update") << u"update x --next 45m"_s << int(Kind::Next) << u"45m"_s;
        QTest::newRow("next update in words") << u"update x --next \"1h 30m\""_s << int(Kind::Next) << u"1h 30m"_s;
        QTest::newRow("no next update") << u"update x --next none"_s << int(Kind::Next) << u"none"_s;
    }
    void findsWhatIsMeant()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, id);
        const SlashTargets found = targets(text);
        QVERIFY(found.mismatches.isEmpty());
        QCOMPARE(found.ids.value(Kind(kind)), id);
    }
    void nobodyLeavesTheRoleOpen()
    {
        const SlashTargets found = targets(u"role comms @nobody"_s);
        QVERIFY(found.ids.contains(Kind::Person));
        QCOMPARE(found.ids.value(Kind::Person), QString());
    }
    void meIsNobodyElse()
    {
        Directory all = directory();
        User mei;
        mei.id = u"mei"_s;
        mei.name = u"Mei Tanaka"_s;
        all.users.insert(mei.id, mei);
        const SlashTargets found = slashTargets(parseSlashCommand(u"/inc lead @me"_s), all, {});
        QCOMPARE(found.mismatches.size(), 1);
        QVERIFY(!found.ids.contains(Kind::Person));
    }
    void severalThatFitAreNamed()
    {
        const SlashTargets found = targets(u"lead @be"_s);
        QCOMPARE(found.mismatches.size(), 1);
        QVERIFY(found.mismatches.first().ambiguous);
        QCOMPARE(found.mismatches.first().candidates, (QStringList{u"Beatriz Costa"_s, u"Ben Smith"_s}));
    }
    void whatThereIsIsNamedWhereNothingFits()
    {
        const SlashTargets found = targets(u"severity apocalyptic"_s);
        QCOMPARE(found.mismatches.size(), 1);
        QVERIFY(!found.mismatches.first().ambiguous);
        QCOMPARE(found.mismatches.first().candidates, (QStringList{u"Critical"_s, u"Major"_s, u"Minor"_s}));
        QCOMPARE(found.mismatches.first().part.value, u"apocalyptic"_s);
    }
    void whoHasLeftIsNotFound() { QCOMPARE(targets(u"lead @ludwig"_s).mismatches.size(), 1); }
    void theReporterIsNobodysToAssign() { QCOMPARE(targets(u"role reporter @bea"_s).mismatches.size(), 1); }
    void onlySignsAreNoName() { QCOMPARE(targets(u"status ---"_s).mismatches.size(), 1); }
};

MUSTER_TEST(TstSlashTargets);
#include "tst_slashtargets.moc"
