#pragma once
#include <QString>
#include <optional>

/// Links that open an incident in Muster: `muster://incident/INC-12`.
namespace muster {

/// `named` is a reference, or the id of what has none yet.
QString incidentLink(const QString &named);
/// What a link names; none when it is no such link. Links come from other programs: nothing but letters, digits, "-"
/// and "_" passes.
std::optional<QString> incidentInLink(const QString &link);

} // namespace muster
