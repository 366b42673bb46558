#pragma once
#include <QString>

namespace muster::test {

/// From now on an unexpected warning, critical or fatal message fails the running test class. To be called after
/// QTest::qInit(), which installs a handler of its own.
void installStrictLog();
/// Announces one message that contains `part`; if it does not come before the test function ends, the test fails.
void expectWarning(const QString &part);
/// Called after each test class: the number of warnings nobody announced, plus announced ones that never came.
int unexpectedMessages();

} // namespace muster::test
