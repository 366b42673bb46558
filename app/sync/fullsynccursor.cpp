#include "app/sync/fullsynccursor.h"
#include "models/domain/json.h"
#include <QJsonDocument>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const QMap<QString, FullSyncCursor::Place> &places)
{
    QJsonObject object;
    for (auto it = places.begin(); it != places.end(); ++it)
        object.insert(
            it.key(), QJsonObject{{u"after"_s, it->after}, {u"done"_s, it->done}, {u"finished"_s, it->isFinished}});
    return object;
}

QMap<QString, FullSyncCursor::Place> placesFromJson(const QJsonObject &object)
{
    QMap<QString, FullSyncCursor::Place> places;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject place = it->toObject();
        places.insert(it.key(),
            {json::string(place, "after"_L1), place.value("done"_L1).toInt(), place.value("finished"_L1).toBool()});
    }
    return places;
}

QMap<QString, int> countsFromJson(const QJsonObject &object)
{
    QMap<QString, int> counts;
    for (auto it = object.begin(); it != object.end(); ++it)
        counts.insert(it.key(), it.value().toInt());
    return counts;
}

} // namespace

bool isLater(const QString &a, const QString &b)
{
    const auto left = parseInstant(a), right = parseInstant(b);
    return left && (!right || *left > *right);
}

QString FullSyncCursor::toText() const
{
    QJsonObject counts;
    for (auto it = totals.begin(); it != totals.end(); ++it)
        counts.insert(it.key(), it.value());
    const QJsonObject object{{u"generation"_s, generation}, {u"feed"_s, feedPosition},
        {u"days"_s, QJsonArray::fromStringList(days)}, {u"walks"_s, toJson(places)},
        {u"skipped"_s, QJsonArray::fromStringList(skipped)}, {u"totals"_s, counts}, {u"newest"_s, newest},
        {u"begun_at"_s, begunAt}, {u"withheld"_s, QJsonArray::fromStringList(withheld)}};
    return QString::fromUtf8(json::compact(object));
}

FullSyncCursor FullSyncCursor::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    FullSyncCursor cursor;
    cursor.generation = object.value("generation"_L1).toInteger();
    cursor.feedPosition = json::string(object, "feed"_L1);
    cursor.days = object.value("days"_L1).toVariant().toStringList();
    cursor.places = placesFromJson(json::object(object, "walks"_L1));
    cursor.skipped = object.value("skipped"_L1).toVariant().toStringList();
    cursor.withheld = object.value("withheld"_L1).toVariant().toStringList();
    cursor.totals = countsFromJson(json::object(object, "totals"_L1));
    cursor.newest = json::string(object, "newest"_L1);
    cursor.begunAt = json::string(object, "begun_at"_L1);
    return cursor;
}

std::pair<int, int> FullSyncCursor::progress(const QMap<QString, QString> &walks) const
{
    QMap<QString, int> done;
    QMap<QString, bool> isKnown;
    for (auto it = walks.begin(); it != walks.end(); ++it) {
        done[*it] += places.value(it.key()).done;
        isKnown[*it] = totals.contains(*it) || skipped.contains(it.key());
    }
    int sum = 0, total = 0;
    for (auto it = done.begin(); it != done.end(); ++it) {
        sum += *it;
        total += std::max(*it, totals.value(it.key()));
    }
    return {sum, isKnown.values().contains(false) ? 0 : total};
}

} // namespace muster::sync
