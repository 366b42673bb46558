#include "app/service/demo/demogenerator.h"
#include "app/service/demo/narrator.h"

namespace muster::service {

class DemoGenerator::Private
{
public:
    Private(quint64 s, Instant now, const DemoConfiguration &configuration, int total)
        : seed(s)
        , texts(DemoTexts::load())
        , rows(DemoRows::from(configuration))
        , narrator(texts, rows, now)
        , plan(makePlan(s, now, total, texts.current))
    {
        for (const DemoPerson &person : texts.people)
            users.append(person.user);
    }

    const quint64 seed;
    const DemoTexts texts;
    const DemoRows rows;
    const Narrator narrator;
    const std::vector<PlannedIncident> plan;
    QList<User> users;
    size_t told = 0;
};

DemoGenerator::DemoGenerator(quint64 seed, Instant now, DemoConfiguration configuration, int total)
    : d(std::make_unique<Private>(seed, now, configuration, total))
{ }

DemoGenerator::~DemoGenerator() = default;

const QList<User> &DemoGenerator::users() const
{
    return d->users;
}

QMap<QString, QStringList> DemoGenerator::teams() const
{
    QMap<QString, QStringList> teams;
    for (const DemoPerson &person : d->texts.people)
        teams[person.team].append(person.user.id);
    return teams;
}

QStringList DemoGenerator::services() const
{
    QStringList names;
    for (const DemoComponent &component : d->texts.components)
        names.append(component.name);
    return names;
}

DemoIncident DemoGenerator::next()
{
    if (d->told >= d->plan.size())
        return {};
    const PlannedIncident &planned = d->plan[d->told++];
    return d->narrator.tell(planned, int(d->told), d->seed);
}

} // namespace muster::service
