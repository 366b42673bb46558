#include <QGuiApplication>
#include <memory>

// The palette and the QML registration of the controllers want a GUI application.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QGuiApplication>(argc, argv);
}
