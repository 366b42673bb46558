#include "app/service/routing/openapi.h"
#include "app/service/resources/resources.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

void addOpenApi(Router &router)
{
    router.add({.method = "GET",
        .path = u"/v1/openapiV3.json"_s,
        .name = u"Utilities V1#OpenAPIV3"_s,
        .scopes = {},
        .answers = Schema::binary(),
        .handler = [&router](const Call &) -> Result<Reply> {
            return Reply{json::compact(openApiDocument(router.operations())), {}};
        },
        .needsKey = false});
}

} // namespace muster::service
