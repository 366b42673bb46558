#pragma once
#include "app/api/apiclient.h"
#include "models/domain/command.h"

namespace muster::api {

/// What this server can do and this key may do, from GET /v1/identity and GET /v1/openapiV3.json.
struct Capabilities
{
    QSet<QString> operations; ///< "POST /v2/incident_updates"
    bool idempotencyHeader = false; ///< announced as x-muster-idempotency in its document
    bool changeFeed = false; ///< GET /muster/v1/changes
    QStringList roles;

    /// From the server's OpenAPI document and the key's identity.
    static Capabilities from(const QJsonObject &openApi, const Identity &identity);
    bool has(QStringView method, QStringView path) const;
    /// The key's role lets it change incidents and what hangs on them.
    bool mayEdit() const;
    /// v3 where the server has it, v2 otherwise.
    QString actionsPath() const;
    QString followUpsPath() const;
};

/// The request that carries out a command. Local ids must have been resolved.
Request requestFor(const Command &command, const QString &idempotencyKey, const Capabilities &capabilities);
/// The server has the operation the command needs.
bool canSend(const Command &command, const Capabilities &capabilities);
/// Sending the same request again with the same key has no second effect.
bool isRepeatable(const Command &command, const Capabilities &capabilities);
/// Reads what the server answered: the object and its kind's envelope key, e.g. ("incident", {…}).
std::pair<QString, QJsonObject> answeredObject(const QJsonObject &reply);

} // namespace muster::api
