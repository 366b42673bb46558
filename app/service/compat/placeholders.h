#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/call.h"

namespace muster::service {

/// Puts ids in the place of placeholders: in the path, in the query, in the body's members called `…_id`, and for
/// people named by an email. Costs nothing where there are none. Lives on the service's thread.
class Placeholders
{
public:
    explicit Placeholders(Workspace &workspace);
    void replaceIn(Call &call);

private:
    QString idOf(const QString &name) const;
    QJsonValue replaced(const QString &member, const QJsonValue &value) const;
    void load();

    Workspace &m_workspace;
    QHash<QString, QString> m_ids; ///< by name
    bool m_isLoaded = false;
};

} // namespace muster::service
