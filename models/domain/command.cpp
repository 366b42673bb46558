#include "models/domain/command.h"

namespace muster {

namespace {

template<class... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>; // clang before 17 does not deduce it

} // namespace

QString commandIncidentId(const Command &command)
{
    return std::visit(
        Overloaded{[](const DeclareIncident &c) { return c.localId; }, [](const auto &c) { return c.incidentId; }},
        command);
}

QString commandLocalId(const Command &command)
{
    return std::visit(
        [](const auto &c) {
            if constexpr (requires { c.localId; })
                return c.localId;
            else
                return QString();
        },
        command);
}

Command withResolvedIds(const Command &command, const std::function<QString(const QString &)> &resolve)
{
    const auto replace = [&](QString &id) {
        if (isLocalId(id)) {
            if (const QString known = resolve(id); !known.isEmpty())
                id = known;
        }
    };
    Command resolved = command;
    std::visit(
        [&](auto &c) {
            if constexpr (requires { c.incidentId; })
                replace(c.incidentId);
            if constexpr (requires { c.actionId; })
                replace(c.actionId);
            if constexpr (requires { c.followUpId; })
                replace(c.followUpId);
            if constexpr (requires { c.timelineItemId; })
                replace(c.timelineItemId);
            if constexpr (requires { c.attachmentId; })
                replace(c.attachmentId);
            if constexpr (requires { c.relatedId; })
                replace(c.relatedId);
            if constexpr (requires { c.relationshipId; })
                replace(c.relationshipId);
        },
        resolved);
    return resolved;
}

} // namespace muster
