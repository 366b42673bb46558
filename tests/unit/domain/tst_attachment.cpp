#include "models/domain/attachment.h"
#include "tests/support/testmain.h"
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

/// Links and what they are called.
class TstAttachment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAddressesOfTheWebAreLinks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        const auto row = [](const QString &typed, const QString &address) {
            QTest::addRow("%s", qPrintable(typed.left(40))) << typed << address;
        };
        row(u" https://acme.example/a?b=c#d "_s, u"https://acme.example/a?b=c#d"_s);
        row(u"acme.example/runbook"_s, u"https://acme.example/runbook"_s);
        row(u"http://localhost:3000/d/1"_s, u"http://localhost:3000/d/1"_s);
        row(u"https://acme.example/\u00fcber"_s, u"https://acme.example/%C3%BCber"_s);
        row(u"javascript:alert(1)"_s, {});
        row(u"file:///etc/passwd"_s, {});
        row(u"ftp://acme.example"_s, {});
        row(u"the runbook. See there"_s, {});
        row(u"https://"_s, {});
        row(u""_s, {});
        row(u"https://acme.example/"_s + QString(2048, u'a'), {});
    }
    void onlyAddressesOfTheWebAreLinks()
    {
        QFETCH(QString, typed);
        QTEST(linkAddress(typed), "address");
    }
    void aLinkIsCalledAsPeopleCallIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("title");
        const auto row = [](const QString &address, const QString &title) {
            QTest::addRow("%s", qPrintable(address.left(40))) << address << title;
        };
        row(u"https://github.com/acme/pay/pull/12/files"_s, u"acme/pay#12"_s);
        row(u"https://github.com/acme/pay/issues/9"_s, u"acme/pay#9"_s);
        row(u"https://gitlab.com/acme/shop/pay/-/merge_requests/3"_s, u"acme/shop/pay!3"_s);
        row(u"https://acme.atlassian.net/browse/OPS-12"_s, u"OPS-12"_s);
        row(u"https://linear.app/acme/issue/PAY-7/cards-fail"_s, u"PAY-7"_s);
        row(u"https://grafana.acme.example/d/pay?from=now"_s, u"grafana.acme.example/d/pay"_s);
        row(u"https://acme.example/"_s, u"acme.example"_s);
    }
    void aLinkIsCalledAsPeopleCallIt()
    {
        QFETCH(QString, address);
        QTEST(linkTitle(address), "title");
    }
};

MUSTER_TEST(TstAttachment);
#include "tst_attachment.moc"
