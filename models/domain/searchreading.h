#pragma once
#include "models/domain/command.h"
#include "models/domain/incidentcondition.h"
#include "models/domain/searchquery.h"
#include <QTimeZone>

namespace muster {

/// A search, read: what to look for, and what of it could not be understood.
struct SearchReading
{
    /// Why a part stands for nothing. `candidates` are names that would do, at most five.
    struct Problem
    {
        enum class Kind {
            NoSuchName, ///< there is none of that name
            SeveralFit, ///< the names that do are the candidates
            NoSuchValue, ///< the operator takes other words
            NoDate, ///< not a day, month, year or number of days ago
            NoSuchOperator ///< searched for as words
        };
        Kind kind = Kind::NoSuchName;
        SearchPart part;
        QString value;
        QStringList candidates;
        bool operator==(const Problem &) const = default;
    };
    /// A part and what it was taken to mean, for saying so.
    struct Meaning
    {
        SearchPart part;
        QStringList names; ///< as the organisation calls them
        bool operator==(const Meaning &) const = default;
    };
    QStringList words; ///< folded beginnings (searchWords())
    QList<QStringList> phrases; ///< folded words of each, whole and in order
    QList<IncidentCondition> conditions;
    QList<Meaning> meanings; ///< of the operators that were understood
    QList<Problem> problems; ///< such parts are left out of the search
    bool isEmpty() const { return words.isEmpty() && phrases.isEmpty() && conditions.isEmpty(); }
};

/// Reads a search with the names of an organisation. "me" is `meId`. Days are those of `zone`, and "7d" is that many
/// days before the one `now` falls in. A day, month or year begins with its first midnight: `after:` includes it,
/// `before:` does not. Pure and total.
SearchReading readSearch(
    const QString &text, const Directory &directory, const QString &meId, Instant now, const QTimeZone &zone);

/// Words that `is:` and `has:` take.
QStringList searchStates();
QStringList searchParts();

} // namespace muster
