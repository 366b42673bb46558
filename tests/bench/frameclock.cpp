#include "tests/bench/frameclock.h"
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace muster::bench {

FrameClock::FrameClock(QQuickWindow &window)
    : m_window(window)
{ }

double FrameClock::untilFrame(const std::function<void()> &act, const std::function<bool()> &isShown)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    connect(&limit, &QTimer::timeout, &loop, [] { qFatal("no frame shows what was done"); });
    double taken = 0;
    QElapsedTimer watch;
    const auto connection = connect(&m_window, &QQuickWindow::frameSwapped, &loop, [&] {
        if (!isShown())
            return; // what shows it comes with a frame of its own
        taken = double(watch.nsecsElapsed()) / 1e6;
        loop.quit();
    });
    limit.start(10'000);
    watch.start();
    act();
    loop.exec();
    disconnect(connection);
    return taken;
}

} // namespace muster::bench
