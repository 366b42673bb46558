#pragma once
#include "models/domain/result.h"
#include <memory>

namespace muster::service {

/// Held by the one service that serves a database: `<database>.serving`. Two would each answer from a memory of changes
/// and idempotency keys of its own. Commands that only visit the database (`musterd keys …`) do without. The system
/// releases it when the program dies, however it dies; a file with a process id in it would outlive a kill.
class ServingLock
{
public:
    /// Never waits. Fails when another service holds it, in this process or another.
    static Result<std::unique_ptr<ServingLock>> take(const QString &databaseFile);
    ~ServingLock();
    ServingLock(const ServingLock &) = delete;
    ServingLock &operator=(const ServingLock &) = delete;

private:
    explicit ServingLock(int descriptor);
    int m_descriptor;
};

} // namespace muster::service
