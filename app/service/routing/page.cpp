#include "app/service/routing/page.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultSize = 25;
constexpr int greatestToldSize = 250;

} // namespace

QList<Parameter> pageParameters(int maximum)
{
    return {{u"page_size"_s, Schema::integer(u"How many to return"_s).withRange(1, maximum).withDefault(defaultSize)},
        {u"after"_s, Schema::id(u"The id of the last object of the page before"_s)}};
}

Result<Page> readPage(const Call &call, int maximum)
{
    Page page{defaultSize, call.query(u"after")};
    const QString size = call.query(u"page_size");
    if (size.isEmpty())
        return page;
    bool isNumber = false;
    page.size = size.toInt(&isNumber);
    if (!isNumber || page.size < 1 || page.size > maximum)
        return tl::unexpected(problem::invalid(u"page_size"_s, u"page_size must be between 1 and %1"_s.arg(maximum)));
    return page;
}

QByteArray renderPage(
    const QString &key, const QByteArrayList &objects, const Page &page, const QString &after, qint64 total)
{
    QJsonObject meta{{u"page_size"_s, std::min(page.size, greatestToldSize)}};
    if (!after.isEmpty())
        meta.insert(u"after"_s, after);
    if (total >= 0)
        meta.insert(u"total_record_count"_s, total);
    qsizetype size = 128;
    for (const QByteArray &object : objects)
        size += object.size() + 1;
    QByteArray text; // grown once: a page can have megabytes
    text.reserve(size);
    text.append("{\"").append(key.toLatin1()).append("\":[");
    for (const QByteArray &object : objects)
        text.append(object).append(',');
    if (!objects.isEmpty())
        text.chop(1);
    return text.append("],\"pagination_meta\":").append(json::compact(meta)).append('}');
}

Schema pageSchema(const QString &name, const QString &key, const Schema &object, bool hasTotal)
{
    QList<Property> meta{
        optional(u"after"_s, Schema::id()), required(u"page_size"_s, Schema::integer().withRange(1, greatestToldSize))};
    if (hasTotal)
        meta.append(optional(u"total_record_count"_s, Schema::integer()));
    const Schema metaSchema
        = Schema::object(hasTotal ? u"PaginationMetaResultWithTotalV2"_s : u"PaginationMetaResultV2"_s, meta);
    return Schema::object(name, {required(key, Schema::list(object)), required(u"pagination_meta"_s, metaSchema)});
}

} // namespace muster::service
