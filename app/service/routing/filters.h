#pragma once
#include "app/service/http/httpmessage.h"
#include "app/service/routing/where.h"
#include "models/domain/result.h"

namespace muster::service {

/// One filter of the query string: `severity[gte]=X`, `incident_role[ID][one_of]=U1&incident_role[ID][one_of]=U2`.
struct Filter
{
    QString field;
    QString key; ///< the id in the first pair of brackets of a two-bracket filter
    QString operation;
    QStringList values;
    QString parameter; ///< as written, for the error's source.field
};

/// What an endpoint lets its clients filter on.
struct FilterRule
{
    QString field;
    QStringList operations;
    bool isKeyed = false; ///< has a second pair of brackets
    bool splitsCommas = true; ///< ids and words may come as a comma list
};

/// The operators of times: `gte`, `lte`, `date_range`.
FilterRule timeFilter(const QString &field);
/// Collects the bracketed parameters; repeats of one filter become one with several values. A bracketed parameter that
/// no rule names, an operator its rule does not have, or more filters or values than a person would give, is an error
/// about that parameter. Plain parameters are left alone.
Result<QList<Filter>> readFilters(const HttpRequest &request, const QList<FilterRule> &rules);
/// A `timeFilter` as a condition. A bare date counts from its first microsecond for `gte` and to its last for `lte`;
/// `date_range` is `2024-12-02~2024-12-08`, both ends included.
Result<Condition> timeCondition(const QString &column, const Filter &filter);

} // namespace muster::service
