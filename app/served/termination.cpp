#include "app/served/termination.h"
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::served {

namespace {

int ends[2] = {-1, -1}; ///< a signal handler may do little more than write a byte

void note(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(ends[0], &byte, 1);
}

} // namespace

Termination::Termination(std::function<void()> onSignal)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return; // without it a signal ends the program at once, which the database survives too
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier, onSignal = std::move(onSignal)] {
        notifier->setEnabled(false);
        onSignal();
    });
    struct sigaction action
    { };
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

Termination::~Termination()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    close(ends[0]);
    close(ends[1]);
}

} // namespace muster::served
