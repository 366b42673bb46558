#include "app/service/demo/chores.h"
#include "app/service/demo/rhythm.h"
#include "app/service/demo/telling.h"
#include <algorithm>

namespace muster::service {

using namespace std::chrono;

namespace {

/// How an action or follow-up ends; nothing while it is still to be done.
struct Outcome
{
    Instant at;
    TaskStatus status;
};

/// `count` different ones, those from `own` before those from `common`.
template<typename T> QList<T> drawTexts(Dice &dice, QList<T> own, QList<T> common, qsizetype count)
{
    QList<T> drawn;
    for (QList<T> *from : {&own, &common}) {
        while (drawn.size() < count && !from->isEmpty())
            drawn.append(from->takeAt(dice.below(from->size())));
    }
    return drawn;
}

std::optional<User> assignee(Telling &telling, int permille)
{
    return telling.dice.chance(permille) ? std::optional(telling.responder()) : std::nullopt;
}

void addAction(Telling &telling, const QString &description, Instant at, std::optional<Outcome> outcome)
{
    const auto who = assignee(telling, 900);
    telling.script.add(at, [=, &telling](Instant when) {
        const qsizetype index = telling.story.addAction(when, telling.leadAt(when), description, who);
        if (outcome) {
            telling.script.add(std::max(outcome->at, when), [=, &telling](Instant done) {
                telling.story.settleAction(done, who ? *who : telling.leadAt(done), index, outcome->status);
            });
        }
    });
}

/// The first action is what ends the trouble: begun when the cause is known, done near the end of the fixing.
bool addMainAction(Telling &telling, const QString &description)
{
    const auto &steps = telling.course.steps;
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].stage != Stage::Fixing)
            continue;
        const Instant end = i + 1 < steps.size() ? steps[i + 1].at : telling.course.liveUntil;
        const Instant begun = steps[i].at + (end - steps[i].at) / 20;
        const Instant done = steps[i].at + (end - steps[i].at) * telling.dice.between(82, 95) / 100;
        addAction(telling, description, begun, Outcome{done, TaskStatus::Completed});
        return true;
    }
    return false;
}

std::optional<Outcome> actionOutcome(Telling &telling, Instant at)
{
    const Course &course = telling.course;
    const Instant end = course.liveUntil - seconds{20};
    const Instant done = at + telling.dice.logNormal(minutes{18}, 700);
    if (telling.dice.chance(870)) {
        if (done < end)
            return Outcome{done, TaskStatus::Completed};
        if (course.isOver)
            return Outcome{std::max(at, end), TaskStatus::Completed};
    }
    if (course.isOver && telling.dice.chance(550))
        return Outcome{std::max(at, end), TaskStatus::NotDoing};
    return {};
}

std::optional<Outcome> followUpOutcome(Telling &telling, Instant at)
{
    const Instant done = at + telling.dice.logNormal(hours{9 * 24}, 900);
    const int fate = telling.dice.weighted({780, 80, 140});
    if (fate == 2 || done > telling.now - minutes{10})
        return {};
    return Outcome{done, fate == 0 ? TaskStatus::Completed : TaskStatus::NotDoing};
}

} // namespace

void addActions(Telling &telling)
{
    const Course &course = telling.course;
    const microseconds live = course.liveUntil - course.liveFrom;
    if (!course.leadAt || course.isRetrospective)
        return;
    Dice &dice = telling.dice;
    qsizetype count = course.tier == 0 ? dice.weighted({45, 30, 25})
        : course.tier == 1             ? dice.between(1, 4)
                                       : dice.between(2, 6);
    if (live < minutes{12})
        count = std::min<qsizetype>(count, 1);
    QList<Phrase> own = telling.setting.scenario->actions[size_t(telling.variant)];
    if (telling.current && count > 0 && addMainAction(telling, telling.fill(own.takeFirst())))
        --count;
    bool hasMain = telling.current != nullptr;
    for (const Phrase &text : drawTexts(dice, own, telling.texts.common.actions, count)) {
        const QString description = telling.fill(text);
        if (!std::exchange(hasMain, true) && addMainAction(telling, description))
            continue;
        const Instant at = telling.between(*course.leadAt, course.liveFrom + live * 8 / 10);
        addAction(telling, description, at, actionOutcome(telling, at));
    }
}

void addFollowUps(Telling &telling)
{
    const Course &course = telling.course;
    const microseconds live = course.liveUntil - course.liveFrom;
    const bool isLive = course.steps.back().stage < Stage::Documenting;
    if (course.steps.back().stage == Stage::Triage || (isLive && live < minutes{40}))
        return;
    Dice &dice = telling.dice;
    qsizetype count = course.tier == 0 ? dice.weighted({50, 30, 20})
        : course.tier == 1             ? dice.between(0, 4)
                                       : dice.between(2, 5);
    if (isLive)
        count = std::min<qsizetype>(count, 2);
    const bool learns = course.until > course.liveUntil;
    const Instant from = course.liveFrom + live * (learns ? 9 : 6) / 10;
    const Instant to
        = learns ? course.liveUntil + (course.until - course.liveUntil) / 2 : course.liveFrom + live * 95 / 100;
    for (const FollowUpText &text : drawTexts(dice, telling.setting.scenario->followUps[size_t(telling.variant)],
             telling.texts.common.followUps, count)) {
        const QString title = telling.fill(text.title), description = telling.fill(text.description);
        const Instant drawn = telling.between(from, to);
        const Instant office = Rhythm::inOfficeHours(drawn);
        const Instant at = learns && office < course.until ? office : drawn;
        const auto who = assignee(telling, 880);
        const auto outcome = followUpOutcome(telling, at);
        telling.script.add(at, [=, &telling](Instant when) {
            const qsizetype index = telling.story.addFollowUp(when, telling.leadAt(when), title, description, who);
            if (outcome) {
                telling.script.add(std::max(outcome->at, when), [=, &telling](Instant done) {
                    telling.story.settleFollowUp(done, who ? *who : telling.leadAt(done), index, outcome->status);
                });
            }
        });
    }
}

} // namespace muster::service
