#include "models/domain/slashtargets.h"
#include "models/domain/namefinder.h"
#include "models/domain/updatedue.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Kind = SlashPart::Kind;

QList<Named> namesFor(Kind kind, const Directory &directory)
{
    switch (kind) {
    case Kind::Severity:
        return namedSeverities(directory);
    case Kind::Status:
        return namedStatuses(directory);
    case Kind::Type:
        return namedTypes(directory);
    case Kind::Role:
        return namedRoles(directory);
    case Kind::Next:
        return {{u"15m"_s, u"15m"_s}, {u"30m"_s, u"30m"_s}, {u"1h"_s, u"1h"_s}, {u"2h"_s, u"2h"_s},
            {noNextUpdate, noNextUpdate}};
    case Kind::Visibility:
        return {{u"public"_s, u"public"_s}, {u"private"_s, u"private"_s}};
    default:
        return namedPeople(directory);
    }
}

bool isPerson(Kind kind)
{
    return kind == Kind::Person || kind == Kind::Lead;
}

class Finder
{
public:
    Finder(const Directory &directory, const QString &meId)
        : m_directory(directory)
        , m_meId(meId)
    { }

    void find(const SlashPart &part)
    {
        const QString wanted = bareName(part.value);
        if (isPerson(part.kind) && QStringList{u"nobody"_s, u"none"_s}.contains(wanted))
            return take(part.kind, {}, {});
        if (part.kind == Kind::Next && readDuration(part.value)) // any, not only those that are offered
            return take(part.kind, part.value.trimmed(), part.value.trimmed());
        choose(part);
    }

    SlashTargets targets() const { return m_targets; }

private:
    void take(Kind kind, const QString &id, const QString &name)
    {
        m_targets.ids.insert(kind, id);
        m_targets.names.insert(kind, name);
    }

    void choose(const SlashPart &part)
    {
        const QList<Named> all = namesFor(part.kind, m_directory);
        const QList<Named> fit
            = isPerson(part.kind) ? fittingPeople(m_directory, part.value, m_meId) : fitting(all, part.value);
        if (fit.size() == 1)
            return take(part.kind, fit.first().id, fit.first().name);
        m_targets.mismatches.append({part, fit.size() > 1, someNames(fit.isEmpty() ? all : fit)});
    }

    const Directory &m_directory;
    const QString m_meId;
    SlashTargets m_targets;
};

} // namespace

SlashTargets slashTargets(const SlashCommand &command, const Directory &directory, const QString &meId)
{
    Finder finder(directory, meId);
    for (const SlashPart &part : command.parts) {
        if (part.kind != Kind::Text && part.kind != Kind::Summary)
            finder.find(part);
    }
    return finder.targets();
}

} // namespace muster
