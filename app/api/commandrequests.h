#pragma once
#include "app/api/apiclient.h"
#include "app/api/capabilities.h"

namespace muster::api {

/// The request that carries out a command. Local ids must have been resolved.
Request requestFor(const Command &command, const QString &idempotencyKey, const Capabilities &capabilities);
/// The server has the operation the command needs.
bool canSend(const Command &command, const Capabilities &capabilities);
/// Sending the same request again with the same key has no second effect.
bool isRepeatable(const Command &command, const Capabilities &capabilities);
/// Reads what the server answered: the object and its kind's envelope key, e.g. ("incident", {…}).
std::pair<QString, QJsonObject> answeredObject(const QJsonObject &reply);

} // namespace muster::api
