#include "app/service/demo/demorows.h"
#include <algorithm>

namespace muster::service {

namespace {

template<typename Matches> std::optional<IncidentRole> findRole(const QList<IncidentRole> &roles, Matches matches)
{
    const auto it = std::find_if(roles.begin(), roles.end(), matches);
    return it == roles.end() ? std::nullopt : std::optional(*it);
}

std::optional<IncidentRole> customRole(const QList<IncidentRole> &roles, const QString &word)
{
    return findRole(roles, [&](const IncidentRole &role) {
        return role.kind == IncidentRole::Kind::Custom && role.name.contains(word, Qt::CaseInsensitive);
    });
}

QString wordOf(const QString &kind)
{
    if (kind == QLatin1String("degradation"))
        return QStringLiteral("outage");
    if (kind == QLatin1String("third-party"))
        return QStringLiteral("third");
    return kind;
}

} // namespace

DemoRows DemoRows::from(const DemoConfiguration &configuration)
{
    DemoRows rows;
    rows.ladder = StatusLadder::from(configuration.statuses);
    if (rows.ladder.live.isEmpty())
        rows.ladder.live.append(configuration.statuses.value(0));
    if (!rows.ladder.closed)
        rows.ladder.closed = configuration.statuses.value(configuration.statuses.size() - 1);
    QList<Severity> severities = configuration.severities;
    std::stable_sort(
        severities.begin(), severities.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
    if (!severities.isEmpty())
        rows.severities = {severities.first(), severities[severities.size() / 2], severities.last()};
    rows.types = configuration.types;
    rows.roles = configuration.roles;
    rows.lead = findRole(rows.roles, [](const auto &role) { return role.kind == IncidentRole::Kind::Lead; });
    rows.reporter = findRole(rows.roles, [](const auto &role) { return role.kind == IncidentRole::Kind::Reporter; });
    rows.comms = customRole(rows.roles, QStringLiteral("comm"));
    rows.operations = customRole(rows.roles, QStringLiteral("op"));
    return rows;
}

std::optional<IncidentType> DemoRows::typeFor(const QString &kind, bool isPrivate) const
{
    const QString word = wordOf(kind);
    std::optional<IncidentType> fallback;
    for (const IncidentType &type : types) {
        if (type.privateIncidentsOnly && !isPrivate)
            continue;
        if (type.name.contains(word, Qt::CaseInsensitive))
            return type;
        if (!fallback || (type.isDefault && !fallback->isDefault))
            fallback = type;
    }
    return fallback;
}

} // namespace muster::service
