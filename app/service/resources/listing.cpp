#include "app/service/resources/listing.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QString fromOf(const Listing &listing)
{
    const QString table = tableOf(listing.kind);
    return listing.isOfIncidents() ? u" FROM %1 o JOIN incidents i ON i.id = o.incident_id"_s.arg(table)
                                   : u" FROM %1 o"_s.arg(table);
}

qint64 count(Workspace &workspace, const Listing &listing)
{
    return workspace.counts().count(
        u"SELECT COUNT(*)"_s + fromOf(listing) + listing.where.sql(), listing.where.values());
}

} // namespace

bool Listing::isOfIncidents() const
{
    return kind == ObjectKind::IncidentUpdate || kind == ObjectKind::Action || kind == ObjectKind::FollowUp
        || kind == ObjectKind::Activity || kind == ObjectKind::IncidentTimelineItem
        || kind == ObjectKind::IncidentAttachment;
}

void Listing::hidePrivate(const Principal &principal)
{
    if (!principal.seesPrivate())
        where.add({isOfIncidents() ? u"i.visibility = 'public'"_s : u"o.visibility = 'public'"_s, {}});
}

Reply listPage(Workspace &workspace, const Listing &listing, const Page &page)
{
    // Ids are ULIDs: their order is the order of creation, and an `after` that has been deleted since still has its
    // place.
    if (!page.after.isEmpty() && !isUlid(page.after)) // no object's id, so nothing comes after it
        return {renderPage(listing.key, {}, page, {}, listing.isCounted ? count(workspace, listing) : -1)};
    Where where = listing.where;
    if (!page.after.isEmpty())
        where.add({listing.isNewestFirst ? u"o.id < ?"_s : u"o.id > ?"_s, {page.after}});
    Database &database = workspace.database();
    // First the ids, then their texts: what the database may have to sort stays small.
    const QString order = listing.isNewestFirst ? u" ORDER BY o.id DESC"_s : u" ORDER BY o.id"_s;
    const QString ids = u"SELECT o.id"_s + fromOf(listing) + where.sql() + order + u" LIMIT ?"_s;
    const QString sql = u"SELECT o.id, %1 FROM %2 o WHERE o.id IN (%3)%4"_s.arg(
        database.dialect().bytesOf(u"o.body"_s), tableOf(listing.kind), ids, order);
    QByteArrayList objects;
    QString last;
    bool hasMore = false;
    database.each(sql, where.values() + QVariantList{page.size + 1}, [&](const Row &row) {
        hasMore = objects.size() == page.size;
        if (hasMore)
            return;
        last = row.text(0);
        objects.append(row.bytes(1));
    });
    const qint64 total = listing.isCounted ? count(workspace, listing) : -1;
    return {renderPage(listing.key, objects, page, hasMore ? last : QString(), total), {}};
}

Reply listAll(Workspace &workspace, const Listing &listing)
{
    Database &database = workspace.database();
    QByteArrayList objects;
    database.each(u"SELECT "_s + database.dialect().bytesOf(u"o.body"_s) + fromOf(listing) + listing.where.sql()
            + u" ORDER BY o.id"_s,
        listing.where.values(), [&](const Row &row) { objects.append(row.bytes(0)); });
    return {"{\"" + listing.key.toLatin1() + "\":[" + objects.join(',') + "]}", {}};
}

QByteArray bodyOf(Workspace &workspace, ObjectKind kind, const QString &id)
{
    Database &database = workspace.database();
    return database
        .first(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(database.dialect().bytesOf(u"body"_s), tableOf(kind)), {id},
            [](const Row &row) { return row.bytes(0); })
        .value_or(QByteArray());
}

} // namespace muster::service
