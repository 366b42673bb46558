#include "models/domain/incidentlink.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

/// Links to incidents, as other programs hand them over.
class TstIncidentLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkNamesAnIncident_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("named");
        const auto row
            = [](const QString &link, const QString &named) { QTest::addRow("%s", qPrintable(link)) << link << named; };
        row(u"muster://incident/INC-12"_s, u"INC-12"_s);
        row(u" MUSTER://Incident/inc-12/\n"_s, u"inc-12"_s);
        row(u"muster:incident/01HSCENE000000000000004312"_s, u"01HSCENE000000000000004312"_s);
        row(u"muster://incident/INC-12?from=chat#top"_s, u"INC-12"_s);
    }
    void aLinkNamesAnIncident()
    {
        QFETCH(QString, link);
        QTEST(incidentInLink(link).value_or(QString()), "named");
    }
    void whatIsMadeIsUnderstood() { QCOMPARE(incidentInLink(incidentLink(u"INC-7"_s)), std::optional(u"INC-7"_s)); }
    void otherTextsAreNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"INC-12"_s, u"https://incident/INC-12"_s, u"muster://incident/"_s,
                 u"muster://incident/../../etc"_s, u"muster://incident/INC 12"_s, u"muster://settings/INC-12"_s,
                 u"muster://incident/INC-12/actions/close"_s, u"muster://incident/"_s + QString(65, u'a')})
            QTest::addRow("%s", qPrintable(text.left(50))) << text;
    }
    void otherTextsAreNone()
    {
        QFETCH(QString, text);
        QVERIFY(!incidentInLink(text));
    }
};

MUSTER_TEST(TstIncidentLink);
#include "tst_incidentlink.moc"
