#pragma once
#include "qml/controls/tone.h"
#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The shape that goes with a tone, so that a severity never speaks by colour alone: critical is a diamond, major a
/// triangle, minor a disc, triage a dashed ring, ok a tick, anything else a ring. Painted, because Shape is not
/// antialiased under OpenGL without multisampling. GUI thread; owned by its QML parent.
class ToneShape : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(muster::tone::Value tone READ tone WRITE setTone NOTIFY toneChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Width of a ring's line; 0 takes what fits the size.
    Q_PROPERTY(qreal stroke READ stroke WRITE setStroke NOTIFY strokeChanged)

public:
    explicit ToneShape(QQuickItem *parent = nullptr);

    tone::Value tone() const { return m_tone; }
    void setTone(tone::Value tone);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    qreal stroke() const { return m_stroke; }
    void setStroke(qreal stroke);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void toneChanged();
    void colorChanged();
    void strokeChanged();

private:
    void paintRing(QPainter *painter, const QRectF &area, bool dashed) const;

    tone::Value m_tone = tone::Neutral;
    QColor m_color = Qt::black;
    qreal m_stroke = 0;
};

} // namespace muster
