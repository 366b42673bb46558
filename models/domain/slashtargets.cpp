#include "models/domain/slashtargets.h"
#include "models/domain/namefinder.h"

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
        QString value = part.value;
        if (isPerson(part.kind) && value.startsWith(u'@'))
            value.remove(0, 1);
        const QString wanted = bareName(value);
        if (isPerson(part.kind) && QStringList{u"nobody"_s, u"none"_s}.contains(wanted))
            return take(part.kind, {}, {});
        if (isPerson(part.kind) && wanted == u"me")
            return takeMe(part);
        choose(part, value);
    }

    SlashTargets targets() const { return m_targets; }

private:
    void take(Kind kind, const QString &id, const QString &name)
    {
        m_targets.ids.insert(kind, id);
        m_targets.names.insert(kind, name);
    }

    /// Never somebody called Mei, even when nobody knows who I am.
    void takeMe(const SlashPart &part)
    {
        if (m_meId.isEmpty())
            m_targets.mismatches.append({part, false, someNames(namedPeople(m_directory))});
        else
            take(part.kind, m_meId, m_directory.user(m_meId).value_or(User{}).name);
    }

    void choose(const SlashPart &part, const QString &typed)
    {
        const QList<Named> all = namesFor(part.kind, m_directory);
        const QList<Named> fit = fitting(all, typed);
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
