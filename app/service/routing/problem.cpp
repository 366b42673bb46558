#include "app/service/routing/problem.h"
#include <QJsonArray>

namespace muster::service::problem {

using namespace Qt::StringLiterals;

namespace {

QString typeOf(int status)
{
    switch (status) {
    case 400:
        return u"invalid_request_error"_s;
    case 401:
        return u"authentication_error"_s;
    case 403:
        return u"resource_forbidden"_s;
    case 404:
        return u"not_found"_s;
    case 405:
        return u"method_not_allowed"_s;
    case 406:
        return u"not_acceptable"_s;
    case 408:
        return u"request_timeout"_s;
    case 409:
        return u"conflict"_s;
    case 410:
        return u"gone"_s;
    case 412:
        return u"precondition_failed"_s;
    case 413:
        return u"payload_too_large"_s;
    case 422:
        return u"validation_error"_s;
    case 429:
        return u"too_many_requests"_s;
    default:
        return status >= 500 ? u"api_error"_s : u"invalid_request_error"_s;
    }
}

} // namespace

Error of(int status, const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.httpStatus = status;
    error.code = code;
    error.message = message;
    return error;
}

Error notFound(const QString &what)
{
    return of(404, u"not_found"_s, u"%1 not found"_s.arg(what));
}

Error invalid(const QString &field, const QString &message, const QString &code)
{
    Error error = of(422, code, message);
    error.field = field;
    return error;
}

Error required(const QString &field, const QString &message)
{
    return invalid(field, message, u"is_required"_s);
}

Error forbidden(const QString &scope)
{
    return of(403, u"resource_forbidden"_s, u"This API key lacks the scope %1"_s.arg(scope));
}

int statusOf(const Error &error)
{
    return error.httpStatus == 0 ? 500 : error.httpStatus;
}

QJsonObject envelope(int status, const QString &requestId, const QList<Error> &errors)
{
    QJsonArray list;
    for (const Error &error : errors) {
        if (error.httpStatus == 0) {
            list.append(
                QJsonObject{{u"code"_s, u"internal_error"_s}, {u"message"_s, u"Something went wrong on our side"_s}});
            continue;
        }
        QJsonObject object{{u"code"_s, error.code}, {u"message"_s, error.message}};
        if (!error.field.isEmpty())
            object.insert(u"source"_s, QJsonObject{{u"field"_s, error.field}});
        list.append(object);
    }
    return {{u"type"_s, typeOf(status)}, {u"status"_s, status}, {u"request_id"_s, requestId}, {u"errors"_s, list}};
}

} // namespace muster::service::problem
