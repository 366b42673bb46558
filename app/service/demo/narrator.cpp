#include "app/service/demo/narrator.h"
#include "app/service/demo/chores.h"
#include "app/service/demo/response.h"
#include "app/service/demo/telling.h"

namespace muster::service {

using namespace std::chrono;

Narrator::Narrator(const DemoTexts &texts, const DemoRows &rows, Instant now)
    : m_texts(texts)
    , m_rows(rows)
    , m_now(now)
{
    Dice dice(0x776f726bULL); // the workflows are the same in every demo
    const Instant made = parseInstant(u"2021-03-01T10:00:00Z").value();
    for (const QString &name : texts.workflows)
        m_workflows.append({Actor::Kind::Workflow, ulidAt(made, dice), name, {}});
}

/// Who declared it: a person, a workflow or an alert. Nothing but an alert starts in triage.
Actor Narrator::declarer(Telling &telling) const
{
    Dice &dice = telling.dice;
    const Course &course = telling.course;
    const Actor alert{Actor::Kind::Alert, ulidAt(course.impactAt, dice),
        QStringLiteral("%1: %2").arg(dice.pick(m_texts.alertSources), telling.fill(telling.setting.scenario->alert)),
        {}};
    if (course.steps.front().stage == Stage::Triage)
        return alert;
    if (telling.current && course.tier == 2)
        return m_workflows.first();
    const int source = course.isRetrospective ? 0 : dice.weighted({540, 310, 150});
    if (source == 0)
        return Actor::fromUser(telling.cast.reporter->user);
    if (source == 2)
        return alert;
    return course.tier == 2 ? m_workflows.first() : m_workflows[dice.between(1, m_workflows.size() - 1)];
}

/// What is known when it is declared, but for name and summary.
Incident Narrator::opening(Telling &telling, const Actor &by) const
{
    const Course &course = telling.course;
    const Scenario &scenario = *telling.setting.scenario;
    Incident incident;
    incident.reference = QStringLiteral("INC-%1").arg(telling.number);
    incident.mode = course.isRetrospective ? QStringLiteral("retrospective") : QStringLiteral("standard");
    const bool isPrivate = scenario.isPrivate && telling.dice.chance(850);
    incident.visibility = isPrivate ? QStringLiteral("private") : QStringLiteral("public");
    incident.status = *course.steps.front().status;
    if (course.steps.front().stage != Stage::Triage)
        incident.severity = telling.severity(course.startTier);
    incident.type = m_rows.typeFor(scenario.kind, isPrivate);
    for (const IncidentRole &role : m_rows.roles) {
        const bool isReporter = role.kind == IncidentRole::Kind::Reporter && by.kind == Actor::Kind::User;
        incident.roleAssignments.append({role, isReporter ? std::optional(telling.cast.reporter->user) : std::nullopt});
    }
    return incident;
}

/// An alert brings its own title, and only people write a summary at once; the lead puts both right.
void Narrator::declare(Telling &telling) const
{
    const Course &course = telling.course;
    const Scenario &scenario = *telling.setting.scenario;
    const Actor by = declarer(telling);
    Incident incident = opening(telling, by);
    const Phrases &names = scenario.names[size_t(telling.variant)];
    const QString name = telling.fill(telling.current ? names[telling.current->name] : telling.dice.pick(names));
    QString summary = telling.sayOwn(scenario.summaries);
    const DemoComponent &component = *telling.setting.component;
    if (!telling.current && !summary.contains(component.name)) // so that search finds it by the service
        summary += QStringLiteral("\n\nAffected: %1 in %2.").arg(component.name, telling.setting.region->name);
    const bool isNamed = by.kind != Actor::Kind::Alert || !course.leadAt;
    const bool isSummarised = !course.leadAt || (by.kind == Actor::Kind::User && telling.dice.chance(700));
    incident.name = isNamed ? name : by.name;
    if (isSummarised)
        incident.summary = summary;
    telling.story.declare(course.createdAt, by, std::move(incident));
    if (!course.leadAt)
        return;
    const Instant end = course.isRetrospective ? course.until : course.liveUntil;
    const auto soon
        = [&] { return telling.between(*course.leadAt, std::min<Instant>(*course.leadAt + minutes{6}, end)); };
    if (!isNamed)
        telling.script.add(
            soon(), [&telling, name](Instant at) { telling.story.rename(at, telling.leadAt(at), name); });
    if (!isSummarised)
        telling.script.add(
            soon(), [&telling, summary](Instant at) { telling.story.summarise(at, telling.leadAt(at), summary); });
}

DemoIncident Narrator::tell(const PlannedIncident &planned, int number, quint64 seed) const
{
    Dice dice(seed, quint64(number));
    Telling telling(dice, m_texts, m_rows, planned, m_now, number);
    declare(telling);
    addResponse(telling);
    addActions(telling);
    addFollowUps(telling);
    telling.script.play();
    DemoFacts facts = DemoFacts::of(telling, seed);
    DemoIncident told = telling.story.take();
    told.facts = std::move(facts);
    return told;
}

} // namespace muster::service
