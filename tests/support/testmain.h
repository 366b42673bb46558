#pragma once
#include <QObject>
#include <memory>
#include <vector>

namespace muster::test {

using Factory = std::unique_ptr<QObject> (*)();
/// The test classes of this program.
std::vector<std::pair<const char *, Factory>> &registry();
struct Registration
{
    Registration(const char *name, Factory factory) { registry().emplace_back(name, factory); }
};

} // namespace muster::test

/// At namespace scope, once per test class. One program runs all classes of a room, so that linking stays cheap;
/// `tst_domain TstUlid` runs one class, `tst_domain TstUlid name()` one function.
#define MUSTER_TEST(Class)                                                                                             \
    static const muster::test::Registration registration##Class(                                                       \
        #Class, [] { return std::unique_ptr<QObject>(new Class); })
