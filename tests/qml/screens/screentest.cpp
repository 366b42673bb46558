#include "tests/qml/screens/screentest.h"

namespace muster::test {

ScreenTest::ScreenTest(QSize size, Content content)
    : WindowProbe(heldScene.app(), size)
{
    if (content == Content::Incidents)
        heldScene.open();
    else
        heldScene.openEmpty();
    activate();
}

} // namespace muster::test
