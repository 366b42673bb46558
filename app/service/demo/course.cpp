#include "app/service/demo/course.h"
#include "app/service/demo/rhythm.h"
#include <algorithm>

namespace muster::service {

using namespace std::chrono;

namespace {

/// Draws one course; lives for that long only.
class Plotter
{
public:
    Plotter(Dice &dice, const PlannedIncident &planned, const CurrentIncident *current, const StatusLadder &ladder,
        Instant now)
        : m_dice(dice)
        , m_planned(planned)
        , m_current(current)
        , m_ladder(ladder)
        , m_now(now)
        , m_offHours(Rhythm::isOffHours(planned.createdAt))
    { }

    Course plot()
    {
        m_course.createdAt = m_course.liveFrom = m_planned.createdAt;
        m_course.impactAt = m_course.createdAt - std::min<seconds>(m_dice.logNormal(minutes{6}, 800), hours{6});
        drawTiers();
        switch (m_planned.fate) {
        case Fate::Triage:
            addStep(m_course.createdAt, Stage::Triage, m_ladder.triage ? *m_ladder.triage : m_ladder.live.first());
            m_course.liveUntil = m_course.until = m_now;
            return m_course;
        case Fate::Live:
            plotLive();
            break;
        case Fate::Learning:
            plotLearning();
            break;
        case Fate::Closed:
            if (!m_ladder.learning.isEmpty() && m_dice.chance(15))
                plotRetrospective();
            else
                plotClosed();
            break;
        }
        addPeople();
        return m_course;
    }

private:
    void drawTiers();
    microseconds drawDuration(microseconds longest);
    void addStep(Instant at, Stage stage, const IncidentStatus &status)
    {
        m_course.steps.push_back({at, stage, &status});
    }
    void addTriage(microseconds live);
    void addLive(Instant end, const QList<int> &rungs);
    QList<int> drawRungs(microseconds live);
    Stage liveStage(int rung) const;
    void plotLive();
    void plotLearning();
    void plotClosed();
    void plotRetrospective();
    void addReview(Instant end);
    void close(Instant at);
    void addPeople();

    Dice &m_dice;
    const PlannedIncident &m_planned;
    const CurrentIncident *m_current;
    const StatusLadder &m_ladder;
    const Instant m_now;
    const bool m_offHours;
    Course m_course;
};

void Plotter::drawTiers()
{
    if (m_current) {
        m_course.tier = m_current->tier;
        m_course.startTier = m_current->startTier;
        return;
    }
    const auto &shares = tierPermille[m_offHours ? 1 : 0];
    m_course.tier = m_dice.weighted({shares.begin(), shares.end()});
    constexpr std::array<int, tierCount> misjudged{80, 150, 450}; // critical ones seldom look it at first
    m_course.startTier = m_course.tier;
    if (m_dice.chance(misjudged[size_t(m_course.tier)]))
        m_course.startTier += m_course.tier == 0 ? 1 : -1;
}

microseconds Plotter::drawDuration(microseconds longest)
{
    const TimeLaw &law = timeToResolve[size_t(m_course.tier)];
    const microseconds drawn
        = std::clamp<microseconds>(m_dice.logNormal(law.median, law.sigmaPermille), minutes{6}, hours{24 * 6})
        + m_dice.within(microseconds{0}, seconds{1});
    if (drawn < longest)
        return drawn;
    return longest * m_dice.between(300, 800) / 1000;
}

/// Some begin as an alert that somebody has to look at first.
void Plotter::addTriage(microseconds live)
{
    if (!m_ladder.triage || m_current || !m_dice.chance(120))
        return;
    addStep(m_course.createdAt, Stage::Triage, *m_ladder.triage);
    m_course.liveFrom += m_dice.within(minutes{1}, std::min<microseconds>(minutes{12}, live / 4));
}

Stage Plotter::liveStage(int rung) const
{
    if (rung == 0)
        return Stage::Investigating;
    return rung == m_ladder.live.size() - 1 && rung >= 2 ? Stage::Monitoring : Stage::Fixing;
}

/// Which of the live statuses are used: the first, mostly one in between, mostly the last.
QList<int> Plotter::drawRungs(microseconds live)
{
    const int last = int(m_ladder.live.size()) - 1;
    QList<int> rungs{0};
    if (last >= 2 && live > minutes{15} && m_dice.chance(m_course.tier == 0 ? 780 : 960))
        rungs.append(int(m_dice.between(1, last - 1)));
    if (last >= 1 && m_dice.chance(880))
        rungs.append(last);
    return rungs;
}

/// Spreads the statuses over the time from `liveFrom` to `end`, in which the last one lasts a while too.
void Plotter::addLive(Instant end, const QList<int> &rungs)
{
    QList<qint64> weights;
    qint64 sum = 0, before = 0;
    for (qsizetype i = 0; i < rungs.size(); ++i)
        sum += weights.emplaceBack(m_dice.between(20, 45));
    const microseconds live = end - m_course.liveFrom;
    for (qsizetype i = 0; i < rungs.size(); ++i) {
        addStep(m_course.liveFrom + live * before / sum, liveStage(rungs[i]), m_ladder.live[rungs[i]]);
        before += weights[i];
    }
}

void Plotter::plotLive()
{
    m_course.liveUntil = m_course.until = m_now;
    const microseconds age = m_now - m_course.createdAt;
    QList<int> rungs = drawRungs(age);
    if (m_current) {
        rungs = {0};
        for (int rung = 1; rung <= std::min(m_current->status, int(m_ladder.live.size()) - 1); ++rung)
            rungs.append(rung);
    } else {
        rungs.resize(m_dice.between(1, rungs.size()));
    }
    addLive(m_now, rungs);
}

void Plotter::plotLearning()
{
    const microseconds age = m_now - m_course.createdAt;
    m_course.liveUntil = m_course.createdAt + drawDuration(age * 4 / 10);
    m_course.until = m_now;
    addLive(m_course.liveUntil, drawRungs(m_course.liveUntil - m_course.createdAt));
    const auto &learning = m_ladder.learning;
    if (learning.isEmpty()) {
        close(m_course.liveUntil);
        return;
    }
    addStep(m_course.liveUntil, Stage::Documenting, learning.first());
    const bool reviewing = m_current ? m_current->status > 0 : m_dice.chance(500);
    if (reviewing && learning.size() > 1)
        addReview(m_now);
}

void Plotter::addReview(Instant end)
{
    const microseconds learning = end - m_course.liveUntil;
    const Instant drawn = m_course.liveUntil + learning * m_dice.between(300, 700) / 1000;
    const Instant office = Rhythm::inOfficeHours(drawn);
    addStep(office < end ? office : drawn, Stage::Reviewing, m_ladder.learning.last());
}

void Plotter::plotClosed()
{
    const microseconds longest = m_now - minutes{20} - m_course.createdAt;
    const microseconds live = drawDuration(longest);
    m_course.liveUntil = m_course.createdAt + live;
    addTriage(live);
    addLive(m_course.liveUntil, drawRungs(m_course.liveUntil - m_course.liveFrom));
    constexpr std::array<int, tierCount> learns{200, 700, 950};
    const auto &learning = m_ladder.learning;
    const microseconds learningTime
        = std::clamp<microseconds>(m_dice.logNormal(hours{84}, 600), hours{8}, hours{24 * 21});
    const Instant end = Rhythm::inOfficeHours(m_course.liveUntil + learningTime);
    if (learning.isEmpty() || !m_dice.chance(learns[size_t(m_course.tier)]) || end > m_now - minutes{20}) {
        close(m_course.liveUntil);
        return;
    }
    addStep(m_course.liveUntil, Stage::Documenting, learning.first());
    if (learning.size() > 1 && m_dice.chance(800))
        addReview(end);
    close(end);
}

void Plotter::plotRetrospective()
{
    m_course.isRetrospective = true;
    m_course.startTier = m_course.tier;
    m_course.impactAt = m_course.createdAt - m_dice.within(hours{4}, hours{72});
    m_course.liveUntil = m_course.createdAt;
    addStep(m_course.createdAt, Stage::Documenting, m_ladder.learning.first());
    const Instant end = Rhythm::inOfficeHours(m_course.createdAt + m_dice.within(hours{20}, hours{120}));
    close(std::min<Instant>(end, m_course.createdAt + (m_now - m_course.createdAt) * 9 / 10));
}

void Plotter::close(Instant at)
{
    addStep(at, Stage::Closed, *m_ladder.closed);
    m_course.until = at;
    m_course.isOver = true;
}

void Plotter::addPeople()
{
    const size_t tier = size_t(m_course.tier);
    const Instant from = m_course.liveFrom;
    microseconds wait = m_dice.logNormal(timeToLead[tier].median, timeToLead[tier].sigmaPermille);
    if (m_offHours)
        wait = wait * 18 / 10;
    if (m_current || m_course.tier > 0 || !m_dice.chance(60)) // a few small ones never get a lead
        m_course.leadAt = from
            + std::min(wait + m_dice.within(microseconds{0}, seconds{1}), (m_course.firstTurn() - from) * 7 / 10);
    if (!m_course.leadAt || m_course.isRetrospective) {
        m_course.startTier = m_course.tier; // nobody there to change it
        return;
    }
    const microseconds left = m_course.liveUntil - *m_course.leadAt;
    constexpr std::array<int, tierCount> needsComms{60, 400, 850};
    if (m_current ? !m_current->comms.isEmpty() : m_dice.chance(needsComms[tier]))
        m_course.commsAt = *m_course.leadAt + std::min(m_dice.within(minutes{4}, minutes{25}), left * 6 / 10);
    if (m_course.startTier != m_course.tier)
        m_course.severityAt = *m_course.leadAt + std::min(m_dice.within(minutes{1}, minutes{20}), left * 5 / 10);
}

} // namespace

Instant Course::firstTurn() const
{
    for (const CourseStep &step : steps) {
        if (step.at > liveFrom)
            return step.at;
    }
    return liveUntil;
}

Course plotCourse(
    Dice &dice, const PlannedIncident &planned, const CurrentIncident *current, const StatusLadder &ladder, Instant now)
{
    return Plotter(dice, planned, current, ladder, now).plot();
}

} // namespace muster::service
