#pragma once
#include <QObject>
#include <QQuickWindow>
#include <functional>

namespace muster::bench {

/// How long it takes from something that changes to the frame that shows it. GUI thread, and a render loop on it.
class FrameClock : public QObject
{
    Q_OBJECT
public:
    explicit FrameClock(QQuickWindow &window);
    /// Milliseconds from before `act` to the first frame swapped after it with `isShown`. Ends the program when none
    /// comes for ten seconds: a figure would be a lie.
    double untilFrame(
        const std::function<void()> &act, const std::function<bool()> &isShown = [] { return true; });

private:
    QQuickWindow &m_window;
};

} // namespace muster::bench
