#pragma once
#include <QSet>
#include <QString>
#include <QStringList>

namespace muster::service {

/// Who a request comes from: an API key that was found to be genuine.
struct Principal
{
    QString id;
    QString name;
    QStringList roles;
    QSet<QString> scopes;

    bool hasRole(QStringView role) const { return roles.contains(role); }
    /// Private incidents and all that hangs on them exist only for those who may.
    bool seesPrivate() const { return hasRole(u"global_access"); }
    bool actsForUsers() const { return hasRole(u"act_on_behalf_of_users"); }
};

} // namespace muster::service
