#include "app/desktop/programicon.h"
#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPixmap>

namespace muster::desktop {

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap badge(size, size);
        badge.fill(Qt::transparent);
        QPainter painter(&badge);
        painter.setRenderHint(QPainter::Antialiasing);
        QLinearGradient ground(0, 0, 0, size);
        ground.setColorAt(0, QColor(0x6c, 0x93, 0xf5));
        ground.setColorAt(1, QColor(0x4a, 0x68, 0xd8));
        painter.setBrush(ground);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(badge.rect(), size * 0.26, size * 0.26);
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(int(size * 0.6));
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(badge.rect(), Qt::AlignCenter, QStringLiteral("M"));
        painter.end();
        icon.addPixmap(badge);
    }
    return icon;
}

} // namespace muster::desktop
