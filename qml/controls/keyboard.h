#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace muster {

/// Whether a person moves about with the keyboard or with the pointer. A list shows where the keyboard is in the first
/// case only; Qt itself tells controls why they got the focus, but not lists. GUI thread; the QML engine owns it.
class Keyboard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The last thing pressed that moves the focus or within a list was a key.
    Q_PROPERTY(bool moves READ moves NOTIFY movesChanged)

public:
    /// Takes what to watch because a default-constructible singleton would never reach create() on Qt 6.4.
    explicit Keyboard(QObject *watched, QObject *parent = nullptr);
    static Keyboard *create(QQmlEngine *engine, QJSEngine *);

    bool moves() const { return m_moves; }
    /// A key that is a shortcut moved the focus; those are seen by nobody else.
    Q_INVOKABLE void moved() { setMoves(true); }

Q_SIGNALS:
    void movesChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setMoves(bool moves);

    bool m_moves = false;
};

} // namespace muster
