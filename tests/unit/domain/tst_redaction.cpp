#include "models/domain/redaction.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

/// What is given to people outside tells nothing of who and where.
class TstRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsHiddenIsGoneInAnyCase()
    {
        Redaction redaction;
        redaction.hide(u"incidents.acme.example"_s, u"(server)"_s);
        QCOMPARE(redaction.of(u"https://INCIDENTS.acme.example/v2: incidents.acme.example does not answer"_s),
            u"https://(server)/v2: (server) does not answer"_s);
    }
    void theLongestGoesFirst()
    {
        Redaction redaction;
        redaction.hide(u"acme"_s, u"(workspace)"_s);
        redaction.hide(u"acme.example:8443"_s, u"(server)"_s);
        redaction.hide(u"acme.example"_s, u"(host)"_s);
        QCOMPARE(redaction.of(u"acme.example:8443 acme.example acme"_s), u"(server) (host) (workspace)"_s);
    }
    void whatIsTooShortToBeFoundSafelyIsLeft()
    {
        Redaction redaction;
        redaction.hide({}, u"(nobody)"_s);
        redaction.hide(u"Al"_s, u"(person)"_s);
        QCOMPARE(redaction.of(u"All is well"_s), u"All is well"_s);
    }
    void pathsLoseTheirIds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("general");
        const auto row = [](const QString &path, const QString &general) {
            QTest::addRow("%s", qPrintable(path)) << path << general;
        };
        row(u"/v2/incidents"_s, u"/v2/incidents"_s);
        row(u"/v2/incidents/01HSCENE000000000000004312"_s, u"/v2/incidents/{id}"_s);
        row(u"/v2/incidents/01HSCENE000000000000004312/actions/edit"_s, u"/v2/incidents/{id}/actions/edit"_s);
        row(u"/v1/incident_memberships/actions/revoke"_s, u"/v1/incident_memberships/actions/revoke"_s);
        row(u"/muster/v1/changes"_s, u"/muster/v1/changes"_s);
        row(u"/v2/catalog_entries/payments%20api"_s, u"/v2/catalog_entries/{id}"_s);
    }
    void pathsLoseTheirIds()
    {
        QFETCH(QString, path);
        QTEST(withoutIds(path), "general");
    }
};

MUSTER_TEST(TstRedaction);
#include "tst_redaction.moc"
