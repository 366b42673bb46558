#pragma once
#include "app/service/demo/cast.h"
#include "app/service/demo/demorows.h"
#include "app/service/demo/script.h"
#include "app/service/demo/story.h"

namespace muster::service {

/// One incident while it is being told: what was drawn for it, and what is still to be played.
struct Telling
{
    Telling(Dice &d, const DemoTexts &t, const DemoRows &r, const PlannedIncident &planned, Instant now, int n);

    Dice &dice;
    const DemoTexts &texts;
    const DemoRows &rows;
    const CurrentIncident *current; ///< null for most
    const Instant now;
    const int number;
    const Course course;
    Setting setting;
    const Cast cast;
    const int variant; ///< which of a scenario's two ways of going
    const User *secondLead = nullptr; ///< took over at `handedOverAt`
    Instant handedOverAt;
    Story story;
    Script script;

    /// One of the texts, at random.
    QString say(const Phrases &from);
    /// The text of this incident's variant.
    QString sayOwn(const Phrases &from);
    QString fill(const Phrase &phrase);
    /// Who speaks for the incident at that time.
    const User &leadAt(Instant at) const;
    const User &responder() { return dice.pick(cast.responders)->user; }
    /// A moment between the two, or the first if they are the wrong way round.
    Instant between(Instant from, Instant to) { return from + dice.within(std::chrono::seconds{0}, to - from); }
    const Severity &severity(int tier) const { return rows.severities[size_t(tier)]; }
};

} // namespace muster::service
