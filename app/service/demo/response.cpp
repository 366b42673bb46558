#include "app/service/demo/response.h"
#include "app/service/demo/telling.h"
#include <algorithm>

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr int mostUpdates = 8;

void addRole(Telling &telling, Instant at, const std::optional<IncidentRole> &role, const User &who, int selfPermille)
{
    if (!role)
        return;
    const User by = telling.dice.chance(selfPermille) ? who : telling.responder();
    telling.script.add(
        at, [&telling, role = *role, who, by](Instant when) { telling.story.assign(when, by, role, who); });
}

void addRoles(Telling &telling)
{
    const Course &course = telling.course;
    const Cast &cast = telling.cast;
    if (course.leadAt && cast.lead)
        addRole(telling, *course.leadAt, telling.rows.lead, cast.lead->user, 720);
    if (course.commsAt && cast.comms)
        addRole(telling, *course.commsAt, telling.rows.comms, cast.comms->user, 600);
    if (course.leadAt && cast.operations && !course.isRetrospective) {
        const Instant at = telling.between(*course.leadAt, *course.leadAt + (course.liveUntil - *course.leadAt) / 3);
        addRole(telling, at, telling.rows.operations, cast.operations->user, 300);
    }
    // Nobody leads for a whole working day.
    if (course.leadAt && course.liveUntil - course.liveFrom > hours{5} && telling.dice.chance(500)) {
        telling.secondLead = &cast.responders[1]->user;
        telling.handedOverAt = telling.between(course.liveFrom + hours{3}, course.liveUntil - hours{1});
        if (telling.handedOverAt > *course.leadAt)
            addRole(telling, telling.handedOverAt, telling.rows.lead, *telling.secondLead, 400);
    }
    if (course.leadAt && !course.isRetrospective && course.tier > 0 && telling.dice.chance(700)) {
        const QString url = QStringLiteral("https://meet.acme.example/inc-%1").arg(telling.number);
        const Instant at
            = telling.between(*course.leadAt, std::min<Instant>(*course.leadAt + minutes{5}, course.liveUntil));
        telling.script.add(
            at, [&telling, url](Instant when) { telling.story.openCall(when, telling.leadAt(when), url); });
    }
}

/// What responders look at, and the change that is to repair it.
void addLinks(Telling &telling)
{
    const Course &course = telling.course;
    if (!course.leadAt || course.isRetrospective || course.tier == 0)
        return;
    const QString component = telling.setting.component->name;
    const QString slug = component.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    const auto attach = [&telling](Instant at, const QString &url, const QString &title) {
        telling.script.add(
            at, [&telling, url, title](Instant when) { telling.story.attach(when, telling.leadAt(when), url, title); });
    };
    attach(std::min<Instant>(*course.leadAt + minutes{3}, course.liveUntil),
        QStringLiteral("https://grafana.acme.example/d/%1?from=now-3h").arg(slug),
        QStringLiteral("Dashboard of %1").arg(component));
    const QString change = QStringLiteral("https://github.com/acme/%1/pull/%2").arg(slug).arg(800 + telling.number);
    attach(*course.leadAt + (course.liveUntil - *course.leadAt) / 2, change, linkTitle(change));
}

void addUpdate(Telling &telling, Instant at, const QString &message, const IncidentStatus *status = nullptr,
    const Severity *severity = nullptr, const User *by = nullptr)
{
    telling.script.add(at, [=, &telling](Instant when) {
        telling.story.share(when, by ? *by : telling.leadAt(when), message, status, severity);
    });
}

/// Returns how many updates it added.
int addSeverityChange(Telling &telling)
{
    const Course &course = telling.course;
    if (!course.severityAt)
        return 0;
    const Severity to = telling.severity(course.tier);
    const User by = telling.responder();
    if (to == telling.severity(course.startTier))
        return 0;
    if (telling.current || telling.dice.chance(600)) {
        telling.script.add(
            *course.severityAt, [&telling, by, to](Instant at) { telling.story.changeSeverity(at, by, to); });
        return 0;
    }
    const auto &texts = course.tier > course.startTier ? telling.texts.common.raised : telling.texts.common.lowered;
    addUpdate(telling, *course.severityAt, telling.say(texts), nullptr, &telling.severity(course.tier));
    return 1;
}

QString textOf(Telling &telling, const CourseStep &step, Stage before)
{
    const Scenario &scenario = *telling.setting.scenario;
    const CommonTexts &common = telling.texts.common;
    switch (step.stage) {
    case Stage::Triage:
        break;
    case Stage::Investigating:
        return telling.say(common.accepted);
    case Stage::Fixing:
        return telling.sayOwn(scenario.cause);
    case Stage::Monitoring:
        return telling.sayOwn(scenario.monitoring);
    case Stage::Documenting: {
        const QString next = telling.say(common.documenting);
        return telling.sayOwn(scenario.resolved) + (next.isEmpty() ? QString() : QStringLiteral("\n\n") + next);
    }
    case Stage::Reviewing:
        return telling.say(common.reviewing);
    case Stage::Closed:
        return before == Stage::Documenting || before == Stage::Reviewing ? telling.say(common.closed)
                                                                          : telling.sayOwn(scenario.resolved);
    }
    return {};
}

/// The first word after declaring, before anything else is known.
void addFirstUpdate(Telling &telling)
{
    const Course &course = telling.course;
    if (course.isRetrospective) {
        const Instant at
            = telling.between(course.createdAt, std::min<Instant>(course.createdAt + minutes{30}, course.until));
        addUpdate(telling, at, telling.say(telling.texts.common.retrospective));
        return;
    }
    if (course.steps.back().stage == Stage::Triage)
        return;
    const auto &own = telling.setting.scenario->investigating;
    const QString message = telling.current || telling.dice.chance(650)
        ? telling.sayOwn(own)
        : telling.say(telling.texts.common.investigating);
    // After somebody has taken the lead, before the first turn.
    const Instant from = course.leadAt.value_or(course.liveFrom);
    const microseconds room = course.firstTurn() - from;
    addUpdate(telling, from + std::min<microseconds>(telling.dice.logNormal(minutes{5}, 500), room * 7 / 10), message);
}

/// Updates between the turns, about every half hour, as many as there is room for.
void addFillers(Telling &telling, int room)
{
    const Course &course = telling.course;
    const CommonTexts &common = telling.texts.common;
    const minutes rhythm = course.tier == 2 ? minutes{25} : minutes{40};
    for (size_t i = 0; i < course.steps.size(); ++i) {
        const CourseStep &step = course.steps[i];
        const Instant end = i + 1 < course.steps.size() ? course.steps[i + 1].at : course.liveUntil;
        const auto &texts = step.stage == Stage::Investigating ? common.stillInvestigating
            : step.stage == Stage::Fixing                      ? common.stillFixing
                                                               : common.stillMonitoring;
        if (step.stage < Stage::Investigating || step.stage > Stage::Monitoring || course.isRetrospective)
            continue;
        const qint64 count = std::min<qint64>({room, 2, (end - step.at) / rhythm});
        qsizetype text = telling.dice.below(texts.size());
        for (qint64 n = 1; n <= count; ++n, --room) {
            const Instant at
                = step.at + (end - step.at) * n / (count + 1) + telling.dice.within(seconds{0}, minutes{4});
            const bool isComms = telling.cast.comms && at > *course.commsAt && telling.dice.chance(500);
            addUpdate(telling, std::min(at, end - seconds{5}), telling.fill(texts[text++ % texts.size()]), nullptr,
                nullptr, isComms ? &telling.cast.comms->user : nullptr);
        }
    }
}

} // namespace

void addResponse(Telling &telling)
{
    const Course &course = telling.course;
    addRoles(telling);
    addLinks(telling);
    int updates = 1 + addSeverityChange(telling);
    addFirstUpdate(telling);
    bool hasSeverity = course.steps.front().stage != Stage::Triage;
    for (size_t i = 1; i < course.steps.size(); ++i, ++updates) {
        const CourseStep &step = course.steps[i];
        addUpdate(telling, step.at, textOf(telling, step, course.steps[i - 1].stage), step.status,
            hasSeverity ? nullptr : &telling.severity(course.startTier));
        hasSeverity = true;
    }
    if (course.commsAt && updates < mostUpdates && course.liveUntil - *course.commsAt > minutes{10}) {
        addUpdate(telling, *course.commsAt + telling.dice.within(minutes{1}, minutes{4}),
            telling.say(telling.texts.common.handover), nullptr, nullptr, &telling.cast.comms->user);
        ++updates;
    }
    addFillers(telling, mostUpdates - updates);
}

} // namespace muster::service
