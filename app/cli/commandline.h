#pragma once
#include "app/cli/table.h"
#include "models/domain/result.h"

namespace muster::cli {

enum class Verb { Help, Version, Connect, Sync, List, Show, Declare, Update, Close, FollowUps, Export, Doctor };

/// A command line, read. Names of people, severities and so on are as they were typed: it takes a cache to know them.
struct CommandLine
{
    Verb verb = Verb::Help;
    QStringList arguments; ///< behind the verb, without options
    QString profile; ///< folder; empty: the usual one
    QString workspace; ///< name or id; empty: the one used last
    Format format = Format::Auto;
    bool all = false; ///< also what is closed or done
    bool mine = false;
    bool isPrivate = false; ///< declare privately; with a list or export, private ones too
    bool offline = false; ///< only save; somebody delivers it later
    int limit = -1; ///< rows; -1: all
    QString severity, status, type, summary, lead, next, person;
};

/// Refuses with ErrorKind::Invalid what is not a command line; the message says what to write.
Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace muster::cli
