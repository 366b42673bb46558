#include "app/service/http/requesttarget.h"
#include "app/service/http/characters.h"
#include <QUtf8StringView>

namespace muster::service {

namespace {

std::optional<QString> decode(QByteArrayView text, bool inPath)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return {};
            c = char(high * 16 + low);
            if (c == '\0' || (inPath && c == '/'))
                return {};
            i += 2;
        } else if (c == '+' && !inPath) {
            c = ' ';
        }
        bytes.append(c);
    }
    if (!QUtf8StringView(bytes).isValidUtf8())
        return {};
    return QString::fromUtf8(bytes);
}

bool readQuery(QByteArrayView text, HttpRequest &request)
{
    while (!text.isEmpty()) {
        const auto ampersand = text.indexOf('&');
        const QByteArrayView part = ampersand < 0 ? text : text.first(ampersand);
        text = ampersand < 0 ? QByteArrayView() : text.sliced(ampersand + 1);
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        const auto name = decode(equals < 0 ? part : part.first(equals), false);
        const auto value = decode(equals < 0 ? QByteArrayView() : part.sliced(equals + 1), false);
        if (!name || !value)
            return false;
        request.query.emplaceBack(*name, *value);
    }
    return true;
}

/// The origin form within an absolute target (RFC 9112 §3.2.2), or null when its authority is not the Host header's.
std::optional<QByteArrayView> originForm(QByteArrayView target, const QByteArray &host)
{
    if (target.startsWith('/'))
        return target;
    const auto scheme = target.indexOf("://");
    const QByteArray name = scheme < 0 ? QByteArray() : target.first(scheme).toByteArray().toLower();
    if (name != "http" && name != "https")
        return {};
    const QByteArrayView rest = target.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '/' && rest[end] != '?')
        ++end;
    if (rest.first(end).toByteArray().compare(host, Qt::CaseInsensitive) != 0)
        return {};
    return end < rest.size() ? rest.sliced(end) : QByteArrayView("/");
}

} // namespace

std::optional<HttpRefusal> readTarget(HttpRequest &request)
{
    const auto target = originForm(request.target, request.header("host"));
    if (!target || target->contains('#'))
        return badRequest(QStringLiteral("The request target must be a path, or a URL of this host."));
    const auto question = target->indexOf('?');
    const QByteArrayView rawPath = question < 0 ? *target : target->first(question);
    const auto path = decode(rawPath.isEmpty() ? QByteArrayView("/") : rawPath, true);
    if (!path || (question >= 0 && !readQuery(target->sliced(question + 1), request)))
        return badRequest(QStringLiteral("The request target is not proper percent-encoded UTF-8."));
    request.path = *path;
    return {};
}

} // namespace muster::service
