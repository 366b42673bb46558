#pragma once
#include "app/service/demo/dice.h"
#include "app/service/demo/plan.h"
#include "app/service/demo/statusladder.h"

namespace muster::service {

/// A log-normal law of times.
struct TimeLaw
{
    std::chrono::minutes median;
    int sigmaPermille;
};

/// From declaring to leaving the live statuses, by tier (minor, major, critical): half are quicker than the median,
/// nine of ten quicker than median × e^(1.2816 σ): 442, 307 and 174 minutes. Critical ones are quickest: all hands
/// help.
constexpr std::array<TimeLaw, tierCount> timeToResolve{
    TimeLaw{std::chrono::minutes{95}, 1200}, {std::chrono::minutes{75}, 1100}, {std::chrono::minutes{55}, 900}};
/// From declaring to somebody taking the lead; at nights and weekends 1.8 times as long.
constexpr std::array<TimeLaw, tierCount> timeToLead{
    TimeLaw{std::chrono::minutes{9}, 700}, {std::chrono::minutes{5}, 700}, {std::chrono::minutes{3}, 700}};
/// How many in a thousand are minor, major, critical in business hours, and at nights and weekends; 62, 30 and 8 % in
/// all.
constexpr std::array<std::array<int, tierCount>, 2> tierPermille{{{664, 279, 57}, {505, 355, 140}}};

/// What an incident goes through, for choosing what is said.
enum class Stage { Triage, Investigating, Fixing, Monitoring, Documenting, Reviewing, Closed };

struct CourseStep
{
    Instant at;
    Stage stage = Stage::Investigating;
    const IncidentStatus *status = nullptr; ///< of the ladder
};

/// The times and turns of one incident, before any words. Each step is a legal transition.
struct Course
{
    int tier = 0, startTier = 0;
    bool isRetrospective = false; ///< declared when all was over
    bool isOver = false; ///< closed
    Instant impactAt, createdAt;
    std::vector<CourseStep> steps; ///< the first is the declaration
    std::optional<Instant> leadAt, commsAt, severityAt;
    Instant liveFrom; ///< when it left triage
    Instant liveUntil; ///< when it was resolved, or now
    Instant until; ///< when it was closed, or now

    /// When the first live status ended.
    Instant firstTurn() const;
};

/// `current` may be null. `now` is the last moment anything may have happened.
Course plotCourse(Dice &dice, const PlannedIncident &planned, const CurrentIncident *current,
    const StatusLadder &ladder, Instant now);

} // namespace muster::service
