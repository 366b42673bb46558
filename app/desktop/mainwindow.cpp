#include "app/desktop/mainwindow.h"
#include <QQuickItem>

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

} // namespace

MainWindow::MainWindow(App &app)
{
    App::handOver(&app);
    QObject::connect(&m_engine, &QQmlEngine::warnings, [this](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            m_warnings.append(error.toString());
    });
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); // Qt 6.4 does not look there by itself
    m_engine.setInitialProperties({{QStringLiteral("visible"), false}}); // shown when it is known where and how large
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Muster/Main.qml")));
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
}

QQuickItem *MainWindow::find(const QString &objectName) const
{
    return m_window ? findIn(m_window->contentItem(), objectName) : nullptr;
}

} // namespace muster::desktop
