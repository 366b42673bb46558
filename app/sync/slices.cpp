#include "app/sync/slices.h"
#include "models/domain/json.h"
#include <QDate>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestInSlice = 1000;
constexpr int mostSlices = 24; // more than are walked at once: some years have more incidents than others

Task<Result<QJsonObject>> firstOf(Remote &remote, List list)
{
    list.pageSize = 1;
    const auto page = co_await remote.page(list, {});
    if (!page)
        co_return tl::unexpected(page.error());
    co_return page->items.isEmpty() ? QJsonObject() : page->items.first().toObject();
}

QDate dayOf(const QJsonObject &incident)
{
    return QDate::fromString(json::string(incident, "created_at"_L1).left(10), Qt::ISODate);
}

QStringList evenly(QDate from, QDate to, int slices)
{
    QStringList days;
    const qint64 span = from.daysTo(to);
    for (int i = 1; i < slices; ++i) {
        const QString day = from.addDays(span * i / slices).toString(Qt::ISODate);
        if (!days.contains(day))
            days.append(day);
    }
    return days;
}

} // namespace

Task<Result<QStringList>> daysToCutAt(Remote &remote, List incidents, int total)
{
    const int slices = std::min(mostSlices, total / fewestInSlice);
    if (slices < 2)
        co_return QStringList();
    const auto newest = co_await firstOf(remote, incidents);
    if (!newest)
        co_return tl::unexpected(newest.error());
    incidents.query.addQueryItem(u"sort_by"_s, u"created_at_oldest_first"_s);
    const auto oldest = co_await firstOf(remote, incidents);
    if (!oldest)
        co_return tl::unexpected(oldest.error());
    const QDate from = dayOf(*oldest), to = dayOf(*newest);
    if (!from.isValid() || !to.isValid() || from.daysTo(to) < 2)
        co_return QStringList();
    // A server that does not filter would send everything with each slice: it shows something before the beginning.
    incidents.query.addQueryItem(u"created_at[lte]"_s, from.addDays(-2).toString(Qt::ISODate));
    const auto before = co_await firstOf(remote, incidents);
    if (!before && before.error().kind != ErrorKind::Invalid)
        co_return tl::unexpected(before.error());
    co_return before && before->isEmpty() ? evenly(from, to, slices) : QStringList();
}

List slice(List list, const QStringList &days, qsizetype index)
{
    if (index > 0)
        list.query.addQueryItem(u"created_at[gte]"_s, days.at(index - 1));
    if (index < days.size())
        list.query.addQueryItem(u"created_at[lte]"_s, days.at(index));
    return list;
}

} // namespace muster::sync
