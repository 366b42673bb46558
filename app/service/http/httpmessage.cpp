#include "app/service/http/httpmessage.h"
#include <algorithm>

namespace muster::service {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto &field) { return field.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString HttpRequest::queryValue(QStringView name) const
{
    const auto found = std::ranges::find_if(query, [name](const auto &pair) { return pair.first == name; });
    if (found == query.end())
        return {};
    return found->second.isNull() ? QStringLiteral("") : found->second;
}

QByteArray reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[]
        = {{100, "Continue"}, {101, "Switching Protocols"}, {200, "OK"}, {201, "Created"}, {202, "Accepted"},
            {204, "No Content"}, {206, "Partial Content"}, {301, "Moved Permanently"}, {302, "Found"},
            {303, "See Other"}, {304, "Not Modified"}, {307, "Temporary Redirect"}, {308, "Permanent Redirect"},
            {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
            {405, "Method Not Allowed"}, {406, "Not Acceptable"}, {408, "Request Timeout"}, {409, "Conflict"},
            {410, "Gone"}, {411, "Length Required"}, {412, "Precondition Failed"}, {413, "Content Too Large"},
            {414, "URI Too Long"}, {415, "Unsupported Media Type"}, {417, "Expectation Failed"},
            {421, "Misdirected Request"}, {422, "Unprocessable Content"}, {428, "Precondition Required"},
            {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"},
            {501, "Not Implemented"}, {502, "Bad Gateway"}, {503, "Service Unavailable"}, {504, "Gateway Timeout"},
            {505, "HTTP Version Not Supported"}};
    const auto *found = std::ranges::find(phrases, status, &std::pair<int, const char *>::first);
    return found == std::end(phrases) ? QByteArrayLiteral("Unknown") : QByteArray(found->second);
}

} // namespace muster::service
