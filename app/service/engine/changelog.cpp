#include "app/service/engine/changelog.h"
#include <array>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

struct KindNames
{
    ObjectKind kind;
    QLatin1String name, table;
};
constexpr std::array kinds{
    KindNames{ObjectKind::Incident, QLatin1String("incident"), QLatin1String("incidents")},
    KindNames{ObjectKind::IncidentUpdate, QLatin1String("incident_update"), QLatin1String("incident_updates")},
    KindNames{ObjectKind::Action, QLatin1String("action"), QLatin1String("actions")},
    KindNames{ObjectKind::FollowUp, QLatin1String("follow_up"), QLatin1String("follow_ups")},
    KindNames{ObjectKind::Activity, QLatin1String("activity"), QLatin1String("activity_entries")},
    KindNames{ObjectKind::Severity, QLatin1String("severity"), QLatin1String("severities")},
    KindNames{ObjectKind::IncidentStatus, QLatin1String("incident_status"), QLatin1String("incident_statuses")},
    KindNames{ObjectKind::IncidentType, QLatin1String("incident_type"), QLatin1String("incident_types")},
    KindNames{ObjectKind::IncidentRole, QLatin1String("incident_role"), QLatin1String("incident_roles")},
    KindNames{ObjectKind::User, QLatin1String("user"), QLatin1String("users")},
    KindNames{ObjectKind::CustomField, QLatin1String("custom_field"), QLatin1String("custom_fields")},
    KindNames{
        ObjectKind::CustomFieldOption, QLatin1String("custom_field_option"), QLatin1String("custom_field_options")},
    KindNames{ObjectKind::IncidentTimestamp, QLatin1String("incident_timestamp"), QLatin1String("incident_timestamps")},
    KindNames{ObjectKind::IncidentTimelineItem, QLatin1String("incident_timeline_item"),
        QLatin1String("incident_timeline_items")},
    KindNames{ObjectKind::Team, QLatin1String("team"), QLatin1String("teams")},
    KindNames{
        ObjectKind::IncidentAttachment, QLatin1String("incident_attachment"), QLatin1String("incident_attachments")},
    KindNames{ObjectKind::IncidentRelationship, QLatin1String("incident_relationship"),
        QLatin1String("incident_relationship_sides")},
    KindNames{ObjectKind::FollowUpPriority, QLatin1String("follow_up_priority"), QLatin1String("follow_up_priorities")},
};

constexpr std::chrono::days deletionsKept{90};

} // namespace

QString toText(ObjectKind kind)
{
    return kinds[size_t(kind)].name;
}

std::optional<ObjectKind> objectKindFromText(QStringView text)
{
    for (const KindNames &names : kinds) {
        if (text == names.name)
            return names.kind;
    }
    return {};
}

QString tableOf(ObjectKind kind)
{
    return kinds[size_t(kind)].table;
}

ChangeLog::ChangeLog(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

qint64 ChangeLog::next()
{
    return m_database.integer(u"INSERT INTO counters (name, value) VALUES ('changes', 1)"
                              u" ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value"_s);
}

void ChangeLog::write(ObjectKind kind, const QString &id, const QString &incidentId, bool isDeleted)
{
    m_database.run(
        u"INSERT INTO changes (sequence, kind, object_id, incident_id, deleted, changed_at) VALUES (?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (kind, object_id) DO UPDATE SET sequence = excluded.sequence,"
        u" incident_id = excluded.incident_id, deleted = excluded.deleted, changed_at = excluded.changed_at"_s,
        {next(), toText(kind), id, incidentId, int(isDeleted), formatInstant(m_clock.now())});
}

void ChangeLog::note(ObjectKind kind, const QString &id, const QString &incidentId)
{
    write(kind, id, incidentId, false);
}

void ChangeLog::noteDeleted(ObjectKind kind, const QString &id, const QString &incidentId)
{
    write(kind, id, incidentId, true);
}

qint64 ChangeLog::latest()
{
    return m_database.integer(u"SELECT value FROM counters WHERE name = 'changes'"_s);
}

qint64 ChangeLog::oldestAnswerable()
{
    return m_database.integer(u"SELECT value FROM counters WHERE name = 'changes_forgotten'"_s);
}

void ChangeLog::setOldest(qint64 sequence)
{
    m_database.run(u"INSERT INTO counters (name, value) VALUES ('changes_forgotten', ?)"
                   u" ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {sequence});
}

QList<ChangeLog::Change> ChangeLog::since(qint64 since, int limit, bool withPrivate)
{
    const QString hidden = withPrivate
        ? QString()
        : u" AND (c.incident_id = '' OR EXISTS (SELECT 1 FROM incidents i WHERE i.id = c.incident_id"
          u" AND i.visibility = 'public'))"
          u" AND NOT EXISTS (SELECT 1 FROM incident_relationship_sides r JOIN incidents j ON j.id = r.related_id"
          u" WHERE c.kind = 'incident_relationship' AND r.id = c.object_id AND j.visibility <> 'public')"_s;
    QList<Change> changes;
    m_database.each(
        u"SELECT c.sequence, c.kind, c.object_id, c.incident_id, c.deleted FROM changes c WHERE c.sequence > ?%1"
        u" ORDER BY c.sequence LIMIT ?"_s.arg(hidden),
        {since, limit}, [&](const Row &row) {
            if (const auto kind = objectKindFromText(row.text(1)))
                changes.append({row.integer(0), *kind, row.text(2), row.text(3), row.integer(4) != 0});
        });
    return changes;
}

void ChangeLog::restart()
{
    setOldest(next());
}

void ChangeLog::prune()
{
    const QString before = formatInstant(m_clock.now() - deletionsKept);
    const qint64 newest = m_database.integer(
        u"SELECT COALESCE(MAX(sequence), 0) FROM changes WHERE deleted = 1 AND changed_at < ?"_s, {before});
    if (newest == 0)
        return;
    m_database.run(u"DELETE FROM changes WHERE deleted = 1 AND changed_at < ?"_s, {before});
    setOldest(newest);
}

} // namespace muster::service
