#pragma once
#include "tests/support/eventually.h"
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace muster {
class App;
}

namespace muster::test {

/// The real window of Muster, looked at and worked with as a person does: by what is visible, keys and clicks. GUI
/// thread; one per test function, destroyed before the App it shows.
class WindowProbe
{
public:
    explicit WindowProbe(App &app, QSize size = {1440, 900});
    ~WindowProbe();

    QQuickWindow *window() const { return m_window; }
    /// Shows it and waits until it takes keys.
    void activate();
    /// The visible item of that name, also deep inside; waits for it to appear. Null when it does not.
    QQuickItem *find(const QString &objectName) const;
    bool isThere(const QString &objectName) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void click(QQuickItem *item);
    /// The button that says `text`, anywhere; null when there is none.
    QQuickItem *button(const QString &text) const;
    /// Every visible item.
    QList<QQuickItem *> visibleItems() const;
    /// Every visible text, in the order of the items.
    QStringList texts() const;
    /// Whether a text that contains `part` is on the screen, now or within `milliseconds`.
    bool says(const QString &part, int milliseconds = 10'000) const;
    /// Whether a button that says `text` can be pressed, now or within `milliseconds`.
    bool offers(const QString &text, int milliseconds = 10'000) const;
    /// Clicks it once it can be; false when it never can.
    bool pressButton(const QString &text);

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace muster::test
