#pragma once
#include "models/domain/clock.h"
#include <QMetaType>

namespace muster {

/// One request to the server and what became of it, for whoever looks for what is wrong. Holds no key, no body and of
/// the address only the path.
struct RequestRecord
{
    Instant sentAt;
    std::chrono::milliseconds took{0};
    QString method, path; ///< "GET", "/v2/incidents"
    int status = 0; ///< of HTTP; 0: there was no answer
    QString problem; ///< why it did not succeed; or empty
    QString requestId; ///< the server's name for it, to ask its people about
    std::optional<int> rateRemaining, rateLimit; ///< requests the key has left, of how many a minute

    bool operator==(const RequestRecord &) const = default;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::RequestRecord)
