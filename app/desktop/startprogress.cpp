#include "app/desktop/startprogress.h"
#include "views/pacewords.h"

namespace muster::desktop {

StartProgress::StartProgress(StartController &screen, const Clock &clock)
    : m_screen(screen)
    , m_clock(clock)
{
    m_timer.setInterval(100);
}

void StartProgress::countIncidents(int total, std::function<int()> done)
{
    watch([this, total, done = std::move(done)] {
        const int count = done();
        if (count == 0) // it may not be needed at all
            return;
        m_pace.note(count, m_clock.elapsed());
        const QString far = tr("%L1 of %L2 incidents").arg(count).arg(total);
        const QString pace = paceInWords(m_pace, total);
        m_screen.setProgress(double(count) / total, pace.isEmpty() ? far : tr("%1 · %2").arg(far, pace), count < total);
    });
}

void StartProgress::measure(std::function<int()> percent)
{
    watch([this, percent = std::move(percent)] {
        const int done = percent();
        m_pace.note(done, m_clock.elapsed());
        m_screen.setProgress(done / 100.0, timeLeftInWords(m_pace, 100), false);
    });
}

void StartProgress::watch(const std::function<void()> &look)
{
    m_pace.reset();
    m_timer.disconnect();
    connect(&m_timer, &QTimer::timeout, this, look);
    m_timer.start();
}

} // namespace muster::desktop
