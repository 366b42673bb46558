#include "app/desktop/options.h"
#include "app/desktop/environmentkey.h"
#include "app/desktop/languages.h"
#include "models/domain/incidentlink.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>
#include <cstdio>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

std::optional<int> refuse(const QString &problem)
{
    std::fprintf(stderr, "muster: %s\n", qPrintable(problem));
    return 2;
}

/// `--demo` may stand alone or be followed by a number, which QCommandLineParser cannot say.
QStringList withDemoNumber(QStringList arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--demo"));
    if (at < 0)
        return arguments;
    bool isNumber = false;
    if (at + 1 < arguments.size())
        arguments[at + 1].toInt(&isNumber);
    if (!isNumber)
        arguments.insert(at + 1, QStringLiteral("400"));
    return arguments;
}

} // namespace

Parsed parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "Muster, a command center for incidents. Works offline; what was done offline is delivered later, once."));
    const QCommandLineOption demo(QStringLiteral("demo"),
        Words::tr("Open the demo workspace with N incidents (400 if left out)."), QStringLiteral("N"));
    const QCommandLineOption server(QStringLiteral("server"),
        Words::tr("Open the workspace of that server; the key comes from MUSTER_API_KEY, "
                  "INCIDENT_IO_API_KEY or INCIDENT_API_KEY."),
        QStringLiteral("URL"));
    const QCommandLineOption profile(
        QStringLiteral("profile"), Words::tr("Keep everything in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), Words::tr("dark, light or system."), QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"),
        Words::tr("Language of the screens: system, %1.").arg(Languages::offered().join(QStringLiteral(", "))),
        QStringLiteral("LANGUAGE"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"),
        Words::tr("Open every screen in each theme, size and language; exit 1 on any warning or cut text."));
    const QCommandLineOption shots(
        QStringLiteral("shots"), Words::tr("Write a picture of every screen and theme to DIR."), QStringLiteral("DIR"));
    const QCommandLineOption tour(QStringLiteral("tour"),
        Words::tr("Run an incident from declaration to close with real key and mouse events; pictures go to DIR."),
        QStringLiteral("DIR"));
    const QCommandLineOption drive(
        QStringLiteral("drive"), Words::tr("Take commands as JSON lines on standard input (for tests)."));
    const QCommandLineOption measureStart(QStringLiteral("measure-start"),
        Words::tr("Print when the first frame with rows was on the screen and quit (for benchmarks)."));
    parser.addOptions({demo, server, profile, theme, language, selfTest, shots, tour, drive, measureStart});
    parser.addPositionalArgument(QStringLiteral("LINK"),
        Words::tr("Show an incident: muster://incident/INC-12. A muster that is open already shows it."),
        QStringLiteral("[LINK]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    Parsed parsed;
    if (!parser.parse(withDemoNumber(arguments))) {
        parsed.exitCode = refuse(parser.errorText());
        return parsed;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        std::fputs(
            qPrintable(parser.isSet(help) ? parser.helpText() : QStringLiteral("muster " MUSTER_VERSION "\n")), stdout);
        parsed.exitCode = 0;
        return parsed;
    }
    Options &options = parsed.options;
    options.server = parser.value(server);
    options.theme = parser.value(theme);
    options.language = parser.value(language);
    options.environmentKey = keyFromEnvironment();
    options.link = parser.positionalArguments().value(0);
    options.measuresStart = parser.isSet(measureStart);
    if (parser.isSet(demo))
        options.demo = parser.value(demo).toInt();
    if (parser.isSet(selfTest))
        options.mode = Options::Mode::SelfTest;
    else if (parser.isSet(shots))
        options.mode = Options::Mode::Shots;
    else if (parser.isSet(tour))
        options.mode = Options::Mode::Tour;
    else if (parser.isSet(drive))
        options.mode = Options::Mode::Drive;
    const bool unattended = options.mode != Options::Mode::Window && options.mode != Options::Mode::Drive;
    if (parser.isSet(profile))
        options.profile = parser.value(profile);
    else if (!unattended)
        options.profile = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (unattended && options.server.isEmpty() && !options.demo)
        options.demo = 400;
    options.outputFolder = parser.isSet(shots) ? parser.value(shots) : parser.value(tour);

    const QStringList themes{QString(), QStringLiteral("dark"), QStringLiteral("light"), QStringLiteral("system")};
    if (!options.link.isEmpty() && (!incidentInLink(options.link) || parser.positionalArguments().size() > 1))
        parsed.exitCode = refuse(Words::tr("“%1” is no link to an incident; one is muster://incident/INC-12")
                                     .arg(parser.positionalArguments().constLast()));
    else if (!themes.contains(options.theme))
        parsed.exitCode = refuse(Words::tr("--theme takes dark, light or system"));
    else if (!Languages::isKnown(options.language))
        parsed.exitCode
            = refuse(Words::tr("--language takes system, %1").arg(Languages::offered().join(QStringLiteral(", "))));
    else if (options.demo && (*options.demo < 0 || *options.demo > 200'000))
        parsed.exitCode = refuse(Words::tr("--demo takes a number from 0 to 200000"));
    else if (options.demo && !options.server.isEmpty())
        parsed.exitCode = refuse(Words::tr("--demo and --server exclude each other"));
    return parsed;
}

} // namespace muster::desktop
