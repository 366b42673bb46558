#include "tests/support/eventually.h"
#include <QEventLoop>
#include <QTimer>

namespace muster::test {

bool eventually(const std::function<bool()> &isSo, int milliseconds)
{
    bool wasSo = isSo();
    QEventLoop loop;
    QTimer tick, limit;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        wasSo = wasSo || isSo();
        if (wasSo)
            loop.quit();
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    if (wasSo)
        return true;
    tick.start(1);
    limit.start(milliseconds);
    loop.exec();
    return wasSo;
}

} // namespace muster::test
