#pragma once
#include "app/service/demo/demorows.h"
#include "app/service/demo/plan.h"

namespace muster::service {

struct Telling;

/// Turns a planned incident into a told one. Holds nothing but what all incidents share; any thread.
class Narrator
{
public:
    Narrator(const DemoTexts &texts, const DemoRows &rows, Instant now);
    DemoIncident tell(const PlannedIncident &planned, int number, quint64 seed) const;

private:
    Actor declarer(Telling &telling) const;
    Incident opening(Telling &telling, const Actor &by) const;
    void declare(Telling &telling) const;

    const DemoTexts &m_texts;
    const DemoRows &m_rows;
    const Instant m_now;
    QList<Actor> m_workflows;
};

} // namespace muster::service
