// gallery DIR: draws the gallery of controls into DIR, each scene in both themes, left to right and right to left.
#include <QApplication>
#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>
#include <cstdio>
#include <memory>

namespace {

bool drawScene(const QString &scene, bool dark, bool mirrored, const QDir &target)
{
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent bridge(view.engine()); // importing the module is what makes its singleton known
    bridge.setData(
        "import QtQml; import Muster.Controls; QtObject { readonly property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> holder(bridge.create());
    auto *theme = holder ? holder->property("theme").value<QObject *>() : nullptr;
    if (!theme) {
        std::fprintf(stderr, "%s\n", qPrintable(bridge.errorString()));
        return false;
    }
    theme->setProperty("dark", dark);
    theme->setProperty("reducedMotion", true);
    view.setInitialProperties({{QStringLiteral("scene"), scene}, {QStringLiteral("mirrored"), mirrored}});
    view.setSource(QUrl::fromLocalFile(QStringLiteral(GALLERY_DIR "/Gallery.qml")));
    if (view.status() != QQuickView::Ready)
        return false;
    view.show();
    QTest::qWait(300);
    const QString name = QStringLiteral("%1-%2%3.png")
                             .arg(scene, dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                 mirrored ? QStringLiteral("-rtl") : QString());
    return view.grabWindow().save(target.filePath(name));
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QDir target(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
    target.mkpath(QStringLiteral("."));
    bool good = true;
    for (const QString &scene :
        {QStringLiteral("page"), QStringLiteral("dialog"), QStringLiteral("menu"), QStringLiteral("select")}) {
        for (const bool dark : {true, false})
            good = drawScene(scene, dark, false, target) && good;
    }
    good = drawScene(QStringLiteral("page"), true, true, target) && good;
    good = drawScene(QStringLiteral("dialog"), false, true, target) && good;
    return good ? 0 : 1;
}
