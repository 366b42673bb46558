#pragma once
#include "models/domain/command.h"

namespace muster {

/// What somebody says when declaring.
struct Declaration
{
    QString name, summary;
    QString severityId, typeId, leadId; ///< may be empty
    bool isPrivate = false;
};

/// The command for it, with what goes without saying: without a severity it starts in triage, since servers refuse a
/// live incident without one; `reporterId`, who may be nobody, is the reporter.
DeclareIncident declare(
    const QString &localId, const Declaration &said, const Directory &directory, const QString &reporterId);

} // namespace muster
