#include "app/served/commandline.h"
#include "app/served/keyscommand.h"
#include "app/served/termination.h"
#include "app/service/access/scopes.h"
#include "models/domain/json.h"
#include "models/domain/pace.h"
#include <QCoreApplication>
#include <cstdio>
#include <malloc.h>
#include <unistd.h>

using namespace muster;
using namespace muster::served;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int misused = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

int complain(const Error &error, int code)
{
    print(stderr, u"musterd: %1\n"_s.arg(error.message));
    if (code == misused)
        print(stderr, QCoreApplication::translate("musterd", "Try \"musterd --help\".") + u'\n');
    return code;
}

Result<void> fillWithDemo(service::Service &service, const ServeCommand &command)
{
    if (command.demoIncidents == 0)
        return {};
    if (!service.isEmpty()) {
        print(stderr,
            QCoreApplication::translate("musterd", "musterd: the database is not empty; --demo is ignored") + u'\n');
        return {};
    }
    const bool isWatched = isatty(STDERR_FILENO) != 0;
    Pace pace;
    const auto tell = [&](int done) {
        if (!isWatched)
            return true;
        pace.note(done, SystemClock().elapsed());
        const auto left = pace.left(command.demoIncidents);
        const QString rest
            = left ? QCoreApplication::translate("musterd", ", %1 s left").arg(left->count()) : QString();
        print(stderr,
            u"\r\033[K"_s
                + QCoreApplication::translate("musterd", "musterd: %L1 of %L2 incidents made up")
                      .arg(done)
                      .arg(command.demoIncidents)
                + rest + (done == command.demoIncidents ? u"\n"_s : QString()));
        return true;
    };
    return service.fillWithDemo(command.demoIncidents, command.demoSeed, tell).map([](int) {});
}

/// The token of the first key of a database, to be shown at once; nothing when there is a key already.
Result<QString> makeFirstKey(service::Service &service)
{
    if (service.hasKeys())
        return QString();
    const auto key = service.createKey(QCoreApplication::translate("musterd", "First key"), service::fullAccessRoles());
    if (!key)
        return tl::unexpected<Error>(key.error());
    return key->token;
}

/// A page of incidents takes megabytes for a moment. By itself glibc gives them back to the system each time, and
/// asking for them anew costs as much as the page.
void keepFreedMemory()
{
    constexpr int most = 64 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, most);
    mallopt(M_TRIM_THRESHOLD, most);
}

int serve(const ServeCommand &command)
{
    keepFreedMemory();
    SystemClock clock;
    SystemRandom random;
    const auto service = service::Service::open(command.options, clock, random);
    if (!service)
        return complain(service.error(), failed);
    // First the address: a key made before it turned out to be taken would be shown to nobody.
    const auto url = (*service)->listen(command.address, command.port, command.tls);
    if (!url)
        return complain(url.error(), failed);
    if (const auto filled = fillWithDemo(**service, command); !filled)
        return complain(filled.error(), failed);
    const auto token = makeFirstKey(**service);
    if (!token)
        return complain(token.error(), failed);
    QJsonObject ready{{u"url"_s, url->toString()}};
    json::setOptional(ready, QLatin1String("api_key"), *token);
    print(stdout, QString::fromUtf8(json::compact(ready)) + u'\n');
    const Termination termination([] { QCoreApplication::quit(); });
    const int code = QCoreApplication::exec();
    (*service)->close();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"musterd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    const auto commandLine = readCommandLine(QCoreApplication::arguments().mid(1));
    if (!commandLine)
        return complain(commandLine.error(), misused);
    if (const auto *text = std::get_if<PrintCommand>(&*commandLine)) {
        print(stdout, text->text);
        return 0;
    }
    if (const auto *keys = std::get_if<KeysCommand>(&*commandLine)) {
        const auto text = runKeys(*keys);
        if (!text)
            return complain(text.error(), failed);
        print(stdout, *text);
        return 0;
    }
    return serve(std::get<ServeCommand>(*commandLine));
}
