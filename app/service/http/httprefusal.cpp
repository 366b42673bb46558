#include "app/service/http/httprefusal.h"

namespace muster::service {

QByteArray HttpRefusal::code() const
{
    switch (status) {
    case 405:
        return QByteArrayLiteral("method_not_allowed");
    case 408:
        return QByteArrayLiteral("request_timeout");
    case 413:
        return QByteArrayLiteral("content_too_large");
    case 414:
        return QByteArrayLiteral("uri_too_long");
    case 417:
        return QByteArrayLiteral("expectation_failed");
    case 431:
        return QByteArrayLiteral("headers_too_large");
    case 500:
        return QByteArrayLiteral("internal_error");
    case 501:
        return QByteArrayLiteral("not_implemented");
    case 503:
        return QByteArrayLiteral("overloaded");
    case 505:
        return QByteArrayLiteral("http_version_not_supported");
    default:
        return QByteArrayLiteral("bad_request");
    }
}

} // namespace muster::service
