#pragma once
#include "views/settingscontroller.h"
#include <QQuickWindow>
#include <QTimer>

namespace muster::desktop {

/// Shows the window where the user left it and never larger than the screen, and remembers where it goes. GUI thread;
/// owned by main(), destroyed before the window.
class WindowPlace : public QObject
{
    Q_OBJECT
public:
    WindowPlace(QQuickWindow &window, SettingsController &settings, QObject *parent = nullptr);
    ~WindowPlace() override; ///< remembers
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isNormal() const;
    void fit(const QMargins &frame);
    void remember();

    QQuickWindow &m_window;
    SettingsController &m_settings;
    QTimer m_settle; ///< one write for a drag of many steps
    bool m_framed = false; ///< the window manager has said how thick its frame is
};

} // namespace muster::desktop
