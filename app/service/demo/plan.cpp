#include "app/service/demo/plan.h"
#include "app/service/demo/dice.h"
#include "app/service/demo/rhythm.h"
#include <algorithm>

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr days history{730};
/// Closed incidents begin before this, so that they can be over.
constexpr hours quiet{3};

int squareRoot(int value)
{
    int root = 0;
    while (qint64(root + 1) * (root + 1) <= value)
        ++root;
    return root;
}

/// How long ago an open incident began when nobody wrote it down.
microseconds ageOf(Fate fate, Dice &dice)
{
    switch (fate) {
    case Fate::Triage:
        return dice.within(minutes{2}, minutes{40});
    case Fate::Live:
        return std::clamp<microseconds>(dice.logNormal(minutes{80}, 900), minutes{8}, hours{16});
    default:
        return dice.within(hours{26}, hours{24 * 10});
    }
}

Fate fateOf(const CurrentIncident &current)
{
    return current.fate == QLatin1String("live")  ? Fate::Live
        : current.fate == QLatin1String("triage") ? Fate::Triage
                                                  : Fate::Learning;
}

/// The ones that are going on: first those written by hand, then as many others as are wanted.
void planOpen(std::vector<PlannedIncident> &plan, Fate fate, int count, Instant now,
    const QList<CurrentIncident> &current, Dice &dice)
{
    for (qsizetype i = 0; i < current.size() && count > 0; ++i) {
        if (fateOf(current[i]) == fate) {
            const auto age = minutes{current[i].minutesAgo} + dice.within(microseconds{0}, seconds{50});
            plan.push_back({now - age, fate, false, qint8(i)});
            --count;
        }
    }
    for (; count > 0; --count)
        plan.push_back({now - ageOf(fate, dice), fate, false, -1});
}

} // namespace

OpenCounts openCounts(int total)
{
    if (total < 20)
        return {std::min(total, 1), 0, total / 8};
    const int root = squareRoot(total);
    return {std::max(2, (root + 2) / 7), std::max(1, root / 20), std::max(2, root / 4)};
}

std::vector<PlannedIncident> makePlan(quint64 seed, Instant now, int total, const QList<CurrentIncident> &current)
{
    Dice dice(seed);
    const Rhythm rhythm(dice, now - history, now - quiet);
    const OpenCounts open = openCounts(total);
    std::vector<PlannedIncident> plan;
    plan.reserve(size_t(std::max(0, total)));
    planOpen(plan, Fate::Live, open.live, now, current, dice);
    planOpen(plan, Fate::Triage, open.triage, now, current, dice);
    planOpen(plan, Fate::Learning, open.learning, now, current, dice);
    while (plan.size() < size_t(std::max(0, total))) {
        const Instant at = rhythm.draw(dice);
        plan.push_back({at, Fate::Closed, rhythm.isAfterBadDeployment(at), -1});
    }
    std::sort(plan.begin(), plan.end(), [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; });
    // Ids hold milliseconds: give each incident one of its own, later ones making room for earlier ones from the back,
    // so that the newest stays where it is.
    for (size_t i = plan.size(); i-- > 1;)
        plan[i - 1].createdAt = std::min(plan[i - 1].createdAt, plan[i].createdAt - milliseconds{1});
    return plan;
}

} // namespace muster::service
