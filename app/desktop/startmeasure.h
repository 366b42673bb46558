#pragma once
#include <QObject>
#include <QQuickWindow>
#include <atomic>
#include <chrono>
#include <functional>
#include <vector>

namespace muster::desktop {

/// When a part of the start was done.
struct StartMark
{
    const char *what;
    std::chrono::steady_clock::time_point at = std::chrono::steady_clock::now();
};

/// Prints when the first frame with something to see was on the screen and what memory that took, as one line of JSON,
/// and ends the program: `--measure-start`, for the benchmarks. Lives on the GUI thread; listens to the render loop on
/// whatever thread that has.
class StartMeasure : public QObject
{
    Q_OBJECT
public:
    /// `rows` is asked while the GUI thread stands still: how much there is to see. 0 = not that frame yet.
    StartMeasure(QQuickWindow &window, std::function<int()> rows, QObject *parent = nullptr);
    void setMarks(std::vector<StartMark> marks) { m_marks = std::move(marks); }

private:
    void tell();

    std::function<int()> m_rows;
    std::vector<StartMark> m_marks;
    std::atomic<int> m_shown{0};
    std::atomic<bool> m_told{false};
};

} // namespace muster::desktop
