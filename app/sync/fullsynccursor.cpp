#include "app/sync/fullsynccursor.h"
#include "models/domain/json.h"
#include <QJsonDocument>

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

QJsonObject countsToJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, int> countsFromJson(const QJsonObject &object)
{
    QMap<QString, int> counts;
    for (auto it = object.begin(); it != object.end(); ++it)
        counts.insert(it.key(), it.value().toInt());
    return counts;
}

} // namespace

QString FullSyncCursor::toText() const
{
    const QJsonObject object{{u"generation"_s, generation}, {u"feed"_s, feedPosition}, {u"walk"_s, walk},
        {u"after"_s, after}, {u"skipped"_s, QJsonArray::fromStringList(skipped)}, {u"done"_s, countsToJson(done)},
        {u"totals"_s, countsToJson(totals)}, {u"newest"_s, newest}, {u"begun_at"_s, begunAt}};
    return QString::fromUtf8(json::compact(object));
}

FullSyncCursor FullSyncCursor::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    FullSyncCursor cursor;
    cursor.generation = object.value("generation"_L1).toInteger();
    cursor.feedPosition = json::string(object, "feed"_L1);
    cursor.walk = json::string(object, "walk"_L1);
    cursor.after = json::string(object, "after"_L1);
    cursor.skipped = object.value("skipped"_L1).toVariant().toStringList();
    cursor.done = countsFromJson(json::object(object, "done"_L1));
    cursor.totals = countsFromJson(json::object(object, "totals"_L1));
    cursor.newest = json::string(object, "newest"_L1);
    cursor.begunAt = json::string(object, "begun_at"_L1);
    return cursor;
}

void FullSyncCursor::enter(const QString &name)
{
    if (walk != name) {
        walk = name;
        after.clear();
        hasStartedAgain = false;
    }
    if (after.isEmpty())
        done.remove(name);
}

std::pair<int, int> FullSyncCursor::progress(const QStringList &lists) const
{
    int sum = 0, total = 0;
    bool isKnown = true;
    for (const QString &list : lists) {
        sum += done.value(list);
        total += std::max(done.value(list), totals.value(list));
        isKnown = isKnown && (totals.contains(list) || skipped.contains(list));
    }
    if (isKnown)
        return {sum, total};
    const bool isFirst = sum == done.value(lists.value(0));
    return {sum, isFirst ? totals.value(lists.value(0)) : 0};
}

} // namespace muster::sync
