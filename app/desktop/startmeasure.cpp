#include "app/desktop/startmeasure.h"
#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace muster::desktop {

namespace {

/// Memory in use, KiB; 0 where the system does not tell.
int residentKib()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toInt();
    }
    return 0;
}

qint64 nanoseconds(std::chrono::steady_clock::time_point at)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}

} // namespace

StartMeasure::StartMeasure(QQuickWindow &window, std::function<int()> rows, QObject *parent)
    : QObject(parent)
    , m_rows(std::move(rows))
{
    connect(
        &window, &QQuickWindow::afterSynchronizing, this, [this] { m_shown = m_rows(); }, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &StartMeasure::tell, Qt::DirectConnection);
}

/// The clock is the one all processes share, so whoever started this one knows how long it took.
void StartMeasure::tell()
{
    if (m_shown == 0 || m_told.exchange(true))
        return;
    QByteArray marks;
    for (const StartMark &mark : m_marks)
        marks += (marks.isEmpty() ? "\"" : ",\"") + QByteArray(mark.what)
            + "\":" + QByteArray::number(nanoseconds(mark.at));
    std::printf("{\"monotonic_ns\":%lld,\"rows\":%d,\"rss_kib\":%d,\"marks\":{%s}}\n",
        static_cast<long long>(nanoseconds(std::chrono::steady_clock::now())), m_shown.load(), residentKib(),
        marks.constData());
    std::fflush(stdout);
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace muster::desktop
