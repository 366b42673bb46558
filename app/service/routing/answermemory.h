#pragma once
#include "app/service/routing/visit.h"
#include "app/service/storage/database.h"
#include <QCache>

namespace muster::service {

/// Remembers answers of reading operations until anything is committed: screens on walls and pollers ask the same over
/// and over, and a page of incidents takes far longer to put together than to send. What a handler answers depends on
/// the data, the request and who asks, on nothing else; the clock is not among them. Lives on the service's thread.
class AnswerMemory
{
public:
    AnswerMemory();
    /// Forgets what was answered from another version of the data.
    void see(const std::optional<DataVersion> &version);
    std::optional<QByteArray> find(const Visit &visit) const;
    void keep(const Visit &visit, QByteArray body);

private:
    QCache<QByteArray, QByteArray> m_answers; ///< costs are bytes
    std::optional<DataVersion> m_version;
};

} // namespace muster::service
