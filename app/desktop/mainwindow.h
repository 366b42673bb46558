#pragma once
#include "views/app.h"
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QStringList>
#include <memory>
#include <vector>

namespace muster::desktop {

/// Loads the QML and holds the window, which is not shown yet. Its files are read on a thread of their own from the
/// start, so that whatever main() does before load() costs no time. GUI thread; owned by main(), destroyed before the
/// App it shows.
class MainWindow
{
public:
    explicit MainWindow(App &app);
    /// False when the QML did not load; what is wrong has been logged. Before it there is no window.
    bool load();
    QQuickWindow *window() const { return m_window; }
    /// Finds the words of QML anew, in another language.
    void retranslate() { m_engine.retranslate(); }
    /// Everything QML or Qt Quick complained about so far.
    const QStringList &warnings() const { return m_warnings; }
    /// The item of that objectName, also deep inside, or null.
    QQuickItem *find(const QString &objectName) const;

private:
    void watchFirstFrame();

    App &m_app;
    QQmlApplicationEngine m_engine;
    std::vector<std::unique_ptr<QQmlComponent>> m_readAhead; ///< until load()
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

} // namespace muster::desktop
