#include "app/desktop/driver.h"
#include "app/desktop/languages.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/notifier.h"
#include "app/desktop/options.h"
#include "app/desktop/program.h"
#include "app/desktop/programicon.h"
#include "app/desktop/screenwalk.h"
#include "app/desktop/session.h"
#include "app/desktop/startmeasure.h"
#include "app/desktop/tour.h"
#include "app/desktop/trayicon.h"
#include "app/desktop/windowplace.h"
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QQuickItem>
#include <QTemporaryDir>
#include <cstdio>
#include <sys/stat.h>
#include <thread>

using namespace muster;
using namespace muster::desktop;

namespace {

bool isThere(const QString &folder)
{
    if (QDir().mkpath(folder))
        return true;
    std::fprintf(stderr, "muster: %s\n", qPrintable(QObject::tr("The folder %1 cannot be created").arg(folder)));
    return false;
}

std::unique_ptr<StartMeasure> measureOf(const MainWindow &window, App &app)
{
    const auto rows = [&window] {
        const QQuickItem *list = window.find(QStringLiteral("incidentList"));
        return list ? list->property("count").toInt() : 0;
    };
    const auto isWhole = [&window, &app] {
        const bool isRead = app.isFirstFrameShown() && !app.incidents()->isReading();
        return isRead && window.find(QStringLiteral("listSearch")) && window.find(QStringLiteral("workspaceName"))
            && window.find(QStringLiteral("incidentTabs"));
    };
    return std::make_unique<StartMeasure>(*window.window(), rows, isWhole);
}

/// Desktop notifications of what concerns the person, and back from them to the incident.
std::unique_ptr<Notifier> notifierFor(App &app, const std::function<void()> &raise)
{
    auto notifier = std::make_unique<Notifier>(QDBusConnection::sessionBus());
    QObject::connect(&app.notifications(), &NotificationsController::raised, notifier.get(), &Notifier::show);
    QObject::connect(notifier.get(), &Notifier::activated, &app, [&app, raise](const QString &incidentId) {
        app.showIncident(incidentId);
        raise();
    });
    QObject::connect(qApp, &QGuiApplication::applicationStateChanged, &app, [&app](Qt::ApplicationState state) {
        app.notifications().setWindowActive(state == Qt::ApplicationActive);
        app.seen()->setWindowActive(state == Qt::ApplicationActive);
    });
    return notifier;
}

/// After the first frame, which it would delay. `tray` goes before `app`.
void makeTrayLater(std::unique_ptr<TrayIcon> &tray, App &app, const std::function<void()> &raise)
{
    QObject::connect(&app, &App::firstFrameShownChanged, &app,
        [&tray, &app, raise] { tray = std::make_unique<TrayIcon>(app, programIcon(), raise); });
}

} // namespace

int main(int argc, char *argv[])
{
    std::vector<StartMark> marks{{"main"}};
    umask(077); // before the first file: the cache, the queue and the service's database are the user's alone
    QCoreApplication::setOrganizationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QApplication application(argc, argv); // QtCharts segfaults under QGuiApplication
    const std::jthread fonts([] { QFontDatabase::families(); }); // found while the workspace and the screens are read
    Languages languages(application);
    languages.speak(QStringLiteral("system")); // the command line has words too
    const Parsed parsed = parseOptions(QCoreApplication::arguments());
    if (parsed.exitCode)
        return *parsed.exitCode;
    Options options = parsed.options;
    std::optional<QTemporaryDir> scratch; // what tests itself leaves nothing behind and finds nothing
    if (options.profile.isEmpty())
        options.profile = scratch.emplace().path();
    options.profile = QDir(options.profile).absolutePath(); // the settings show it
    if (!isThere(options.profile))
        return 1;

    marks.push_back({"application"});
    SystemClock clock;
    SystemRandom random;
    App app(clock, options.profile);
    const auto speak
        = [&] { return languages.speak(options.language.isEmpty() ? app.settings()->language() : options.language); };
    if (speak())
        app.retranslate();
    if (!options.theme.isEmpty())
        app.settings()->overrideTheme(options.theme);
    QObject::connect(&app, &App::quitRequested, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    Session session(options, app, clock, random);
    const bool testsItself = options.mode != Options::Mode::Window && options.mode != Options::Mode::Drive;
    if (testsItself)
        Program::collectMessages();
    if (options.mode == Options::Mode::Window && session.raiseOther()) {
        std::printf("%s\n", qPrintable(QObject::tr("Raised the window that has this workspace open")));
        return 0;
    }
    MainWindow window(app);
    session.showCached();
    marks.push_back({"workspace"});
    if (!window.load())
        return 1;
    marks.push_back({"screens"});
    if (!testsItself) {
        QObject::connect(app.settings(), &SettingsController::changed, &app, [&] {
            if (speak()) {
                app.retranslate();
                window.retranslate();
            }
        });
    }
    std::optional<WindowPlace> place;
    if (options.mode == Options::Mode::Window)
        place.emplace(*window.window(), *app.settings()).open();
    else
        window.window()->show();

    const auto raise = [shown = window.window()] {
        shown->setWindowStates(shown->windowStates() & ~Qt::WindowMinimized);
        shown->show();
        shown->raise();
        shown->requestActivate();
    };
    QObject::connect(&session, &Session::raiseWanted, window.window(), raise);
    const auto notifier = options.mode == Options::Mode::Window ? notifierFor(app, raise) : nullptr;
    std::unique_ptr<TrayIcon> tray;
    if (options.mode == Options::Mode::Window)
        makeTrayLater(tray, app, raise);
    if (!testsItself) // the start screen says it too
        QObject::connect(&session, &Session::failed, &app,
            [](const QString &problem) { std::fprintf(stderr, "muster: %s\n", qPrintable(problem)); });
    std::unique_ptr<QObject> mode;
    if (options.mode == Options::Mode::Drive)
        mode = std::make_unique<Driver>(app);
    else if (testsItself)
        mode = std::make_unique<Program>(session, app, window, languages, options);
    std::unique_ptr<StartMeasure> measure;
    if (options.measuresStart)
        measure = measureOf(window, app);
    session.start();
    if (measure) {
        marks.push_back({"session"});
        measure->setMarks(std::move(marks));
    }
    return QCoreApplication::exec();
}
