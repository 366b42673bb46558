#pragma once
#include "tests/qml/scene.h"
#include "tests/qml/windowprobe.h"

namespace muster::test {

/// What a ScreenTest shows; a base, so that it is there before the window and goes after it.
struct SceneHolder
{
    Scene heldScene;
};

/// The real window over the scene, worked with real key and mouse events. GUI thread; one per test function.
class ScreenTest : private SceneHolder, public WindowProbe
{
public:
    enum class Content { Incidents, Nothing };
    explicit ScreenTest(QSize size = {1440, 900}, Content content = Content::Incidents);

    Scene &scene() { return heldScene; }
    App &app() { return heldScene.app(); }
    /// Commands in the outbox of one kind, oldest first.
    template<typename T> QList<T> sent()
    {
        QList<T> commands;
        for (const OutboxEntry &entry : heldScene.outbox().entries()) {
            if (const T *command = std::get_if<T>(&entry.command))
                commands.append(*command);
        }
        return commands;
    }
};

} // namespace muster::test
