#include "app/service/resources/taskoperations.h"
#include "app/service/engine/configuration.h"
#include "app/service/resources/schemas.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;

} // namespace

Result<void> applyTaskFilters(const Call &call, Listing &listing, bool isPaged)
{
    const QString incidentId = call.query(u"incident_id");
    const QString mode = call.query(u"incident_mode");
    if (!incidentId.isEmpty())
        listing.where.add(Condition::equals(u"o.incident_id"_s, incidentId));
    if (!mode.isEmpty())
        listing.where.add(Condition::equals(u"i.mode"_s, mode));
    else if (incidentId.isEmpty())
        listing.where.add(Condition::in(u"i.mode"_s, {u"standard"_s, u"retrospective"_s}));
    const auto rules
        = isPaged ? QList<FilterRule>{timeFilter(u"created_at"_s), timeFilter(u"updated_at"_s)} : QList<FilterRule>();
    const auto filters = readFilters(call.request, rules);
    if (!filters)
        return tl::unexpected<Error>(filters.error());
    for (const Filter &filter : *filters) {
        const auto condition = timeCondition(u"o."_s + filter.field, filter);
        if (!condition)
            return tl::unexpected<Error>(condition.error());
        listing.where.add(*condition);
    }
    return {};
}

QList<Parameter> taskFilterParameters(bool isPaged)
{
    QList<Parameter> parameters{{u"incident_id"_s, Schema::id()},
        {u"incident_mode"_s, Schema::oneOf(schemas::modes() + QStringList{u"stream"_s})}};
    if (isPaged)
        parameters
            += QList<Parameter>{{u"created_at"_s, schemas::filter(u"gte, lte: date or time; date_range: date~date"_s)},
                   {u"updated_at"_s, schemas::filter(u"gte, lte: date or time; date_range: date~date"_s)}}
            + pageParameters(greatestPage);
    return parameters;
}

Result<Reply> listTasks(Workspace &workspace, const Call &call, Listing listing, bool isPaged)
{
    listing.hidePrivate(call.principal);
    if (const auto applied = applyTaskFilters(call, listing, isPaged); !applied)
        return tl::unexpected<Error>(applied.error());
    if (!isPaged)
        return listAll(workspace, listing);
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    return listPage(workspace, listing, *page);
}

Result<Incident> incidentOfBody(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.text(QLatin1String("incident_id")));
    if (!incident)
        return tl::unexpected(problem::invalid(u"incident_id"_s, u"There is no such incident"_s));
    return *incident;
}

std::optional<Incident> incidentOfTask(Workspace &workspace, const QString &incidentId)
{
    return incidentById(workspace, incidentId);
}

Result<std::optional<User>> readAssignee(Workspace &workspace, const Call &call, const std::optional<User> &present)
{
    const QJsonValue id = call.body.value(u"assignee_id"_s);
    if (id.isUndefined())
        return present;
    if (id.toString().isEmpty())
        return std::nullopt;
    const auto user = userById(workspace, id.toString());
    if (!user)
        return tl::unexpected(problem::invalid(u"assignee_id"_s, u"There is no such user"_s));
    return user;
}

} // namespace muster::service
