#pragma once
#include "models/domain/command.h"
#include "models/domain/result.h"

namespace muster::sync {

/// What has become of the fields a change touches since the user saw them. Pure.
struct Comparison
{
    bool isConflict = false; ///< somebody else set a touched field to something we neither saw nor want
    bool isThere = false; ///< every touched field already has the wanted value
    bool isUntouched = true; ///< every touched field is still as the user saw it
    QJsonObject theirs; ///< the server's values of all fields in `base`
    Command rebased; ///< the change with the fields it does not touch taken from the server
};

/// `base` is what the user saw, `current` the same fields of the server's object now. A field whose wanted value is the
/// one the user saw is not touched: PUT sends it all the same, so it must carry what the server has now.
Comparison compare(const Command &command, const QJsonObject &base, const QJsonObject &current);
/// The fields of `command` in the server's object, in the form of baseOf().
QJsonObject currentOf(const Command &command, const QJsonObject &object);
/// Edits need the server's object first; creations and deletions do not.
bool hasTarget(const Command &command);

} // namespace muster::sync
