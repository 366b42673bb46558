#pragma once
#include "app/cli/desk.h"

namespace muster::cli {

/// What a command that changes something left behind.
struct Act
{
    OutboxEntry entry; ///< as saved
    QString localId; ///< of what it declares
    QString said; ///< what it does, in words
};

/// `incidents declare`, `update` and `close`: checks the names and what this server and key allow, then saves the
/// change. Refuses with ErrorKind::Invalid or Forbidden before anything is saved.
Result<Act> act(Desk &desk, const CommandLine &line);

} // namespace muster::cli
