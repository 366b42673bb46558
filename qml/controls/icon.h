#pragma once
#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// An icon of resources/icons in one colour, crisp at any scale. Decorative: the control that shows it carries the
/// name. GUI thread, painted on the render thread while the GUI thread is blocked; owned by its QML parent.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// True for arrows and the like that point the other way in a right-to-left layout.
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged)

public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    bool isMirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void mirroredChanged();

private:
    QString m_name;
    QColor m_color = Qt::black;
    bool m_mirrored = false;
};

} // namespace muster
