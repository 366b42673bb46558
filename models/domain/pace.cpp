#include "models/domain/pace.h"

namespace muster {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds remembered{10'000};
constexpr milliseconds shortest{1'500}; ///< a rate over less jumps about
constexpr milliseconds between{200}; ///< samples nearer than that tell nothing new

} // namespace

void Pace::note(qint64 done, milliseconds at)
{
    if (!m_samples.empty() && done < m_samples.back().done)
        reset();
    if (m_samples.size() > 1 && at - m_samples[m_samples.size() - 2].at < between)
        m_samples.back() = {done, at};
    else
        m_samples.push_back({done, at});
    while (at - m_samples.front().at > remembered && m_samples.size() > 2)
        m_samples.pop_front();
}

std::optional<double> Pace::perSecond() const
{
    if (m_samples.empty())
        return {};
    const milliseconds span = m_samples.back().at - m_samples.front().at;
    if (span < shortest)
        return {};
    return double(m_samples.back().done - m_samples.front().done) * 1000 / double(span.count());
}

std::optional<std::chrono::seconds> Pace::left(qint64 total) const
{
    const auto rate = perSecond();
    if (!rate || *rate <= 0 || total < m_samples.back().done)
        return {};
    return std::chrono::ceil<std::chrono::seconds>(
        std::chrono::duration<double>(double(total - m_samples.back().done) / *rate));
}

} // namespace muster
