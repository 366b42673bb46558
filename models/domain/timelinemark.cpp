#include "models/domain/timelinemark.h"
#include <QDateTime>
#include <QRegularExpression>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

const QString nobody = u"-"_s;
const QString timeForm = u"yyyyMMdd'T'HHmmss'Z'"_s;

const QRegularExpression &line()
{
    static const QRegularExpression form(
        u"^ {0,3}\\[muster:([a-z-]+)\\]: #([A-Za-z0-9_/-]*) *$"_s, QRegularExpression::MultilineOption);
    return form;
}

QList<TimelineMark> marksOf(const QString &description)
{
    QList<TimelineMark> marks;
    if (!description.contains(u"[muster:"_s))
        return marks;
    for (auto match = line().globalMatch(description); match.hasNext();) {
        const auto one = match.next();
        marks.append({one.captured(1), one.captured(2).split(u'/', Qt::SkipEmptyParts)});
    }
    return marks;
}

QString withMarks(const QString &text, const QList<TimelineMark> &marks)
{
    QStringList lines;
    for (const TimelineMark &mark : marks)
        lines.append(u"[muster:%1]: #%2"_s.arg(mark.kind, mark.values.join(u'/')));
    const QString gap = text.isEmpty() || lines.isEmpty() ? QString() : u"\n\n"_s;
    return text + gap + lines.join(u'\n');
}

QList<TimelineMark> otherMarks(const QString &description, const QString &kind)
{
    QList<TimelineMark> marks = marksOf(description);
    marks.removeIf([&](const TimelineMark &mark) { return mark.kind == kind; });
    return marks;
}

} // namespace

std::optional<TimelineMark> markOf(const QString &description, const QString &kind)
{
    for (const TimelineMark &mark : marksOf(description)) {
        if (mark.kind == kind)
            return mark;
    }
    return {};
}

QString withoutMarks(const QString &description)
{
    if (!description.contains(u"[muster:"_s))
        return description;
    return QString(description).remove(line()).trimmed();
}

QString withoutMark(const QString &description, const QString &kind)
{
    if (!markOf(description, kind))
        return description;
    return withMarks(withoutMarks(description), otherMarks(description, kind));
}

QString withMark(const QString &description, const TimelineMark &mark)
{
    return withMarks(withoutMarks(description), otherMarks(description, mark.kind) << mark);
}

QString withText(const QString &description, const QString &text)
{
    return withMarks(withoutMarks(text), marksOf(description));
}

QString personInMark(const QString &personId)
{
    return personId.isEmpty() ? nobody : personId;
}

QString personOfMark(const QString &text)
{
    return text == nobody ? QString() : text;
}

QString markText(Instant at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(timeForm);
}

std::optional<Instant> instantOfMark(const QString &text)
{
    QDateTime at = QDateTime::fromString(text, timeForm);
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid())
        return {};
    return Instant(std::chrono::seconds(at.toSecsSinceEpoch()));
}

} // namespace muster
