#pragma once
#include "views/app.h"
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStringList>

namespace muster::desktop {

/// Loads the QML and holds the window, which is not shown yet. GUI thread; owned by main(), destroyed before the App it
/// shows.
class MainWindow
{
public:
    explicit MainWindow(App &app);
    /// False when the QML did not load; what is wrong has been logged.
    bool isLoaded() const { return m_window != nullptr; }
    QQuickWindow *window() const { return m_window; }
    /// Finds the words of QML anew, in another language.
    void retranslate() { m_engine.retranslate(); }
    /// Everything QML or Qt Quick complained about so far.
    const QStringList &warnings() const { return m_warnings; }
    /// The item of that objectName, also deep inside, or null.
    QQuickItem *find(const QString &objectName) const;

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

} // namespace muster::desktop
