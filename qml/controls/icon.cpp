#include "qml/controls/icon.h"
#include <QFile>
#include <QHash>
#include <QLoggingCategory>
#include <QMutex>
#include <QPainter>
#include <QSvgRenderer>

namespace muster {

namespace {

/// The SVG text of an icon, read once: a list shows the same few icons thousands of times.
QByteArray drawing(const QString &name)
{
    static QMutex mutex; // several windows may paint on several render threads
    static QHash<QString, QByteArray> cache;
    const QMutexLocker lock(&mutex);
    const auto known = cache.constFind(name);
    if (known != cache.constEnd())
        return *known;
    QFile file(QStringLiteral(":/muster/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qWarning("Icon: there is no icon \"%s\"", qUtf8Printable(name));
    return *cache.insert(name, file.isOpen() ? file.readAll() : QByteArray());
}

} // namespace

Icon::Icon(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(16, 16);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Icon::setMirrored(bool mirrored)
{
    if (m_mirrored == mirrored)
        return;
    m_mirrored = mirrored;
    update();
    Q_EMIT mirroredChanged();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    QByteArray svg = drawing(m_name);
    if (svg.isEmpty())
        return;
    svg.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    painter->setOpacity(m_color.alphaF());
    if (m_mirrored) {
        painter->translate(width(), 0);
        painter->scale(-1, 1);
    }
    QSvgRenderer(svg).render(painter, boundingRect());
}

} // namespace muster
