#include <QApplication>
#include <memory>

/// These tests load QML and paint, so they need more than the default core application.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}
