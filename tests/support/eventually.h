#pragma once
#include <functional>

namespace muster::test {

/// Runs the event loop until it is so; false when it never was. QTest::qWaitFor sleeps ten milliseconds between looks,
/// which every hop of a test pays. Once is enough: a state may pass.
bool eventually(const std::function<bool()> &isSo, int milliseconds = 15'000);

} // namespace muster::test
