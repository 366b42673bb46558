#pragma once
#include "app/service/demo/demogenerator.h"
#include "app/service/demo/dice.h"

namespace muster::service {

/// Builds one incident by letting things happen to it; each leaves its line in the activity log, written with the
/// same builders as the service's own. Call in order of time.
class Story
{
public:
    explicit Story(Dice &ids);

    const Incident &incident() const { return m_told.incident; }
    /// Name, status, severity, type, roles and so on are given; ids and times are filled in.
    void declare(Instant at, const Actor &by, Incident incident);
    /// An update; status and severity may be null: unchanged.
    void share(
        Instant at, const User &by, const QString &message, const IncidentStatus *status, const Severity *severity);
    /// An update without a message; the log has a line of its own for it.
    void changeSeverity(Instant at, const User &by, const Severity &severity);
    void assign(Instant at, const User &by, const IncidentRole &role, const User &to);
    void rename(Instant at, const User &by, const QString &name);
    void summarise(Instant at, const User &by, const QString &summary);
    void openCall(Instant at, const User &by, const QString &url);
    void attach(Instant at, const User &by, const QString &url, const QString &title);
    /// Returns the index of the action.
    qsizetype addAction(Instant at, const User &by, const QString &description, const std::optional<User> &assignee);
    void settleAction(Instant at, const User &by, qsizetype index, TaskStatus status);
    qsizetype addFollowUp(Instant at, const User &by, const QString &title, const QString &description,
        const std::optional<User> &assignee);
    void settleFollowUp(Instant at, const User &by, qsizetype index, TaskStatus status);

    DemoIncident take() { return std::move(m_told); }

private:
    const IncidentUpdate &addUpdate(Instant at, const User &by, const QString &message);
    void log(Instant at, ActivityEntry entry);
    void touch(Instant at);

    Dice &m_ids;
    DemoIncident m_told;
};

} // namespace muster::service
