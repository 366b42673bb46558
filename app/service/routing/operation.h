#pragma once
#include "app/service/routing/call.h"
#include "app/service/routing/reply.h"
#include "app/service/routing/schema.h"

namespace muster::service {

using Handler = std::function<Result<Reply>(const Call &)>;

/// One query parameter. Parameters in the path are taken from the template.
struct Parameter
{
    QString name;
    Schema schema;
    bool isRequired = false;
};

/// One operation of the API, whole: how it is reached, who may, what it takes, what it answers, and who does it.
struct Operation
{
    QByteArray method;
    QString path; ///< template: `/v2/incidents/{id}`
    QString name; ///< the API's operation id: `Incidents V2#List`
    QStringList scopes; ///< all are needed; none: any key may
    int status = 200; ///< when it worked
    QList<Parameter> query{};
    std::optional<Schema> takes{};
    std::optional<Schema> answers{};
    Handler handler{};
    bool needsKey = true;
    bool isDocumented = true; ///< told in the OpenAPI document

    bool mutates() const { return method != "GET"; }
};

} // namespace muster::service
