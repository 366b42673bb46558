#pragma once
#include "models/domain/command.h"
#include "models/domain/configuration.h"
#include "models/domain/limitation.h"
#include "models/domain/result.h"
#include <QJsonObject>
#include <QSet>

namespace muster::api {

/// What this server can do and this key may do, from GET /v1/identity and GET /v1/openapiV3.json.
struct Capabilities
{
    QSet<QString> operations; ///< "POST /v2/incident_updates"
    bool idempotencyHeader = false; ///< announced as x-muster-idempotency in its document
    bool actingUser = false; ///< announced as x-muster-acting-user
    bool changeFeed = false; ///< GET /muster/v1/changes
    bool isAssumed = false; ///< the server has no document; these are the operations incident.io has documented
    QStringList roles;

    /// From the server's OpenAPI document and the key's identity.
    static Capabilities from(const QJsonObject &openApi, const Identity &identity);
    /// For a server that does not hand its document out: what incident.io documented in August 2026, of what we use.
    static Capabilities assumed(const Identity &identity);
    /// From what came when the server was asked for its document. That there is none is no reason to stop; that it
    /// could not be fetched is.
    static Result<Capabilities> learned(const Result<QJsonObject> &document, const Identity &identity);
    bool has(QStringView method, QStringView path) const;
    /// The server has what it takes; whether the key may is another matter.
    bool offers(Ability ability) const;
    /// What cannot be had, in the order of the abilities. What the server lacks does not depend on the key.
    QList<Limitation> limitations() const;
    /// v3 where the server has it, v2 otherwise.
    QString actionsPath() const;
    QString followUpsPath() const;
};

} // namespace muster::api
