#pragma once
#include "models/store/outboxrow.h"

/// Entries that hang on things the server has not seen yet, named by local ids.
namespace muster {

/// The command with the local ids replaced whose server ids are known.
Command resolvedIds(Database &database, const Command &command);
/// True when the command refers to the local id, other than by bringing it into being.
bool refersTo(const Command &command, const QString &localId);
/// True when the command refers to something whose declaration or creation was discarded: it could never be sent.
bool hangsOnDiscarded(Database &database, const Command &command);
/// The entries that cannot be sent when the first one of the list is given up, it included: what hangs on what it would
/// have brought into being, and on that in turn.
QList<OutboxRow> withDependents(Database &database, const OutboxRow &row);
/// Remembers server ids and gives them to the entries that hang on the local ones, so that one incident has one id in
/// all of them.
void resolve(Database &database, const QMap<QString, QString> &serverIds);

} // namespace muster
