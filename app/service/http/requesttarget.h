#pragma once
#include "app/service/http/httpmessage.h"
#include "app/service/http/httprefusal.h"
#include <optional>

namespace muster::service {

/// Fills path and query of the request from its target. Refuses what could be read in two ways: broken
/// percent-encoding, text that is not UTF-8, an encoded NUL, an encoded slash in the path, an authority other than the
/// Host header's.
std::optional<HttpRefusal> readTarget(HttpRequest &request);

} // namespace muster::service
