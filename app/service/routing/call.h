#pragma once
#include "app/service/access/principal.h"
#include "app/service/http/httpmessage.h"
#include "models/domain/person.h"
#include <QHash>
#include <QJsonObject>

namespace muster::service {

/// One request on its way through a handler: who asks, on whose behalf, and what for. Made by the Gateway; the body has
/// been checked against the operation's schema.
struct Call
{
    HttpRequest request;
    Principal principal;
    Actor actor; ///< whom changes are attributed to: the acting user, or the key itself
    QHash<QString, QString> path; ///< the values in the path template's braces
    QJsonObject body;
    QString origin; ///< `http://127.0.0.1:8080`, as the client addressed us
    bool isLast = false; ///< of a handler that asked to wait: it must answer now

    QString id() const { return path.value(QStringLiteral("id")); }
    QString query(QStringView name) const { return request.queryValue(name); }
    /// A text member of the body; null and absent are both empty.
    QString text(QLatin1String key) const { return body.value(key).toString(); }
};

} // namespace muster::service
