#include "app/desktop/startmeasure.h"
#include <QGuiApplication>
#include <QQmlApplicationEngine>

// The least a Qt Quick program can do: what the start of muster is compared with.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { visible: true; width: 1440; height: 900 }");
    auto *window
        = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return 1;
    const muster::desktop::StartMeasure measure(
        *window, [] { return 1; }, [] { return true; });
    return QGuiApplication::exec();
}
