#include "app/sync/comparison.h"

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

/// Takes the server's value of a field into a command that replaces the whole object.
template<typename Update> void takeOver(Update &update, const QString &field, const QString &value)
{
    if constexpr (requires { update.title; }) {
        if (field == "title"_L1)
            update.title = value;
        else if (field == "follow_up_priority_option_id"_L1)
            update.priorityId = value;
        else if (field == "labels"_L1)
            update.labels = value.split(u'\n', Qt::SkipEmptyParts);
    }
    if (field == "description"_L1)
        update.description = value;
    else if (field == "assignee_id"_L1)
        update.assigneeId = value;
    else if (field == "status"_L1)
        update.status = taskStatusFromText(value);
}

void takeOver(Command &command, const QString &field, const QString &value)
{
    if (auto *action = std::get_if<UpdateAction>(&command))
        takeOver(*action, field, value);
    else if (auto *followUp = std::get_if<UpdateFollowUp>(&command))
        takeOver(*followUp, field, value);
}

} // namespace

Comparison compare(const Command &command, const QJsonObject &base, const QJsonObject &current)
{
    Comparison result;
    result.rebased = command;
    result.isThere = true;
    const QJsonObject target = targetOf(command);
    for (auto it = base.begin(); it != base.end(); ++it) {
        const QString seen = it.value().toString(), now = current.value(it.key()).toString();
        const QString wanted = target.value(it.key()).toString();
        result.theirs.insert(it.key(), now);
        if (wanted == seen) {
            if (now != seen)
                takeOver(result.rebased, it.key(), now);
            continue;
        }
        result.isUntouched &= now == seen;
        result.isThere &= now == wanted;
        result.isConflict |= now != seen && now != wanted;
    }
    return result;
}

QJsonObject currentOf(const Command &command, const QJsonObject &object)
{
    if (std::holds_alternative<UpdateAction>(command))
        return baseOf(command, Action::fromJson(object));
    if (std::holds_alternative<UpdateFollowUp>(command) || std::holds_alternative<ConnectExternalIssue>(command))
        return baseOf(command, FollowUp::fromJson(object));
    return baseOf(command, Incident::fromJson(object));
}

bool hasTarget(const Command &command)
{
    return std::holds_alternative<EditIncident>(command) || std::holds_alternative<UpdateAction>(command)
        || std::holds_alternative<UpdateFollowUp>(command) || std::holds_alternative<ConnectExternalIssue>(command);
}

} // namespace muster::sync
