#pragma once
#include "models/domain/command.h"

/// Finding what a person typed among the names of the organisation: whatever their case, accents and spaces, the whole
/// name, else those that begin with it, else those with a word that does. Pure and total.
namespace muster {

/// Something with a name.
struct Named
{
    QString id, name;
    QStringList others = {}; ///< what it is called besides
    int order = 0; ///< lower is named first where all are
};

/// What there is of a kind, in the order in which it is named.
QList<Named> namedSeverities(const Directory &directory); ///< the most severe first; also by the number in their name
QList<Named> namedStatuses(const Directory &directory);
QList<Named> namedTypes(const Directory &directory);
/// Also by short form, and "lead" is there always. Without the reporter, who is whoever declared.
QList<Named> namedRoles(const Directory &directory);
QList<Named> namedPeople(const Directory &directory); ///< active ones; also by e-mail address and its part before "@"

/// Letters and digits only, folded: `service_outage` is "Service outage".
QString bareName(const QString &text);
/// Those of `all` that fit what was typed best. Empty where nothing does.
QList<Named> fitting(const QList<Named> &all, const QString &typed);
/// The same among the active people: "me" is `meId`, and never somebody called Mei; nobody when that is empty.
QList<Named> fittingPeople(const Directory &directory, const QString &typed, const QString &meId);
/// At most five names, for saying what there is.
QStringList someNames(const QList<Named> &all);

} // namespace muster
