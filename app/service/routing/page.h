#pragma once
#include "app/service/routing/operation.h"

namespace muster::service {

/// Which part of a list is wanted: at most `size` objects following the one with the id `after`.
struct Page
{
    int size = 25;
    QString after;
};

/// `page_size` and `after` as parameters of an operation.
QList<Parameter> pageParameters(int maximum);
Result<Page> readPage(const Call &call, int maximum);
/// `{"key":[…],"pagination_meta":{…}}`. `after` is the last object's id when there is more, else empty; `total` below 0
/// is not told. `page_size` is told as at most 250, the greatest value the API's schema allows there.
QByteArray renderPage(
    const QString &key, const QByteArrayList &objects, const Page &page, const QString &after, qint64 total = -1);
/// The schema of that.
Schema pageSchema(const QString &name, const QString &key, const Schema &object, bool hasTotal = false);

} // namespace muster::service
