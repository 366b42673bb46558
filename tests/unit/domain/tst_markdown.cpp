#include "models/domain/markdown.h"
#include "tests/support/testmain.h"

using namespace muster;

/// Plain text out of Markdown.
class TstMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesOutTheMarks_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *name, const char *markdown, const QString &plain) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << plain;
        };
        row("nothing", "", {});
        row("plain", "Customers cannot pay", QStringLiteral("Customers cannot pay"));
        row("emphasis", "**All** customers, *really* __all__, _each_",
            QStringLiteral("All customers, really all, each"));
        row("names with underscores", "snake_case_name and 2 * 3 * 4", QStringLiteral("snake_case_name and 2 * 3 * 4"));
        row("heading", "# When\nPayments fail", QStringLiteral("When\nPayments fail"));
        row("list", "One of:\n\n- logins\n* payments", QStringLiteral("One of:\n\u2022 logins\n\u2022 payments"));
        row("link", "See [the guide](https://acme.test/guide).", QStringLiteral("See the guide."));
        row("picture", "![chart](https://acme.test/x.png)", QStringLiteral("chart"));
        row("code", "HTTP `5xx`", QStringLiteral("HTTP 5xx"));
        row("quote", "> quoted", QStringLiteral("quoted"));
        row("escaped", "\\*not emphasis\\* \\#1", QStringLiteral("*not emphasis* #1"));
        row("markup of another kind", "<b>stays</b>", QStringLiteral("<b>stays</b>"));
    }
    void leavesOutTheMarks()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, plain);
        QCOMPARE(withoutMarkdown(markdown), plain);
    }
};

MUSTER_TEST(TstMarkdown);
#include "tst_markdown.moc"
