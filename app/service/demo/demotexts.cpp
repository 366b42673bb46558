#include "app/service/demo/demotexts.h"
#include "app/service/demo/dice.h"
#include "models/domain/json.h"
#include <QFile>

// A static library's resources are dropped by the linker unless somebody asks for them; not inside a namespace.
static void linkTexts()
{
    Q_INIT_RESOURCE(muster_demo_texts);
}

namespace muster::service {

namespace {

using json::string;

QJsonObject readFile(const QString &name)
{
    QFile file(QStringLiteral(":/muster/demo/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The demo text %s is not part of this program", qPrintable(name));
    const auto object = json::parseObject(file.readAll());
    if (!object)
        qFatal("The demo text %s: %s", qPrintable(name), qPrintable(object.error().message));
    return *object;
}

QStringList strings(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toVariant().toStringList();
}

Phrases phrases(const QJsonObject &object, QLatin1String key)
{
    Phrases list;
    for (const QString &text : strings(object, key))
        list.append(Phrase(text));
    return list;
}

FollowUpText followUp(const QJsonValue &value)
{
    const QJsonObject text = value.toObject();
    return {Phrase(string(text, QLatin1String("title"))), Phrase(string(text, QLatin1String("description")))};
}

/// A plain text, or `{"only": 1, "text": …}` which belongs to one variant.
Phrase phrase(const QJsonValue &value)
{
    return Phrase(value.isString() ? value.toString() : value.toObject().value(QLatin1String("text")).toString());
}

template<typename Read> auto byVariant(const QJsonObject &object, QLatin1String key, Read read)
{
    ByVariant<decltype(read(QJsonValue()))> lists;
    for (const QJsonValue &value : object.value(key).toArray()) {
        const int only = value.toObject().value(QLatin1String("only")).toInt(-1);
        for (int variant = 0; variant < variantCount; ++variant) {
            if (only < 0 || only == variant)
                lists[size_t(variant)].append(read(value));
        }
    }
    return lists;
}

/// The position of the element called `name`; the first when there is none.
template<typename T, typename Name> int indexOf(const QList<T> &list, const QString &name, Name nameOf)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T &element) { return element.*nameOf == name; });
    return it == list.end() ? 0 : int(it - list.begin());
}

QList<DemoPerson> readPeople()
{
    QList<DemoPerson> people;
    Dice dice(0x6d757374657221ULL); // people are the same in every demo
    const Instant joined = parseInstant(u"2021-03-01T09:00:00Z").value();
    for (const QJsonValue &value : readFile(QStringLiteral("people")).value(QLatin1String("people")).toArray()) {
        const QJsonObject object = value.toObject();
        DemoPerson person;
        person.user.id = ulidAt(joined + std::chrono::days(people.size() * 11), dice);
        person.user.name = string(object, QLatin1String("name"));
        person.user.email = string(object, QLatin1String("email"));
        person.team = string(object, QLatin1String("team"));
        person.lead = object.value(QLatin1String("lead")).toInt();
        person.comms = object.value(QLatin1String("comms")).toInt();
        people.append(person);
    }
    return people;
}

void readWorld(DemoTexts &texts)
{
    const QJsonObject world = readFile(QStringLiteral("world"));
    for (const QJsonValue &value : world.value(QLatin1String("services")).toArray()) {
        const QJsonObject object = value.toObject();
        texts.components.append({string(object, QLatin1String("name")), string(object, QLatin1String("label")),
            string(object, QLatin1String("team")), string(object, QLatin1String("database")),
            string(object, QLatin1String("upstream"))});
    }
    for (const QJsonValue &value : world.value(QLatin1String("regions")).toArray()) {
        const QJsonObject object = value.toObject();
        texts.regions.append({string(object, QLatin1String("name")), string(object, QLatin1String("market")),
            object.value(QLatin1String("weight")).toInt()});
    }
    texts.customers = strings(world, QLatin1String("customers"));
    texts.flags = strings(world, QLatin1String("flags"));
    texts.alertSources = strings(world, QLatin1String("alertSources"));
    texts.workflows = strings(world, QLatin1String("workflows"));
}

Scenario readScenario(const QJsonObject &object, const QList<DemoComponent> &components)
{
    Scenario scenario;
    scenario.id = string(object, QLatin1String("id"));
    scenario.trigger = string(object, QLatin1String("trigger"));
    scenario.kind = string(object, QLatin1String("kind"));
    scenario.weight = object.value(QLatin1String("weight")).toInt();
    scenario.isPrivate = object.value(QLatin1String("private")).toBool();
    for (const QJsonValue &tier : object.value(QLatin1String("tiers")).toArray())
        scenario.tiers[size_t(tier.toInt())] = true;
    for (const QString &name : strings(object, QLatin1String("services")))
        scenario.components.append(indexOf(components, name, &DemoComponent::name));
    scenario.providers = strings(object, QLatin1String("providers"));
    scenario.names = byVariant(object, QLatin1String("names"), phrase);
    scenario.summaries = phrases(object, QLatin1String("summaries"));
    scenario.alert = Phrase(string(object, QLatin1String("alert")));
    scenario.investigating = phrases(object, QLatin1String("investigating"));
    scenario.cause = phrases(object, QLatin1String("cause"));
    scenario.monitoring = phrases(object, QLatin1String("monitoring"));
    scenario.resolved = phrases(object, QLatin1String("resolved"));
    scenario.actions = byVariant(object, QLatin1String("actions"), phrase);
    scenario.followUps = byVariant(object, QLatin1String("followUps"), followUp);
    return scenario;
}

CommonTexts readCommon()
{
    const QJsonObject object = readFile(QStringLiteral("common"));
    CommonTexts texts;
    texts.investigating = phrases(object, QLatin1String("investigating"));
    texts.stillInvestigating = phrases(object, QLatin1String("stillInvestigating"));
    texts.stillFixing = phrases(object, QLatin1String("stillFixing"));
    texts.stillMonitoring = phrases(object, QLatin1String("stillMonitoring"));
    texts.raised = phrases(object, QLatin1String("raised"));
    texts.lowered = phrases(object, QLatin1String("lowered"));
    texts.accepted = phrases(object, QLatin1String("accepted"));
    texts.triage = phrases(object, QLatin1String("triage"));
    texts.documenting = phrases(object, QLatin1String("documenting"));
    texts.reviewing = phrases(object, QLatin1String("reviewing"));
    texts.closed = phrases(object, QLatin1String("closed"));
    texts.retrospective = phrases(object, QLatin1String("retrospective"));
    texts.handover = phrases(object, QLatin1String("handover"));
    texts.actions = phrases(object, QLatin1String("actions"));
    for (const QJsonValue &value : object.value(QLatin1String("followUps")).toArray())
        texts.followUps.append(followUp(value));
    return texts;
}

CurrentIncident readCurrent(const QJsonObject &object, const DemoTexts &texts)
{
    const auto number = [&](QLatin1String key, int fallback = 0) { return object.value(key).toInt(fallback); };
    CurrentIncident current;
    current.fate = string(object, QLatin1String("fate"));
    current.minutesAgo = number(QLatin1String("minutesAgo"));
    current.scenario = indexOf(texts.scenarios, string(object, QLatin1String("scenario")), &Scenario::id);
    current.component = indexOf(texts.components, string(object, QLatin1String("service")), &DemoComponent::name);
    current.region = indexOf(texts.regions, string(object, QLatin1String("region")), &DemoRegion::name);
    current.name = number(QLatin1String("name"));
    current.tier = number(QLatin1String("tier"));
    current.startTier = number(QLatin1String("startTier"), current.tier);
    current.status = number(QLatin1String("status"));
    current.lead = string(object, QLatin1String("lead"));
    current.comms = string(object, QLatin1String("comms"));
    const QJsonObject values = json::object(object, QLatin1String("values"));
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const auto word = wordFromText(it.key()))
            current.values.append({*word, it.value().toString()});
    }
    return current;
}

} // namespace

DemoTexts DemoTexts::load()
{
    linkTexts();
    DemoTexts texts;
    texts.people = readPeople();
    readWorld(texts);
    for (const char *area : {"payments", "data", "platform", "customers", "security"}) {
        const QJsonObject file = readFile(QStringLiteral("scenarios-") + QLatin1String(area));
        for (const QJsonValue &value : file.value(QLatin1String("scenarios")).toArray())
            texts.scenarios.append(readScenario(value.toObject(), texts.components));
    }
    texts.common = readCommon();
    for (const QJsonValue &value : readFile(QStringLiteral("current")).value(QLatin1String("current")).toArray())
        texts.current.append(readCurrent(value.toObject(), texts));
    return texts;
}

} // namespace muster::service
