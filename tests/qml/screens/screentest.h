#pragma once
#include "tests/qml/scene.h"
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace muster::test {

/// The real window over the scene, worked with real key and mouse events. GUI thread; one per test function.
class ScreenTest
{
public:
    enum class Content { Incidents, Nothing };
    explicit ScreenTest(QSize size = {1440, 900}, Content content = Content::Incidents);
    ~ScreenTest();

    Scene &scene() { return m_scene; }
    App &app() { return m_scene.app(); }
    QQuickWindow *window() const { return m_window; }

    /// The visible item of that name, also deep inside; waits for it to appear. Null when it does not.
    QQuickItem *find(const QString &objectName) const;
    bool isThere(const QString &objectName) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void click(QQuickItem *item);
    /// The button that says `text`, anywhere.
    QQuickItem *button(const QString &text) const;
    /// Commands in the outbox of one kind, oldest first.
    template<typename T> QList<T> sent() const
    {
        QList<T> commands;
        for (const OutboxEntry &entry : const_cast<ScreenTest *>(this)->m_scene.outbox().entries()) {
            if (const T *command = std::get_if<T>(&entry.command))
                commands.append(*command);
        }
        return commands;
    }
    /// Every visible item.
    QList<QQuickItem *> visibleItems() const;

private:
    Scene m_scene;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace muster::test
