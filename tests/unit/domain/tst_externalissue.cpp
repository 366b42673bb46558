#include "models/domain/externalissue.h"
#include "models/domain/relationship.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

/// Issues in trackers, and the sides of relationships.
class TstExternalIssue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHostTellsTheTracker_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("provider");
        const auto row = [](const QString &address, const QString &provider) {
            QTest::addRow("%s", qPrintable(address.left(40))) << address << provider;
        };
        row(u"https://acme.atlassian.net/browse/OPS-12"_s, u"jira"_s);
        row(u"https://jira.acme.example/browse/OPS-12"_s, u"jira_server"_s);
        row(u"https://linear.app/acme/issue/PAY-7/cards-fail"_s, u"linear"_s);
        row(u"https://github.com/acme/pay/issues/9"_s, u"github"_s);
        row(u"https://gitlab.com/acme/pay/-/issues/9"_s, u"gitlab"_s);
        row(u"https://gitlab.acme.example/pay/-/issues/9"_s, u"gitlab"_s);
        row(u"https://app.asana.com/0/1/2"_s, u"asana"_s);
        row(u"https://dev.azure.com/acme/pay/_workitems/edit/9"_s, u"azure_devops"_s);
        row(u"https://acme.visualstudio.com/pay/_workitems/edit/9"_s, u"azure_devops"_s);
        row(u"https://app.clickup.com/t/1"_s, u"click_up"_s);
        row(u"https://acme.service-now.com/now/1"_s, u"service_now"_s);
        row(u"https://app.shortcut.com/acme/story/1"_s, u"shortcut"_s);
        row(u"https://www.notion.so/acme/1"_s, u"notion"_s);
        row(u"https://grafana.acme.example/d/pay"_s, {});
        row(u"https://notgithub.com/acme/pay/issues/9"_s, {});
        row(u"https://github.com.evil.example/acme"_s, {});
        row(u"https://github.com"_s, {});
        row(u"https://linear.app/"_s, {});
        row(u"not an address"_s, {});
    }
    void theHostTellsTheTracker()
    {
        QFETCH(QString, address);
        const QString provider = ExternalIssue::providerOf(address);
        QTEST(provider, "provider");
        QVERIFY(provider.isEmpty() || ExternalIssue::providers().contains(provider));
    }
    void comesOutAsItWentIn()
    {
        const ExternalIssue issue{u"jira"_s, u"OPS-12"_s, u"https://acme.atlassian.net/browse/OPS-12"_s};
        QCOMPARE(ExternalIssue::fromJson(issue.toJson()), issue);
        const RelatedIncident side = RelatedIncident::of(u"01R"_s, u"01A"_s, u"01B"_s);
        QCOMPARE(RelatedIncident::fromJson(side.toJson()), side);
        QVERIFY(side.id != RelatedIncident::of(u"01R"_s, u"01B"_s, u"01A"_s).id);
    }
};

MUSTER_TEST(TstExternalIssue);
#include "tst_externalissue.moc"
