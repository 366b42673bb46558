#include "app/service/compat/placeholders.h"
#include "app/service/compat/cheatsheet.h"
#include "app/service/engine/configured.h"
#include <QJsonArray>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

void choose(Workspace &workspace, const QString &name, const QString &id)
{
    if (!id.isEmpty())
        workspace.database().run(u"INSERT INTO placeholders (name, object_id) VALUES (?, ?)"
                                 u" ON CONFLICT (name) DO UPDATE SET object_id = excluded.object_id"_s,
            {name, id});
}

void chooseSeverities(Workspace &workspace)
{
    auto severities = configured::all<Severity>(workspace);
    std::stable_sort(severities.begin(), severities.end(),
        [](const Severity &left, const Severity &right) { return left.rank < right.rank; });
    if (severities.isEmpty())
        return;
    choose(workspace, u"severity-id"_s, severities[severities.size() / 2].id);
    choose(workspace, u"new-severity-id"_s, severities.last().id);
    choose(workspace, u"critical-severity-id"_s, severities.last().id);
}

void chooseRoles(Workspace &workspace)
{
    for (const IncidentRole &role : configured::all<IncidentRole>(workspace)) {
        if (role.kind == IncidentRole::Kind::Lead)
            choose(workspace, u"lead-role-id"_s, role.id);
        else if (role.name.startsWith(u"Comm"))
            choose(workspace, u"comms-lead-id"_s, role.id);
    }
}

void choosePeople(Workspace &workspace)
{
    const QStringList names{u"oncall@company.com"_s, u"comms@company.com"_s, u"engineer@company.com"_s};
    QStringList ids;
    workspace.database().each(
        u"SELECT id FROM users ORDER BY id LIMIT 3"_s, {}, [&](const Row &row) { ids.append(row.text(0)); });
    for (qsizetype i = 0; i < std::min(names.size(), ids.size()); ++i)
        choose(workspace, names[i], ids[i]);
}

} // namespace

void choosePlaceholders(Workspace &workspace)
{
    chooseSeverities(workspace);
    chooseRoles(workspace);
    choosePeople(workspace);
    for (const IncidentType &type : configured::all<IncidentType>(workspace)) {
        if (type.isDefault)
            choose(workspace, u"incident-type-id"_s, type.id);
    }
    const auto live = workspace.database().text(u"SELECT id FROM incidents WHERE status_category = 'live'"
                                                u" AND visibility = 'public' ORDER BY id DESC LIMIT 1"_s);
    choose(workspace, u"INCIDENT_ID"_s, live.value_or(QString()));
}

Placeholders::Placeholders(Workspace &workspace)
    : m_workspace(workspace)
{ }

/// Once, with the first call: demo data is filled in before the service listens.
void Placeholders::load()
{
    m_isLoaded = true;
    m_workspace.database().each(u"SELECT name, object_id FROM placeholders"_s, {},
        [this](const Row &row) { m_ids.insert(row.text(0), row.text(1)); });
}

QString Placeholders::idOf(const QString &name) const
{
    return m_ids.value(name, name);
}

QJsonValue Placeholders::replaced(const QString &member, const QJsonValue &value) const
{
    if (value.isString())
        return member.endsWith(u"_id") ? QJsonValue(idOf(value.toString())) : value;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(replaced(member, item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (const QString id = m_ids.value(object.value(u"email"_s).toString()); !id.isEmpty())
        return QJsonObject{{u"id"_s, id}};
    for (const QString &key : object.keys())
        object.insert(key, replaced(key, object.value(key)));
    return object;
}

void Placeholders::replaceIn(Call &call)
{
    if (!m_isLoaded)
        load();
    if (m_ids.isEmpty())
        return;
    for (QString &value : call.path)
        value = idOf(value);
    for (auto &[name, value] : call.request.query)
        value = idOf(value);
    if (!call.body.isEmpty())
        call.body = replaced({}, call.body).toObject();
}

} // namespace muster::service
