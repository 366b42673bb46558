#include "qml/controls/icon.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QImage>
#include <QPainter>

using namespace muster;

namespace {

QImage painted(Icon &icon, int pixels)
{
    icon.setSize({16, 16});
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(pixels / 16.0, pixels / 16.0);
    icon.paint(&painter);
    return image;
}

int opaquePixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) == 255;
    }
    return count;
}

} // namespace

class TstIcon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconDrawsSomething()
    {
        const QStringList files = QDir(QStringLiteral(":/muster/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 40);
        for (const QString &file : files) {
            Icon icon;
            icon.setName(file.chopped(4));
            QVERIFY2(opaquePixels(painted(icon, 32)) > 8, qPrintable(file));
        }
    }
    void paintsInItsColour()
    {
        Icon icon;
        icon.setName(QStringLiteral("check"));
        icon.setColor(QColor(0x12, 0xab, 0x56));
        const QImage image = painted(icon, 64);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255)
                    QCOMPARE(image.pixelColor(x, y), QColor(0x12, 0xab, 0x56));
            }
        }
    }
    void isCrispAtTwiceTheScale()
    {
        // Drawn anew, not blown up: a stroke of 1.33 px has hardly a full pixel at 1x and many at 4x.
        Icon icon;
        icon.setName(QStringLiteral("list"));
        const double small = opaquePixels(painted(icon, 16)), large = opaquePixels(painted(icon, 64));
        QVERIFY2(large > small * 16, qPrintable(QStringLiteral("%1 against %2").arg(large).arg(small)));
    }
    void mirrorsForTheOtherDirection()
    {
        Icon icon;
        icon.setName(QStringLiteral("arrow-right"));
        const QImage right = painted(icon, 64);
        icon.setMirrored(true);
        QVERIFY(painted(icon, 64) != right);
        icon.setName(QStringLiteral("chevron-right"));
        const QImage mirrored = painted(icon, 64);
        Icon left;
        left.setName(QStringLiteral("chevron-left"));
        const QImage other = painted(left, 64);
        int different = 0;
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                different += qAbs(qAlpha(mirrored.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 64;
        }
        QVERIFY2(different < 40, qPrintable(QString::number(different)));
    }
    void saysOnceThatAnIconIsMissing()
    {
        Icon icon;
        icon.setName(QStringLiteral("no-such-icon"));
        test::expectWarning(QStringLiteral("no-such-icon"));
        QCOMPARE(opaquePixels(painted(icon, 16)), 0);
        QCOMPARE(opaquePixels(painted(icon, 16)), 0);
    }
};

MUSTER_TEST(TstIcon);
#include "tst_icon.moc"
