#pragma once
#include "app/desktop/mainwindow.h"
#include <QObject>
#include <QSize>
#include <QTimer>
#include <functional>

namespace muster::desktop {

/// Shows every registered screen and every dialog once per pass, one after the other, and calls `visit` when each has
/// settled. What there is to show the window itself says: its properties `screens` (screen names)
/// and `overlays` (ids of the actions that open a dialog). GUI thread.
class ScreenWalk : public QObject
{
    Q_OBJECT
public:
    /// How everything looks while all of it is shown once.
    struct Pass
    {
        QString language; ///< as Languages::speak() takes it
        QString theme; ///< "dark", "light"
        QSize size;
    };
    struct Stop
    {
        QString name; ///< "incidents", "incident.declare" …
        bool isOverlay = false;
        Pass pass;
    };
    ScreenWalk(App &app, MainWindow &window, const QList<Pass> &passes, QObject *parent = nullptr);
    void start(std::function<void(const Stop &)> visit);

Q_SIGNALS:
    void languageWanted(const QString &language); ///< to be spoken before the next screen is shown
    void finished(int stops);

private:
    void next();
    void show(const Stop &stop);

    App &m_app;
    MainWindow &m_window;
    QList<Stop> m_stops;
    qsizetype m_position = 0;
    std::function<void(const Stop &)> m_visit;
    QTimer m_settle;
};

} // namespace muster::desktop
