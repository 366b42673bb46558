#include "app/service/routing/filters.h"
#include "app/service/routing/problem.h"
#include "models/domain/clock.h"
#include <QRegularExpression>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFilters = 20; ///< each costs time for every row
constexpr qsizetype mostValues = 100;

const FilterRule *ruleFor(const QList<FilterRule> &rules, const QString &field, bool isKeyed)
{
    const auto it = std::find_if(rules.begin(), rules.end(),
        [&](const FilterRule &rule) { return rule.field == field && rule.isKeyed == isKeyed; });
    return it == rules.end() ? nullptr : &*it;
}

Result<Filter> readOne(const QString &name, const QString &value, const QList<FilterRule> &rules)
{
    static const QRegularExpression form(u"^(\\w+)\\[([^\\[\\]]+)\\](?:\\[([^\\[\\]]+)\\])?$"_s);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return tl::unexpected(problem::invalid(name, u"%1 is not a filter"_s.arg(name)));
    const bool isKeyed = match.hasCaptured(3);
    const FilterRule *rule = ruleFor(rules, match.captured(1), isKeyed);
    if (!rule)
        return tl::unexpected(problem::invalid(name, u"There is no filter %1 here"_s.arg(name)));
    Filter filter{rule->field, isKeyed ? match.captured(2) : QString(), match.captured(isKeyed ? 3 : 2), {value}, name};
    if (!rule->operations.contains(filter.operation))
        return tl::unexpected(problem::invalid(name,
            u"%1 has no operator %2; it has %3"_s.arg(rule->field, filter.operation, rule->operations.join(u", "))));
    if (rule->splitsCommas)
        filter.values = value.split(u',', Qt::SkipEmptyParts);
    return filter;
}

/// The first or last microsecond a time value covers.
std::optional<Instant> edge(const QString &text, bool isEnd)
{
    const auto instant = parseInstant(text.trimmed());
    if (instant && isEnd && text.trimmed().size() == 10)
        return *instant + std::chrono::days{1} - std::chrono::microseconds{1};
    return instant;
}

} // namespace

FilterRule timeFilter(const QString &field)
{
    return {field, {u"gte"_s, u"lte"_s, u"date_range"_s}, false, false};
}

Result<QList<Filter>> readFilters(const HttpRequest &request, const QList<FilterRule> &rules)
{
    QList<Filter> filters;
    qsizetype values = 0;
    for (const auto &[name, value] : request.query) {
        if (!name.contains(u'['))
            continue;
        const auto filter = readOne(name, value, rules);
        if (!filter)
            return tl::unexpected<Error>(filter.error());
        values += filter->values.size();
        const auto same = std::find_if(
            filters.begin(), filters.end(), [&](const Filter &other) { return other.parameter == filter->parameter; });
        if (same == filters.end())
            filters.append(*filter);
        else
            same->values += filter->values;
        if (filters.size() > mostFilters || values > mostValues)
            return tl::unexpected(problem::invalid(
                name, u"There may be at most %1 filters with %2 values in all"_s.arg(mostFilters).arg(mostValues)));
    }
    return filters;
}

Result<Condition> timeCondition(const QString &column, const Filter &filter)
{
    QStringList sql;
    QVariantList values;
    const auto compare = [&](const QString &text, bool isEnd) {
        const auto instant = edge(text, isEnd);
        if (!instant)
            return false;
        sql.append(column + (isEnd ? u" <= ?"_s : u" >= ?"_s));
        values.append(formatInstant(*instant));
        return true;
    };
    for (const QString &value : filter.values) {
        const QStringList ends = value.split(u'~');
        const bool understood = filter.operation != u"date_range"
            ? compare(value, filter.operation == u"lte")
            : ends.size() == 2 && compare(ends.first(), false) && compare(ends.last(), true);
        if (!understood)
            return tl::unexpected(problem::invalid(filter.parameter,
                u"\"%1\" is not a date (2026-01-31), a time (RFC 3339) or a range (date~date)"_s.arg(value)));
    }
    return Condition{sql.join(u" AND "), values};
}

} // namespace muster::service
