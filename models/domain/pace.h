#pragma once
#include <QtGlobal>
#include <chrono>
#include <deque>
#include <optional>

namespace muster {

/// How fast a long piece of work goes, by what was done in the last seconds. A value; one thread at a time.
class Pace
{
public:
    /// `done` things at `at`, on a monotonic clock. Less than before means that the work began anew.
    void note(qint64 done, std::chrono::milliseconds at);
    void reset() { m_samples.clear(); }
    /// Things a second; none until it has been watched long enough to tell.
    std::optional<double> perSecond() const;
    /// Until `total` are done at this pace; none when that cannot be told, or nothing moves.
    std::optional<std::chrono::seconds> left(qint64 total) const;

private:
    struct Sample
    {
        qint64 done;
        std::chrono::milliseconds at;
    };
    std::deque<Sample> m_samples; ///< oldest first
};

} // namespace muster
