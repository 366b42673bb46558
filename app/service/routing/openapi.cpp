#include "app/service/routing/openapi.h"
#include <QJsonArray>
#include <QRegularExpression>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonContent(const Schema &schema)
{
    return {{u"content"_s, QJsonObject{{u"application/json"_s, QJsonObject{{u"schema"_s, schema.toOpenApi()}}}}}};
}

QJsonObject parameter(const QString &name, const QString &in, const Schema &schema, bool isRequired)
{
    QJsonObject object{{u"name"_s, name}, {u"in"_s, in}, {u"schema"_s, schema.toOpenApi()}};
    if (isRequired)
        object.insert(u"required"_s, true);
    if (schema.type() == Schema::Type::Map) {
        object.insert(u"style"_s, u"deepObject"_s);
        object.insert(u"explode"_s, true);
    }
    return object;
}

QJsonArray parametersOf(const Operation &operation)
{
    QJsonArray parameters;
    static const QRegularExpression variable(u"\\{(\\w+)\\}"_s);
    auto matches = variable.globalMatch(operation.path);
    while (matches.hasNext())
        parameters.append(parameter(matches.next().captured(1), u"path"_s, Schema::string(), true));
    for (const Parameter &query : operation.query)
        parameters.append(parameter(query.name, u"query"_s, query.schema, query.isRequired));
    if (operation.mutates())
        parameters.append(parameter(u"Idempotency-Key"_s, u"header"_s, Schema::string(), false));
    return parameters;
}

QJsonObject describe(const Operation &operation)
{
    QJsonObject success{{u"description"_s, u"The request has been carried out."_s}};
    if (operation.answers) {
        const QJsonObject content = jsonContent(*operation.answers);
        success.insert(u"content"_s, content.value(u"content"_s));
    }
    QJsonObject failure = jsonContent(Schema::object(u"ErrorResponse"_s, {}));
    failure.insert(u"description"_s, u"Why not."_s);
    QJsonObject object{{u"operationId"_s, operation.name}, {u"tags"_s, QJsonArray{operation.name.section(u'#', 0, 0)}},
        {u"parameters"_s, parametersOf(operation)},
        {u"responses"_s, QJsonObject{{QString::number(operation.status), success}, {u"default"_s, failure}}}};
    if (operation.takes) {
        QJsonObject body = jsonContent(*operation.takes);
        body.insert(u"required"_s, true);
        object.insert(u"requestBody"_s, body);
    }
    if (!operation.needsKey)
        object.insert(u"security"_s, QJsonArray());
    if (!operation.scopes.isEmpty())
        object.insert(u"x-rbac-scopes"_s, QJsonArray::fromStringList(operation.scopes));
    return object;
}

Schema errorResponse()
{
    const Schema source = Schema::object({}, {required(u"field"_s, Schema::string())});
    const Schema error = Schema::object({},
        {required(u"code"_s, Schema::string()), required(u"message"_s, Schema::string()),
            optional(u"source"_s, source)});
    return Schema::object(u"ErrorResponse"_s,
        {required(u"type"_s, Schema::string()), required(u"status"_s, Schema::integer()),
            required(u"request_id"_s, Schema::string()), required(u"errors"_s, Schema::list(error))});
}

} // namespace

QJsonObject openApiDocument(const std::vector<Operation> &operations)
{
    QJsonObject paths, schemas;
    const auto collect = [&](const Schema &schema) { schemas.insert(schema.name(), schema.toOpenApi(true)); };
    for (const Operation &operation : operations) {
        if (!operation.isDocumented)
            continue;
        QJsonObject path = paths.value(operation.path).toObject();
        path.insert(QString::fromLatin1(operation.method).toLower(), describe(operation));
        paths.insert(operation.path, path);
        if (operation.takes)
            operation.takes->eachNamed(collect);
        if (operation.answers)
            operation.answers->eachNamed(collect);
    }
    errorResponse().eachNamed(collect);
    const QJsonObject bearer{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}};
    return {{u"openapi"_s, u"3.0.3"_s},
        {u"info"_s,
            QJsonObject{{u"title"_s, u"Muster"_s}, {u"version"_s, QStringLiteral(MUSTER_VERSION)},
                {u"description"_s, u"The part of the incident.io API this service implements, and /muster/v1."_s}}},
        {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}}, {u"paths"_s, paths},
        {u"security"_s, QJsonArray{QJsonObject{{u"BearerAuth"_s, QJsonArray()}}}},
        {u"components"_s,
            QJsonObject{{u"schemas"_s, schemas}, {u"securitySchemes"_s, QJsonObject{{u"BearerAuth"_s, bearer}}}}},
        {u"x-muster-idempotency"_s, true}, {u"x-muster-change-feed"_s, true}, {u"x-muster-acting-user"_s, true}};
}

} // namespace muster::service
