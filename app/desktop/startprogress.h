#pragma once
#include "models/domain/pace.h"
#include "views/startcontroller.h"
#include <QTimer>
#include <functional>

namespace muster::desktop {

/// Tells the start screen, ten times a second, how far a piece of work on another thread is. GUI thread.
class StartProgress : public QObject
{
    Q_OBJECT
public:
    StartProgress(StartController &screen, const Clock &clock);
    /// Of `total` incidents `done()` are there; it can be stopped with those.
    void countIncidents(int total, std::function<int()> done);
    /// `percent()` of the work is done.
    void measure(std::function<int()> percent);
    /// The work has ended.
    void end() { m_timer.stop(); }

private:
    void watch(const std::function<void()> &look);

    StartController &m_screen;
    const Clock &m_clock;
    Pace m_pace;
    QTimer m_timer;
};

} // namespace muster::desktop
