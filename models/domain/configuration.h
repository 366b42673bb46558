#pragma once
#include "models/domain/timestamp.h"
#include <QJsonObject>
#include <QString>

/// What an organisation configured once and every incident refers to.
namespace muster {

/// A severity. A higher rank is more severe (the API's order, the reverse of what many dashboards show).
struct Severity
{
    QString id, name, description;
    int rank = 0;
    Timestamp createdAt, updatedAt;

    static Severity fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Severity &) const = default;
};

/// The stage of life a status belongs to. The API says `live` and `learning` in statuses and filters, `active` and
/// `post-incident` in slim incidents; both spellings are read, the first is written.
enum class StatusCategory { Unknown, Triage, Declined, Merged, Canceled, Live, Learning, Closed, Paused };

StatusCategory statusCategoryFromText(QStringView text);
QString toText(StatusCategory category);
/// True while somebody still responds: triage, live, paused.
bool isOpen(StatusCategory category);

struct IncidentStatus
{
    QString id, name, description;
    StatusCategory category = StatusCategory::Unknown;
    int rank = 0;
    Timestamp createdAt, updatedAt;

    static IncidentStatus fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentStatus &) const = default;
};

struct IncidentType
{
    QString id, name, description;
    bool isDefault = false;
    bool privateIncidentsOnly = false;
    QString createInTriage = QStringLiteral("optional"); ///< `always` or `optional`
    Timestamp createdAt, updatedAt;

    static IncidentType fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentType &) const = default;
};

/// A role somebody can take in an incident. `lead` exists everywhere; `reporter` can only be set on declaring.
struct IncidentRole
{
    enum class Kind { Custom, Lead, Reporter };
    QString id, name, description, instructions, shortform;
    Kind kind = Kind::Custom;
    Timestamp createdAt, updatedAt;

    static IncidentRole fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const IncidentRole &) const = default;
};

/// How pressing a follow-up is (FollowUpPriorityV2). The lowest rank comes first: it is the most pressing.
struct FollowUpPriority
{
    QString id, name, description;
    int rank = 0;

    static FollowUpPriority fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const FollowUpPriority &) const = default;
};

/// What GET /v1/identity says of the key in use.
struct Identity
{
    QString name;
    QStringList roles; ///< API key roles, for example `incident_editor`
    QString dashboardUrl;

    /// Whether a musterd records a person as the actor at the wish of this key.
    bool actsForUsers() const { return roles.contains(QLatin1String("act_on_behalf_of_users")); }
    static Identity fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Identity &) const = default;
};

} // namespace muster
