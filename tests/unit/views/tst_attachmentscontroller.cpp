#include "tests/support/testmain.h"
#include "tests/unit/views/desk.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Attachment attachment(const QString &id, const QString &type, const QString &permalink, const QString &title)
{
    Attachment one;
    one.id = id;
    one.incidentId = u"01A"_s;
    one.resourceType = type;
    one.externalId = permalink;
    one.permalink = permalink;
    one.title = title;
    return one;
}

/// An incident with a link and with an alert of another system.
struct Page : Desk
{
    AttachmentsController &attachments = *app.attachments();

    Page()
    {
        files.add(incident(u"01A"_s, u"Payments fail"_s));
        files.write([](CacheWriter &writer) {
            writer.upsert(Kind::Attachment,
                attachment(u"01L"_s, Attachment::arbitraryUrl, u"https://a.example/d"_s, u"Board"_s).toJson());
            writer.upsert(Kind::Attachment,
                attachment(u"01M"_s, u"opsgenie_alert"_s, u"javascript:alert(1)"_s, u"A-7"_s).toJson());
        });
        open();
    }
    bool isShown() { return shows(u"01A"_s) && waitFor(2); }
    bool waitFor(int count)
    {
        return QTest::qWaitFor([this, count] { return attachments.model()->rowCount() == count; });
    }
    QString text(int row, int role) { return attachments.model()->index(row, 0).data(role).toString(); }
};

} // namespace

/// Links on the incident on screen.
class TstAttachmentsController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsThemAndOpensOnlyTheWeb()
    {
        Page page;
        QVERIFY(page.isShown());
        QCOMPARE(page.text(0, AttachmentListModel::TitleRole), u"Board"_s);
        QCOMPARE(page.text(0, AttachmentListModel::AddressRole), u"https://a.example/d"_s);
        QCOMPARE(page.text(1, AttachmentListModel::TitleRole), u"A-7"_s);
        QCOMPARE(page.text(1, AttachmentListModel::AddressRole), QString());
    }
    void attachesOnce()
    {
        Page page;
        QVERIFY(page.isShown());
        QVERIFY(!page.attachments.attach(u"see the runbook"_s, {}));
        QVERIFY(page.attachments.attach(u"https://a.example/d"_s, {})); // is there already
        QVERIFY(page.attachments.attach(u"github.com/acme/pay/pull/12"_s, u" The fix "_s));
        QVERIFY(page.waitFor(3));
        QCOMPARE(page.files.sent<CreateAttachment>().size(), 1);
        QCOMPARE(page.files.sent<CreateAttachment>().first().url, u"https://github.com/acme/pay/pull/12"_s);
        QCOMPARE(page.files.sent<CreateAttachment>().first().title, u"The fix"_s);
        page.app.notices()->undo();
        QVERIFY(page.waitFor(2));
    }
    void removesAndTakesThatBack()
    {
        Page page;
        QVERIFY(page.isShown());
        page.attachments.remove(u"01L"_s);
        QVERIFY(page.waitFor(1));
        QCOMPARE(page.files.sent<DeleteAttachment>().first().attachmentId, u"01L"_s);
        page.app.notices()->undo();
        QVERIFY(page.waitFor(2));
    }
    void doesNotRemoveWhatItMayNot()
    {
        Page page;
        SyncStatus status;
        status.limitations = {{Ability::DeleteAttachment, Limitation::Cause::Key}};
        page.app.sync()->setStatus(status);
        QVERIFY(page.isShown());
        QVERIFY(!page.attachments.againstRemoving().isEmpty());
        page.attachments.remove(u"01L"_s);
        QTest::qWait(50);
        QVERIFY(page.files.sent<DeleteAttachment>().isEmpty());
    }
    void offersWhatWasCopied()
    {
        Page page;
        QGuiApplication::clipboard()->setText(u" https://a.example/copied\n"_s);
        QCOMPARE(page.attachments.copiedAddress(), u"https://a.example/copied"_s);
        QGuiApplication::clipboard()->setText(u"a.example is down"_s);
        QCOMPARE(page.attachments.copiedAddress(), QString());
        QCOMPARE(page.attachments.usualTitle(u"https://github.com/acme/pay/pull/12"_s), u"acme/pay#12"_s);
    }
};

MUSTER_TEST(TstAttachmentsController);
#include "tst_attachmentscontroller.moc"
