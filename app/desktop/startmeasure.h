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

/// Prints when the first frame with something to see was on the screen and what memory that took, and the same of the
/// first frame with the whole window, as one line of JSON, and ends the program: `--measure-start`, for the benchmarks.
/// Lives on the GUI thread; listens to the render loop on whatever thread that has.
class StartMeasure : public QObject
{
    Q_OBJECT
public:
    /// `rows` and `isWhole` are asked while the GUI thread stands still: how much there is to see, 0 = not that frame
    /// yet; and whether nothing is missing any more.
    StartMeasure(
        QQuickWindow &window, std::function<int()> rows, std::function<bool()> isWhole, QObject *parent = nullptr);
    void setMarks(std::vector<StartMark> marks) { m_marks = std::move(marks); }

private:
    void look();
    void tell();

    std::function<int()> m_rows;
    std::function<bool()> m_isWhole;
    std::vector<StartMark> m_marks;
    QByteArray m_first; ///< what is to be said of the first frame
    std::atomic<int> m_shown{0};
    std::atomic<bool> m_whole{false}, m_told{false};
};

} // namespace muster::desktop
