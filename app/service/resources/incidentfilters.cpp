#include "app/service/resources/incidentfilters.h"
#include "app/service/engine/configuration.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/filters.h"
#include "app/service/routing/problem.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QStringList choice{u"one_of"_s, u"not_in"_s};
const QStringList presence{u"is_blank"_s, u"is_set"_s};

QList<FilterRule> rules()
{
    return {{u"status"_s, choice}, {u"status_category"_s, choice}, {u"incident_type"_s, choice},
        {u"severity"_s, choice + QStringList{u"gte"_s, u"lte"_s}}, {u"mode"_s, {u"one_of"_s}},
        timeFilter(u"created_at"_s), timeFilter(u"updated_at"_s),
        {u"incident_role"_s, {u"one_of"_s, u"is_blank"_s, u"is_set"_s}, true},
        {u"custom_field"_s, choice + presence, true}};
}

Condition chosen(const QString &column, const Filter &filter, const QStringList &values)
{
    return filter.operation == u"one_of" ? Condition::in(column, values) : Condition::notIn(column, values);
}

Result<Condition> categoryCondition(const Filter &filter)
{
    QStringList categories;
    for (const QString &value : filter.values) {
        const auto category = statusCategoryFromText(value); // knows `active` and `post-incident` too
        if (category == StatusCategory::Unknown)
            return tl::unexpected(
                problem::invalid(filter.parameter, u"There is no status category \"%1\""_s.arg(value)));
        categories.append(toText(category));
    }
    return chosen(u"o.status_category"_s, filter, categories);
}

Result<Condition> severityCondition(Workspace &workspace, const Filter &filter)
{
    if (choice.contains(filter.operation))
        return chosen(u"o.severity_id"_s, filter, filter.values);
    const auto severity = filter.values.size() == 1 ? severityById(workspace, filter.values.first()) : std::nullopt;
    if (!severity)
        return tl::unexpected(problem::invalid(filter.parameter, u"Give the id of one severity"_s));
    const QString compare = filter.operation == u"gte" ? u">="_s : u"<="_s;
    return Condition{u"o.severity_id <> '' AND o.severity_rank %1 ?"_s.arg(compare), {severity->rank}};
}

/// A filter on what hangs on incidents in a table beside them. `rows` selects the ids of the incidents that have the
/// thing at all, `column` is what `one_of` and `not_in` look at.
Result<Condition> besideCondition(const QString &rows, const QString &column, const Filter &filter)
{
    const QString found = u"o.id IN ("_s, others = u"o.id NOT IN ("_s;
    if (choice.contains(filter.operation)) {
        const Condition values = Condition::in(column, filter.values);
        return Condition{(filter.operation == u"one_of" ? found : others) + rows + u" AND "_s + values.sql + u')',
            QVariantList{filter.key} + values.values};
    }
    const QString value = filter.values.value(0, u"true"_s);
    if (value != u"true" && value != u"false")
        return tl::unexpected(
            problem::invalid(filter.parameter, u"%1 is either true or false"_s.arg(filter.operation)));
    const bool isWanted = (filter.operation == u"is_set") == (value == u"true");
    return Condition{(isWanted ? found : others) + rows + u')', {filter.key}};
}

Result<Condition> conditionFor(Workspace &workspace, const Filter &filter)
{
    if (filter.field == u"status_category")
        return categoryCondition(filter);
    if (filter.field == u"severity")
        return severityCondition(workspace, filter);
    if (filter.field == u"incident_role")
        return besideCondition(
            u"SELECT r.incident_id FROM role_assignments r WHERE r.role_id = ?"_s, u"r.user_id"_s, filter);
    if (filter.field == u"custom_field")
        return besideCondition(
            u"SELECT v.incident_id FROM custom_field_values v WHERE v.field_id = ?"_s, u"v.value"_s, filter);
    if (filter.field == u"created_at" || filter.field == u"updated_at")
        return timeCondition(u"o."_s + filter.field, filter);
    return chosen(filter.field == u"status" ? u"o.status_id"_s : u"o.type_id"_s, filter, filter.values);
}

Result<Condition> modeCondition(const QStringList &modes, const QString &parameter)
{
    for (const QString &mode : modes) {
        if (!schemas::modes().contains(mode))
            return tl::unexpected(problem::invalid(parameter, u"There is no mode \"%1\""_s.arg(mode)));
    }
    return Condition::in(u"o.mode"_s, modes);
}

} // namespace

Result<void> applyIncidentFilters(Workspace &workspace, const Call &call, Listing &listing)
{
    const auto filters = readFilters(call.request, rules());
    if (!filters)
        return tl::unexpected<Error>(filters.error());
    Condition modes = Condition::in(u"o.mode"_s, {u"standard"_s, u"retrospective"_s});
    QList<Condition> conditions;
    for (const Filter &filter : *filters) {
        const bool isMode = filter.field == u"mode";
        const auto condition
            = isMode ? modeCondition(filter.values, filter.parameter) : conditionFor(workspace, filter);
        if (!condition)
            return tl::unexpected<Error>(condition.error());
        if (isMode)
            modes = *condition;
        else
            conditions.append(*condition);
    }
    listing.where.add(modes);
    if (call.query(u"filter_mode") == u"any")
        listing.where.addAny(conditions);
    else
        for (const Condition &condition : conditions)
            listing.where.add(condition);
    return {};
}

QList<Parameter> incidentFilterParameters()
{
    return {{u"sort_by"_s,
                Schema::oneOf({u"created_at_newest_first"_s, u"created_at_oldest_first"_s})
                    .withDefault(u"created_at_newest_first"_s)},
        {u"filter_mode"_s, Schema::oneOf({u"all"_s, u"any"_s}).withDefault(u"all"_s)},
        {u"status"_s, schemas::filter(u"one_of, not_in: status ids"_s)},
        {u"status_category"_s,
            schemas::filter(u"one_of, not_in: triage, live (active), learning (post-incident), closed …"_s)},
        {u"severity"_s, schemas::filter(u"one_of, not_in: severity ids; gte, lte: by the rank of a severity id"_s)},
        {u"incident_type"_s, schemas::filter(u"one_of, not_in: incident type ids"_s)},
        {u"created_at"_s, schemas::filter(u"gte, lte: date or time; date_range: date~date"_s)},
        {u"updated_at"_s, schemas::filter(u"gte, lte: date or time; date_range: date~date"_s)},
        {u"incident_role"_s, schemas::filter(u"[role id] one_of: user ids; is_set, is_blank: true or false"_s)},
        {u"custom_field"_s,
            schemas::filter(
                u"[custom field id] one_of, not_in: option ids or values; is_set, is_blank: true or false"_s)},
        {u"mode"_s, schemas::filter(u"one_of: standard, retrospective (both by default), test, tutorial"_s)}};
}

} // namespace muster::service
