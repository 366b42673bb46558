#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/store/storetest.h"
#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/resource.h>

using namespace muster;

namespace {

void say(const char *word, const QString &what)
{
    std::printf("%s %s\n", word, qPrintable(what));
    std::fflush(stdout);
}

Command edit(int size)
{
    EditIncident command;
    command.incidentId = QStringLiteral("01INC");
    command.name = QString(size, QLatin1Char('x'));
    return command;
}

/// Appends, moves on and discards until it is killed; says each id once its future has finished.
int appendUntilKilled(const QString &folder)
{
    const SystemClock clock;
    SystemRandom random;
    const auto outbox = Outbox::open(folder, clock, random);
    if (!outbox)
        return 1;
    for (int i = 0;; ++i) {
        const auto saved = (*outbox)->append(edit(i % 10 == 9 ? 20'000 : 100), {}).result();
        if (!saved)
            return 1;
        say("saved", saved->id);
        if (i % 3 == 0
            && (*outbox)->advance(saved->id, {.state = OutboxState::InFlight, .countAttempt = true}).result())
            say("sent", saved->id);
    }
}

/// Appends while its files may not grow beyond a size; says what was saved and what was not.
int appendUntilFull(const QString &folder, rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const SystemClock clock;
    SystemRandom random;
    auto outbox = Outbox::open(folder, clock, random);
    if (!outbox)
        return 1;
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 2;
    for (int failures = 0, i = 0; failures < 5; ++i) {
        const auto saved = (*outbox)->append(edit(3000), {}).result();
        if (saved)
            say("saved", saved->id);
        else
            say(saved.error().kind == ErrorKind::DiskFull ? "full" : "failed", saved.error().message);
        failures += !saved;
        if (i > 10'000)
            return 3;
    }
    return 0;
}

} // namespace

/// The test program itself is the child: `tst_store --append-until-killed FOLDER`.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    if (argc > 2 && std::strcmp(argv[1], "--append-until-killed") == 0)
        std::_Exit(appendUntilKilled(QString::fromLocal8Bit(argv[2])));
    if (argc > 3 && std::strcmp(argv[1], "--append-until-full") == 0)
        std::_Exit(appendUntilFull(QString::fromLocal8Bit(argv[2]), rlim_t(std::atoll(argv[3]))));
    return application;
}
