#include "app/service/http/fieldrules.h"
#include "app/service/http/characters.h"
#include <algorithm>

namespace muster::service {

namespace {

constexpr const char *methods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};

int count(const HttpRequest &request, QByteArrayView name)
{
    return int(std::ranges::count_if(request.headers, [name](const auto &field) { return field.first == name; }));
}

std::optional<HttpRefusal> checkLength(const HttpRequest &request, bool oldVersion)
{
    const int lengths = count(request, "content-length");
    const int codings = count(request, "transfer-encoding");
    if (lengths + codings > 1)
        return badRequest(QStringLiteral("The length of the body is given more than once."));
    const QByteArray length = request.header("content-length");
    if (lengths == 1 && (length.isEmpty() || !std::ranges::all_of(length, isDigit)))
        return badRequest(QStringLiteral("Content-Length is not a number."));
    if (codings == 1 && oldVersion)
        return badRequest(QStringLiteral("HTTP/1.0 has no Transfer-Encoding."));
    if (codings == 1 && request.header("transfer-encoding").compare("chunked", Qt::CaseInsensitive) != 0)
        return HttpRefusal{501, QStringLiteral("The only Transfer-Encoding understood here is chunked.")};
    return {};
}

std::optional<HttpRefusal> checkHost(const HttpRequest &request, bool oldVersion)
{
    const int hosts = count(request, "host");
    if (hosts > 1 || (hosts == 0 && !oldVersion))
        return badRequest(QStringLiteral("Exactly one Host header is needed."));
    const auto plain = [](char c) { return isLetterOrDigit(c) || QByteArrayView("-._~[]:%!$&'()*+;=").contains(c); };
    const QByteArray host = request.header("host");
    if (hosts == 1 && (host.isEmpty() || !std::ranges::all_of(host, plain)))
        return badRequest(QStringLiteral("The Host header is malformed."));
    return {};
}

} // namespace

std::optional<HttpRefusal> checkFields(const HttpRequest &request, bool oldVersion)
{
    if (auto refusal = checkLength(request, oldVersion))
        return refusal;
    if (auto refusal = checkHost(request, oldVersion))
        return refusal;
    if (!std::ranges::any_of(methods, [&request](const char *method) { return request.method == method; }))
        return HttpRefusal{405, QStringLiteral("That method is not offered here.")};
    if (!oldVersion && count(request, "expect") > 0
        && request.header("expect").compare("100-continue", Qt::CaseInsensitive) != 0)
        return HttpRefusal{417, QStringLiteral("The only expectation understood here is 100-continue.")};
    return {};
}

QByteArray allowedMethods()
{
    QByteArray list;
    for (const char *method : methods)
        list += (list.isEmpty() ? "" : ", ") + QByteArray(method);
    return list;
}

} // namespace muster::service
