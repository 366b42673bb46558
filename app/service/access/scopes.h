#pragma once
#include <QSet>
#include <QString>
#include <QStringList>

namespace muster::service {

/// The roles an API key can have, by the API's names (34 of them).
const QStringList &apiKeyRoles();
/// The roles of a key that may do everything this service offers, acting for users included.
QStringList fullAccessRoles();
/// What the roles together allow, as the scopes operations ask for.
///
/// Our reading: the API names the roles and each operation's scopes but does not publish which role grants which scope.
QSet<QString> scopesOf(const QStringList &roles);

} // namespace muster::service
