#pragma once
#include <QString>
#include <optional>

namespace muster {

/// What all changes of one thing make together: what it was before the first, what it is after the last.
struct Turn
{
    std::optional<QString> from; ///< none: nothing has changed
    QString to;

    /// The next change, in the order of time.
    void take(const QString &before, const QString &after)
    {
        if (!from)
            from = before;
        to = after;
    }
    /// Whether it has not come back to where it was.
    bool isTurn() const { return from && *from != to; }
};

} // namespace muster
