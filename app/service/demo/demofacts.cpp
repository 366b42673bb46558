#include "app/service/demo/demofacts.h"
#include "app/service/demo/telling.h"

namespace muster::service {

namespace {

constexpr quint64 factSalt = 0x6661637473ULL;

QString detectedBy(Dice &dice, const Telling &telling)
{
    if (telling.story.incident().creator.kind != Actor::Kind::User)
        return QStringLiteral("Alert");
    if (!telling.setting.scenario->providers.isEmpty() && dice.chance(400))
        return QStringLiteral("Supplier");
    const QStringList ways{QStringLiteral("Customer report"), QStringLiteral("Colleague"), QStringLiteral("By chance")};
    return ways[dice.weighted({500, 400, 100})];
}

} // namespace

DemoFacts DemoFacts::of(const Telling &telling, quint64 seed)
{
    Dice dice(seed ^ factSalt, quint64(telling.number));
    DemoFacts facts;
    facts.impactAt = telling.course.impactAt;
    facts.services.append(telling.setting.component->name);
    if (dice.chance(220)) {
        const QString &second = dice.pick(telling.texts.components).name;
        if (!facts.services.contains(second))
            facts.services.append(second);
    }
    facts.detection = detectedBy(dice, telling);
    const bool isResolved = telling.course.liveUntil < telling.now;
    if (isResolved || dice.chance(500)) {
        facts.customers = telling.setting.words[Word::Customers];
        facts.customers.remove(u',');
    }
    const Phrases &causes = telling.setting.scenario->cause;
    if (isResolved && !causes.isEmpty())
        facts.cause = causes[std::min<qsizetype>(telling.variant, causes.size() - 1)].with(telling.setting.words);
    if (dice.chance(350))
        facts.ticket = QStringLiteral("https://tickets.example/browse/OPS-%1").arg(dice.between(1000, 99'999));
    return facts;
}

} // namespace muster::service
