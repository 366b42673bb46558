// screenshots DIR [--rtl]: draws every screen and dialog of the scene into DIR, in both themes and three sizes.
#include "tests/qml/scene.h"
#include <QApplication>
#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>
#include <cstdio>

using namespace muster;

namespace {

struct Picture
{
    const char *name;
    std::function<void(test::Scene &)> prepare;
};

void connection(test::Scene &scene, SyncStatus::State state)
{
    scene.app().setScreen(QStringLiteral("incidents"));
    scene.setConnection(state);
}

const QList<Picture> &pictures()
{
    static const QList<Picture> list{
        {"incidents", [](test::Scene &scene) { connection(scene, SyncStatus::State::UpToDate); }},
        {"offline", [](test::Scene &scene) { connection(scene, SyncStatus::State::Offline); }},
        {"refused", [](test::Scene &scene) { connection(scene, SyncStatus::State::Unauthorised); }},
        {"queue", [](test::Scene &scene) { scene.app().setScreen(QStringLiteral("queue")); }},
        {"tasks",
            [](test::Scene &scene) {
                scene.app().setScreen(QStringLiteral("tasks"));
                scene.app().taskBoard()->setWhose(int(TaskBoardFilter::Whose::Everybody));
                scene.app().taskBoard()->setDueDays(14);
            }},
        {"changes",
            [](test::Scene &scene) {
                scene.app().seen()->setSeen({}, *parseInstant(QStringLiteral("2026-01-01T00:00:00Z")));
                scene.app().setScreen(QStringLiteral("changes"));
            }},
        {"settings", [](test::Scene &scene) { scene.app().setScreen(QStringLiteral("settings")); }},
    };
    return list;
}

void save(QQuickWindow *window, const QDir &folder, const QString &name)
{
    QTest::qWait(250);
    if (!window->grabWindow().save(folder.filePath(name + QStringLiteral(".png"))))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
}

void draw(test::Scene &scene, QQuickWindow *window, const QDir &folder, const QString &suffix)
{
    for (const Picture &picture : pictures()) {
        picture.prepare(scene);
        save(window, folder, QLatin1String(picture.name) + suffix);
    }
    connection(scene, SyncStatus::State::UpToDate);
    if (window->width() != 1440)
        return;
    auto *tabs = window->findChild<QObject *>(QStringLiteral("incidentTabs"));
    for (const auto &[tab, name] : {std::pair(2, "actions"), std::pair(3, "followups"), std::pair(0, "composer")}) {
        tabs->setProperty("currentIndex", tab);
        if (tab == 0)
            scene.app().actions()->trigger(QStringLiteral("incident.update"));
        save(window, folder, QLatin1String(name) + suffix);
    }
    scene.app().actions()->trigger(QStringLiteral("incident.updateParts"));
    save(window, folder, QStringLiteral("composer-parts") + suffix);
    scene.app().composer()->leave();
    scene.app().composer()->setInParts(false);
    const SyncStatus before = scene.app().sync()->status();
    SyncStatus narrow = before;
    narrow.limitations = {{Ability::PostUpdate, Limitation::Cause::Server}};
    scene.app().sync()->setStatus(narrow);
    save(window, folder, QStringLiteral("composer-refused") + suffix);
    scene.app().sync()->setStatus(before);
    scene.app().incident()->setSeverity(scene.app().directory()->severities()->idAt(2));
    save(window, folder, QStringLiteral("notice") + suffix);
    scene.app().notices()->undo();
    for (const QString &overlay : window->property("overlays").toStringList()) {
        scene.app().timeline()->setCurrent(scene.app().incident()->timelineRows().constLast().key);
        scene.app().actions()->trigger(overlay);
        save(window, folder, overlay + suffix);
        QMetaObject::invokeMethod(window->findChild<QObject *>(QStringLiteral("dialogs")), "close");
        scene.app().replay()->leave();
        QTest::qWait(50);
    }
    scene.app().actions()->trigger(QStringLiteral("incident.declare"));
    auto *dialogs = window->findChild<QObject *>(QStringLiteral("dialogs"));
    scene.app().declaration()->setKind(DeclarationController::Over);
    dialogs->property("current").value<QObject *>()->setProperty("more", true);
    save(window, folder, QStringLiteral("declare-more") + suffix);
    QMetaObject::invokeMethod(dialogs, "close");
    QTest::qWait(50);
    scene.app().start()->choose();
    save(window, folder, QStringLiteral("start") + suffix);
    scene.app().start()->hide();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("screens"));
    folder.mkpath(QStringLiteral("."));
    test::Scene scene;
    App::handOver(&scene.app());
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Muster/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    scene.open();
    scene.fillQueue();
    for (const QString &theme : {QStringLiteral("dark"), QStringLiteral("light")}) {
        scene.app().settings()->overrideTheme(theme);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(2560, 1440)}) {
            window->resize(size);
            draw(scene, window, folder, QStringLiteral("-%1-%2x%3").arg(theme).arg(size.width()).arg(size.height()));
        }
    }
    return 0;
}
