#pragma once
#include <QList>
#include <QString>
#include <optional>

/// What Slack's users type after `/incident`, and what the command palette understands: `/incident new "…" --severity
/// critical`, `/inc role lead @bea`, `update …`. Pure grammar: it knows no incident and no names; resolving them is
/// slashresolution.h's. Total: any text gives an answer. Positions count UTF-16 code units of the text given.
namespace muster {

enum class SlashVerb { None, New, Update, Role, Status, Severity, Close, Rename, Summary, FollowUp, Action };

/// One argument, without its quotes.
struct SlashPart
{
    enum class Kind { Text, Severity, Status, Type, Role, Person, Lead, Summary, Visibility, Next };
    Kind kind = Kind::Text;
    QString value;
    qsizetype from = 0, length = 0; ///< with its flag and quotes
    qsizetype valueFrom = 0; ///< where the value begins, with its quotes
    bool operator==(const SlashPart &) const = default;
};

struct SlashProblem
{
    enum class Kind {
        UnknownVerb,
        UnknownFlag, ///< or one that this verb does not take
        MissingValue, ///< of the flag, or of the verb when nothing follows it
        RepeatedFlag,
        UnclosedQuote,
        UnexpectedWord ///< more than the verb takes
    };
    Kind kind = Kind::UnknownVerb;
    QString token; ///< as it was typed
    qsizetype from = 0, length = 0; ///< nothing is missing in the middle: a missing value has the place it should have
    bool operator==(const SlashProblem &) const = default;
};

struct SlashCommand
{
    SlashVerb verb = SlashVerb::None;
    bool slashed = false; ///< began with `/incident` or `/inc`: certainly meant as a command
    QList<SlashPart> parts; ///< in the order typed; each kind once
    QList<SlashProblem> problems; ///< in the order typed

    /// What was typed for it; nothing when it was not.
    std::optional<QString> value(SlashPart::Kind kind) const;
    bool operator==(const SlashCommand &) const = default;
};

/// Takes the text apart. Line continuations (`\` at the end of a line) are white space; straight and typographic quotes
/// group words; an em or en dash before a flag's name is the `--` that a keyboard corrected.
SlashCommand parseSlashCommand(const QString &text);

/// The flags a verb takes ("--severity" …), for completion and for naming them beside an unknown one.
QStringList slashFlags(SlashVerb verb);
/// The words that begin a command ("new", "update" …), each verb's first name only.
QStringList slashVerbs();

} // namespace muster
