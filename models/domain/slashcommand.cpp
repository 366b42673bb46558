#include "models/domain/slashcommand.h"
#include "models/domain/slashtokens.h"
#include <algorithm>
#include <array>
#include <utility>

namespace muster {

namespace {

using Part = SlashPart::Kind;
using Problem = SlashProblem::Kind;

struct VerbName
{
    const char *name;
    SlashVerb verb;
};

constexpr std::array verbNames{VerbName{"new", SlashVerb::New}, VerbName{"declare", SlashVerb::New},
    VerbName{"create", SlashVerb::New}, VerbName{"update", SlashVerb::Update}, VerbName{"role", SlashVerb::Role},
    VerbName{"assign", SlashVerb::Role}, VerbName{"lead", SlashVerb::Role}, VerbName{"status", SlashVerb::Status},
    VerbName{"severity", SlashVerb::Severity}, VerbName{"sev", SlashVerb::Severity},
    VerbName{"close", SlashVerb::Close}, VerbName{"resolve", SlashVerb::Close}, VerbName{"rename", SlashVerb::Rename},
    VerbName{"summary", SlashVerb::Summary}, VerbName{"follow-up", SlashVerb::FollowUp},
    VerbName{"followup", SlashVerb::FollowUp}, VerbName{"action", SlashVerb::Action}};

struct FlagName
{
    const char *name;
    Part part;
};

constexpr std::array flagNames{FlagName{"severity", Part::Severity}, FlagName{"sev", Part::Severity},
    FlagName{"status", Part::Status}, FlagName{"type", Part::Type}, FlagName{"summary", Part::Summary},
    FlagName{"lead", Part::Lead}, FlagName{"visibility", Part::Visibility}, FlagName{"assignee", Part::Person},
    FlagName{"next", Part::Next}};

QList<Part> flagsOf(SlashVerb verb)
{
    switch (verb) {
    case SlashVerb::New:
        return {Part::Severity, Part::Type, Part::Summary, Part::Lead, Part::Visibility};
    case SlashVerb::Update:
        return {Part::Status, Part::Severity, Part::Next};
    case SlashVerb::Action:
    case SlashVerb::FollowUp:
        return {Part::Person};
    default:
        return {};
    }
}

/// What the words after a verb are, as one value.
Part wordsOf(SlashVerb verb)
{
    switch (verb) {
    case SlashVerb::Status:
        return Part::Status;
    case SlashVerb::Severity:
        return Part::Severity;
    default:
        return Part::Text;
    }
}

/// A verb that says nothing without words. `new` and `update` open their forms then, and closing needs none.
bool needsWords(SlashVerb verb)
{
    return verb != SlashVerb::New && verb != SlashVerb::Update && verb != SlashVerb::Close && verb != SlashVerb::None;
}

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
        , m_tokens(slashTokens(text))
    { }

    SlashCommand parse()
    {
        for (const SlashToken &token : m_tokens) {
            if (token.unclosed)
                report(Problem::UnclosedQuote, token);
        }
        readVerb();
        while (m_next < m_tokens.size()) {
            const SlashToken &token = m_tokens.at(m_next++);
            if (!token.flag.isEmpty())
                readFlag(token);
            else
                m_words.append(token);
        }
        if (m_command.verb == SlashVerb::Role)
            readRole();
        else
            readWords();
        std::stable_sort(m_command.problems.begin(), m_command.problems.end(),
            [](const SlashProblem &a, const SlashProblem &b) { return a.from < b.from; });
        std::stable_sort(m_command.parts.begin(), m_command.parts.end(),
            [](const SlashPart &a, const SlashPart &b) { return a.from < b.from; });
        return std::move(m_command);
    }

private:
    void report(Problem kind, const SlashToken &token)
    {
        m_command.problems.append({kind, m_text.mid(token.from, token.length), token.from, token.length});
    }

    /// Something is missing after `token`.
    void reportMissing(const SlashToken &token)
    {
        m_command.problems.append(
            {Problem::MissingValue, m_text.mid(token.from, token.length), token.from + token.length, 0});
    }

    void readVerb()
    {
        if (m_next < m_tokens.size() && !m_tokens.at(m_next).quoted) {
            const QString first = m_tokens.at(m_next).text.toLower();
            m_command.slashed = first == QLatin1String("/incident") || first == QLatin1String("/inc");
            m_next += m_command.slashed ? 1 : 0;
        }
        if (m_next == m_tokens.size())
            return;
        const SlashToken &token = m_tokens.at(m_next);
        const auto *known = std::find_if(verbNames.begin(), verbNames.end(), [&token](const VerbName &name) {
            return !token.quoted && token.text.compare(QLatin1String(name.name), Qt::CaseInsensitive) == 0;
        });
        ++m_next;
        if (known == verbNames.end()) {
            report(Problem::UnknownVerb, token);
            m_next = m_tokens.size(); // what the rest means depends on the verb
            return;
        }
        m_command.verb = known->verb;
        m_verb = token;
        m_isLead = QLatin1String(known->name) == QLatin1String("lead");
    }

    void readFlag(const SlashToken &flag)
    {
        const auto *known = std::find_if(flagNames.begin(), flagNames.end(), [&](const FlagName &name) {
            return flag.flag.compare(QLatin1String(name.name), Qt::CaseInsensitive) == 0;
        });
        const bool taken = known != flagNames.end() && flagsOf(m_command.verb).contains(known->part);
        SlashToken value = flag;
        if (!flag.hasValue) {
            if (m_next == m_tokens.size() || !m_tokens.at(m_next).flag.isEmpty()) {
                if (taken)
                    reportMissing(flag);
                else
                    report(Problem::UnknownFlag, flag);
                return;
            }
            value = m_tokens.at(m_next++); // of an unknown flag too: it is no word of the text
        }
        if (!taken)
            report(Problem::UnknownFlag, flag);
        else if (m_command.value(known->part))
            report(Problem::RepeatedFlag, flag);
        else if (value.text.trimmed().isEmpty())
            reportMissing(flag);
        else
            m_command.parts.append(
                {known->part, value.text, flag.from, value.from + value.length - flag.from, value.valueFrom});
    }

    /// Everything from the `begin`th word on, as it was typed between them.
    void appendWords(Part kind, qsizetype begin, qsizetype end)
    {
        QStringList words;
        for (qsizetype i = begin; i < end; ++i)
            words.append(m_words.at(i).text);
        const SlashToken &first = m_words.at(begin), &last = m_words.at(end - 1);
        const QString value = words.join(QLatin1Char(' ')).trimmed();
        if (value.isEmpty())
            reportMissing(last);
        else
            m_command.parts.append({kind, value, first.from, last.from + last.length - first.from, first.from});
    }

    void readWords()
    {
        if (m_command.verb == SlashVerb::None)
            return;
        if (m_words.isEmpty()) {
            if (needsWords(m_command.verb))
                reportMissing(m_verb);
        } else if (m_command.verb == SlashVerb::Close) {
            for (const SlashToken &word : std::as_const(m_words))
                report(Problem::UnexpectedWord, word);
        } else {
            appendWords(wordsOf(m_command.verb), 0, m_words.size());
        }
    }

    /// `role comms lead @bea smith`: the person begins at the `@`, or with the second word. `lead` names the role
    /// itself.
    void readRole()
    {
        if (m_isLead)
            m_command.parts.append({Part::Role, m_verb.text, m_verb.from, m_verb.length, m_verb.from});
        if (m_words.isEmpty())
            return reportMissing(m_verb);
        const auto at = std::find_if(m_words.begin(), m_words.end(),
            [](const SlashToken &word) { return word.text.startsWith(QLatin1Char('@')); });
        const qsizetype person = m_isLead ? 0 : at == m_words.end() ? 1 : at - m_words.begin();
        if (!m_isLead && person == 0)
            return reportMissing(m_verb); // whose role it is, but not which
        if (!m_isLead)
            appendWords(Part::Role, 0, std::min(person, m_words.size()));
        if (person >= m_words.size())
            return reportMissing(m_words.last());
        SlashToken &first = m_words[person];
        if (first.text.startsWith(QLatin1Char('@')))
            first.text.remove(0, 1);
        appendWords(Part::Person, person, m_words.size());
    }

    const QString &m_text;
    QList<SlashToken> m_tokens, m_words;
    qsizetype m_next = 0;
    SlashToken m_verb;
    bool m_isLead = false;
    SlashCommand m_command;
};

} // namespace

std::optional<QString> SlashCommand::value(SlashPart::Kind kind) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [kind](const SlashPart &p) { return p.kind == kind; });
    return found == parts.end() ? std::nullopt : std::optional(found->value);
}

SlashCommand parseSlashCommand(const QString &text)
{
    return Parser(text).parse();
}

QStringList slashFlags(SlashVerb verb)
{
    QStringList flags;
    for (const Part part : flagsOf(verb)) {
        const auto *name = std::find_if(
            flagNames.begin(), flagNames.end(), [part](const FlagName &flag) { return flag.part == part; });
        flags.append(QStringLiteral("--") + QLatin1String(name->name));
    }
    return flags;
}

QStringList slashVerbs()
{
    QStringList names;
    SlashVerb last = SlashVerb::None;
    for (const VerbName &name : verbNames) {
        if (std::exchange(last, name.verb) != name.verb)
            names.append(QLatin1String(name.name));
    }
    return names;
}

} // namespace muster
