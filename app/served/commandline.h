#pragma once
#include "app/service/service.h"
#include <QStringList>
#include <variant>

namespace muster::served {

/// `musterd [options]`: run the service.
struct ServeCommand
{
    service::ServiceOptions options;
    QHostAddress address;
    quint16 port = 0;
    int demoIncidents = 0;
    quint64 demoSeed = 1;
    std::optional<service::HttpServer::Tls> tls;
};

/// `musterd keys create|list|revoke`.
struct KeysCommand
{
    enum class Verb { Create, List, Revoke };
    Verb verb = Verb::List;
    QString databaseFile;
    QString name; ///< of the key to create
    QStringList roles; ///< of the key to create
    QString id; ///< of the key to revoke
};

/// `--help`, `--version`: text to print and be done.
struct PrintCommand
{
    QString text;
};

using CommandLine = std::variant<ServeCommand, KeysCommand, PrintCommand>;

/// What the arguments (without the program's name) ask for, or what is wrong with them in words.
Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace muster::served
