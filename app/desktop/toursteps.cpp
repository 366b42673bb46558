#include "app/desktop/tour.h"
#include "models/domain/json.h"

// The script of the tour: what is pressed and clicked, and what the service must then have on record.
namespace muster::desktop {

namespace {

QString statusOf(const QJsonObject &incident)
{
    return json::string(json::object(incident, QLatin1String("incident_status")), QLatin1String("category"));
}

QString leadOf(const QJsonObject &incident)
{
    for (const QJsonValue &assignment : incident.value(QLatin1String("incident_role_assignments")).toArray()) {
        const QJsonObject object = assignment.toObject();
        if (json::string(json::object(object, QLatin1String("role")), QLatin1String("role_type"))
            == QLatin1String("lead"))
            return json::string(json::object(object, QLatin1String("assignee")), QLatin1String("name"));
    }
    return {};
}

bool anyHas(const QJsonArray &objects, QLatin1String key, const QString &text)
{
    for (const QJsonValue &object : objects) {
        if (object.toObject().value(key).toString() == text)
            return true;
    }
    return false;
}

QStringList keys(std::initializer_list<const char *> names)
{
    QStringList call{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("60")};
    for (const char *name : names)
        call.append(QLatin1String(name));
    return call;
}

} // namespace

QList<QStringList> Tour::typed(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("12"), text}};
}

void Tour::addSteps()
{
    const QString name = QStringLiteral("Card payments fail for EU customers");
    const QString message
        = QStringLiteral("Found the cause: the 13:17 deploy lowered the pool limit. Rolling back now.");
    const QString action = QStringLiteral("Roll back payments-gateway");
    const QString followUp = QStringLiteral("Alert on free connections");
    const auto wait = [](const char *item) { return QStringList{QStringLiteral("wait"), QLatin1String(item)}; };
    const auto click = [](const char *item) { return QStringList{QStringLiteral("click"), QLatin1String(item)}; };

    m_steps.append({QStringLiteral("Declare"),
        QList<QStringList>{click("declareButton"), wait("declareDialog")} + typed(name)
            + QList<QStringList>{keys({"ctrl+Return"})},
        [name](const Records &r) { return json::string(r.incident, QLatin1String("name")) == name; }});
    m_steps.append({QStringLiteral("Assign the lead"),
        QList<QStringList>{keys({"r"}), wait("roleDialog")} + typed(QStringLiteral("Jonas"))
            + QList<QStringList>{keys({"Return"}), keys({"ctrl+Return"})},
        [](const Records &r) { return leadOf(r.incident) == QLatin1String("Jonas Weber"); }});
    m_steps.append({QStringLiteral("Post an update"),
        QList<QStringList>{keys({"u"}), wait("composerText")} + typed(message)
            + QList<QStringList>{keys({"ctrl+Return"})},
        [message](const Records &r) { return anyHas(r.updates, QLatin1String("message"), message); }});
    m_steps.append({QStringLiteral("Add an action"),
        QList<QStringList>{keys({"a"}), wait("actionDialog")} + typed(action)
            + QList<QStringList>{keys({"ctrl+Return"})},
        [action](const Records &r) { return anyHas(r.actions, QLatin1String("description"), action); }});
    m_steps.append({QStringLiteral("Add a follow-up"),
        QList<QStringList>{click("followUpButton"), wait("followUpDialog")} + typed(followUp)
            + QList<QStringList>{keys({"ctrl+Return"})},
        [followUp](const Records &r) { return anyHas(r.followUps, QLatin1String("title"), followUp); }});
    m_steps.append({QStringLiteral("Resolve"), {keys({"shift+r"})}, [](const Records &r) {
                        return statusOf(r.incident) == QLatin1String("learning")
                            || statusOf(r.incident) == QLatin1String("closed");
                    }});
}

} // namespace muster::desktop
