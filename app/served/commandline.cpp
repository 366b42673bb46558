#include "app/served/commandline.h"
#include "app/service/access/scopes.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>

namespace muster::served {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("musterd", text);
}

tl::unexpected<Error> misuse(const QString &message)
{
    return failure(ErrorKind::Invalid, message);
}

const QString defaultListen = u"127.0.0.1:8765"_s;

QList<QCommandLineOption> serveOptions()
{
    return {
        {u"listen"_s, tr("Address and port to listen on; port 0 picks a free one. Default: %1").arg(defaultListen),
            tr("ADDRESS:PORT")},
        {u"workspace-name"_s, tr("The name of a new workspace."), tr("NAME")},
        {u"demo"_s, tr("Fill an empty database with this many invented incidents over two years."), tr("N")},
        {u"seed"_s, tr("The seed of the invented incidents; the same seed gives the same ones. Default: 1"), tr("S")},
        {u"rate-limit"_s, tr("Requests a minute for each API key, or \"off\". Default: 1200"), tr("N|off")},
        {u"host"_s, tr("A further host name clients may use; may be given several times."), tr("NAME")},
        {u"tls-cert"_s, tr("The TLS certificate (PEM, leaf first)."), tr("FILE")},
        {u"tls-key"_s, tr("The TLS certificate's key (PEM)."), tr("FILE")},
        {u"insecure-public"_s,
            tr("Allow listening on a public address without TLS: only behind a proxy that adds it.")},
    };
}

QList<QCommandLineOption> keysOptions()
{
    return {
        {u"name"_s, tr("With \"keys create\": the key's name."), tr("NAME")},
        {u"roles"_s,
            tr("With \"keys create\": what the key may do, separated by commas. Default: everything (%1).")
                .arg(service::fullAccessRoles().join(u',')),
            tr("ROLES")},
    };
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        tr("musterd serves incidents over the incident.io API.\n\n"
           "  musterd --database sqlite:FILE [options]                         run the service\n"
           "  musterd keys create --database sqlite:FILE --name NAME [--roles A,B]\n"
           "  musterd keys list   --database sqlite:FILE\n"
           "  musterd keys revoke --database sqlite:FILE ID\n\n"
           "When the service is ready it prints one line of JSON: {\"url\":…,\"api_key\":…}. The key is there only "
           "when the\n"
           "database has none yet. It is shown once; more keys come from \"musterd keys create\"."));
    parser.addOption({u"database"_s, tr("The database; created when missing."), u"sqlite:FILE"_s});
    parser.addOptions(serveOptions());
    parser.addOptions(keysOptions());
    parser.addOption({{u"h"_s, u"help"_s}, tr("Show this.")});
    parser.addOption({u"version"_s, tr("Show the version.")});
}

Result<QString> readDatabase(const QCommandLineParser &parser)
{
    const QString value = parser.value(u"database"_s);
    if (value.isEmpty())
        return misuse(tr("Say which database to use: --database sqlite:FILE"));
    const QString file = value.mid(value.indexOf(u':') + 1);
    if (!value.startsWith(u"sqlite:") || file.isEmpty())
        return misuse(tr("\"%1\" is not a database this program knows; write sqlite:FILE").arg(value));
    return file;
}

Result<void> readListen(const QCommandLineParser &parser, ServeCommand &command)
{
    const QString value = parser.isSet(u"listen"_s) ? parser.value(u"listen"_s) : defaultListen;
    const qsizetype colon = value.lastIndexOf(u':');
    QString host = value.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    bool isPort = false;
    const uint port = value.mid(colon + 1).toUInt(&isPort);
    command.address = host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 0 || !isPort || port > 65535 || command.address.isNull())
        return misuse(tr("\"%1\" is not an address to listen on; write for example %2").arg(value, defaultListen));
    command.port = quint16(port);
    return {};
}

Result<void> readTls(const QCommandLineParser &parser, ServeCommand &command)
{
    const bool hasCertificate = parser.isSet(u"tls-cert"_s);
    if (hasCertificate != parser.isSet(u"tls-key"_s))
        return misuse(tr("--tls-cert and --tls-key belong together"));
    if (hasCertificate)
        command.tls = service::HttpServer::Tls{parser.value(u"tls-cert"_s), parser.value(u"tls-key"_s)};
    if (!command.address.isLoopback() && !command.tls && !parser.isSet(u"insecure-public"_s))
        return misuse(
            tr("%1 can be reached from other machines, and keys would travel in the clear. Give --tls-cert and "
               "--tls-key, or --insecure-public behind a proxy that adds TLS.")
                .arg(command.address.toString()));
    return {};
}

/// A whole number from `minimum` on, or nothing.
std::optional<qint64> number(const QString &text, qint64 minimum)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= minimum ? std::optional(value) : std::nullopt;
}

Result<void> readNumbers(const QCommandLineParser &parser, ServeCommand &command)
{
    if (const QString text = parser.value(u"rate-limit"_s); text == u"off") {
        command.options.rateLimit = 0;
    } else if (!text.isEmpty()) {
        const auto limit = number(text, 1);
        if (!limit || *limit > 1'000'000)
            return misuse(tr("\"%1\" is not a rate limit; write a number of requests a minute, or off").arg(text));
        command.options.rateLimit = int(*limit);
    }
    if (const QString text = parser.value(u"demo"_s); !text.isEmpty()) {
        const auto incidents = number(text, 1);
        if (!incidents || *incidents > 1'000'000)
            return misuse(tr("\"%1\" is not a number of demo incidents (1 to 1000000)").arg(text));
        command.demoIncidents = int(*incidents);
    }
    if (const QString text = parser.value(u"seed"_s); !text.isEmpty()) {
        const auto seed = number(text, 0);
        if (!seed)
            return misuse(tr("\"%1\" is not a seed; write a whole number").arg(text));
        command.demoSeed = quint64(*seed);
    }
    return {};
}

Result<CommandLine> readServe(const QCommandLineParser &parser, const QString &databaseFile)
{
    if (!parser.positionalArguments().isEmpty())
        return misuse(tr("\"%1\" is not a command; there is only \"keys\"").arg(parser.positionalArguments().first()));
    ServeCommand command;
    command.options.databaseFile = databaseFile;
    command.options.hostNames = parser.values(u"host"_s);
    if (parser.isSet(u"workspace-name"_s))
        command.options.workspaceName = parser.value(u"workspace-name"_s);
    for (const auto read : {readListen, readTls, readNumbers}) {
        if (const auto done = read(parser, command); !done)
            return tl::unexpected<Error>(done.error());
    }
    return command;
}

/// `a,b` or `a, b`.
QStringList readRoles(const QString &text)
{
    QStringList roles;
    for (const QString &role : text.split(u',', Qt::SkipEmptyParts))
        roles.append(role.trimmed());
    return roles;
}

Result<CommandLine> readKeys(const QCommandLineParser &parser, const QString &databaseFile)
{
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(1);
    KeysCommand command;
    command.databaseFile = databaseFile;
    command.name = parser.value(u"name"_s);
    command.id = words.value(2);
    command.roles = parser.isSet(u"roles"_s) ? readRoles(parser.value(u"roles"_s)) : service::fullAccessRoles();
    if (verb == u"create" && command.name.isEmpty())
        return misuse(tr("A key needs a name: musterd keys create --name NAME"));
    if (verb == u"revoke" && command.id.isEmpty())
        return misuse(tr("Say which key: musterd keys revoke ID (see musterd keys list)"));
    if (verb == u"create")
        command.verb = KeysCommand::Verb::Create;
    else if (verb == u"revoke")
        command.verb = KeysCommand::Verb::Revoke;
    else if (verb != u"list")
        return misuse(tr("Write musterd keys create, musterd keys list or musterd keys revoke"));
    return command;
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{u"musterd"_s} + arguments))
        return misuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        return PrintCommand{parser.helpText()};
    if (parser.isSet(u"version"_s))
        return PrintCommand{u"musterd %1\n"_s.arg(QStringLiteral(MUSTER_VERSION))};
    const auto database = readDatabase(parser);
    if (!database)
        return tl::unexpected<Error>(database.error());
    const bool isKeys = parser.positionalArguments().value(0) == u"keys";
    return isKeys ? readKeys(parser, *database) : readServe(parser, *database);
}

} // namespace muster::served
