#include "qml/controls/toneshape.h"
#include "tests/support/testmain.h"
#include <QImage>
#include <QPainter>

using namespace muster;

namespace {

QImage silhouette(tone::Value value, int pixels = 48)
{
    ToneShape shape;
    shape.setSize({12, 12});
    shape.setTone(value);
    shape.setColor(Qt::black);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixels / 12.0, pixels / 12.0);
    shape.paint(&painter);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

double differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += qAbs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 96;
    }
    return double(count) / (a.width() * a.height());
}

bool isDark(const QImage &image, double x, double y)
{
    return qGray(image.pixel(int(x * image.width()), int(y * image.height()))) < 96;
}

} // namespace

class TstToneShape : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySeverityHasAShapeOfItsOwn()
    {
        // In one colour, as a person who sees no colours sees them.
        const QList<tone::Value> severities{
            tone::Critical, tone::Major, tone::Minor, tone::Triage, tone::Neutral, tone::Ok};
        for (qsizetype i = 0; i < severities.size(); ++i) {
            for (qsizetype j = i + 1; j < severities.size(); ++j)
                QVERIFY2(differing(silhouette(severities[i]), silhouette(severities[j])) > 0.08,
                    qPrintable(QStringLiteral("%1 and %2").arg(severities[i]).arg(severities[j])));
        }
    }
    void criticalIsADiamondMajorATriangleMinorADisc()
    {
        const QImage diamond = silhouette(tone::Critical), triangle = silhouette(tone::Major),
                     disc = silhouette(tone::Minor);
        QVERIFY(isDark(diamond, 0.5, 0.5) && isDark(diamond, 0.08, 0.5) && !isDark(diamond, 0.15, 0.15)
            && !isDark(diamond, 0.15, 0.85));
        QVERIFY(isDark(triangle, 0.5, 0.5) && isDark(triangle, 0.1, 0.88) && !isDark(triangle, 0.1, 0.3));
        QVERIFY(isDark(disc, 0.5, 0.5) && isDark(disc, 0.25, 0.25) && !isDark(disc, 0.1, 0.1));
        QVERIFY(!isDark(silhouette(tone::Triage), 0.5, 0.5)); // a ring
    }
};

MUSTER_TEST(TstToneShape);
#include "tst_toneshape.moc"
