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
        .handler = [&router, document = QByteArray()](const Call &) mutable -> Result<Reply> {
            if (document.isEmpty()) // made once; all operations are in the table before the first request
                document = json::compact(openApiDocument(router.operations()));
            return Reply{document};
        },
        .needsKey = false});
}

} // namespace muster::service
