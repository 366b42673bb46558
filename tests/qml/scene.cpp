#include "tests/qml/scene.h"
#include "tests/support/eventually.h"

namespace muster::test {

namespace {

Timestamp at(const QString &text)
{
    return Timestamp::fromText(text);
}

struct Sketch
{
    int number;
    const char *name;
    int severity; ///< index, -1 without
    int status;
    int lead; ///< index, -1 without
    const char *declared;
    const char *updated;
};

// As in the design's picture of the incident page.
constexpr Sketch sketches[] = {
    {4312, "Payment processing failures", 0, 2, 0, "2026-11-23T13:20:41Z", "2026-11-23T14:29:00Z"},
    {4313, "Elevated error rates on checkout service in eu-west-1", 1, 1, 1, "2026-11-23T14:05:50Z",
        "2026-11-23T14:20:00Z"},
    {4309, "Search index lag in eu-west-1", 2, 3, 2, "2026-11-23T10:52:00Z", "2026-11-23T13:02:00Z"},
    {4314, "Datadog: p99 latency above 2 s on payments-gateway", -1, 0, -1, "2026-11-23T14:28:00Z",
        "2026-11-23T14:28:00Z"},
    {4301, "Database connection pool exhausted", 1, 5, 3, "2026-11-21T09:12:00Z", "2026-11-21T12:07:00Z"},
    {4296, "Login outage for SSO customers", 0, 4, 0, "2026-11-19T08:00:00Z", "2026-11-19T09:30:00Z"},
    {4290, "Stale exchange rates in invoices", 2, 5, 2, "2026-11-18T15:00:00Z", "2026-11-18T16:10:00Z"},
    {4287, "Webhook deliveries delayed", 2, 4, 1, "2026-11-17T11:00:00Z", "2026-11-17T13:45:00Z"},
    {4280, "Checkout error rate after cache flush", 1, 6, 3, "2026-11-03T11:00:00Z", "2026-11-03T12:00:00Z"},
};

} // namespace

Scene::Scene()
{
    m_cache = Cache::open(m_folder.path(), m_clock).value();
    m_outbox = Outbox::open(m_folder.path(), m_clock, m_random).value();
    m_app = std::make_unique<App>(m_clock, m_folder.path());
    m_app->settings()->setUtc(true);
    m_app->settings()->setReducedMotion(true);
    m_app->sync()->setWorkspaceName(QStringLiteral("Acme Production"));
    fillConfiguration();
    fillIncidents();
    fillPage();
}

Scene::~Scene()
{
    m_app->workspace().close();
}

QString Scene::id(int number) const
{
    return QStringLiteral("01HSCENE0000000000") + QString::number(number).rightJustified(8, QLatin1Char('0'));
}

QString Scene::incidentId(int number) const
{
    return id(number);
}

QString Scene::personId(int index) const
{
    return m_people.at(index).id;
}

void Scene::put(Kind kind, const QJsonObject &object)
{
    m_objects.append({kind, object});
}

void Scene::fillConfiguration()
{
    const Timestamp long_ago = at(QStringLiteral("2025-01-01T00:00:00Z"));
    const auto status = [&](int number, const char *name, StatusCategory category, const char *means) {
        m_statuses.append(
            {id(100 + number), QLatin1String(name), QLatin1String(means), category, number, long_ago, long_ago});
    };
    status(0, "Triage", StatusCategory::Triage, "Is this an incident?");
    status(1, "Investigating", StatusCategory::Live, "Nobody knows the cause yet");
    status(2, "Fixing", StatusCategory::Live, "The cause is known, the repair is under way");
    status(3, "Monitoring", StatusCategory::Live, "Repaired; we watch whether it holds");
    status(4, "Documenting", StatusCategory::Learning, "Writing down what happened");
    status(5, "Reviewing", StatusCategory::Learning, "Talking about what to change");
    status(6, "Closed", StatusCategory::Closed, "Nothing left to do");
    m_severities = {
        {id(201), QStringLiteral("Critical"), QStringLiteral("Customers cannot pay or log in"), 3, long_ago, long_ago},
        {id(202), QStringLiteral("Major"), QStringLiteral("An important part does not work for some"), 2, long_ago,
            long_ago},
        {id(203), QStringLiteral("Minor"), QStringLiteral("Unpleasant, but there is a way around"), 1, long_ago,
            long_ago}};
    const auto role = [&](int number, const char *name, const char *does, IncidentRole::Kind kind) {
        m_roles.append({id(300 + number), QLatin1String(name), QLatin1String(does), QLatin1String(does), {}, kind,
            long_ago, long_ago});
    };
    role(1, "Incident Lead", "Decides, and sees that somebody does", IncidentRole::Kind::Lead);
    role(2, "Communications Lead", "Keeps customers and colleagues informed", IncidentRole::Kind::Custom);
    role(3, "Operations Lead", "Runs mitigation; owns rollbacks", IncidentRole::Kind::Custom);
    m_type
        = {id(401), QStringLiteral("Service outage"), {}, true, false, QStringLiteral("optional"), long_ago, long_ago};
    const char *names[] = {"Amara Diallo", "Jonas Weber", "Mei Tanaka", "Priya Raman", "Noah Kim", "Lena Fischer",
        "Omar Haddad", "José Ortega", "Søren Østergaard"};
    int number = 500;
    for (const char *name : names) {
        const QString full = QString::fromUtf8(name);
        m_people.append({id(number++), full,
            full.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral("@acme.test"), {}, true});
        put(Kind::User, m_people.last().toJsonWithRoles());
    }
    for (const IncidentStatus &each : std::as_const(m_statuses))
        put(Kind::IncidentStatus, each.toJson());
    for (const Severity &each : std::as_const(m_severities))
        put(Kind::Severity, each.toJson());
    for (const IncidentRole &each : std::as_const(m_roles))
        put(Kind::IncidentRole, each.toJson());
    put(Kind::IncidentType, m_type.toJson());
    for (const char *name : {"Impact started at", "Reported at", "Accepted at", "Fixed at", "Resolved at"}) {
        m_timestamps.append({id(640 + int(m_timestamps.size())), QLatin1String(name), int(m_timestamps.size()) + 1});
        put(Kind::IncidentTimestamp, m_timestamps.last().toJson());
    }
    const QString services = id(701);
    put(Kind::CustomField,
        CustomField{
            services, QStringLiteral("Affected services"), {}, CustomField::Kind::MultiSelect, long_ago, long_ago}
            .toJson());
    for (int i = 1; i <= 30; ++i) // more than fit into a window
        put(Kind::CustomFieldOption,
            CustomFieldOption{id(710 + i), services, QStringLiteral("service-%1").arg(i), i}.toJson());
    put(Kind::CustomField,
        CustomField{id(702), QStringLiteral("Customers affected"), {}, CustomField::Kind::Numeric, long_ago, long_ago}
            .toJson());
}

void Scene::fillIncidents()
{
    for (const Sketch &sketch : sketches) {
        Incident incident;
        incident.id = id(sketch.number);
        incident.reference = QStringLiteral("INC-%1").arg(sketch.number);
        incident.name = QString::fromUtf8(sketch.name);
        incident.status = m_statuses.at(sketch.status);
        if (sketch.severity >= 0)
            incident.severity = m_severities.at(sketch.severity);
        incident.type = m_type;
        incident.creator = Actor::fromUser(m_people.at(2));
        for (const IncidentRole &role : std::as_const(m_roles)) {
            RoleAssignment assignment{role, {}};
            if (role.kind == IncidentRole::Kind::Lead && sketch.lead >= 0)
                assignment.assignee = m_people.at(sketch.lead);
            if (sketch.number == 4312 && role.name.startsWith(QLatin1String("Comm")))
                assignment.assignee = m_people.at(1);
            incident.roleAssignments.append(assignment);
        }
        if (sketch.number == 4312) {
            incident.summary
                = QString::fromUtf8("Card payments through Adyen fail for about 38 % of EU customers since "
                                    "13:20. A connection-pool change shipped at 13:17 is the likely cause; "
                                    "rollback is under way.");
            incident.callUrl = QStringLiteral("https://meet.acme.test/inc-4312");
            incident.permalink = QStringLiteral("https://app.acme.test/incidents/4312");
            incident.setTimestampValues({{m_timestamps.at(0), at(QStringLiteral("2026-11-23T13:17:00Z"))},
                {m_timestamps.at(1), at(QStringLiteral("2026-11-23T13:20:41Z"))},
                {m_timestamps.at(2), at(QStringLiteral("2026-11-23T13:22:30Z"))}});
        }
        incident.createdAt = at(QLatin1String(sketch.declared));
        incident.updatedAt = incident.lastActivityAt = at(QLatin1String(sketch.updated));
        put(Kind::Incident, incident.toJson());
    }
}

void Scene::open()
{
    const auto objects = m_objects;
    const QString complete = id(4312);
    auto written = m_cache->write([objects, complete](CacheWriter &writer) {
        for (const auto &[kind, object] : objects)
            writer.upsert(kind, object);
        writer.setActivityComplete(complete, true);
    });
    eventually([&] { return written.isFinished(); });
    m_app->workspace().open(*m_cache, *m_outbox, m_people.first().id);
    setConnection(SyncStatus::State::UpToDate);
    eventually([this] { return m_app->incidents()->isLoaded(); });
    m_app->incidents()->select(id(4312));
    eventually([this] { return m_app->incident()->incidentId() == id(4312); });
}

void Scene::openEmpty()
{
    m_app->workspace().open(*m_cache, *m_outbox, {});
    setConnection(SyncStatus::State::UpToDate);
    eventually([this] { return m_app->incidents()->isLoaded(); });
}

void Scene::setConnection(SyncStatus::State state)
{
    SyncStatus status = m_app->sync()->status();
    status.state = state;
    const Instant now = m_clock.now();
    status.syncedAt
        = state == SyncStatus::State::UpToDate ? now - std::chrono::seconds(8) : now - std::chrono::minutes(34);
    status.offlineSince = now - std::chrono::minutes(34);
    status.problem.reset();
    if (state == SyncStatus::State::Failed || state == SyncStatus::State::Unauthorised)
        status.problem = failure(ErrorKind::Unauthorised, QStringLiteral("The server does not know this key.")).value();
    m_app->sync()->setStatus(status);
}

} // namespace muster::test
