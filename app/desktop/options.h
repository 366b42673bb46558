#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace muster::desktop {

/// What the command line and the environment ask for.
struct Options
{
    enum class Mode { Window, SelfTest, Shots, Tour, Drive };
    Mode mode = Mode::Window;
    QString outputFolder; ///< of --shots and --tour
    std::optional<int> demo; ///< number of incidents of the demo workspace
    QString server; ///< --server URL
    QString profile; ///< folder; empty = a scratch one for this run
    QString theme; ///< "dark", "light", "system" or empty
    QString language; ///< "en", "de" …; empty = what the settings say
    QString link; ///< "muster://incident/INC-12": the incident to show
    QByteArray environmentKey; ///< from MUSTER_API_KEY, INCIDENT_IO_API_KEY or INCIDENT_API_KEY; never stored
    quint64 demoSeed = 7;
    bool measuresStart = false; ///< end with the first frame that has rows, and say when that was
};

/// Parses; prints help or a problem itself and returns an exit code in that case.
struct Parsed
{
    Options options;
    std::optional<int> exitCode;
};
Parsed parseOptions(const QStringList &arguments);

} // namespace muster::desktop
