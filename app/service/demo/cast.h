#pragma once
#include "app/service/demo/setting.h"

namespace muster::service {

/// Who works on one incident. Points into the texts' people; lead and comms may be null.
struct Cast
{
    const DemoPerson *reporter = nullptr, *lead = nullptr, *comms = nullptr, *operations = nullptr;
    QList<const DemoPerson *> responders; ///< at least two, the lead among them

    static Cast draw(Dice &dice, const DemoTexts &texts, const CurrentIncident *current, const Course &course,
        const Setting &setting);
};

} // namespace muster::service
