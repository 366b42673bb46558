#include "app/service/routing/admission.h"
#include "app/service/engine/configuration.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <QRegularExpression>
#include <QUrl>

namespace muster::service {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int mostValues = 50'000; ///< in a body

/// A query parameter's text as the JSON value its schema speaks of.
QJsonValue toJsonValue(const QString &text, Schema::Type type)
{
    static const QRegularExpression plain(u"^-?\\d{1,18}$"_s); // 1e2 would be read as 1 further on
    if (type == Schema::Type::Integer && plain.match(text).hasMatch())
        return text.toLongLong();
    if (type == Schema::Type::Boolean && (text == u"true" || text == u"false"))
        return text == u"true";
    return text;
}

QList<Error> checkQuery(const Operation &operation, const HttpRequest &request)
{
    QList<Error> errors;
    for (const Parameter &parameter : operation.query) {
        const QString text = request.queryValue(parameter.name);
        if (text.isEmpty() && parameter.isRequired)
            errors.append(problem::required(parameter.name, u"%1 is required"_s.arg(parameter.name)));
        else if (!text.isEmpty())
            errors += parameter.schema.check(toJsonValue(text, parameter.schema.type()), parameter.name);
    }
    return errors;
}

/// Browsers say which page a request comes from; nobody else sends this.
bool isFromElsewhere(const QByteArray &origin, const QString &host)
{
    return !origin.isEmpty() && QUrl(QString::fromLatin1(origin)).authority().compare(host, Qt::CaseInsensitive) != 0;
}

/// A page may send other types to another site without asking it; a body whose type is not told is taken for JSON.
bool isJson(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type").split(';').constFirst().trimmed().toLower();
    return request.body.isEmpty() || type.isEmpty() || type == "application/json";
}

/// A parsed value takes many times the memory of its text, so the values are counted before they are parsed. Each one
/// but the first comes after one of these characters.
bool hasTooManyValues(const QByteArray &body)
{
    int values = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < body.size() && values <= mostValues; ++i) {
        const char c = body.at(i);
        if (c == '"')
            isInText = !isInText;
        else if (isInText)
            i += c == '\\' ? 1 : 0;
        else if (c == ',' || c == '[' || c == '{' || c == ':')
            ++values;
    }
    return values > mostValues;
}

Result<void> readBody(const Operation &operation, Call &call)
{
    if (!operation.takes)
        return {};
    if (!isJson(call.request))
        return tl::unexpected(problem::of(415, u"unsupported_media_type"_s, u"A body must be application/json"_s));
    if (hasTooManyValues(call.request.body))
        return tl::unexpected(
            problem::of(413, u"content_too_large"_s, u"The body has more than %1 values"_s.arg(mostValues)));
    if (call.request.body.trimmed().isEmpty())
        return {};
    const auto body = json::parseObject(call.request.body);
    if (!body)
        return tl::unexpected(problem::of(400, u"invalid_json"_s, body.error().message));
    call.body = *body;
    return {};
}

QList<Error> checkBody(const Operation &operation, const Call &call)
{
    return operation.takes ? operation.takes->check(call.body) : QList<Error>();
}

QByteArray decimal(qint64 number)
{
    return QByteArray::number(number);
}

} // namespace

Admission::Admission(Workspace &workspace, Keyring &keys, const Router &router, int rateLimit)
    : m_workspace(workspace)
    , m_keys(keys)
    , m_router(router)
    , m_limiter(rateLimit, workspace.clock())
{ }

void Admission::setAddress(const HostCheck &hosts, const QString &scheme)
{
    m_hosts = hosts;
    m_scheme = scheme;
}

QList<Error> Admission::admit(Visit &visit)
{
    const QString host = QString::fromLatin1(visit.call.request.header("host"));
    if (!m_hosts || !m_hosts->accepts(host))
        return {problem::of(421, u"misdirected_request"_s, u"This service does not answer to that host name"_s)};
    visit.call.origin = u"%1://%2"_s.arg(m_scheme, host);
    if (isFromElsewhere(visit.call.request.header("origin"), host))
        return {problem::of(403, u"resource_forbidden"_s, u"This service answers no pages of other sites"_s)};
    if (const auto routed = route(visit); !routed)
        return {routed.error()};
    if (const auto read = readActor(visit); !read)
        return {read.error()};
    if (const auto read = readBody(*visit.operation, visit.call); !read)
        return checkQuery(*visit.operation, visit.call.request) + QList<Error>{read.error()};
    m_router.translate(*visit.operation, visit.call);
    return checkQuery(*visit.operation, visit.call.request) + checkBody(*visit.operation, visit.call);
}

Result<void> Admission::route(Visit &visit)
{
    const HttpRequest &request = visit.call.request;
    const auto match = m_router.find(request.method, request.path);
    visit.operation = match.operation;
    visit.call.path = match.path;
    if (match.operation && !match.operation->needsKey)
        return {};
    if (const auto identified = identify(visit); !identified)
        return identified;
    if (const auto counted = count(visit); !counted)
        return counted;
    if (match.allowed.isEmpty())
        return tl::unexpected(problem::of(404, u"not_found"_s, u"There is nothing at %1"_s.arg(request.path)));
    if (!match.operation) {
        visit.headers.emplaceBack("Allow", match.allowed.join(", "));
        return tl::unexpected(problem::of(
            405, u"method_not_allowed"_s, u"%1 is not possible here"_s.arg(QString::fromLatin1(request.method))));
    }
    for (const QString &scope : match.operation->scopes) {
        if (!visit.call.principal.scopes.contains(scope))
            return tl::unexpected(problem::forbidden(scope));
    }
    return {};
}

Result<void> Admission::identify(Visit &visit)
{
    const QByteArray header = visit.call.request.header("authorization");
    if (header.isEmpty())
        return tl::unexpected(
            problem::of(401, u"missing_authorization_material"_s, u"No authorization material provided in request"_s));
    const qsizetype space = header.indexOf(' ');
    const bool isBearer = header.left(space).compare("bearer", Qt::CaseInsensitive) == 0;
    const auto principal
        = m_keys.authenticate(isBearer ? QString::fromLatin1(header.mid(space + 1).trimmed()) : QString());
    if (!principal)
        return tl::unexpected(problem::of(401, u"unauthenticated"_s, u"Unauthenticated"_s));
    visit.call.principal = *principal;
    visit.call.actor = Actor::fromApiKey(principal->id, principal->name);
    return {};
}

Result<void> Admission::count(Visit &visit)
{
    if (!m_limiter.isOn())
        return {};
    const auto quota = m_limiter.take(visit.call.principal.id);
    const auto limit = decimal(m_limiter.limit());
    const auto full = floor<seconds>(m_workspace.clock().now()) + quota.untilFull;
    visit.headers.emplaceBack("X-RateLimit-Limit", limit + ", " + limit + ";window=60");
    visit.headers.emplaceBack("X-RateLimit-Remaining", decimal(quota.remaining));
    visit.headers.emplaceBack("X-RateLimit-Used", decimal(m_limiter.limit() - quota.remaining));
    visit.headers.emplaceBack("X-RateLimit-Reset", decimal(full.time_since_epoch().count()));
    if (quota.allowed)
        return {};
    visit.headers.emplaceBack("Retry-After", decimal(quota.retryAfter.count()));
    Error error = problem::of(429, u"too_many_requests"_s,
        u"Too many requests hit the API too quickly. We recommend an exponential backoff of your requests."_s);
    error.retryAfter = quota.retryAfter;
    return tl::unexpected(error);
}

Result<void> Admission::readActor(Visit &visit)
{
    const QString userId = QString::fromLatin1(visit.call.request.header("muster-user"));
    const bool isReading = visit.operation->method == "GET";
    if (userId.isEmpty() || (isReading && !visit.call.principal.actsForUsers()))
        return {};
    // Done in the key's name instead, the records would name somebody else than whoever asked believes.
    if (!visit.call.principal.actsForUsers())
        return tl::unexpected(problem::of(403, u"resource_forbidden"_s,
            u"Acting in the name of a person (Muster-User) needs a key with the role act_on_behalf_of_users"_s));
    const auto user = userById(m_workspace, userId);
    if (!user)
        return tl::unexpected(problem::invalid(u"Muster-User"_s, u"There is no user %1"_s.arg(userId)));
    visit.call.actor = Actor::fromUser(*user);
    return {};
}

} // namespace muster::service
