#include "models/domain/customfield.h"
#include "models/domain/json.h"
#include <array>

namespace muster {

using json::string;

namespace {

struct KindName
{
    CustomField::Kind kind;
    QLatin1String name, valueKey;
};
constexpr std::array kindNames{
    KindName{CustomField::Kind::SingleSelect, QLatin1String("single_select"), QLatin1String("value_option")},
    KindName{CustomField::Kind::MultiSelect, QLatin1String("multi_select"), QLatin1String("value_option")},
    KindName{CustomField::Kind::Text, QLatin1String("text"), QLatin1String("value_text")},
    KindName{CustomField::Kind::Link, QLatin1String("link"), QLatin1String("value_link")},
    KindName{CustomField::Kind::Numeric, QLatin1String("numeric"), QLatin1String("value_numeric")},
};

constexpr QLatin1String catalogEntry("value_catalog_entry");

QLatin1String valueKeyOf(CustomField::Kind kind)
{
    for (const KindName &known : kindNames) {
        if (known.kind == kind)
            return known.valueKey;
    }
    return QLatin1String("value_text");
}

CustomFieldValue valueFrom(const QJsonObject &object, const CustomField &field)
{
    if (field.isSelect())
        return {string(json::object(object, catalogEntry), QLatin1String("name")),
            json::optional<CustomFieldOption>(object, QLatin1String("value_option"))};
    return {string(object, valueKeyOf(field.kind)), {}};
}

} // namespace

CustomField::Kind customFieldKindFromText(QStringView text)
{
    for (const KindName &known : kindNames) {
        if (text == known.name)
            return known.kind;
    }
    return CustomField::Kind::Unknown;
}

QString toText(CustomField::Kind kind)
{
    for (const KindName &known : kindNames) {
        if (known.kind == kind)
            return known.name;
    }
    return {};
}

CustomField CustomField::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("name")),
        string(object, QLatin1String("description")),
        customFieldKindFromText(string(object, QLatin1String("field_type"))),
        Timestamp::fromText(string(object, QLatin1String("created_at"))),
        Timestamp::fromText(string(object, QLatin1String("updated_at"))),
        string(object, QLatin1String("catalog_type_id"))};
}

QJsonObject CustomField::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("name"), name},
        {QStringLiteral("description"), description}, {QStringLiteral("field_type"), toText(kind)}};
    json::setOptional(object, QLatin1String("created_at"), createdAt.raw);
    json::setOptional(object, QLatin1String("updated_at"), updatedAt.raw);
    json::setOptional(object, QLatin1String("catalog_type_id"), catalogTypeId);
    return object;
}

CustomFieldOption CustomFieldOption::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("custom_field_id")),
        string(object, QLatin1String("value")), object.value(QLatin1String("sort_key")).toInteger(1000)};
}

QJsonObject CustomFieldOption::toJson() const
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("custom_field_id"), customFieldId},
        {QStringLiteral("value"), value}, {QStringLiteral("sort_key"), sortKey}};
}

CustomFieldEntry CustomFieldEntry::fromJson(const QJsonObject &object)
{
    const QJsonObject info = json::object(object, QLatin1String("custom_field"));
    CustomFieldEntry entry{
        CustomField::fromJson(info), json::list<CustomFieldOption>(info, QLatin1String("options")), {}};
    const QJsonArray values = object.value(QLatin1String("values")).toArray();
    for (const QJsonValue &value : values)
        entry.values.append(valueFrom(value.toObject(), entry.field));
    return entry;
}

QJsonObject CustomFieldEntry::toJson() const
{
    CustomField withoutTimes = field;
    withoutTimes.createdAt = withoutTimes.updatedAt = {};
    QJsonObject info = withoutTimes.toJson();
    info.insert(QStringLiteral("options"), json::array(options));
    QJsonArray list;
    for (const CustomFieldValue &value : values) {
        if (value.option)
            list.append(QJsonObject{{valueKeyOf(field.kind), value.option->toJson()}});
        else if (field.isSelect())
            list.append(QJsonObject{{catalogEntry, QJsonObject{{QStringLiteral("name"), value.text}}}});
        else
            list.append(QJsonObject{{valueKeyOf(field.kind), value.text}});
    }
    return {{QStringLiteral("custom_field"), info}, {QStringLiteral("values"), list}};
}

QStringList CustomFieldEntry::choices() const
{
    QStringList list;
    for (const CustomFieldValue &value : values)
        list.append(value.option ? value.option->id : value.text);
    return list;
}

QString CustomFieldEntry::label() const
{
    QStringList labels;
    for (const CustomFieldValue &value : values)
        labels.append(value.label());
    return labels.join(QStringLiteral(", "));
}

} // namespace muster
