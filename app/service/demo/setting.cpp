#include "app/service/demo/setting.h"

namespace muster::service {

using namespace std::chrono;

namespace {

const Scenario &drawScenario(Dice &dice, const DemoTexts &texts, int tier, bool isAfterBadDeployment)
{
    QList<int> weights;
    for (const Scenario &scenario : texts.scenarios) {
        int weight = scenario.tiers[size_t(tier)] ? scenario.weight : 0;
        if (isAfterBadDeployment && scenario.trigger == QLatin1String("deploy"))
            weight *= 8;
        weights.append(weight);
    }
    return texts.scenarios[dice.weighted(weights)];
}

const DemoRegion &drawRegion(Dice &dice, const DemoTexts &texts)
{
    QList<int> weights;
    for (const DemoRegion &region : texts.regions)
        weights.append(region.weight);
    return texts.regions[dice.weighted(weights)];
}

QString grouped(qint64 number)
{
    QString text = QString::number(number);
    for (qsizetype i = text.size() - 3; i > 0; i -= 3)
        text.insert(i, u',');
    return text;
}

QString clockTime(Instant instant)
{
    return formatInstant(instant).mid(11, 5);
}

QString oneOf(Dice &dice, std::initializer_list<int> numbers)
{
    return QString::number(*(numbers.begin() + dice.below(qint64(numbers.size()))));
}

struct Range
{
    int low, high;
};

/// How many are hit, by tier.
void setImpact(Wording &words, Dice &dice, int tier)
{
    constexpr std::array<Range, tierCount> percent{Range{2, 12}, {8, 35}, {24, 70}};
    constexpr std::array<Range, tierCount> customers{Range{40, 600}, {500, 6000}, {4000, 60'000}};
    const auto &share = percent[size_t(tier)];
    words[Word::Percent] = QString::number(dice.between(share.low, share.high));
    words[Word::Rest] = QString::number(dice.between(1, std::max(1, share.low / 2)));
    const qint64 hit = dice.between(customers[size_t(tier)].low, customers[size_t(tier)].high);
    words[Word::Customers] = grouped(hit < 1000 ? hit / 10 * 10 : hit / 100 * 100);
    words[Word::Tickets] = QString::number(dice.between(3, 12 + 24 * tier));
}

/// What was shipped, and when.
void setRelease(Wording &words, Dice &dice, Instant impactAt)
{
    const Instant deployedAt = impactAt - dice.within(minutes{2}, minutes{9});
    const QString date = formatInstant(deployedAt).left(10).replace(u'-', u'.');
    const qint64 number = dice.between(2, 9);
    words[Word::Impact] = clockTime(impactAt);
    words[Word::Deploy] = clockTime(deployedAt);
    words[Word::Version] = QStringLiteral("%1-%2").arg(date).arg(number);
    words[Word::Previous] = QStringLiteral("%1-%2").arg(date).arg(number - 1);
}

void setNumbers(Wording &words, Dice &dice)
{
    words[Word::Half] = QString::number(dice.between(35, 80));
    words[Word::Limit] = oneOf(dice, {5, 10, 15, 20, 25, 40});
    words[Word::Normal] = oneOf(dice, {80, 120, 150, 200, 250, 400});
    words[Word::Minutes] = QString::number(dice.between(6, 55));
    words[Word::Hours] = QString::number(dice.between(2, 16));
    words[Word::Next] = oneOf(dice, {15, 30, 30, 60});
    words[Word::Count] = QString::number(dice.between(41, 940));
    words[Word::Seconds] = QStringLiteral("%1.%2").arg(dice.between(2, 9)).arg(dice.between(1, 9));
}

} // namespace

Setting Setting::draw(Dice &dice, const DemoTexts &texts, const PlannedIncident &planned,
    const CurrentIncident *current, const Course &course)
{
    Setting setting;
    setting.scenario = current ? &texts.scenarios[current->scenario]
                               : &drawScenario(dice, texts, course.tier, planned.isAfterBadDeployment);
    setting.component = &texts.components[current ? current->component : dice.pick(setting.scenario->components)];
    setting.region = current ? &texts.regions[current->region] : &drawRegion(dice, texts);
    Wording &words = setting.words;
    words[Word::Service] = setting.component->name;
    words[Word::Label] = setting.component->label;
    words[Word::Team] = setting.component->team;
    words[Word::Database] = setting.component->database;
    words[Word::Upstream] = setting.component->upstream;
    words[Word::Region] = setting.region->name;
    words[Word::Market] = setting.region->market;
    if (!setting.scenario->providers.isEmpty())
        words[Word::Provider] = dice.pick(setting.scenario->providers);
    words[Word::Customer] = dice.pick(texts.customers);
    words[Word::Flag] = dice.pick(texts.flags);
    words[Word::Host] = QStringLiteral("%1-%2").arg(setting.component->database).arg(dice.between(1, 9));
    static const QStringList days{QStringLiteral("Monday"), QStringLiteral("Tuesday"), QStringLiteral("Wednesday"),
        QStringLiteral("Thursday"), QStringLiteral("Friday")};
    words[Word::Day] = dice.pick(days);
    setImpact(words, dice, course.tier);
    setRelease(words, dice, course.impactAt);
    setNumbers(words, dice);
    if (current) {
        for (const auto &[word, value] : current->values)
            words[word] = value;
    }
    return setting;
}

} // namespace muster::service
