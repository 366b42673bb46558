#include "app/desktop/screenwalk.h"
#include <QQuickItem>

namespace muster::desktop {

ScreenWalk::ScreenWalk(App &app, MainWindow &window, const QList<Pass> &passes, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_window(window)
{
    const QStringList screens = window.window()->property("screens").toStringList();
    const QStringList overlays = window.window()->property("overlays").toStringList();
    for (const Pass &pass : passes) {
        for (const QString &screen : screens)
            m_stops.append({screen, false, pass});
        for (const QString &overlay : overlays)
            m_stops.append({overlay, true, pass});
    }
    m_settle.setSingleShot(true);
    m_settle.setInterval(350); // longer than any animation
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_visit(m_stops.at(m_position));
        ++m_position;
        next();
    });
}

void ScreenWalk::start(std::function<void(const Stop &)> visit)
{
    m_visit = std::move(visit);
    m_position = 0;
    next();
}

void ScreenWalk::next()
{
    if (m_position >= m_stops.size()) {
        Q_EMIT finished(int(m_stops.size()));
        return;
    }
    // What was open has to be gone first: one dialog at a time.
    if (QQuickItem *dialogs = m_window.find(QStringLiteral("dialogs")))
        QMetaObject::invokeMethod(dialogs, "close");
    m_app.replay()->leave();
    QTimer::singleShot(250, this, [this] {
        show(m_stops.at(m_position));
        m_settle.start();
    });
}

void ScreenWalk::show(const Stop &stop)
{
    Q_EMIT languageWanted(stop.pass.language);
    m_app.settings()->overrideTheme(stop.pass.theme);
    m_window.window()->resize(stop.pass.size);
    if (stop.name == QLatin1String("start")) {
        m_app.start()->choose();
        return;
    }
    m_app.start()->hide();
    if (!stop.isOverlay) {
        m_app.setScreen(stop.name);
        return;
    }
    m_app.setScreen(QStringLiteral("incidents"));
    const bool isOfTriage = stop.name.startsWith(QLatin1String("triage."));
    m_app.incidents()->select(
        m_app.incidents()->nextIn(isOfTriage ? QStringLiteral("triage") : QStringLiteral("live"), {}));
    m_app.incident()->whenShown([this, name = stop.name] {
        const QList<TimelineRow> &rows = m_app.incident()->timelineRows();
        if (name.startsWith(QLatin1String("timeline.")) && !rows.isEmpty())
            m_app.timeline()->setCurrent(rows.constLast().key);
        m_app.actions()->trigger(name);
    });
}

} // namespace muster::desktop
