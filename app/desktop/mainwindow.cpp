#include "app/desktop/mainwindow.h"
#include "app/desktop/programicon.h"
#include <QGuiApplication>
#include <QQuickItem>
#include <QTimer>

namespace muster::desktop {

namespace {

QQuickItem *findIn(QQuickItem *item, const QString &objectName)
{
    if (item->objectName() == objectName && item->isVisible())
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = findIn(child, objectName))
            return found;
    }
    return nullptr;
}

QUrl fileUrl(const char *file)
{
    return QUrl(QStringLiteral("qrc:/qt/qml/Muster/") + QLatin1String(file));
}

} // namespace

MainWindow::MainWindow(App &app)
    : m_app(app)
{
    App::handOver(&app);
    app.awaitFirstFrame();
    QObject::connect(&m_engine, &QQmlEngine::warnings, [this](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            m_warnings.append(error.toString());
    });
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); // Qt 6.4 does not look there by itself
    for (const char *file : {"Main.qml", "components/Shell.qml", "screens/incidents/IncidentsScreen.qml"})
        m_readAhead.push_back(std::make_unique<QQmlComponent>(&m_engine, fileUrl(file), QQmlComponent::Asynchronous));
}

bool MainWindow::load()
{
    m_engine.setInitialProperties({{QStringLiteral("visible"), false}}); // shown when it is known where and how large
    m_engine.load(fileUrl("Main.qml"));
    m_readAhead.clear();
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (m_window)
        watchFirstFrame();
    return m_window;
}

/// The rest of the window comes after the first frame with rows, or without them when they take long to read. A window
/// that is not shown has no frames.
void MainWindow::watchFirstFrame()
{
    constexpr auto longest = std::chrono::milliseconds(200);
    QObject::connect(
        m_window, &QQuickWindow::frameSwapped, &m_app,
        [this] {
            if (m_window->property("starting").toBool() || m_app.incidents()->isLoaded())
                m_app.setFirstFrameShown();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(longest, &m_app, &App::setFirstFrameShown);
    QObject::connect(&m_app, &App::firstFrameShownChanged, m_window, [this] {
        QObject::disconnect(m_window, &QQuickWindow::frameSwapped, &m_app, nullptr);
        QGuiApplication::setWindowIcon(programIcon());
    });
}

QQuickItem *MainWindow::find(const QString &objectName) const
{
    return m_window ? findIn(m_window->contentItem(), objectName) : nullptr;
}

} // namespace muster::desktop
