#pragma once
#include "app/service/demo/demofacts.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/clock.h"
#include "models/domain/incident.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/task.h"
#include <QMap>
#include <memory>

namespace muster::service {

/// What the workspace is configured with; demo incidents refer to these rows only. Needed are at least one severity,
/// one live and one closed status and a lead role; triage and learning statuses, types and further roles are used when
/// there.
struct DemoConfiguration
{
    QList<Severity> severities;
    QList<IncidentStatus> statuses;
    QList<IncidentType> types;
    QList<IncidentRole> roles;
};

/// One incident with everything that hangs on it; each list oldest first.
struct DemoIncident
{
    Incident incident;
    QList<IncidentUpdate> updates;
    QList<Action> actions;
    QList<FollowUp> followUps;
    QList<Attachment> attachments;
    QList<ActivityEntry> activity; ///< complete: all that happened to the incident, ids and times included
    DemoFacts facts;
};

/// Makes a believable history of `total` incidents over the two years before `now`: the same seed, `now`, configuration
/// and total give the same data on every machine. Pure; keeps one small slot per incident, so that any total will do.
/// Not thread-safe; any thread.
class DemoGenerator
{
public:
    DemoGenerator(quint64 seed, Instant now, DemoConfiguration configuration, int total);
    ~DemoGenerator();
    DemoGenerator(const DemoGenerator &) = delete;
    DemoGenerator &operator=(const DemoGenerator &) = delete;

    /// The people the incidents refer to; the same for every seed.
    const QList<User> &users() const;
    /// Who works in which team: the teams' names, and their people's ids.
    QMap<QString, QStringList> teams() const;
    /// All that an incident's facts can name as affected.
    QStringList services() const;
    /// The next incident, oldest first. Call it `total` times: number n of 1 … total has the reference INC-n.
    DemoIncident next();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::service
