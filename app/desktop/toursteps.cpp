#include "app/desktop/tour.h"
#include "models/domain/json.h"
#include <algorithm>

// The script of the tour: what is pressed and clicked, and what the service must then have on record.
namespace muster::desktop {

namespace {

QString statusOf(const QJsonObject &incident)
{
    return json::string(json::object(incident, QLatin1String("incident_status")), QLatin1String("category"));
}

/// The first of the roles of that kind that somebody has.
QString holderOf(const QJsonObject &incident, QStringView roleType)
{
    for (const QJsonValue &assignment : incident.value(QLatin1String("incident_role_assignments")).toArray()) {
        const QJsonObject object = assignment.toObject();
        const QString type = json::string(json::object(object, QLatin1String("role")), QLatin1String("role_type"));
        if (type == roleType && object.contains(QLatin1String("assignee")))
            return json::string(json::object(object, QLatin1String("assignee")), QLatin1String("name"));
    }
    return {};
}

/// What promises the next update carries a mark behind its words.
bool anyHas(const QJsonArray &objects, QLatin1String key, const QString &text)
{
    return std::any_of(objects.begin(), objects.end(),
        [&](const QJsonValue &object) { return object.toObject().value(key).toString().startsWith(text); });
}

QString severityOf(const QJsonObject &incident)
{
    return json::string(json::object(incident, QLatin1String("severity")), QLatin1String("name"));
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

/// Through the palette, as a command of Slack's.
QList<QStringList> Tour::commanded(const QString &command)
{
    return QList<QStringList>{keys({"ctrl+k"}), {QStringLiteral("wait"), QStringLiteral("paletteField")}}
    + typed(command) + QList<QStringList>{keys({"Return"})};
}

/// Opens a form with a key, types, and sends it.
QList<QStringList> Tour::filled(const char *key, const char *form, const QString &text, bool isChoice)
{
    QList<QStringList> input{keys({key}), {QStringLiteral("wait"), QLatin1String(form)}};
    input += typed(text);
    if (isChoice)
        input.append(keys({"Return"}));
    input.append(keys({"ctrl+Return"}));
    return input;
}

void Tour::addSteps()
{
    const QString name = QStringLiteral("Card payments fail for EU customers");
    const QString me = m_app.workspace().directory().user(m_app.workspace().personId()).value_or(User()).name;
    const QString cause = QStringLiteral("Found the cause: the 13:17 deploy lowered the pool limit. Rolling back now.");
    const QString better = QStringLiteral("Two regions of three are back.");
    const QString last = QStringLiteral("All payments go through again.");
    const QString action = QStringLiteral("Roll back payments-gateway");
    const QString alarm = QStringLiteral("Alert on free connections"), limit = QStringLiteral("Test the pool limit");
    const auto step = [this](const char *title, const QList<QStringList> &input, const auto &fulfilled) {
        m_steps.append({QLatin1String(title), input, fulfilled});
    };
    const QLatin1String message("message"), title("title");

    step("Declare", commanded(QStringLiteral("/incident new \"%1\" --severity critical").arg(name)),
        [name](const Records &r) {
            return json::string(r.incident, QLatin1String("name")) == name && severityOf(r.incident) == u"Critical";
        });
    step("Assign the lead", filled("r", "roleDialog", QStringLiteral("Jonas"), true),
        [](const Records &r) { return holderOf(r.incident, u"lead") == u"Jonas Weber"; });
    step("Assign communications", commanded(QStringLiteral("/incident role comms @Sofia")),
        [](const Records &r) { return holderOf(r.incident, u"custom") == u"Sofia Lindqvist"; });
    step("Share an update", filled("u", "composerText", cause),
        [=](const Records &r) { return anyHas(r.updates, message, cause); });
    step("Change the severity",
        {keys({"v"}), {QStringLiteral("wait"), QStringLiteral("choiceList")}, keys({"Down", "Return"})},
        [](const Records &r) { return severityOf(r.incident) == u"Major"; });
    step("Promise the next update", commanded(QStringLiteral("/incident update \"%1\" --next 30m").arg(better)),
        [=](const Records &r) { return anyHas(r.updates, message, better); });
    step("Add an action", filled("a", "actionDialog", action),
        [action](const Records &r) { return anyHas(r.actions, QLatin1String("description"), action); });
    step("Add a follow-up", filled("f", "followUpDialog", alarm),
        [=](const Records &r) { return anyHas(r.followUps, title, alarm); });
    step("Add another", commanded(QStringLiteral("/incident follow-up \"%1\"").arg(limit)),
        [=](const Records &r) { return anyHas(r.followUps, title, limit); });
    step("Hand over", filled("h", "handoverDialog", me, true), [](const Records &r) {
        return !r.timelineItems.isEmpty() && holderOf(r.incident, u"lead") == u"Jonas Weber"; // until it is accepted
    });
    step("Accept",
        {keys({"h"}), {QStringLiteral("wait"), QStringLiteral("handoverAnswerDialog")}, keys({"ctrl+Return"})},
        [me](const Records &r) { return holderOf(r.incident, u"lead") == me; });
    step("Share the last update", filled("u", "composerText", last),
        [=](const Records &r) { return anyHas(r.updates, message, last) && r.updates.size() >= 3; });
    step("Resolve", {keys({"shift+r"})},
        [](const Records &r) { return statusOf(r.incident) == u"learning" || statusOf(r.incident) == u"closed"; });
}

} // namespace muster::desktop
