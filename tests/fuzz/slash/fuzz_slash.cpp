#include "models/domain/fuzzymatch.h"
#include "models/domain/slashcommand.h"
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

using namespace muster;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isWithin(const QString &text, qsizetype from, qsizetype length)
{
    return from >= 0 && length >= 0 && from + length <= text.size();
}

void requireSound(const QString &text, const SlashCommand &command)
{
    std::set<SlashPart::Kind> kinds;
    qsizetype last = 0;
    for (const SlashPart &part : command.parts) {
        require(isWithin(text, part.from, part.length) && part.length > 0 && part.from >= last);
        require(!part.value.trimmed().isEmpty());
        require(kinds.insert(part.kind).second);
        last = part.from;
    }
    last = 0;
    for (const SlashProblem &problem : command.problems) {
        require(isWithin(text, problem.from, problem.length) && problem.from >= last);
        require(problem.length == 0 || text.mid(problem.from, problem.length) == problem.token);
        last = problem.from;
    }
    require(command.verb != SlashVerb::None || command.parts.isEmpty());
    require(command == parseSlashCommand(text)); // and nothing is remembered from one to the next
}

void requireSound(const QString &letters, const QString &text)
{
    const auto match = fuzzyMatch(letters, text);
    if (!match)
        return;
    QString wanted = letters.left(256);
    wanted.removeIf([](QChar c) { return folded(c).isSpace(); });
    require(match->positions.size() == wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const qsizetype at = match->positions.at(i);
        require(at < text.size() && (i == 0 || match->positions.at(i - 1) < at));
        require(folded(text.at(at)) == folded(wanted.at(i)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    requireSound(text, parseSlashCommand(text));
    const qsizetype half = text.indexOf(u'\n');
    if (half > 0 && text.size() < 100) // it takes time by the product of both
        requireSound(text.left(half), text.mid(half + 1));
    return 0;
}
