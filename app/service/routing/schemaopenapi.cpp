#include "app/service/routing/schema.h"
#include <QJsonArray>

// How a schema is written in an OpenAPI 3.0 document.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QString typeName(Schema::Type type)
{
    switch (type) {
    case Schema::Type::Integer:
        return u"integer"_s;
    case Schema::Type::Number:
        return u"number"_s;
    case Schema::Type::Boolean:
        return u"boolean"_s;
    case Schema::Type::Object:
    case Schema::Type::Map:
        return u"object"_s;
    case Schema::Type::Array:
        return u"array"_s;
    case Schema::Type::String:
    case Schema::Type::Binary:
        break;
    }
    return u"string"_s;
}

} // namespace

QJsonObject Schema::toOpenApi(bool inPlace) const
{
    if (!m_data->name.isEmpty() && !inPlace)
        return {{u"$ref"_s, u"#/components/schemas/"_s + m_data->name}};
    QJsonObject object{{u"type"_s, typeName(m_data->type)}};
    const auto setText = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    setText(u"description"_s, m_data->description);
    setText(u"format"_s, m_data->type == Type::Binary ? u"binary"_s : m_data->format);
    if (!m_data->values.isEmpty())
        object.insert(u"enum"_s, QJsonArray::fromStringList(m_data->values));
    if (m_data->minimum)
        object.insert(u"minimum"_s, *m_data->minimum);
    if (m_data->maximum)
        object.insert(u"maximum"_s, *m_data->maximum);
    if (!m_data->defaultValue.isUndefined())
        object.insert(u"default"_s, m_data->defaultValue);
    if (m_data->takesNull)
        object.insert(u"nullable"_s, true);
    if (m_data->maximumItems)
        object.insert(u"maxItems"_s, *m_data->maximumItems);
    if (m_data->type == Type::Array)
        object.insert(u"items"_s, m_data->items->toOpenApi());
    if (m_data->type == Type::Map)
        object.insert(u"additionalProperties"_s, m_data->items->toOpenApi());
    if (m_data->type != Type::Object)
        return object;
    QJsonObject properties;
    QJsonArray requiredNames;
    for (const Property &property : m_data->properties) {
        properties.insert(property.name, property.schema.toOpenApi());
        if (property.isRequired)
            requiredNames.append(property.name);
    }
    object.insert(u"properties"_s, properties);
    if (!requiredNames.isEmpty())
        object.insert(u"required"_s, requiredNames);
    return object;
}

} // namespace muster::service
