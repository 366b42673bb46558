#pragma once
#include "models/domain/timestamp.h"
#include <QString>
#include <QStringList>
#include <optional>

namespace muster {

/// What Muster knows of an entry of the curated timeline or of an update beyond its text. The API has no field for it,
/// so each stands as a last line in its Markdown, in a form that shows nothing wherever Markdown is shown (a link
/// definition nobody refers to): `[muster:decision]: #`, `[muster:handover]: #offered/01ROLE/01FROM/01TO`. Other
/// programs keep it.
struct TimelineMark
{
    QString kind; ///< "decision", "handover", "next-update", and those of a Curation
    QStringList values; ///< ids and words: letters, digits, "-" and "_"
    bool operator==(const TimelineMark &) const = default;
};

/// The first mark of that kind, or none.
std::optional<TimelineMark> markOf(const QString &description, const QString &kind);
/// The description without any mark.
QString withoutMarks(const QString &description);
QString withoutMark(const QString &description, const QString &kind);
/// The description with that mark behind its other ones, in place of one of the same kind.
QString withMark(const QString &description, const TimelineMark &mark);
/// Another text above the same marks. What looks like a mark in `text` is left out.
QString withText(const QString &description, const QString &text);

/// A person's id as a mark's value; who is not known has one, too.
QString personInMark(const QString &personId);
QString personOfMark(const QString &text);
/// An instant as a mark's value, to the second: "20261128T143000Z".
QString markText(Instant at);
std::optional<Instant> instantOfMark(const QString &text);

} // namespace muster
