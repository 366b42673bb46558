#pragma once
#include "models/domain/configuration.h"
#include "models/domain/customfield.h"
#include "models/domain/incidenttimestamp.h"
#include "models/domain/person.h"
#include "models/domain/timestamp.h"
#include <QJsonObject>
#include <QList>

namespace muster {

/// One role of an incident and who holds it; no assignee means the role is open.
struct RoleAssignment
{
    IncidentRole role;
    std::optional<User> assignee;

    static RoleAssignment fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const RoleAssignment &) const = default;
};

/// An incident (IncidentV2). `extra` keeps every member this struct does not know, so that writing it back loses
/// nothing.
struct Incident
{
    QString id; ///< ULID, or `tmp_…` until the server has it
    QString reference; ///< "INC-123", empty until the server has given one
    QString name;
    QString summary; ///< Markdown
    QString mode = QStringLiteral("standard"); ///< standard, retrospective, test, tutorial
    QString visibility = QStringLiteral("public"); ///< public, private
    IncidentStatus status;
    std::optional<Severity> severity; ///< may be missing, above all in triage
    std::optional<IncidentType> type;
    Actor creator;
    QList<RoleAssignment> roleAssignments;
    QString callUrl;
    QString permalink;
    Timestamp createdAt, updatedAt, lastActivityAt;
    QJsonObject extra;

    static Incident fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Incident &) const = default;

    bool isPrivate() const { return visibility == QLatin1String("private"); }
    /// The holder of the role of that id, if any.
    std::optional<User> assigneeOf(const QString &roleId) const;
    /// The holder of the lead role, if any.
    std::optional<User> lead() const;
    // Read from `extra`, where they are as the server said them.
    QList<CustomFieldEntry> customFieldEntries() const;
    QList<IncidentTimestampValue> timestampValues() const;
    QList<DurationMetric> durationMetrics() const;
    void setCustomFieldEntries(const QList<CustomFieldEntry> &entries);
    void setTimestampValues(const QList<IncidentTimestampValue> &values);
    /// The time of the timestamp of that name, see timestampname; none where it is not set or has another name.
    std::optional<Instant> timeOf(QLatin1String timestampName) const;
    bool isRetrospective() const { return mode == QLatin1String("retrospective"); }
};

} // namespace muster
