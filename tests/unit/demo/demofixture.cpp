#include "tests/unit/demo/demofixture.h"

namespace muster::test {

namespace {

template<typename Row> Row row(const QString &id, const QString &name)
{
    Row row;
    row.id = id;
    row.name = name;
    row.createdAt = row.updatedAt = Timestamp::fromText(QStringLiteral("2024-01-01T00:00:00.000000Z"));
    return row;
}

Severity severity(const QString &name, int rank)
{
    Severity severity = row<Severity>(QStringLiteral("sev-") + name, name);
    severity.rank = rank;
    return severity;
}

IncidentStatus status(const QString &name, StatusCategory category, int rank)
{
    IncidentStatus status = row<IncidentStatus>(QStringLiteral("status-") + name, name);
    status.category = category;
    status.rank = rank;
    return status;
}

IncidentRole role(const QString &name, IncidentRole::Kind kind)
{
    IncidentRole role = row<IncidentRole>(QStringLiteral("role-") + name, name);
    role.kind = kind;
    return role;
}

} // namespace

Instant demoNow()
{
    return parseInstant(u"2026-11-23T14:32:07.123456Z").value();
}

service::DemoConfiguration demoConfiguration()
{
    using enum StatusCategory;
    service::DemoConfiguration configuration;
    configuration.severities = {severity(QStringLiteral("Minor"), 1), severity(QStringLiteral("Major"), 2),
        severity(QStringLiteral("Critical"), 3)};
    configuration.statuses
        = {status(QStringLiteral("Triage"), Triage, 1), status(QStringLiteral("Investigating"), Live, 2),
            status(QStringLiteral("Fixing"), Live, 3), status(QStringLiteral("Monitoring"), Live, 4),
            status(QStringLiteral("Documenting"), Learning, 5), status(QStringLiteral("Reviewing"), Learning, 6),
            status(QStringLiteral("Closed"), Closed, 7), status(QStringLiteral("Declined"), Declined, 8),
            status(QStringLiteral("Merged"), Merged, 9), status(QStringLiteral("Paused"), Paused, 10)};
    configuration.types = {row<IncidentType>(QStringLiteral("type-1"), QStringLiteral("Default")),
        row<IncidentType>(QStringLiteral("type-2"), QStringLiteral("Service outage")),
        row<IncidentType>(QStringLiteral("type-3"), QStringLiteral("Security")),
        row<IncidentType>(QStringLiteral("type-4"), QStringLiteral("Data")),
        row<IncidentType>(QStringLiteral("type-5"), QStringLiteral("Third party"))};
    configuration.types.first().isDefault = true;
    configuration.roles = {role(QStringLiteral("Incident Lead"), IncidentRole::Kind::Lead),
        role(QStringLiteral("Reporter"), IncidentRole::Kind::Reporter),
        role(QStringLiteral("Communications Lead"), IncidentRole::Kind::Custom),
        role(QStringLiteral("Operations Lead"), IncidentRole::Kind::Custom)};
    return configuration;
}

QList<service::DemoIncident> generateDemo(int total, quint64 seed, Instant now)
{
    service::DemoGenerator generator(seed, now, demoConfiguration(), total);
    QList<service::DemoIncident> incidents;
    for (int i = 0; i < total; ++i)
        incidents.append(generator.next());
    return incidents;
}

const QList<service::DemoIncident> &sharedDemo()
{
    static const QList<service::DemoIncident> incidents = generateDemo(1200);
    return incidents;
}

const QList<service::DemoIncident> &sharedOutlines()
{
    static const QList<service::DemoIncident> incidents = [] {
        constexpr int total = 8000;
        service::DemoGenerator generator(11, demoNow(), demoConfiguration(), total);
        QList<service::DemoIncident> outlines;
        for (int i = 0; i < total; ++i) {
            service::DemoIncident told = generator.next();
            told.actions.clear();
            told.followUps.clear();
            told.activity.removeIf(
                [](const ActivityEntry &entry) { return entry.type != QLatin1String("role_update"); });
            outlines.append(told);
        }
        return outlines;
    }();
    return incidents;
}

std::optional<Instant> resolvedAt(const service::DemoIncident &told)
{
    for (const IncidentUpdate &update : told.updates) {
        const StatusCategory category = update.newStatus.category;
        if (category == StatusCategory::Learning || category == StatusCategory::Closed)
            return update.createdAt.at;
    }
    return {};
}

} // namespace muster::test
