#include "models/store/outboxreferences.h"

namespace muster {

namespace {

QString serverIdOf(Database &database, const QString &localId)
{
    auto query = database.query("SELECT server_id FROM server_id WHERE local_id = ?");
    return query.bind(localId).next() ? query.text(0) : QString();
}

bool hangsOn(const OutboxRow &row, const QString &localId)
{
    const auto command = row.decodedCommand();
    return command ? refersTo(*command, localId) : row.incidentId == localId;
}

} // namespace

Command resolvedIds(Database &database, const Command &command)
{
    return withResolvedIds(command, [&](const QString &localId) { return serverIdOf(database, localId); });
}

bool refersTo(const Command &command, const QString &localId)
{
    const QString other = QStringLiteral("x");
    return withResolvedIds(command, [&](const QString &id) { return id == localId ? other : QString(); }) != command;
}

bool hangsOnDiscarded(Database &database, const Command &command)
{
    bool isDiscarded = false;
    withResolvedIds(command, [&](const QString &localId) {
        const auto makers = OutboxRow::where(database, "local_id <> '' AND local_id = ?", localId);
        isDiscarded |= !makers.isEmpty() && std::all_of(makers.begin(), makers.end(), [](const OutboxRow &row) {
            return row.decodedState() == OutboxState::Cancelled;
        });
        return QString();
    });
    return isDiscarded;
}

QList<OutboxRow> withDependents(Database &database, const OutboxRow &row)
{
    QList<OutboxRow> found{row};
    QList<OutboxRow> rest = OutboxRow::where(database, OutboxRow::shownCondition() + " AND id <> ?", row.id);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QString localId = found[i].localId;
        if (localId.isEmpty())
            continue;
        const auto hanging = std::stable_partition(
            rest.begin(), rest.end(), [&](const OutboxRow &other) { return !hangsOn(other, localId); });
        found.append(QList<OutboxRow>(hanging, rest.end()));
        rest.erase(hanging, rest.end());
    }
    return found;
}

void resolve(Database &database, const QMap<QString, QString> &serverIds)
{
    for (auto it = serverIds.begin(); it != serverIds.end(); ++it)
        database.query("INSERT OR IGNORE INTO server_id (local_id, server_id) VALUES (?, ?)")
            .bind(it.key(), it.value())
            .run();
    for (OutboxRow &row : OutboxRow::where(database, OutboxRow::shownCondition())) {
        const QString incidentId = serverIds.value(row.incidentId, row.incidentId);
        const auto command = row.decodedCommand(); // none of a newer program's: it will look up the ids itself
        const bool isMoved = incidentId != row.incidentId;
        const bool isResolved = command && resolvedIds(database, *command) != *command;
        if (!isMoved && !isResolved)
            continue;
        if (isResolved)
            row.setCommand(resolvedIds(database, *command));
        row.incidentId = incidentId;
        row.update(database);
    }
}

} // namespace muster
