#include "models/domain/handover.h"
#include "models/domain/timelinemark.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using State = Handover::State;

// In the order of the enumeration; kept in the mark.
const QStringList states{u"offered"_s, u"accepted"_s, u"declined"_s, u"withdrawn"_s};
const QString kind = u"handover"_s;

} // namespace

QString handoverText(const QStringList &headings, const QStringList &notes)
{
    QStringList parts;
    for (qsizetype i = 0; i < std::min(headings.size(), notes.size()); ++i) {
        if (const QString note = notes[i].trimmed(); !note.isEmpty())
            parts.append(u"**"_s + headings[i] + u"**\n"_s + note);
    }
    return parts.join(u"\n\n"_s);
}

std::optional<Handover> handoverOf(const TimelineItem &item)
{
    const auto mark = markOf(item.description, kind);
    if (!mark || mark->values.size() != 4)
        return {};
    const qsizetype state = states.indexOf(mark->values[0]);
    if (state < 0)
        return {};
    Handover handover;
    handover.itemId = item.id;
    handover.state = State(state);
    handover.roleId = mark->values[1];
    handover.fromId = personOfMark(mark->values[2]);
    handover.toId = mark->values[3];
    handover.text = withoutMark(item.description, kind);
    handover.at = item.at;
    return handover;
}

QString handoverDescription(const Handover &handover)
{
    return withMark(handover.text,
        {kind, {states[int(handover.state)], handover.roleId, personInMark(handover.fromId), handover.toId}});
}

std::optional<Handover> openHandover(const QList<TimelineItem> &items, const Incident &incident)
{
    std::optional<Handover> latest;
    QMap<QString, Handover> ofRole;
    for (const TimelineItem &item : items) {
        const auto handover = handoverOf(item);
        if (!handover)
            continue;
        const auto before = ofRole.constFind(handover->roleId);
        if (before == ofRole.constEnd() || before->at.at <= handover->at.at)
            ofRole.insert(handover->roleId, *handover);
    }
    for (const Handover &handover : std::as_const(ofRole)) {
        const auto holder = incident.assigneeOf(handover.roleId);
        const bool isStill = (holder ? holder->id : QString()) == handover.fromId;
        if (handover.state == State::Offered && isStill && (!latest || latest->at.at < handover.at.at))
            latest = handover;
    }
    return latest;
}

} // namespace muster
