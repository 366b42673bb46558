#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/configuration.h"
#include "models/domain/customfield.h"
#include "models/domain/incidenttimestamp.h"

/// What the organisation configures and every incident refers to, kind by kind: kept as the text the API answers, in
/// an order of its own, each write told in the change feed.
namespace muster::service::configured {

template<typename T> constexpr ObjectKind kindOf = ObjectKind::Severity;
template<> inline constexpr ObjectKind kindOf<IncidentStatus> = ObjectKind::IncidentStatus;
template<> inline constexpr ObjectKind kindOf<IncidentType> = ObjectKind::IncidentType;
template<> inline constexpr ObjectKind kindOf<IncidentRole> = ObjectKind::IncidentRole;
template<> inline constexpr ObjectKind kindOf<CustomField> = ObjectKind::CustomField;
template<> inline constexpr ObjectKind kindOf<IncidentTimestamp> = ObjectKind::IncidentTimestamp;
template<> inline constexpr ObjectKind kindOf<FollowUpPriority> = ObjectKind::FollowUpPriority;

template<typename T> std::optional<T> byId(Workspace &workspace, const QString &id);
template<typename T> QList<T> all(Workspace &workspace);
/// At the end of its kind's order.
template<typename T> void add(Workspace &workspace, const T &object);
template<typename T> void change(Workspace &workspace, const T &object);
template<typename T> void remove(Workspace &workspace, const T &object);

} // namespace muster::service::configured
