#include "views/slashcompletions.h"
#include "views/slashwords.h"

namespace muster {

namespace {

QList<SlashCompletion> verbs(const QString &begun)
{
    QList<SlashCompletion> list;
    for (const QString &verb : slashVerbs()) {
        if (verb.startsWith(begun, Qt::CaseInsensitive))
            list.append({QStringLiteral("/incident %1 ").arg(verb), verb, slashVerbInWords(verb), begun.size()});
    }
    return list;
}

QList<SlashCompletion> flags(const QString &text, const SlashProblem &problem, SlashVerb verb)
{
    QList<SlashCompletion> list;
    for (const QString &flag : slashFlags(verb)) {
        if (flag.startsWith(problem.token, Qt::CaseInsensitive))
            list.append({text.left(problem.from) + flag + u' ' + text.mid(problem.from + problem.length).trimmed(),
                flag, {}, problem.length});
    }
    return list;
}

/// A name as it has to be typed.
QString written(const QString &name, SlashPart::Kind kind)
{
    const bool isPerson = kind == SlashPart::Kind::Person || kind == SlashPart::Kind::Lead;
    const QString at = isPerson ? QStringLiteral("@") : QString();
    return at + (name.contains(u' ') ? u'"' + name + u'"' : name);
}

QList<SlashCompletion> names(const QString &text, const SlashMismatch &mismatch)
{
    QList<SlashCompletion> list;
    const SlashPart &part = mismatch.part;
    for (const QString &name : mismatch.candidates) {
        const qsizetype begun = name.startsWith(part.value, Qt::CaseInsensitive) ? part.value.size() : 0;
        list.append(
            {text.left(part.valueFrom) + written(name, part.kind) + u' ' + text.mid(part.from + part.length).trimmed(),
                name, {}, begun});
    }
    return list;
}

} // namespace

QList<SlashCompletion> slashCompletions(
    const QString &text, const SlashReading &reading, const std::function<SlashReading(const QString &)> &read)
{
    const SlashCommand &command = reading.command;
    const SlashProblem problem = command.problems.value(0);
    if (command.verb == SlashVerb::None)
        return command.slashed || text.trimmed() == QLatin1String("/")
            ? verbs(command.slashed ? problem.token : QString())
            : QList<SlashCompletion>();
    if (!command.problems.isEmpty() && problem.kind == SlashProblem::Kind::UnknownFlag)
        return flags(text, problem, command.verb);
    if (!command.problems.isEmpty() && problem.kind == SlashProblem::Kind::MissingValue) {
        const QString goOn
            = text.trimmed() + QStringLiteral(" ?"); // a name nobody has: those there are come in its place
        const SlashReading next = read(goOn);
        const SlashMismatch asked = next.targets.mismatches.value(0);
        return next.command.problems.isEmpty() && asked.part.value == QLatin1String("?") ? names(goOn, asked)
                                                                                         : QList<SlashCompletion>();
    }
    if (command.problems.isEmpty() && !reading.targets.mismatches.isEmpty())
        return names(text, reading.targets.mismatches.first());
    return {};
}

} // namespace muster
