#pragma once
#include "app/service/demo/course.h"
#include "app/service/demo/demotexts.h"

namespace muster::service {

/// What goes wrong and where, and the words for it. Points into the texts.
struct Setting
{
    const Scenario *scenario = nullptr;
    const DemoComponent *component = nullptr;
    const DemoRegion *region = nullptr;
    Wording words;

    static Setting draw(Dice &dice, const DemoTexts &texts, const PlannedIncident &planned,
        const CurrentIncident *current, const Course &course);
};

} // namespace muster::service
