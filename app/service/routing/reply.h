#pragma once
#include <QByteArray>
#include <QString>
#include <chrono>
#include <optional>

namespace muster::service {

/// What a handler answers when all is well. The status is the operation's own.
struct Reply
{
    QByteArray body; ///< empty where the operation answers 204
    /// Nothing to tell yet: ask the handler again when something was committed, or for the last time after so long.
    std::optional<std::chrono::milliseconds> waitFor{};
    bool isReplay = false; ///< of what the body's idempotency key did before

    static Reply nothing() { return {}; }
    static Reply later(std::chrono::milliseconds within) { return {{}, within}; }
    /// `{"key":object}` from an object that is text already.
    static Reply object(const QString &key, const QByteArray &object)
    {
        return {"{\"" + key.toLatin1() + "\":" + object + '}'};
    }
};

} // namespace muster::service
