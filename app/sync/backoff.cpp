#include "app/sync/backoff.h"
#include <algorithm>

namespace muster::sync {

using std::chrono::milliseconds;

Backoff::Backoff(milliseconds first, milliseconds longest, Random &random)
    : m_first(std::max(first, milliseconds{1}))
    , m_longest(std::max(longest, m_first))
    , m_random(random)
{ }

milliseconds Backoff::wait(int attempt) const
{
    milliseconds bound = m_first;
    for (int i = 1; i < attempt && bound < m_longest; ++i)
        bound *= 2;
    bound = std::min(bound, m_longest);
    const milliseconds least = bound / 10;
    return least + milliseconds{qint64(m_random.next() % quint64((bound - least).count() + 1))};
}

} // namespace muster::sync
