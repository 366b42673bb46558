#pragma once
#include "models/domain/result.h"
#include <QJsonObject>
#include <QList>

/// The errors of the API: made here, so that each status has one wording and one envelope.
namespace muster::service::problem {

/// 404 for what does not exist and for what the key may not see alike.
Error notFound(const QString &what);
/// 422 about one field of the body or one query parameter.
Error invalid(const QString &field, const QString &message, const QString &code = QStringLiteral("invalid"));
Error required(const QString &field, const QString &message);
Error forbidden(const QString &scope);
/// Any other status; `code` is the machine-readable one.
Error of(int status, const QString &code, const QString &message);

/// The status a failed handler's error is answered with; what names none is our own fault (500).
int statusOf(const Error &error);
/// `{"type","status","request_id","errors":[{"code","message","source"?}]}`. What went wrong inside us is not told
/// outside.
QJsonObject envelope(int status, const QString &requestId, const QList<Error> &errors);

} // namespace muster::service::problem
