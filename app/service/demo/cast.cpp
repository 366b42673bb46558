#include "app/service/demo/cast.h"
#include "app/service/demo/rhythm.h"

namespace muster::service {

using namespace std::chrono;

namespace {

const DemoPerson *named(const DemoTexts &texts, const QString &name)
{
    for (const DemoPerson &person : texts.people) {
        if (person.user.name == name)
            return &person;
    }
    return nullptr;
}

const DemoPerson &drawBy(Dice &dice, const DemoTexts &texts, int DemoPerson::*weight)
{
    QList<int> weights;
    for (const DemoPerson &person : texts.people)
        weights.append(person.*weight);
    return texts.people[dice.weighted(weights)];
}

/// The team's people take turns, a week each.
const DemoPerson &onCall(const DemoTexts &texts, const QString &team, Instant at)
{
    QList<const DemoPerson *> turns;
    for (const DemoPerson &person : texts.people) {
        if (person.team == team && person.lead > 0)
            turns.append(&person);
    }
    if (turns.isEmpty())
        return texts.people.first();
    const qint64 week = floor<days>(at).time_since_epoch().count() / 7;
    return *turns[week % turns.size()];
}

} // namespace

Cast Cast::draw(
    Dice &dice, const DemoTexts &texts, const CurrentIncident *current, const Course &course, const Setting &setting)
{
    Cast cast;
    const QString &team = setting.component->team;
    if (course.leadAt) {
        cast.lead = current ? named(texts, current->lead) : nullptr;
        if (!cast.lead && (Rhythm::isOffHours(course.createdAt) || dice.chance(550)))
            cast.lead = &onCall(texts, team, course.createdAt);
        else if (!cast.lead)
            cast.lead = &drawBy(dice, texts, &DemoPerson::lead);
    }
    if (course.commsAt) {
        cast.comms = current ? named(texts, current->comms) : nullptr;
        if (!cast.comms)
            cast.comms = &drawBy(dice, texts, &DemoPerson::comms);
    }
    cast.responders.append(cast.lead ? cast.lead : &onCall(texts, team, course.createdAt));
    for (const DemoPerson &person : texts.people) {
        if (person.team == team && &person != cast.responders.first())
            cast.responders.append(&person);
    }
    while (cast.responders.size() < 3 + course.tier)
        cast.responders.append(&drawBy(dice, texts, &DemoPerson::lead));
    cast.reporter = dice.chance(500) ? &dice.pick(texts.people) : cast.responders.last();
    constexpr std::array<int, tierCount> needsOperations{20, 200, 520};
    if (cast.lead && dice.chance(needsOperations[size_t(course.tier)]))
        cast.operations = cast.responders[1];
    return cast;
}

} // namespace muster::service
