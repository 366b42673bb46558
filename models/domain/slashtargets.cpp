#include "models/domain/slashtargets.h"
#include "models/domain/searchwords.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Kind = SlashPart::Kind;

constexpr qsizetype mostCandidates = 5;

struct Named
{
    QString id, name;
    QStringList others; ///< what it is called besides
    int order = 0; ///< lower is named first where all are
};

/// Letters and digits only: `service_outage` is "Service outage".
QString bare(const QString &text)
{
    return searchWords(text).join(QString());
}

bool hasWordBeginningWith(const QString &name, const QString &wanted)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool begins = i == 0 || !name.at(i - 1).isLetterOrNumber();
        if (begins && bare(name.mid(i)).startsWith(wanted))
            return true;
    }
    return false;
}

/// How well a name fits; 0 is not at all.
int fit(const Named &one, const QString &wanted)
{
    int best = 0;
    for (const QString &name : QStringList(one.name) + one.others) {
        const QString plain = bare(name);
        if (plain.isEmpty())
            continue;
        best = std::max(best,
            plain == wanted                          ? 3
                : plain.startsWith(wanted)           ? 2
                : hasWordBeginningWith(name, wanted) ? 1
                                                     : 0);
    }
    return best;
}

template<typename T> QList<Named> namedOf(const QMap<QString, T> &all, const std::function<int(const T &)> &order = {})
{
    QList<Named> list;
    for (const T &one : all)
        list.append({one.id, one.name, {}, order ? order(one) : 0});
    return list;
}

QList<Named> people(const Directory &directory)
{
    QList<Named> list;
    for (const User &user : directory.users) {
        if (user.isActive)
            list.append({user.id, user.name, {user.email, user.email.section(u'@', 0, 0)}});
    }
    return list;
}

QList<Named> roles(const Directory &directory)
{
    QList<Named> list;
    for (const IncidentRole &role : directory.roles) {
        if (role.kind == IncidentRole::Kind::Reporter)
            continue; // set on declaring, by whoever declares
        const bool isLead = role.kind == IncidentRole::Kind::Lead;
        list.append({role.id, role.name, {role.shortform, isLead ? u"lead"_s : QString()}, isLead ? 0 : 1});
    }
    return list;
}

QList<Named> namesFor(Kind kind, const Directory &directory)
{
    switch (kind) {
    case Kind::Severity:
        return namedOf<Severity>(directory.severities, [](const Severity &one) { return -one.rank; });
    case Kind::Status:
        return namedOf<IncidentStatus>(directory.statuses, [](const IncidentStatus &one) { return one.rank; });
    case Kind::Type:
        return namedOf<IncidentType>(directory.types, [](const IncidentType &one) { return one.isDefault ? 0 : 1; });
    case Kind::Role:
        return roles(directory);
    case Kind::Visibility:
        return {{u"public"_s, u"public"_s, {}}, {u"private"_s, u"private"_s, {}}};
    default:
        return people(directory);
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
        const QString wanted = bare(value);
        if (isPerson(part.kind) && QStringList{u"nobody"_s, u"none"_s}.contains(wanted))
            return take(part.kind, {}, {});
        if (isPerson(part.kind) && wanted == u"me" && !m_meId.isEmpty())
            return take(part.kind, m_meId, m_directory.user(m_meId).value_or(User{}).name);
        choose(part, wanted);
    }

    SlashTargets targets() const { return m_targets; }

private:
    void take(Kind kind, const QString &id, const QString &name)
    {
        m_targets.ids.insert(kind, id);
        m_targets.names.insert(kind, name);
    }

    void choose(const SlashPart &part, const QString &wanted)
    {
        QList<Named> all = namesFor(part.kind, m_directory);
        std::sort(all.begin(), all.end(), [](const Named &a, const Named &b) {
            return a.order != b.order ? a.order < b.order : QString::localeAwareCompare(a.name, b.name) < 0;
        });
        int best = wanted.isEmpty() ? 0 : 1;
        QList<Named> fitting;
        for (const Named &one : std::as_const(all)) {
            const int how = wanted.isEmpty() ? 0 : fit(one, wanted);
            if (how < best || how == 0)
                continue;
            if (how > best)
                fitting.clear();
            best = how;
            fitting.append(one);
        }
        if (fitting.size() == 1)
            return take(part.kind, fitting.first().id, fitting.first().name);
        SlashMismatch mismatch{part, fitting.size() > 1, {}};
        for (const Named &one : fitting.isEmpty() ? all : fitting)
            mismatch.candidates.append(one.name);
        mismatch.candidates = mismatch.candidates.mid(0, mostCandidates);
        m_targets.mismatches.append(mismatch);
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
