#include "qml/controls/toneshape.h"
#include <QPainter>
#include <QtMath>

namespace muster {

namespace {

QPolygonF diamond(const QRectF &r)
{
    return {{QPointF(r.center().x(), r.top()), QPointF(r.right(), r.center().y()), QPointF(r.center().x(), r.bottom()),
        QPointF(r.left(), r.center().y())}};
}

QPolygonF triangle(const QRectF &r)
{
    return {{QPointF(r.center().x(), r.top()), QPointF(r.right(), r.bottom()), QPointF(r.left(), r.bottom())}};
}

QPolygonF tick(const QRectF &r)
{
    return {{QPointF(r.left(), r.top() + r.height() * 0.55),
        QPointF(r.left() + r.width() * 0.35, r.bottom() - r.height() * 0.12),
        QPointF(r.right(), r.top() + r.height() * 0.15)}};
}

} // namespace

ToneShape::ToneShape(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(12, 12);
    setAntialiasing(true);
}

void ToneShape::setTone(tone::Value tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    update();
    Q_EMIT toneChanged();
}

void ToneShape::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void ToneShape::setStroke(qreal stroke)
{
    if (qFuzzyCompare(m_stroke + 1, stroke + 1))
        return;
    m_stroke = stroke;
    update();
    Q_EMIT strokeChanged();
}

void ToneShape::paintRing(QPainter *painter, const QRectF &area, bool dashed) const
{
    const qreal stroke = m_stroke > 0 ? m_stroke : area.width() / 6;
    QPen pen(m_color, stroke);
    if (dashed) {
        // Equal dashes and gaps that close the circle: eight of them in a mark, more in a larger ring.
        const int dashes = area.width() > 20 ? 14 : 8;
        const qreal dash = M_PI * (area.width() - stroke) / (2 * dashes) / stroke;
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({dash, dash});
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(area.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
}

void ToneShape::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    const qreal side = qMin(width(), height());
    const QRectF area((width() - side) / 2, (height() - side) / 2, side, side);
    const qreal inset = side / 12;
    switch (m_tone) {
    case tone::Critical:
        return painter->drawPolygon(diamond(area));
    case tone::Major:
        return painter->drawPolygon(triangle(area.adjusted(0, inset, 0, -inset)));
    case tone::Minor:
        return painter->drawEllipse(area.adjusted(inset, inset, -inset, -inset));
    case tone::Triage:
        return paintRing(painter, area, true);
    case tone::Ok:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_color, side / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        return painter->drawPolyline(tick(area.adjusted(inset, inset, -inset, -inset)));
    case tone::Neutral:
    case tone::Accent:
        return paintRing(painter, area.adjusted(inset, inset, -inset, -inset), false);
    }
}

} // namespace muster
