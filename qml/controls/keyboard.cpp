#include "qml/controls/keyboard.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QQmlEngine>

namespace muster {

namespace {

bool isMove(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

Keyboard::Keyboard(QObject *watched, QObject *parent)
    : QObject(parent)
{
    watched->installEventFilter(this);
}

Keyboard *Keyboard::create(QQmlEngine *engine, QJSEngine *)
{
    return new Keyboard(QCoreApplication::instance(), engine);
}

bool Keyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isMove(static_cast<QKeyEvent *>(event)->key()))
        setMoves(true);
    else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
        setMoves(false);
    return QObject::eventFilter(watched, event);
}

void Keyboard::setMoves(bool moves)
{
    if (moves == m_moves)
        return;
    m_moves = moves;
    Q_EMIT movesChanged();
}

} // namespace muster
