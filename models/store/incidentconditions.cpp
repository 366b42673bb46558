#include "models/store/incidentconditions.h"
#include "models/store/childcolumns.h"

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Asked = IncidentCondition::Kind;

// Of the private use area: part of a word to full text, of none to searchWords().
const QByteArray roleSign = "\uE000", personSign = "\uE001";

QByteArray among(const QByteArray &column, qsizetype count)
{
    return count == 1 ? column + " = ?" : column + " IN (?" + QByteArray(", ?").repeated(count - 1) + ')';
}

QByteArray columnOf(Asked kind)
{
    switch (kind) {
    case Asked::Severity:
        return "severity_id";
    case Asked::Status:
        return "status_id";
    case Asked::Category:
        return "category";
    case Asked::Type:
        return "type_name";
    case Asked::Lead:
        return "lead_id";
    case Asked::Visibility:
        return "visibility";
    case Asked::Mode:
        return "mode";
    default:
        return {};
    }
}

QString valueOf(Asked kind, const IncidentRow &row)
{
    switch (kind) {
    case Asked::Severity:
        return row.severityId;
    case Asked::Status:
        return row.statusId;
    case Asked::Category:
        return toText(row.category);
    case Asked::Type:
        return row.typeName;
    case Asked::Lead:
        return row.leadId;
    case Asked::Visibility:
        return row.visibility;
    default:
        return row.mode;
    }
}

/// For full text: the words of roles and people.
QString roleMatch(const IncidentCondition &condition)
{
    QStringList terms;
    const QByteArray first = condition.values.value(0).toUtf8();
    for (qsizetype i = condition.kind == Asked::RoleOf ? 1 : 0; i < condition.values.size(); ++i) {
        const QByteArray value = condition.values[i].toUtf8();
        const QByteArray word = condition.kind == Asked::Person ? personWord(value)
            : condition.kind == Asked::RoleOf                   ? roleWord(first, value)
                                                                : roleWord(value);
        terms.append(u'"' + QString::fromUtf8(word) + u'"');
    }
    return terms.join(" OR "_L1);
}

QByteArray existing(const IncidentCondition &condition)
{
    QByteArrayList tables;
    for (const QString &table : condition.values) {
        const auto kind = kindFromText(table);
        if (!kind || !isChildKind(*kind))
            continue;
        QByteArray sql = "EXISTS (SELECT 1 FROM " + table.toLatin1() + " c WHERE c.incident_id = incident.id";
        if (condition.kind == Asked::Outstanding)
            sql += " AND c.status = 'outstanding'";
        else if (isTask(*kind))
            sql += " AND c.status IS NOT 'deleted'";
        tables.append(sql + ')');
    }
    return tables.isEmpty() ? QByteArray("(0)") : '(' + tables.join(" OR ") + ')';
}

void add(SqlConditions &sql, const IncidentCondition &condition)
{
    sql.sql += condition.negated ? " AND NOT " : " AND ";
    const QByteArray at = QByteArray::number(qint64(condition.at.time_since_epoch().count()));
    switch (condition.kind) {
    case Asked::Has:
    case Asked::Outstanding:
        sql.sql += existing(condition);
        return;
    case Asked::After:
        sql.sql += "(created_at >= " + at + ')';
        return;
    case Asked::Before:
        sql.sql += "(created_at < " + at + ')';
        return;
    case Asked::ChangedAfter:
        sql.sql += "(updated_at > " + at + ')';
        return;
    case Asked::Role:
    case Asked::RoleOf:
    case Asked::Person:
        sql.sql += "(incident.row IN (SELECT rowid FROM search WHERE search MATCH ?))";
        sql.values.append(roleMatch(condition));
        return;
    default:
        sql.sql += '(' + among(columnOf(condition.kind), condition.values.size()) + ')';
        sql.values += condition.values;
    }
}

} // namespace

QByteArray roleWord(QByteArrayView roleId)
{
    return roleSign + roleId.toByteArray();
}

QByteArray roleWord(QByteArrayView roleId, QByteArrayView personId)
{
    return roleWord(roleId) + personWord(personId);
}

QByteArray personWord(QByteArrayView personId)
{
    return personSign + personId.toByteArray();
}

int SqlConditions::bindTo(Statement &statement, int position) const
{
    for (const QString &value : values)
        statement.bindAt(position++, value);
    return position;
}

SqlConditions sqlConditions(const IncidentFilter &filter)
{
    SqlConditions sql;
    if (!filter.withClosed)
        sql.sql += " AND section < " + QByteArray::number(int(Section::Learning));
    for (const IncidentCondition &condition : filter.conditions)
        add(sql, condition);
    return sql;
}

std::optional<bool> matches(const QList<IncidentCondition> &conditions, const IncidentRow &row)
{
    bool isCertain = true;
    for (const IncidentCondition &condition : conditions) {
        bool fits = false;
        if (condition.kind == Asked::After || condition.kind == Asked::Before) {
            fits = (row.createdAt >= condition.at) == (condition.kind == Asked::After);
        } else if (condition.kind == Asked::ChangedAfter) {
            fits = row.updatedAt > condition.at;
        } else if (columnOf(condition.kind).isEmpty()) {
            isCertain = false;
            continue;
        } else {
            fits = condition.values.contains(valueOf(condition.kind, row));
        }
        if (fits == condition.negated)
            return false;
    }
    return isCertain ? std::optional(true) : std::nullopt;
}

} // namespace muster
