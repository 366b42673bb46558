#include "models/domain/timelinemark.h"
#include <QRegularExpression>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

const QRegularExpression &line()
{
    static const QRegularExpression form(
        u"^ {0,3}\\[muster:([a-z-]+)\\]: #([A-Za-z0-9_/-]*) *$"_s, QRegularExpression::MultilineOption);
    return form;
}

} // namespace

std::optional<TimelineMark> markOf(const QString &description)
{
    const auto match = line().match(description);
    if (!match.hasMatch())
        return {};
    return TimelineMark{match.captured(1), match.captured(2).split(u'/', Qt::SkipEmptyParts)};
}

QString withoutMarks(const QString &description)
{
    if (!description.contains(u"[muster:"_s))
        return description;
    return QString(description).remove(line()).trimmed();
}

QString withMark(const QString &description, const TimelineMark &mark)
{
    const QString text = withoutMarks(description);
    return (text.isEmpty() ? QString() : text + u"\n\n"_s)
        + u"[muster:%1]: #%2"_s.arg(mark.kind, mark.values.join(u'/'));
}

} // namespace muster
