#pragma once
#include "models/domain/clock.h"
#include <QString>
#include <QStringList>

namespace muster::service {

struct Telling;

/// What is known about an incident beside what was said: for the custom fields. Empty: not known (yet).
struct DemoFacts
{
    QStringList services; ///< what does not work, names of components
    QString customers; ///< how many noticed, a plain number
    QString detection; ///< Alert, Customer report, Colleague, Supplier or By chance
    QString cause;
    QString ticket; ///< a link
    Instant impactAt; ///< when customers began to notice

    /// Of an incident that has been told. Draws from dice of its own, so that the telling stays the same.
    static DemoFacts of(const Telling &telling, quint64 seed);
};

} // namespace muster::service
