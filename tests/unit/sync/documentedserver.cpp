#include "tests/unit/sync/documentedserver.h"
#include "models/domain/json.h"
#include <QDir>
#include <QFile>
#include <QUrlQuery>

namespace muster::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String incidentId("01FDAG4SAP5TYPT98WGR2N7W91"); // of the incident in the examples

const QByteArray &descriptionText()
{
    static const QByteArray text = [] {
        QFile file(QDir(qEnvironmentVariable("MUSTER_SOURCE", QDir::currentPath()))
                       .filePath(u"../shared/api/incident-io-openapi3.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The API's description is not here (../shared/api/incident-io-openapi3.json)");
        return file.readAll();
    }();
    return text;
}

QJsonObject resolved(const QJsonObject &schema)
{
    const QString name = schema["$ref"_L1].toString().section(u'/', -1);
    if (name.isEmpty())
        return schema;
    return DocumentedServer::description()["components"_L1]["schemas"_L1][name].toObject();
}

bool isOfType(const QString &type, const QJsonValue &value)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "integer"_L1 || type == "number"_L1)
        return value.isDouble();
    return type == "array"_L1 ? value.isArray() : value.isObject();
}

QJsonObject jsonOf(const QJsonObject &operation, const char *part)
{
    return operation[QLatin1String(part)]["content"_L1]["application/json"_L1].toObject();
}

/// Status and content of the documented answer.
std::pair<int, QJsonObject> successOf(const QJsonObject &operation)
{
    const QJsonObject responses = operation["responses"_L1].toObject();
    const QString status = responses.keys().value(0);
    return {status.toInt(), jsonOf(responses, status.toLatin1().constData())};
}

/// The rows of a list that the query asks for, as far as anybody here asks.
bool isAskedFor(const QJsonObject &row, const QUrlQuery &query)
{
    if (const QString since = query.queryItemValue(u"updated_at[gte]"_s, QUrl::FullyDecoded); !since.isEmpty())
        return row["updated_at"_L1].toString() >= since;
    if (query.hasQueryItem(u"incident_mode"_s)) // the incident in the examples is no test
        return false;
    const QString of = query.queryItemValue(u"incident_id"_s);
    // What does not say whose it is (relationships) is of whichever incident was asked for.
    return of.isEmpty() || !row.contains("incident_id"_L1) || row["incident_id"_L1].toString() == of;
}

void bindToIncident(QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "incident_id"_L1) {
            it.value() = QString(incidentId);
        } else if (it.value().isObject()) {
            QJsonObject inner = it.value().toObject();
            bindToIncident(inner);
            it.value() = inner;
        } else if (it.value().isArray()) {
            QJsonArray list = it.value().toArray();
            for (QJsonValueRef item : list) {
                QJsonObject inner = item.toObject();
                bindToIncident(inner);
                if (item.isObject())
                    item = inner;
            }
            it.value() = list;
        }
    }
}

} // namespace

const QJsonObject &DocumentedServer::description()
{
    static const QJsonObject object = json::parseObject(descriptionText()).value();
    return object;
}

DocumentedServer::DocumentedServer()
    : m_paths(description()["paths"_L1].toObject())
    , m_server([this](QTcpSocket &socket, const ScriptedServer::Seen &seen) { answer(socket, seen); })
{ }

void DocumentedServer::describe(const QString &path, const QString &method, const QJsonObject &operation)
{
    QJsonObject methods = m_paths[path].toObject();
    methods[method] = operation;
    m_paths[path] = methods;
    m_isExtended = true;
}

QJsonObject DocumentedServer::example(const QByteArray &operation) const
{
    const auto words = operation.split(' ');
    const QJsonObject object
        = m_paths[QString::fromLatin1(words.value(1))][QString::fromLatin1(words.value(0).toLower())].toObject();
    QJsonObject found = successOf(object).second["example"_L1].toObject();
    bindToIncident(found);
    return found;
}

void DocumentedServer::refuse(const QByteArray &line, const Refusal &refusal, int times)
{
    for (int i = 0; i < times; ++i)
        m_refusals.append({line, refusal});
}

QByteArray DocumentedServer::errorBody(int status, const char *type, const char *code, const char *field)
{
    QJsonObject error{{u"code"_s, QLatin1String(code)}, {u"message"_s, u"As documented"_s}};
    if (field)
        error[u"source"_s] = QJsonObject{{u"field"_s, QLatin1String(field)}};
    return json::compact({{u"type"_s, QLatin1String(type)}, {u"status"_s, status},
        {u"request_id"_s, u"631766c4-4afd-4803-997c-cd700928fa4b"_s}, {u"errors"_s, QJsonArray{error}}});
}

int DocumentedServer::count(const QByteArray &line) const
{
    return int(std::count_if(m_server.seen().begin(), m_server.seen().end(),
        [&](const auto &seen) { return (seen.method + ' ' + seen.target).startsWith(line); }));
}

QList<QJsonObject> DocumentedServer::bodies(const QByteArray &line) const
{
    QList<QJsonObject> found;
    for (const auto &seen : m_server.seen()) {
        if ((seen.method + ' ' + seen.target).startsWith(line))
            found.append(json::parseObject(seen.body).value_or(QJsonObject()));
    }
    return found;
}

void DocumentedServer::answer(QTcpSocket &socket, const ScriptedServer::Seen &seen)
{
    const QUrl target = QUrl::fromEncoded(seen.target);
    const auto operation = find(seen.method, target.path());
    if (operation)
        hold(seen, *operation);
    else
        violate(seen, u"is not described"_s);
    const QByteArray quota = "X-RateLimit-Limit: 1200, 1200;window=60\r\nX-RateLimit-Remaining: "
        + QByteArray::number(m_remaining) + "\r\nX-RateLimit-Used: " + QByteArray::number(1200 - m_remaining) + "\r\n";
    const auto refusal = std::find_if(m_refusals.begin(), m_refusals.end(),
        [&](const auto &pair) { return (seen.method + ' ' + seen.target).startsWith(pair.first); });
    if (refusal != m_refusals.end()) {
        const Refusal refused = refusal->second;
        m_refusals.erase(refusal);
        socket.write(ScriptedServer::json(refused.status, refused.body, refused.headers));
    } else if (!operation) {
        socket.write(ScriptedServer::json(404, errorBody(404, "not_found", "not_found"), quota));
    } else if (seen.target == "/v1/openapiV3.json") {
        QJsonObject document = description();
        document[u"paths"_s] = m_paths;
        socket.write(ScriptedServer::json(200, m_isExtended ? json::compact(document) : descriptionText(), quota));
    } else {
        const int status = successOf(operation->object).first;
        const QByteArray body
            = status == 204 ? QByteArray() : json::compact(answerOf(*operation, QUrlQuery(target.query())));
        socket.write(ScriptedServer::json(status, body, quota));
    }
}

std::optional<DocumentedServer::Operation> DocumentedServer::find(const QByteArray &method, const QString &path) const
{
    const QStringList words = path.split(u'/');
    std::optional<Operation> best;
    for (auto it = m_paths.begin(); it != m_paths.end(); ++it) {
        const QStringList pattern = it.key().split(u'/');
        bool fits = pattern.size() == words.size();
        for (qsizetype i = 0; fits && i < words.size(); ++i)
            fits = pattern[i] == words[i] || pattern[i].startsWith(u'{');
        const QJsonObject object = it.value()[QString::fromLatin1(method.toLower())].toObject();
        if (fits && !object.isEmpty() && (!best || !it.key().contains(u'{')))
            best = Operation{method + ' ' + it.key().toLatin1(), object};
    }
    return best;
}

QJsonObject DocumentedServer::answerOf(const Operation &operation, const QUrlQuery &query) const
{
    QJsonObject object = m_answers.contains(operation.name) ? m_answers[operation.name] : example(operation.name);
    if (!operation.name.startsWith("GET"))
        return object;
    // The examples name the last item as the cursor; behind it there is nothing.
    const bool isBehind = query.hasQueryItem(u"after"_s);
    for (const QString &key : object.keys()) {
        if (!object[key].isArray())
            continue;
        QJsonArray rows;
        for (const QJsonValue &row : object[key].toArray()) {
            if (!isBehind && isAskedFor(row.toObject(), query))
                rows.append(row);
        }
        object[key] = rows;
        if (rows.isEmpty() && object.contains("pagination_meta"_L1))
            object[u"pagination_meta"_s] = QJsonObject{{u"page_size"_s, 25}};
    }
    return object;
}

void DocumentedServer::hold(const ScriptedServer::Seen &seen, const Operation &operation)
{
    QSet<QString> known;
    for (const QJsonValue &parameter : operation.object["parameters"_L1].toArray())
        known.insert(parameter["name"_L1].toString());
    const auto items = QUrlQuery(QUrl::fromEncoded(seen.target).query()).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!known.contains(name.section(u'[', 0, 0)))
            violate(seen, u"the parameter %1 is not described"_s.arg(name));
    }
    for (const char *header : {"idempotency-key", "muster-user"}) {
        if (!seen.header(header).isEmpty())
            violate(seen, u"the header %1 is not described"_s.arg(QLatin1String(header)));
    }
    if (!seen.header("authorization").startsWith("Bearer "))
        violate(seen, u"no key"_s);
    const QJsonObject schema = jsonOf(operation.object, "requestBody")["schema"_L1].toObject();
    if (schema.isEmpty() != seen.body.isEmpty()) {
        violate(seen, schema.isEmpty() ? u"takes no body"_s : u"needs a body"_s);
    } else if (!schema.isEmpty()) {
        const auto body = json::parseObject(seen.body);
        const QStringList found
            = body ? violationsOf(schema, QJsonValue(*body)) : QStringList(u"the body is no JSON"_s);
        for (const QString &why : found)
            violate(seen, why);
    }
}

void DocumentedServer::violate(const ScriptedServer::Seen &seen, const QString &why)
{
    m_violations.append(QString::fromLatin1(seen.method + ' ' + seen.target + ": ") + why);
}

EditIncident renameDocumented(const QString &name)
{
    EditIncident edit;
    edit.incidentId = documentedIncidentId;
    edit.name = name;
    return edit;
}

QStringList violationsOf(const QJsonObject &given, const QJsonValue &value, const QString &place)
{
    const QJsonObject schema = resolved(given);
    // The description has no `nullable`; where null has a meaning its words say so.
    if (value.isNull() && schema["description"_L1].toString().contains("Set to null"_L1))
        return {};
    const QString type = schema["type"_L1].toString();
    if (!type.isEmpty() && !isOfType(type, value))
        return {u"%1: is not of the type %2"_s.arg(place, type)};
    const QJsonArray allowed = schema["enum"_L1].toArray();
    if (!allowed.isEmpty() && !allowed.contains(value))
        return {u"%1: %2 is not one of the values"_s.arg(place, value.toString())};
    QStringList found;
    const QJsonObject properties = schema["properties"_L1].toObject(), object = value.toObject();
    for (const QJsonValue &name : schema["required"_L1].toArray()) {
        if (!object.contains(name.toString()))
            found.append(u"%1: %2 is missing"_s.arg(place, name.toString()));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString inside = place + u'/' + it.key();
        if (!properties.contains(it.key()))
            found.append(inside + u": is not described"_s);
        else
            found += violationsOf(properties[it.key()].toObject(), it.value(), inside);
    }
    for (const QJsonValue &item : value.toArray())
        found += violationsOf(schema["items"_L1].toObject(), item, place + u"[]"_s);
    return found;
}

} // namespace muster::test
