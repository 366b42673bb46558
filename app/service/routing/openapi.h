#pragma once
#include "app/service/routing/router.h"

namespace muster::service {

/// The OpenAPI 3.0 document of what the table implements, and nothing else. `x-muster-…` members announce what clients
/// of ours may rely on beyond the API: the Idempotency-Key header, the change feed, the Muster-User header.
QJsonObject openApiDocument(const std::vector<Operation> &operations);

} // namespace muster::service
