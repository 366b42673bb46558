#include "views/slashwords.h"
#include <QCoreApplication>

namespace muster {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slash)
};

QString joined(const QStringList &list)
{
    return list.join(QStringLiteral(", "));
}

} // namespace

QString slashProblemInWords(const SlashProblem &problem, SlashVerb verb)
{
    const QStringList flags = slashFlags(verb);
    switch (problem.kind) {
    case SlashProblem::Kind::UnknownVerb:
        return Words::tr("“%1” is no command. There are: %2").arg(problem.token, joined(slashVerbs()));
    case SlashProblem::Kind::UnknownFlag:
        return flags.isEmpty() ? Words::tr("“%1” is not known here; this command takes no flags").arg(problem.token)
                               : Words::tr("“%1” is not known here. There are: %2").arg(problem.token, joined(flags));
    case SlashProblem::Kind::MissingValue:
        return Words::tr("Something is missing after “%1”").arg(problem.token);
    case SlashProblem::Kind::RepeatedFlag:
        return Words::tr("“%1” is there twice").arg(problem.token);
    case SlashProblem::Kind::UnclosedQuote:
        return Words::tr("A quotation mark is not closed");
    case SlashProblem::Kind::UnexpectedWord:
        return Words::tr("“%1” is more than this command takes").arg(problem.token);
    }
    return {};
}

QString slashMismatchInWords(const SlashMismatch &mismatch)
{
    const QString &value = mismatch.part.value;
    if (mismatch.ambiguous)
        return Words::tr("“%1” could be: %2").arg(value, joined(mismatch.candidates));
    if (mismatch.candidates.isEmpty())
        return Words::tr("“%1” is not known here").arg(value);
    return Words::tr("“%1” is not known here. There are: %2").arg(value, joined(mismatch.candidates));
}

QString slashVerbInWords(const QString &verb)
{
    switch (parseSlashCommand(verb).verb) {
    case SlashVerb::New:
        return Words::tr("Declare an incident");
    case SlashVerb::Update:
        return Words::tr("Post an update");
    case SlashVerb::Role:
        return Words::tr("Assign a role: role comms @bea");
    case SlashVerb::Status:
        return Words::tr("Change the status");
    case SlashVerb::Severity:
        return Words::tr("Change the severity");
    case SlashVerb::Close:
        return Words::tr("Resolve the incident");
    case SlashVerb::Rename:
        return Words::tr("Rename the incident");
    case SlashVerb::Summary:
        return Words::tr("Write the summary anew");
    case SlashVerb::FollowUp:
        return Words::tr("Add a follow-up");
    case SlashVerb::Action:
        return Words::tr("Add an action");
    case SlashVerb::None:
        break;
    }
    return {};
}

} // namespace muster
