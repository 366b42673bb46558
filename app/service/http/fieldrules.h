#pragma once
#include "app/service/http/httplimits.h"
#include "app/service/http/httpmessage.h"
#include "app/service/http/httprefusal.h"
#include <optional>

namespace muster::service {

/// What must hold between the header lines of a request, whatever Beast made of them: one body length, one Host,
/// a method and an expectation we know.
std::optional<HttpRefusal> checkFields(const HttpRequest &request, bool oldVersion);

/// The methods a handler may see, as the Allow header of 405 lists them.
QByteArray allowedMethods();

} // namespace muster::service
