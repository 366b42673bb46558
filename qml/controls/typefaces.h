#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace muster {

/// Which installed font families the interface uses: the wanted ones, else the nearest that is there.
/// GUI thread; the QML engine owns it.
class Typefaces final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString text READ text CONSTANT)
    Q_PROPERTY(QString mono READ mono CONSTANT)

public:
    /// Takes an argument because a default-constructible singleton would never reach create() on Qt 6.4.
    explicit Typefaces(const QStringList &installed, QObject *parent = nullptr);
    static Typefaces *create(QQmlEngine *engine, QJSEngine *);

    QString text() const { return m_text; }
    QString mono() const { return m_mono; }

private:
    QString m_text;
    QString m_mono;
};

} // namespace muster
