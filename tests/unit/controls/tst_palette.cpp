#include "tests/support/testmain.h"
#include "tests/unit/controls/colourmath.h"
#include <QQmlComponent>
#include <QQmlEngine>

using namespace muster::test;

namespace {

const QStringList grounds{QStringLiteral("bg"), QStringLiteral("panel"), QStringLiteral("raised"),
    QStringLiteral("hover"), QStringLiteral("accentGround")};
const QStringList tones{QStringLiteral("accent"), QStringLiteral("critical"), QStringLiteral("major"),
    QStringLiteral("minor"), QStringLiteral("ok"), QStringLiteral("triage")};

} // namespace

/// The colours of both themes, read from Theme.qml itself.
class TstPalette : public QObject
{
    Q_OBJECT
private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;

    QObject *theme() const { return m_holder->property("theme").value<QObject *>(); }
    QColor colour(const QString &palette, const QString &name) const
    {
        const QObject *colours = theme()->property(qPrintable(palette)).value<QObject *>();
        return colours ? colours->property(qPrintable(name)).value<QColor>() : QColor();
    }
    void compare(const QString &palette, const QString &text, const QString &ground, double least) const
    {
        const QColor a = colour(palette, text), b = colour(palette, ground);
        QVERIFY2(a.isValid() && b.isValid(),
            qPrintable(text + QStringLiteral(" or ") + ground + QStringLiteral(" is no colour")));
        const double ratio = contrast(a, b);
        QVERIFY2(ratio >= least,
            qPrintable(
                QStringLiteral("%1: %2 on %3 has %4, needs %5").arg(palette, text, ground).arg(ratio).arg(least)));
    }
    static void eachTheme()
    {
        QTest::addColumn<QString>("palette");
        QTest::newRow("dark") << QStringLiteral("darkColors");
        QTest::newRow("light") << QStringLiteral("lightColors");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData(
            "import QtQml; import Muster.Controls; QtObject { readonly property QtObject theme: Theme }", {});
        m_holder.reset(component.create());
        QVERIFY2(m_holder, qPrintable(component.errorString()));
    }
    void textCanBeReadOnEveryGround_data() { eachTheme(); }
    void textCanBeReadOnEveryGround()
    {
        QFETCH(QString, palette);
        for (const QString &text : {QStringLiteral("textHigh"), QStringLiteral("textMid"), QStringLiteral("textLow")}) {
            for (const QString &ground : grounds)
                compare(palette, text, ground, 4.5);
        }
        compare(palette, QStringLiteral("accentText"), QStringLiteral("accent"), 4.5);
        compare(palette, QStringLiteral("accentText"), QStringLiteral("accentHover"), 4.5);
    }
    void tonesCanBeReadOnTheirGroundsAndOnThePanes_data() { eachTheme(); }
    void tonesCanBeReadOnTheirGroundsAndOnThePanes()
    {
        QFETCH(QString, palette);
        for (const QString &tone : tones) {
            compare(palette, tone, tone + QStringLiteral("Ground"), 4.5);
            for (const QString &ground : grounds)
                compare(palette, tone, ground, 4.5);
        }
        // A banner has plain text on a tone's ground.
        for (const QString &tone : tones) {
            compare(palette, QStringLiteral("textHigh"), tone + QStringLiteral("Ground"), 4.5);
            compare(palette, QStringLiteral("textMid"), tone + QStringLiteral("Ground"), 4.5);
        }
    }
    void focusAndControlsStandOutFromTheirGrounds_data() { eachTheme(); }
    void focusAndControlsStandOutFromTheirGrounds()
    {
        QFETCH(QString, palette);
        for (const QString &ground : grounds) {
            compare(palette, QStringLiteral("accent"), ground, 3); // focus ring
            compare(palette, QStringLiteral("textLow"), ground, 3); // edge of a check box
        }
    }
    void severitiesStayApartForEveryVision_data() { eachTheme(); }
    void severitiesStayApartForEveryVision()
    {
        QFETCH(QString, palette);
        const QStringList severities{
            QStringLiteral("critical"), QStringLiteral("major"), QStringLiteral("minor"), QStringLiteral("triage")};
        for (const Vision vision : {Vision::Normal, Vision::Protan, Vision::Deutan, Vision::Tritan}) {
            for (qsizetype i = 0; i < severities.size(); ++i) {
                for (qsizetype j = i + 1; j < severities.size(); ++j) {
                    const double apart = distance(
                        seenBy(vision, colour(palette, severities[i])), seenBy(vision, colour(palette, severities[j])));
                    // Four times what is just noticeable; the shape says the same again.
                    QVERIFY2(apart >= 9.2,
                        qPrintable(QStringLiteral("%1 and %2 are %3 apart in vision %4")
                                       .arg(severities[i], severities[j])
                                       .arg(apart)
                                       .arg(int(vision))));
                }
            }
        }
    }
    void darkIsDarkAndLightIsLight()
    {
        theme()->setProperty("dark", true);
        QCOMPARE(theme()->property("bg").value<QColor>(), colour(QStringLiteral("darkColors"), QStringLiteral("bg")));
        theme()->setProperty("dark", false);
        QCOMPARE(theme()->property("bg").value<QColor>(), colour(QStringLiteral("lightColors"), QStringLiteral("bg")));
    }
    void reducedMotionStopsEveryMotion()
    {
        QVERIFY(theme()->property("motionFast").toInt() > 0);
        theme()->setProperty("reducedMotion", true);
        QCOMPARE(theme()->property("motionFast").toInt(), 0);
        QCOMPARE(theme()->property("motionSlow").toInt(), 0);
        theme()->setProperty("reducedMotion", false);
    }
};

MUSTER_TEST(TstPalette);
#include "tst_palette.moc"
