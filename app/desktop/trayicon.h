#pragma once
#include "views/app.h"
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace muster::desktop {

/// The program's icon in the desktop's tray, where there is one and the person wants it: how things stand, and the way
/// back to the window. GUI thread; ends before the App.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// `raise` brings the window forward.
    TrayIcon(App &app, const QIcon &icon, std::function<void()> raise);

private:
    void follow(); ///< the settings
    void show(); ///< how things stand
    void retranslate();
    void goTo(const QString &incidentId);

    App &m_app;
    QIcon m_icon; ///< without a mark
    std::function<void()> m_raise;
    QMenu m_menu;
    QSystemTrayIcon m_tray;
};

} // namespace muster::desktop
