#include "app/desktop/windowplace.h"
#include "views/windowgeometry.h"
#include <QGuiApplication>
#include <QScreen>

namespace muster::desktop {

namespace {

// How thick the frame is turns out once the window is up; until then a usual one.
constexpr QMargins usualFrame{1, 28, 1, 1};

QList<QRect> usableAreas()
{
    QList<QRect> areas{QGuiApplication::primaryScreen()->availableGeometry()};
    for (const QScreen *screen : QGuiApplication::screens())
        areas.append(screen->availableGeometry());
    return areas;
}

} // namespace

WindowPlace::WindowPlace(QQuickWindow &window, SettingsController &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(500);
    connect(&m_settle, &QTimer::timeout, this, &WindowPlace::remember);
    m_window.installEventFilter(this);
}

WindowPlace::~WindowPlace()
{
    remember();
}

void WindowPlace::open()
{
    const QRect remembered = m_settings.windowGeometry();
    if (remembered.isValid())
        m_window.setGeometry(placedWindow(remembered, usualFrame, usableAreas()));
    else // the window manager knows best where; how large is up to us
        m_window.resize(placedWindow(QRect(QPoint(), m_window.size()), usualFrame, usableAreas()).size());
    if (m_settings.windowMaximised())
        m_window.showMaximized();
    else
        m_window.show();
}

bool WindowPlace::isNormal() const
{
    return m_window.isVisible() && m_window.windowStates() == Qt::WindowNoState;
}

void WindowPlace::fit(const QMargins &frame)
{
    const QRect now = m_window.geometry();
    const QRect placed = placedWindow(now, frame, usableAreas());
    if (placed.size() != now.size())
        m_window.setGeometry(placed);
}

void WindowPlace::remember()
{
    if (m_framed)
        m_settings.setWindow(isNormal() ? m_window.geometry() : QRect(), m_window.windowStates() & Qt::WindowMaximized);
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Expose:
        if (!m_framed && m_window.isExposed()) {
            m_framed = true;
            if (isNormal())
                fit(m_window.frameMargins());
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_settle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace muster::desktop
