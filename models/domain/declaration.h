#pragma once
#include "models/domain/command.h"

namespace muster {

/// What somebody says when declaring.
struct Declaration
{
    enum class Kind {
        Now, ///< goes on
        Over, ///< is recorded afterwards: nobody is called. The server wants a severity
        Test ///< is none: nobody is called or reminded
    };
    QString name, summary;
    QString severityId, typeId, leadId; ///< may be empty
    bool isPrivate = false;
    Kind kind = Kind::Now;
    QMap<QString, FieldChange> customFields = {}; ///< by the id of the custom field
    std::optional<Instant> began = {}; ///< none: the server's time when it hears of it
    std::optional<Instant> ended = {}; ///< of one that is over
};

/// The command for it, with what goes without saying: without a severity it starts in triage, since servers refuse a
/// live incident without one; `reporterId`, who may be nobody, is the reporter.
DeclareIncident declare(
    const QString &localId, const Declaration &said, const Directory &directory, const QString &reporterId);

/// A change of status that waits to be sent behind the declaration.
struct LaterStatus
{
    QString statusId;
    Instant at;
};
/// The status a command moves its incident to; empty when it moves it nowhere.
QString statusMovedTo(const Command &command);

/// How a declaration that the server has not heard of is to go, by what has happened since: one that is over calls
/// nobody any more and goes as a retrospective one, with the times it was declared, resolved and closed; one that goes
/// on goes as it was said, with the time it was declared when it `isLate`. Timestamps are known by the names
/// incident.io gives them; where they have others, the server says when it heard of each. What refers to a status that
/// is not known stays as it is.
DeclareIncident asOfNow(const DeclareIncident &declared, Instant declaredAt, bool isLate,
    const QList<LaterStatus> &later, const Directory &directory);

} // namespace muster
