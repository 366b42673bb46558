#pragma once
#include "models/domain/command.h"

/// Small well-formed values for tests.
namespace muster::test {

inline Severity severity(const QString &id, const QString &name, int rank)
{
    Severity value;
    value.id = id;
    value.name = name;
    value.rank = rank;
    return value;
}

inline IncidentStatus status(const QString &id, const QString &name, StatusCategory category, int rank = 0)
{
    IncidentStatus value;
    value.id = id;
    value.name = name;
    value.category = category;
    value.rank = rank;
    return value;
}

inline IncidentRole role(const QString &id, const QString &name, IncidentRole::Kind kind = IncidentRole::Kind::Custom)
{
    IncidentRole value;
    value.id = id;
    value.name = name;
    value.kind = kind;
    return value;
}

inline User user(const QString &id, const QString &name)
{
    User value;
    value.id = id;
    value.name = name;
    value.email = id + QStringLiteral("@acme.example");
    return value;
}

/// Three severities, the usual statuses, a lead, a communications and a reporter role, two people.
inline Directory directory()
{
    Directory d;
    d.severities = {{QStringLiteral("minor"), severity(QStringLiteral("minor"), QStringLiteral("Minor"), 1)},
        {QStringLiteral("major"), severity(QStringLiteral("major"), QStringLiteral("Major"), 2)},
        {QStringLiteral("critical"), severity(QStringLiteral("critical"), QStringLiteral("Critical"), 3)}};
    d.statuses = {
        {QStringLiteral("triage"), status(QStringLiteral("triage"), QStringLiteral("Triage"), StatusCategory::Triage)},
        {QStringLiteral("investigating"),
            status(QStringLiteral("investigating"), QStringLiteral("Investigating"), StatusCategory::Live, 1)},
        {QStringLiteral("fixing"), status(QStringLiteral("fixing"), QStringLiteral("Fixing"), StatusCategory::Live, 2)},
        {QStringLiteral("reviewing"),
            status(QStringLiteral("reviewing"), QStringLiteral("Reviewing"), StatusCategory::Learning, 1)},
        {QStringLiteral("closed"),
            status(QStringLiteral("closed"), QStringLiteral("Closed"), StatusCategory::Closed, 1)}};
    d.roles = {{QStringLiteral("lead"),
                   role(QStringLiteral("lead"), QStringLiteral("Incident Lead"), IncidentRole::Kind::Lead)},
        {QStringLiteral("comms"), role(QStringLiteral("comms"), QStringLiteral("Communications Lead"))},
        {QStringLiteral("reporter"),
            role(QStringLiteral("reporter"), QStringLiteral("Reporter"), IncidentRole::Kind::Reporter)}};
    d.users = {{QStringLiteral("amara"), user(QStringLiteral("amara"), QStringLiteral("Amara Diallo"))},
        {QStringLiteral("jonas"), user(QStringLiteral("jonas"), QStringLiteral("Jonas Weber"))}};
    return d;
}

inline Incident incident(const QString &id, const QString &name, const QString &severityId = QStringLiteral("major"),
    const QString &statusId = QStringLiteral("investigating"),
    const QString &createdAt = QStringLiteral("2026-11-23T13:00:00.000000Z"))
{
    const Directory d = directory();
    Incident value;
    value.id = id;
    value.reference = QStringLiteral("INC-") + id;
    value.name = name;
    value.severity = d.severities.value(severityId);
    value.status = d.statuses.value(statusId);
    value.createdAt = value.updatedAt = value.lastActivityAt = Timestamp::fromText(createdAt);
    value.creator = Actor::fromUser(d.users.value(QStringLiteral("amara")));
    for (const IncidentRole &r : d.roles)
        value.roleAssignments.append({r, {}});
    return value;
}

} // namespace muster::test
