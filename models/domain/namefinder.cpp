#include "models/domain/namefinder.h"
#include "models/domain/searchwords.h"
#include <algorithm>
#include <functional>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostNamed = 5;

bool hasWordBeginningWith(const QString &name, const QString &wanted)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool begins = i == 0 || !name.at(i - 1).isLetterOrNumber();
        if (begins && bareName(name.mid(i)).startsWith(wanted))
            return true;
    }
    return false;
}

/// How well a name fits; 0 is not at all.
int fit(const Named &one, const QString &wanted)
{
    int best = 0;
    for (const QString &name : QStringList(one.name) + one.others) {
        const QString plain = bareName(name);
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

QList<Named> sorted(QList<Named> all)
{
    std::sort(all.begin(), all.end(), [](const Named &a, const Named &b) {
        return a.order != b.order ? a.order < b.order : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

QString digitsOf(const QString &name)
{
    QString digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

} // namespace

QString bareName(const QString &text)
{
    return searchWords(text).join(QString());
}

QList<Named> namedSeverities(const Directory &directory)
{
    QList<Named> list;
    for (const Severity &one : directory.severities)
        list.append({one.id, one.name, {digitsOf(one.name)}, -one.rank});
    return sorted(list);
}

QList<Named> namedStatuses(const Directory &directory)
{
    QList<Named> list;
    for (const IncidentStatus &one : directory.statuses)
        list.append({one.id, one.name, {}, one.rank});
    return sorted(list);
}

QList<Named> namedTypes(const Directory &directory)
{
    QList<Named> list;
    for (const IncidentType &one : directory.types)
        list.append({one.id, one.name, {}, one.isDefault ? 0 : 1});
    return sorted(list);
}

QList<Named> namedRoles(const Directory &directory)
{
    QList<Named> list;
    for (const IncidentRole &role : directory.roles) {
        if (role.kind == IncidentRole::Kind::Reporter)
            continue;
        const bool isLead = role.kind == IncidentRole::Kind::Lead;
        list.append({role.id, role.name, {role.shortform, isLead ? u"lead"_s : QString()}, isLead ? 0 : 1});
    }
    return sorted(list);
}

QList<Named> namedPeople(const Directory &directory)
{
    QList<Named> list;
    for (const User &user : directory.users) {
        if (user.isActive)
            list.append({user.id, user.name, {user.email, user.email.section(u'@', 0, 0)}});
    }
    return sorted(list);
}

QList<Named> fitting(const QList<Named> &all, const QString &typed)
{
    const QString wanted = bareName(typed);
    QList<Named> found;
    int best = 1;
    for (const Named &one : all) {
        const int how = wanted.isEmpty() ? 0 : fit(one, wanted);
        if (how < best)
            continue;
        if (how > best)
            found.clear();
        best = how;
        found.append(one);
    }
    return found;
}

QList<Named> fittingPeople(const Directory &directory, const QString &typed, const QString &meId)
{
    if (bareName(typed) != u"me")
        return fitting(namedPeople(directory), typed);
    if (meId.isEmpty())
        return {};
    return {{meId, directory.user(meId).value_or(User{}).name}};
}

QStringList someNames(const QList<Named> &all)
{
    QStringList names;
    for (const Named &one : all.mid(0, mostNamed))
        names.append(one.name);
    return names;
}

} // namespace muster
