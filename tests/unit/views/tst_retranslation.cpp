#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTranslator>

using namespace muster;
using namespace muster::test;

namespace {

/// Says everything of Muster's in capitals, while it lives.
class Capitals : public QTranslator
{
public:
    Capitals() { QCoreApplication::installTranslator(this); }
    ~Capitals() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        return QString::fromUtf8(sourceText).toUpper();
    }
};

/// Speaks with another locale, while it lives.
struct Locale
{
    QLocale before;
    explicit Locale(const QString &name) { QLocale::setDefault(QLocale(name)); }
    ~Locale() { QLocale::setDefault(before); }
};

} // namespace

class TstRetranslation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actionsFindTheirWordsAnewAndKeepTheirPlaces()
    {
        WorkspaceFiles files;
        App app(files.clock, files.folder.path());
        const QList<AppAction> before = app.actions()->rows();
        const Capitals capitals;
        app.retranslate();
        QCOMPARE(app.actions()->titleOf(QStringLiteral("incident.declare")), QStringLiteral("DECLARE AN INCIDENT"));
        QCOMPARE(app.actions()->groups().constFirst(), QStringLiteral("GENERAL"));
        QCOMPARE(app.actions()->rows().size(), before.size());
        for (qsizetype row = 0; row < before.size(); ++row) {
            QCOMPARE(app.actions()->rows().at(row).actionId, before.at(row).actionId);
            QCOMPARE(app.actions()->rows().at(row).shortcut, before.at(row).shortcut);
        }
    }
    void rowsOnScreenFindTheirWordsAnew()
    {
        WorkspaceFiles files;
        files.add(incident(QStringLiteral("01A"), QStringLiteral("Payments fail")));
        App app(files.clock, files.folder.path());
        app.workspace().open(*files.cache, *files.outbox, QStringLiteral("amara"));
        QTRY_VERIFY(app.incident()->exists());
        app.incident()->rename(QStringLiteral("Refunds fail"));
        QTRY_COMPARE(app.queue()->count(), 1);
        const auto says = [&app] {
            const QAbstractItemModel &queue = *app.queue()->model();
            return queue.index(0, 0).data(queue.roleNames().key("stateText")).toString();
        };
        QCOMPARE(says(), QStringLiteral("Saved on this computer"));
        const Capitals capitals;
        app.retranslate();
        QCOMPARE(says(), QStringLiteral("SAVED ON THIS COMPUTER"));
        app.workspace().close();
    }
    void theChosenLanguageIsKept()
    {
        const QTemporaryDir folder;
        SettingsController(folder.path()).setLanguage(QStringLiteral("de"));
        QCOMPARE(SettingsController(folder.path()).language(), QStringLiteral("de"));
    }
    void timesAreWrittenAsTheLocaleWritesThem()
    {
        FakeClock clock; // 2026-11-23
        Times times(clock);
        times.setUtc(true);
        const double at
            = double(parseInstant(QStringLiteral("2026-11-23T14:05:09Z")).value().time_since_epoch().count() / 1000);
        const Locale german(QStringLiteral("de"));
        QVERIFY2(times.day(at).startsWith(QStringLiteral("Mo")), qPrintable(times.day(at)));
        const Locale arabic(QStringLiteral("ar_EG"));
        QCOMPARE(times.clock(at), QString::fromUtf8("١٤:٠٥"));
    }
};

MUSTER_TEST(TstRetranslation);
#include "tst_retranslation.moc"
