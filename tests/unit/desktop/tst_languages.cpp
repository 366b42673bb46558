#include "app/desktop/languages.h"
#include "app/desktop/pseudotranslator.h"
#include "tests/support/testmain.h"
#include <QGuiApplication>

using namespace muster::desktop;

class TstLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theInventedLanguageKeepsWhatIsFilledIn_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("placeholders") << QStringLiteral("Loading %L1 of %L2")
                                      << QStringList{QStringLiteral("%L1"), QStringLiteral("%L2")};
        QTest::newRow("a number") << QStringLiteral("%n change(s) queued") << QStringList{QStringLiteral("%n ")};
        QTest::newRow("tags") << QStringLiteral("<b>Status</b> changed by %1")
                              << QStringList{QStringLiteral("<b>"), QStringLiteral("</b>"), QStringLiteral("%1")};
        QTest::newRow("a pattern") << QStringLiteral("Backups (*.muster-backup)")
                                   << QStringList{QStringLiteral("] (*.muster-backup)")};
    }
    void theInventedLanguageKeepsWhatIsFilledIn()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, kept);
        const QString said = PseudoTranslator(false).translate("Page", source.toUtf8().constData(), nullptr, -1);
        QVERIFY(said.startsWith(QLatin1Char('[')));
        QVERIFY(said.contains(QLatin1Char(']')));
        for (const QString &part : kept)
            QVERIFY2(said.contains(part), qPrintable(said));
    }
    void theInventedLanguageIsLongerAndForeign()
    {
        const QString said = PseudoTranslator(false).translate("Page", "Declare an incident", nullptr, -1);
        QVERIFY(said.size() >= 25);
        QVERIFY(!said.contains(QStringLiteral("incident")));
    }
    void dateFormatsStayDateFormats()
    {
        QCOMPARE(
            PseudoTranslator(false).translate("Times", "ddd d MMM", "date format", -1), QStringLiteral("ddd d MMM"));
    }
    void theMirroredLanguageIsWrittenFromTheRight()
    {
        const QString said = PseudoTranslator(true).translate("Page", "Save", nullptr, -1);
        QVERIFY(said.startsWith(QChar(0x200f)));
    }
    void tellsOnceWhatNoCatalogueHas()
    {
        MissingWords missing;
        QVERIFY(missing.translate("Page", "Save", nullptr, -1).isEmpty());
        missing.translate("Page", "Save", nullptr, -1);
        missing.translate("QueueItem", "Discard", nullptr, -1);
        missing.translate("QFileDialog", "Open", nullptr, -1);
        const QStringList expected{QStringLiteral("Page: Save"), QStringLiteral("QueueItem: Discard")};
        QCOMPARE(missing.take(), expected);
        QVERIFY(missing.take().isEmpty());
    }
    void aLanguageBringsItsLocaleAndItsDirection()
    {
        Languages languages(*QCoreApplication::instance());
        QVERIFY(languages.speak(QStringLiteral("de")));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QVERIFY(!languages.speak(QStringLiteral("de")));
        QVERIFY(languages.speak(Languages::mirrored));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(languages.speak(QStringLiteral("en")));
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }
    void anUnknownLanguageIsNotTakenForAKnownOne()
    {
        QVERIFY(Languages::isKnown(QString()));
        QVERIFY(Languages::isKnown(QStringLiteral("system")));
        QVERIFY(Languages::isKnown(QStringLiteral("de")));
        QVERIFY(!Languages::isKnown(QStringLiteral("xx")));
    }
};

MUSTER_TEST(TstLanguages);
#include "tst_languages.moc"
