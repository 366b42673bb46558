#pragma once
#include "app/service/demo/phrase.h"
#include "models/domain/person.h"
#include <QStringList>

/// The world the demo plays in, read from resources/demo. Plain values.
namespace muster::service {

/// How bad an incident is, whatever the workspace calls its severities.
constexpr int tierCount = 3; // 0 minor, 1 major, 2 critical

struct DemoPerson
{
    User user;
    QString team;
    int lead = 0, comms = 0; ///< how often, relative to the others
};

struct DemoComponent
{
    QString name, label, team, database, upstream;
};

struct DemoRegion
{
    QString name, market;
    int weight = 1;
};

struct FollowUpText
{
    Phrase title, description;
};

/// A scenario goes one of two ways; what is said belongs to the way or to both.
constexpr int variantCount = 2;
template<typename T> using ByVariant = std::array<QList<T>, variantCount>;

/// A thing that goes wrong, with all that is said about it.
struct Scenario
{
    QString id, trigger, kind;
    int weight = 1;
    bool isPrivate = false;
    std::array<bool, tierCount> tiers{};
    QList<int> components; ///< indexes
    QStringList providers;
    ByVariant<Phrase> names, actions;
    ByVariant<FollowUpText> followUps;
    Phrases summaries, investigating, cause, monitoring, resolved; ///< one for each variant
    Phrase alert;
};

/// What is said in any incident.
struct CommonTexts
{
    Phrases investigating, stillInvestigating, stillFixing, stillMonitoring, raised, lowered, accepted, triage,
        documenting, reviewing, closed, retrospective, handover, actions;
    QList<FollowUpText> followUps;
};

/// An incident that is still going on; written by hand, so that the first screen is worth a look.
struct CurrentIncident
{
    QString fate; ///< live, triage, learning
    int minutesAgo = 0;
    int scenario = 0, component = 0, region = 0;
    int name = 0, tier = 0, startTier = 0;
    int status = 0; ///< counted within the category
    QString lead, comms;
    QList<std::pair<Word, QString>> values;
};

struct DemoTexts
{
    QList<DemoPerson> people;
    QList<DemoComponent> components;
    QList<DemoRegion> regions;
    QStringList customers, flags, alertSources, workflows;
    QList<Scenario> scenarios;
    CommonTexts common;
    QList<CurrentIncident> current; ///< the most important first

    /// Reads the texts linked into the program.
    static DemoTexts load();
};

} // namespace muster::service
