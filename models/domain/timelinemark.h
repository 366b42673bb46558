#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace muster {

/// What Muster knows of an entry of the curated timeline or of an update beyond its text. The API has no field for it,
/// so it stands as a last line in its Markdown, in a form that shows nothing wherever Markdown is shown (a link
/// definition nobody refers to): `[muster:decision]: #`, `[muster:handover]: #offered/01ROLE/01FROM/01TO`. Other
/// programs keep it.
struct TimelineMark
{
    QString kind; ///< "decision", "handover", "next-update"
    QStringList values; ///< ids and words: letters, digits, "-" and "_"
    bool operator==(const TimelineMark &) const = default;
};

/// The mark of a description, or none.
std::optional<TimelineMark> markOf(const QString &description);
/// The description without marks.
QString withoutMarks(const QString &description);
/// The description with that mark and no other.
QString withMark(const QString &description, const TimelineMark &mark);

} // namespace muster
