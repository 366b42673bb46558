#include "models/domain/curation.h"
#include "models/domain/timelinemark.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;

const QString decisionKind = u"decision"_s, starKind = u"star"_s, lineKind = u"line"_s, movedKind = u"moved"_s,
              wordedKind = u"worded"_s;
// A title may hold anything, a mark's value may not.
constexpr auto asWord = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isWrittenByHand(const TimelineItem &item)
{
    return item.activityLogId.isEmpty() && !markOf(item.description, lineKind);
}

} // namespace

Curation curationOf(const TimelineItem &item)
{
    Curation curation;
    curation.isDecision = markOf(item.description, decisionKind).has_value();
    curation.isStarred = markOf(item.description, starKind).has_value();
    if (const auto mark = markOf(item.description, lineKind); mark && !mark->values.isEmpty())
        curation.lineKey = mark->values.first();
    if (const auto mark = markOf(item.description, movedKind); mark && mark->values.size() >= 2) {
        curation.originalAt = instantOfMark(mark->values[0]);
        curation.movedBy = personOfMark(mark->values[1]);
        if (mark->values.size() > 2)
            curation.shownAt = instantOfMark(mark->values[2]);
    }
    if (const auto mark = markOf(item.description, wordedKind); mark && !mark->values.isEmpty()) {
        curation.isReworded = true;
        curation.rewordedBy = personOfMark(mark->values[0]);
        if (mark->values.size() > 1)
            curation.originalTitle
                = QString::fromUtf8(QByteArray::fromBase64(mark->values[1].toLatin1(), asWord)).simplified();
    }
    return curation;
}

Wording wordingOf(const TimelineItem &item)
{
    return {item.title, withoutMarks(item.description)};
}

std::optional<Instant> shownAt(const TimelineItem &item)
{
    const auto moved = curationOf(item).shownAt;
    return moved ? moved : item.at.at;
}

TimelineItem starred(TimelineItem item, bool isStarred)
{
    item.description = isStarred ? withMark(item.description, {starKind, {}}) : withoutMark(item.description, starKind);
    return item;
}

TimelineItem moved(TimelineItem item, Instant to, const QString &byId)
{
    const Instant original = curationOf(item).originalAt.value_or(item.at.at.value_or(to));
    const bool byHand = isWrittenByHand(item);
    if (byHand)
        item.at = Timestamp::fromInstant(to);
    // To the second, like the mark, so that moving back is recognised.
    if (std::chrono::floor<std::chrono::seconds>(to) == std::chrono::floor<std::chrono::seconds>(original)) {
        item.description = withoutMark(item.description, movedKind);
        return item;
    }
    TimelineMark mark{movedKind, {markText(original), personInMark(byId)}};
    if (!byHand)
        mark.values.append(markText(to));
    item.description = withMark(item.description, mark);
    return item;
}

TimelineItem reworded(TimelineItem item, const Wording &wording, const Wording &original, const QString &byId)
{
    const bool byHand = isWrittenByHand(item);
    const QString kept = curationOf(item).originalTitle;
    const QString first = kept.isEmpty() ? item.title : kept;
    item.title = wording.title;
    item.description = withText(withoutMark(item.description, wordedKind), wording.text);
    if (byHand && wording.title != first)
        item.description = withMark(
            item.description, {wordedKind, {personInMark(byId), QString::fromLatin1(first.toUtf8().toBase64(asWord))}});
    else if (!byHand && wordingOf(item) != original)
        item.description = withMark(item.description, {wordedKind, {personInMark(byId)}});
    return item;
}

EditTimelineItem changeBetween(const TimelineItem &before, const TimelineItem &after)
{
    EditTimelineItem change;
    change.timelineItemId = before.id;
    change.incidentId = before.incidentId;
    if (after.title != before.title)
        change.title = after.title;
    if (after.description != before.description)
        change.description = after.description;
    if (after.at != before.at)
        change.at = after.at.raw;
    return change;
}

QString standingFor(const QString &lineKey, const QString &text)
{
    return withMark(text, {lineKind, {lineKeyInMark(lineKey)}});
}

QString lineKeyInMark(QString lineKey)
{
    return lineKey.replace(u':', u'-');
}

QString asDecision(const QString &text)
{
    return withMark(text, {decisionKind, {}});
}

} // namespace muster
