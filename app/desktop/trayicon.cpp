#include "app/desktop/trayicon.h"
#include <QGuiApplication>
#include <QPainter>

namespace muster::desktop {

namespace {

constexpr int size = 64; ///< panels make it smaller

/// A mark in the corner says it in form as well as in colour: a ring for trouble, a dot for soon, a square for overdue.
QIcon marked(const QIcon &icon, TrayController::State state)
{
    if (state == TrayController::State::Calm)
        return icon;
    QPixmap picture = icon.pixmap(QSize(size, size), 1.0);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = picture.width() * 0.46;
    const QRectF corner(picture.width() - side - 1, picture.height() - side - 1, side, side);
    painter.setPen(QPen(Qt::white, side * 0.14));
    switch (state) {
    case TrayController::State::Overdue:
        painter.setBrush(QColor(0xff, 0x4d, 0x4f));
        painter.drawRect(corner);
        break;
    case TrayController::State::Soon:
        painter.setBrush(QColor(0xff, 0xa0, 0x3a));
        painter.drawEllipse(corner);
        break;
    default:
        painter.setBrush(QColor(0x60, 0x66, 0x70));
        painter.drawEllipse(corner);
        painter.setBrush(Qt::white);
        painter.drawEllipse(corner.center(), side * 0.14, side * 0.14);
    }
    painter.end();
    return picture;
}

} // namespace

TrayIcon::TrayIcon(App &app, const QIcon &icon, std::function<void()> raise)
    : m_app(app)
    , m_icon(icon)
    , m_raise(std::move(raise))
{
    m_tray.setContextMenu(&m_menu);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_raise();
    });
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::retranslate);
    connect(&app.tray(), &TrayController::changed, this, &TrayIcon::show);
    connect(app.settings(), &SettingsController::changed, this, &TrayIcon::follow);
    retranslate();
    show();
    follow();
}

void TrayIcon::follow()
{
    const bool isWanted = m_app.settings()->tray() && QSystemTrayIcon::isSystemTrayAvailable();
    if (m_tray.isVisible() != isWanted)
        m_tray.setVisible(isWanted);
    // Without the icon nobody would find the way back.
    QGuiApplication::setQuitOnLastWindowClosed(!isWanted || !m_app.settings()->keepsRunning());
}

void TrayIcon::show()
{
    m_tray.setIcon(marked(m_icon, m_app.tray().state()));
    m_tray.setToolTip(m_app.tray().lines().join(u'\n'));
}

void TrayIcon::retranslate()
{
    m_menu.clear();
    const QStringList lines = m_app.tray().lines();
    for (const QString &line : lines)
        m_menu.addAction(line)->setEnabled(false);
    m_menu.addSeparator();
    m_menu.addAction(tr("Show the window"), this, [this] { m_raise(); });
    if (const QString id = m_app.tray().incidentId(); !id.isEmpty())
        m_menu.addAction(tr("Write the update"), this, [this, id] { goTo(id); });
    QAction *declare = m_menu.addAction(tr("Declare an incident"), this, [this] {
        m_raise();
        m_app.actions()->trigger(QStringLiteral("incident.declare"));
    });
    declare->setEnabled(m_app.actions()->isEnabled(QStringLiteral("incident.declare")));
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, [this] { Q_EMIT m_app.quitRequested(); });
}

void TrayIcon::goTo(const QString &incidentId)
{
    m_raise();
    m_app.showIncident(incidentId);
    m_app.incident()->whenShown(
        [&app = m_app] { app.actions()->trigger(QStringLiteral("incident.update")); }); // this may be gone by then
}

} // namespace muster::desktop
