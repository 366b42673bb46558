#include "models/lists/fieldlistmodel.h"
#include <algorithm>

namespace muster {

namespace {

QVariantList toQml(const QList<CustomFieldOption> &options)
{
    QVariantList list;
    for (const CustomFieldOption &option : options)
        list.append(QVariantMap{{QStringLiteral("id"), option.id}, {QStringLiteral("label"), option.value}});
    return list;
}

void take(FieldRow &row, const CustomFieldEntry &entry)
{
    row.label = entry.label();
    row.choices = entry.choices();
    if (row.options.isEmpty()) // options of their own list are newer, but not every key may read them
        row.options = entry.options;
}

} // namespace

void FieldListModel::show(const Incident &incident, const Directory &directory, const QHash<QString, Pending> &pending)
{
    QList<FieldRow> rows;
    for (const CustomField &field : directory.customFields)
        rows.append({field.id, field.name, field.description, field.kind, {}, {}, directory.optionsOf(field.id),
            field.catalogTypeId.isEmpty(), pending.value(QStringLiteral("field:") + field.id)});
    std::sort(rows.begin(), rows.end(),
        [](const FieldRow &a, const FieldRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
    const auto entries = incident.customFieldEntries();
    for (const CustomFieldEntry &entry : entries) {
        const auto known = std::find_if(
            rows.begin(), rows.end(), [&](const FieldRow &row) { return row.fieldId == entry.field.id; });
        if (known != rows.end()) {
            take(*known, entry);
        } else if (!entry.values.isEmpty()) {
            FieldRow gone{entry.field.id, entry.field.name, entry.field.description, entry.field.kind, {}, {}, {},
                false, Pending::None};
            take(gone, entry);
            rows.append(gone);
        }
    }
    setRows(rows);
}

QHash<int, QByteArray> FieldListModel::roleNames() const
{
    return {{FieldIdRole, "fieldId"}, {NameRole, "name"}, {DescriptionRole, "description"}, {KindRole, "kind"},
        {LabelRole, "label"}, {ChoicesRole, "choices"}, {OptionsRole, "options"}, {CanChangeRole, "canChange"},
        {PendingRole, "pending"}};
}

QVariant FieldListModel::value(const FieldRow &row, int role) const
{
    switch (Role(role)) {
    case FieldIdRole:
        return row.fieldId;
    case NameRole:
        return row.name;
    case DescriptionRole:
        return row.description;
    case KindRole:
        return toText(row.kind);
    case LabelRole:
        return row.label;
    case ChoicesRole:
        return row.choices;
    case OptionsRole:
        return toQml(row.options);
    case CanChangeRole:
        return row.canChange;
    case PendingRole:
        return int(row.pending);
    }
    return {};
}

} // namespace muster
