#pragma once
#include "app/service/demo/demogenerator.h"

namespace muster::test {

/// The moment the demo is made at: a Monday afternoon.
Instant demoNow();
/// A workspace as the service makes it.
service::DemoConfiguration demoConfiguration();
/// All incidents of one generator, oldest first.
QList<service::DemoIncident> generateDemo(int total, quint64 seed = 1, Instant now = demoNow());
/// The ones every test may look at, made once: 1,200 incidents with all that hangs on them.
const QList<service::DemoIncident> &sharedDemo();
/// 8,000 incidents for statistics, made once; without actions and follow-ups, and of the activity only who took roles.
const QList<service::DemoIncident> &sharedOutlines();
/// When it left the live statuses, if it did.
std::optional<Instant> resolvedAt(const service::DemoIncident &told);

} // namespace muster::test
