#include "app/service/demo/script.h"
#include <algorithm>

namespace muster::service {

void Script::play()
{
    Instant previous{};
    while (!m_acts.empty()) {
        const auto first = m_acts.extract(m_acts.begin());
        previous = std::max(first.key(), previous + std::chrono::milliseconds{1});
        first.mapped()(previous);
    }
}

} // namespace muster::service
