#include "models/domain/updateparts.h"
#include "tests/support/testmain.h"
#include <QTest>
#include <random>

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const UpdateHeadings headings{u"Impact now"_s, u"What changed"_s, u"Next"_s, u"Risk"_s};

} // namespace

/// An update in parts is one message, and can be taken apart again.
class TstUpdateParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsWrittenHasAHeading()
    {
        UpdateParts parts;
        QCOMPARE(toMessage(parts, headings), QString());
        QVERIFY(!parts.isInParts());
        parts.text = u"Rolling back."_s;
        parts.at(UpdatePart::Next) = u"  Watch the error rate (Jonas)\n"_s;
        QVERIFY(parts.isInParts());
        QCOMPARE(toMessage(parts, headings), u"Rolling back.\n\n**Next:** Watch the error rate (Jonas)"_s);
    }
    void aListStandsBelowItsHeading()
    {
        UpdateParts parts;
        parts.at(UpdatePart::Changed) = u"- rolled back\n- pool at 100"_s;
        QCOMPARE(toMessage(parts, headings), u"**What changed:**\n- rolled back\n- pool at 100"_s);
        QCOMPARE(updateParts(toMessage(parts, headings), headings), parts);
    }
    void aTextWithoutHeadingsIsOneText()
    {
        const QString text = u"Risk: it comes back\n\n* one\n* **two:** three"_s;
        QCOMPARE(updateParts(text, headings), (UpdateParts{text, {}}));
    }
    void aHeadingThatComesTwiceLosesNothing()
    {
        const UpdateParts parts = updateParts(u"**Risk:**one\n**Next:** wait\n**Risk:** two"_s, headings);
        QCOMPARE(parts.at(UpdatePart::Risk), u"one\n\ntwo"_s);
        QCOMPARE(parts.at(UpdatePart::Next), u"wait"_s);
    }
    void partsSurviveTheMessage()
    {
        std::mt19937 random(7);
        const QStringList words{u"rolled back"_s, u"**bold**"_s, u"- a list"_s, u"1. first"_s, u"**Next:"_s, u":**"_s,
            u"\n"_s, u"Risk:"_s, u"ünï \U0001f525"_s, u"> quoted"_s};
        for (int i = 0; i < 2000; ++i) {
            const auto text = [&] {
                QString said;
                for (int n = int(random() % 5); n > 0; --n)
                    said += words.at(qsizetype(random() % std::size_t(words.size()))) + u' ';
                return said.trimmed();
            };
            UpdateParts parts{text(), {}};
            for (QString &part : parts.parts)
                part = text();
            QCOMPARE(updateParts(toMessage(parts, headings), headings), parts);
        }
    }
};

MUSTER_TEST(TstUpdateParts);
#include "tst_updateparts.moc"
