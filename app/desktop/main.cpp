#include "app/desktop/driver.h"
#include "app/desktop/languages.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/options.h"
#include "app/desktop/program.h"
#include "app/desktop/screenwalk.h"
#include "app/desktop/session.h"
#include "app/desktop/startmeasure.h"
#include "app/desktop/tour.h"
#include "app/desktop/windowplace.h"
#include <QApplication>
#include <QDir>
#include <QQuickItem>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <cstdio>
#include <sys/stat.h>

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

} // namespace

int main(int argc, char *argv[])
{
    std::vector<StartMark> marks{{"main"}};
    umask(077); // before the first file: the cache, the queue and the service's database are the user's alone
    QCoreApplication::setOrganizationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QApplication application(argc, argv); // QtCharts segfaults under QGuiApplication
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
    if (!window.isLoaded())
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

    QObject::connect(&session, &Session::raiseWanted, window.window(), [shown = window.window()] {
        shown->setWindowStates(shown->windowStates() & ~Qt::WindowMinimized);
        shown->show();
        shown->raise();
        shown->requestActivate();
    });
    if (!testsItself) // the start screen says it too
        QObject::connect(&session, &Session::failed, &app,
            [](const QString &problem) { std::fprintf(stderr, "muster: %s\n", qPrintable(problem)); });
    std::unique_ptr<QObject> mode;
    if (options.mode == Options::Mode::Drive)
        mode = std::make_unique<Driver>(app);
    else if (testsItself)
        mode = std::make_unique<Program>(session, app, window, languages, options);
    std::optional<StartMeasure> measure;
    if (options.measuresStart)
        measure.emplace(*window.window(), [&window] {
            const QQuickItem *list = window.find(QStringLiteral("incidentList"));
            return list ? list->property("count").toInt() : 0;
        });
    session.start();
    if (measure) {
        marks.push_back({"workspace"});
        measure->setMarks(std::move(marks));
    }
    return QCoreApplication::exec();
}
