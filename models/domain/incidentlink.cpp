#include "models/domain/incidentlink.h"
#include <QRegularExpression>

namespace muster {

QString incidentLink(const QString &named)
{
    return QStringLiteral("muster://incident/") + named;
}

std::optional<QString> incidentInLink(const QString &link)
{
    // Some programs add a slash; a query is for those who come later.
    static const QRegularExpression form(QStringLiteral("^muster:(?://)?incident/([A-Za-z0-9_-]{1,64})/?(?:[?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(link.trimmed());
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

} // namespace muster
