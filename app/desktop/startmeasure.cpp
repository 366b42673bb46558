#include "app/desktop/startmeasure.h"
#include <QCoreApplication>
#include <QFile>
#include <QTimer>
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

StartMeasure::StartMeasure(
    QQuickWindow &window, std::function<int()> rows, std::function<bool()> isWhole, QObject *parent)
    : QObject(parent)
    , m_rows(std::move(rows))
    , m_isWhole(std::move(isWhole))
{
    connect(&window, &QQuickWindow::afterSynchronizing, this, &StartMeasure::look, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &StartMeasure::tell, Qt::DirectConnection);
    auto *again = new QTimer(this); // a window that has nothing new to show draws no frame that could be looked at
    connect(again, &QTimer::timeout, &window, &QQuickWindow::update);
    again->start(10);
}

void StartMeasure::look()
{
    m_shown = m_rows();
    m_whole = m_shown > 0 && m_isWhole();
}

/// The clock is the one all processes share, so whoever started this one knows how long it took.
void StartMeasure::tell()
{
    if (m_shown == 0 || m_told)
        return;
    const auto now = QByteArray::number(nanoseconds(std::chrono::steady_clock::now()));
    const auto memory = QByteArray::number(residentKib());
    if (m_first.isEmpty())
        m_first = "\"monotonic_ns\":" + now + ",\"rows\":" + QByteArray::number(m_shown) + ",\"rss_kib\":" + memory;
    if (!m_whole)
        return;
    m_told = true;
    QByteArray marks;
    for (const StartMark &mark : m_marks)
        marks += (marks.isEmpty() ? "\"" : ",\"") + QByteArray(mark.what)
            + "\":" + QByteArray::number(nanoseconds(mark.at));
    std::printf("{%s,\"whole_ns\":%s,\"whole_rss_kib\":%s,\"marks\":{%s}}\n", m_first.constData(), now.constData(),
        memory.constData(), marks.constData());
    std::fflush(stdout);
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace muster::desktop
