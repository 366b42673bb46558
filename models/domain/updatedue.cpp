#include "models/domain/updatedue.h"
#include <QRegularExpression>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::minutes longest = std::chrono::days(7);

} // namespace

UpdateDue::State UpdateDue::stateAt(Instant now) const
{
    if (now >= at)
        return State::Overdue;
    return (now - from) * 5 >= (at - from) * 4 ? State::Soon : State::Calm;
}

std::optional<UpdateDue> updateDue(
    StatusCategory category, Instant declaredAt, const std::optional<IncidentUpdate> &last, std::chrono::minutes usual)
{
    if (category != StatusCategory::Live)
        return {};
    const Instant from = last ? last->createdAt.at.value_or(declaredAt) : declaredAt;
    if (last && last->nextUpdate) {
        if (const auto at = last->nextUpdate->at)
            return UpdateDue{from, *at, true};
        return {};
    }
    if (usual.count() <= 0)
        return {};
    return UpdateDue{from, from + usual, false};
}

QString nextUpdatePromise(const QString &choice, Instant now)
{
    if (choice == noNextUpdate)
        return noNextUpdate;
    const auto length = readDuration(choice);
    return length ? formatInstant(now + *length) : QString();
}

std::optional<std::chrono::minutes> readDuration(const QString &typed)
{
    static const QRegularExpression form(
        u"^(?:(\\d{1,4}) ?h(?:ours?)?)? ?(?:(\\d{1,5}) ?(?:m(?:in(?:utes?|uten)?)?)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed.simplified());
    const std::chrono::minutes length
        = std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt());
    if (!match.hasMatch() || length.count() <= 0 || length > longest)
        return {};
    return length;
}

} // namespace muster
