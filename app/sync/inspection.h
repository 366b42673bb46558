#pragma once
#include "app/sync/comparison.h"
#include "app/sync/lists.h"
#include "models/store/outbox.h"

namespace muster::sync {

/// What to do with an entry after looking at the server.
struct Verdict
{
    enum class Next {
        Send,
        Found, ///< it is there already: `reply` as if it had just been answered
        Decide, ///< the user must: `step`
        Amend, ///< send `command` instead, which stands on `base`
        TryAgain, ///< the server could not be read: `error`
    };
    Next next = Next::Send;
    QJsonObject reply = {};
    Outbox::Step step = {};
    Command command = {};
    QJsonObject base = {};
    Error error = {};
    bool wasThere = false; ///< Send: the server had the wanted values already
};

/// Looks at the server before an entry is sent: has somebody changed what it touches, or, when its outcome is unknown,
/// was it carried out? Only reads. `command` is the entry's with the server's ids; `isTaken` tells the objects that
/// belong to another change of ours.
Task<Verdict> inspect(
    Remote &remote, OutboxEntry entry, Command command, Instant now, std::function<bool(const QString &id)> isTaken);

/// The path of the object a command changes or deletes; the incident for what is added to one; empty for a declaration.
QString targetPath(const Command &command, const api::Capabilities &capabilities);
bool isDeletion(const Command &command);
/// The entry waits for the user, for this reason.
Outbox::Step rejection(const Error &error);

} // namespace muster::sync
