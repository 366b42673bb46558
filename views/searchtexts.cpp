#include "views/searchtexts.h"
#include <QCoreApplication>

namespace muster {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
public:
    static QString place(SearchHit::Place place)
    {
        switch (place) {
        case SearchHit::Place::Summary:
            return tr("Summary");
        case SearchHit::Place::Field:
            return tr("Field");
        case SearchHit::Place::Update:
            return tr("Update");
        case SearchHit::Place::Action:
            return tr("Action");
        case SearchHit::Place::FollowUp:
            return tr("Follow-up");
        case SearchHit::Place::Attachment:
            return tr("Link");
        case SearchHit::Place::TimelineItem:
            break;
        }
        return tr("Timeline");
    }
    static QString list(const QStringList &items) { return items.join(tr(", ", "between names")); }
    static QString found(SearchHit::Place place, const QString &text)
    {
        return tr("%1: %2", "where a search found something, and the text there").arg(Words::place(place), text);
    }
    static QString nobody() { return tr("nobody"); }
    static QString none() { return tr("none yet"); }
    static QString meaning(const QString &name, const QString &what)
    {
        if (name == QLatin1String("severity"))
            return tr("severity %1").arg(what);
        if (name == QLatin1String("status"))
            return tr("status %1").arg(what);
        if (name == QLatin1String("type"))
            return tr("type %1").arg(what);
        if (name == QLatin1String("lead"))
            return tr("led by %1").arg(what);
        if (name == QLatin1String("after"))
            return tr("declared from %1 on", "a day").arg(what);
        if (name == QLatin1String("before"))
            return tr("declared before %1", "a day").arg(what);
        return name == QLatin1String("has") ? tr("with %1", "parts of an incident").arg(what) : what;
    }
    static QString role(const QString &role, const QString &person)
    {
        return person == QLatin1String("*") ? tr("%1 is assigned", "a role").arg(role)
                                            : tr("%1: %2", "a role and who has it").arg(role, person);
    }
    static QString negated(const QString &what) { return tr("not: %1", "the opposite of a condition").arg(what); }

    static QString noName(const QString &name, const QString &value)
    {
        if (name == QLatin1String("severity"))
            return tr("No severity is called “%1”.").arg(value);
        if (name == QLatin1String("status"))
            return tr("No status is called “%1”.").arg(value);
        if (name == QLatin1String("type"))
            return tr("No type is called “%1”.").arg(value);
        if (name == QLatin1String("role"))
            return tr("No role or person is called “%1”.").arg(value);
        return tr("Nobody is called “%1”.").arg(value);
    }
    static QString problem(const SearchReading::Problem &problem)
    {
        using Kind = SearchReading::Problem::Kind;
        const QString names = list(problem.candidates);
        switch (problem.kind) {
        case Kind::NoSuchName:
            return noName(problem.part.name, problem.value)
                + (names.isEmpty() ? QString() : QLatin1Char(' ') + tr("There is: %1.").arg(names));
        case Kind::SeveralFit:
            return tr("“%1” may be %2.", "several names fit").arg(problem.value, names);
        case Kind::NoSuchValue:
            return tr("“%1:” does not know “%2”. It knows %3.").arg(problem.part.name, problem.value, names);
        case Kind::NoDate:
            return tr("“%1” is no date. Write 2026-10-03, 2026-10, 2026, 7d, today or yesterday.").arg(problem.value);
        case Kind::NoSuchOperator:
            break;
        }
        return tr("“%1:” is searched for as a word. Operators: %2.").arg(problem.value, names);
    }
};

QString bold(const QString &text)
{
    return QLatin1String("<b>") + text.toHtmlEscaped() + QLatin1String("</b>");
}

} // namespace

QString meaningMarkup(const SearchReading::Meaning &meaning)
{
    const QString name = meaning.part.name;
    QStringList names;
    for (const QString &one : meaning.names) {
        const QString nothing = name == QLatin1String("severity") ? Words::none() : Words::nobody();
        names.append(one == QLatin1String("*") ? one : bold(one.isEmpty() ? nothing : one));
    }
    const QString text = name == QLatin1String("role") && names.size() == 2 ? Words::role(names[0], names[1])
                                                                            : Words::meaning(name, Words::list(names));
    return meaning.part.negated ? Words::negated(text) : text;
}

QString problemText(const SearchReading::Problem &problem)
{
    return Words::problem(problem);
}

QString hitMarkup(const SearchHit &hit)
{
    const QString &text = hit.snippet.text;
    QString markup;
    qsizetype at = 0;
    for (const Snippet::Mark &mark : hit.snippet.marks) {
        markup += text.mid(at, mark.from - at).toHtmlEscaped() + bold(text.mid(mark.from, mark.length));
        at = mark.from + mark.length;
    }
    return Words::found(hit.place, markup + text.mid(at).toHtmlEscaped());
}

} // namespace muster
