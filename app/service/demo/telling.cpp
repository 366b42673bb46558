#include "app/service/demo/telling.h"

namespace muster::service {

Telling::Telling(Dice &d, const DemoTexts &t, const DemoRows &r, const PlannedIncident &planned, Instant n, int index)
    : dice(d)
    , texts(t)
    , rows(r)
    , current(planned.current >= 0 ? &t.current[planned.current] : nullptr)
    , now(n)
    , number(index)
    , course(plotCourse(d, planned, current, r.ladder, n))
    , setting(Setting::draw(d, t, planned, current, course))
    , cast(Cast::draw(d, t, current, course, setting))
    , variant(current ? 0 : int(d.below(2)))
    , story(d)
{
    setting.words[Word::Lead] = cast.responders.first()->user.name;
    setting.words[Word::Comms] = cast.comms ? cast.comms->user.name : QString();
}

QString Telling::fill(const Phrase &phrase)
{
    setting.words[Word::Person] = cast.responders[1 + dice.below(cast.responders.size() - 1)]->user.name;
    QString text = phrase.with(setting.words);
    const DemoComponent &component = *setting.component;
    if (text.startsWith(component.label)
        && !text.startsWith(component.name)) // service names keep their small letters, plain words do not
        text[0] = text[0].toUpper();
    return text;
}

QString Telling::say(const Phrases &from)
{
    return fill(dice.pick(from));
}

QString Telling::sayOwn(const Phrases &from)
{
    return fill(from[std::min<qsizetype>(variant, from.size() - 1)]);
}

const User &Telling::leadAt(Instant at) const
{
    return secondLead && at >= handedOverAt ? *secondLead : cast.responders.first()->user;
}

} // namespace muster::service
