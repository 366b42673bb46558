#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/filters.h"
#include "app/service/routing/problem.h"
#include "models/domain/configuration.h"
#include "models/domain/json.h"

// /muster/v1: how our own clients stay up to date without asking for everything again.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 500;
constexpr int longestWait = 30;

QByteArray render(Workspace &workspace, const ChangeLog::Change &change)
{
    QJsonObject head{{u"sequence"_s, change.sequence}, {u"kind"_s, toText(change.kind)}, {u"id"_s, change.id},
        {u"deleted"_s, change.isDeleted}};
    if (!change.incidentId.isEmpty() && change.kind != ObjectKind::Incident)
        head.insert(u"incident_id"_s, change.incidentId);
    QByteArray text = json::compact(head);
    if (change.isDeleted)
        return text;
    text.chop(1);
    return text + ",\"object\":" + bodyOf(workspace, change.kind, change.id) + '}';
}

Reply answer(const QByteArrayList &changes, qint64 latest, bool hasMore)
{
    return {"{\"changes\":[" + changes.join(',') + "],\"latest\":" + QByteArray::number(latest)
            + ",\"more\":" + (hasMore ? "true" : "false") + '}',
        {}};
}

Result<Reply> listChanges(Workspace &workspace, const Call &call)
{
    ChangeLog &log = workspace.changes();
    const qint64 latest = log.latest();
    const QString sinceText = call.query(u"since");
    if (sinceText.isEmpty())
        return answer({}, latest, false);
    const qint64 since = sinceText.toLongLong();
    if (since < log.oldestAnswerable() || since > latest)
        return tl::unexpected(problem::of(
            410, u"resync_required"_s, u"The changes since then are not known here; read everything again"_s));
    const QString limitText = call.query(u"limit");
    const int limit = limitText.isEmpty() ? greatestPage : limitText.toInt();
    const auto changes = log.since(since, limit + 1, call.principal.seesPrivate());
    const int wait = call.query(u"wait").toInt();
    if (changes.isEmpty() && wait > 0 && !call.isLast)
        return Reply::later(std::chrono::seconds{wait});
    QByteArrayList rendered;
    for (const ChangeLog::Change &change : changes.mid(0, limit))
        rendered.append(render(workspace, change));
    return answer(rendered, latest, changes.size() > limit);
}

QStringList openCategories()
{
    QStringList names;
    for (const StatusCategory category : {StatusCategory::Triage, StatusCategory::Live, StatusCategory::Paused})
        names.append(toText(category));
    return names;
}

Result<Reply> listActivity(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"incident_activity_log_entries"_s, ObjectKind::Activity};
    listing.hidePrivate(call.principal);
    const auto touched = timeCondition(
        u"updated_at"_s, {u"touched_since"_s, {}, u"gte"_s, {call.query(u"touched_since")}, u"touched_since"_s});
    if (!touched)
        return tl::unexpected<Error>(touched.error());
    const Condition open = Condition::in(u"status_category"_s, openCategories());
    listing.where.add(
        {u"o.incident_id IN (SELECT id FROM incidents WHERE %1 UNION SELECT id FROM incidents WHERE %2)"_s.arg(
             open.sql, touched->sql),
            open.values + touched->values});
    return listPage(workspace, listing, *page);
}

Schema changesSchema()
{
    const Schema change = Schema::object(u"MusterChangeV1"_s,
        {required(u"sequence"_s, Schema::integer()), required(u"kind"_s, Schema::string()),
            required(u"id"_s, Schema::id()), optional(u"incident_id"_s, Schema::id()),
            required(u"deleted"_s, Schema::boolean()),
            optional(
                u"object"_s, Schema::map(Schema::object({}, {}), u"The object as its own operation answers it"_s))});
    return Schema::object(u"MusterChangesResultV1"_s,
        {required(u"changes"_s, Schema::list(change)), required(u"latest"_s, Schema::integer()),
            required(u"more"_s, Schema::boolean())});
}

} // namespace

void addChanges(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/muster/v1/changes"_s,
        .name = u"Muster V1#Changes"_s,
        .scopes = {u"incidents.view"_s},
        .query = {{u"since"_s, Schema::integer(u"The latest sequence known; without it only `latest` is answered"_s)},
            {u"wait"_s, Schema::integer(u"Seconds to wait for a change"_s).withRange(0, longestWait)},
            {u"limit"_s, Schema::integer().withRange(1, greatestPage).withDefault(greatestPage)}},
        .answers = changesSchema(),
        .handler = [&workspace](const Call &call) { return listChanges(workspace, call); }});
    router.add({.method = "GET",
        .path = u"/muster/v1/activity"_s,
        .name = u"Muster V1#Activity"_s,
        .scopes = {u"incidents.view"_s},
        .query = QList<Parameter>{{u"touched_since"_s,
                     Schema::string(u"Date or time; open incidents count in any case"_s), true}}
            + pageParameters(greatestPage),
        .answers
        = pageSchema(u"MusterActivityResultV1"_s, u"incident_activity_log_entries"_s, schemas::activityEntry()),
        .handler = [&workspace](const Call &call) { return listActivity(workspace, call); }});
}

} // namespace muster::service
