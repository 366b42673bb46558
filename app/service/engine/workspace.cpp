#include "app/service/engine/workspace.h"
#include "app/service/engine/defaults.h"
#include "app/service/storage/migrations.h"

namespace muster::service {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Workspace>> Workspace::open(
    std::unique_ptr<Database> database, const QString &name, const Clock &clock, Random &random)
{
    if (const auto migrated = migrate(*database, migrations(), clock.now()); !migrated)
        return tl::unexpected<Error>(migrated.error());
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(database), clock, random));
    if (const auto loaded = workspace->load(name); !loaded)
        return tl::unexpected<Error>(loaded.error());
    return workspace;
}

Workspace::Workspace(std::unique_ptr<Database> database, const Clock &clock, Random &random)
    : m_clock(clock)
    , m_random(random)
    , m_database(std::move(database))
    , m_ids(clock, random)
    , m_changes(*m_database, clock)
    , m_counts(*m_database, m_changes)
{ }

Result<void> Workspace::load(const QString &name)
{
    return m_database->transaction([&]() -> Result<void> {
        m_id = setting(u"workspace_id"_s);
        if (m_id.isEmpty()) {
            setSetting(u"workspace_id"_s, m_id = newId());
            setSetting(u"launch_key_id"_s, newId());
            setSetting(u"workspace_name"_s, name);
            setSetting(u"defaults"_s, u"0"_s);
        }
        giveDefaults();
        m_name = setting(u"workspace_name"_s);
        m_launchKeyId = setting(u"launch_key_id"_s);
        m_changes.prune();
        return {};
    });
}

void Workspace::giveDefaults()
{
    const QString known = setting(u"defaults"_s); // not there in databases of the time when there was one set
    const int since = known.isEmpty() ? 1 : known.toInt();
    if (since == newestDefaults)
        return;
    addDefaults(*this, since);
    setSetting(u"defaults"_s, QString::number(newestDefaults));
}

QString Workspace::setting(const QString &key)
{
    return m_database->text(u"SELECT value FROM settings WHERE name = ?"_s, {key}).value_or(QString());
}

void Workspace::setSetting(const QString &key, const QString &value)
{
    m_database->run(u"INSERT INTO settings (name, value) VALUES (?, ?)"
                    u" ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {key, value});
}

} // namespace muster::service
