#include "app/service/routing/schema.h"
#include "app/service/routing/problem.h"
#include <cmath>

namespace muster::service {

using namespace Qt::StringLiterals;

Schema::Schema(Type type, const QString &description)
{
    auto data = std::make_shared<Data>();
    data->type = type;
    data->description = description;
    m_data = data;
}

template<typename Change> Schema Schema::changed(Change change) const
{
    auto data = std::make_shared<Data>(*m_data);
    change(*data);
    Schema copy = *this;
    copy.m_data = data;
    return copy;
}

Schema Schema::string(const QString &description)
{
    return Schema(Type::String, description);
}

Schema Schema::timestamp(const QString &description)
{
    return string(description).changed([](Data &data) { data.format = u"date-time"_s; });
}

Schema Schema::integer(const QString &description)
{
    return Schema(Type::Integer, description).changed([](Data &data) { data.format = u"int64"_s; });
}

Schema Schema::boolean(const QString &description)
{
    return Schema(Type::Boolean, description);
}

Schema Schema::oneOf(const QStringList &values, const QString &description)
{
    return string(description).changed([&](Data &data) { data.values = values; });
}

Schema Schema::list(const Schema &items, const QString &description)
{
    return Schema(Type::Array, description).changed([&](Data &data) {
        data.items = std::make_shared<const Schema>(items);
    });
}

Schema Schema::map(const Schema &values, const QString &description)
{
    return Schema(Type::Map, description).changed([&](Data &data) {
        data.items = std::make_shared<const Schema>(values);
    });
}

Schema Schema::object(const QString &name, const QList<Property> &properties)
{
    return Schema(Type::Object).changed([&](Data &data) {
        data.name = name;
        data.properties = properties;
    });
}

Schema Schema::binary()
{
    return Schema(Type::Binary);
}

Schema Schema::withMaximumLength(int characters) const
{
    return changed([&](Data &data) { data.maximumLength = characters; });
}

Schema Schema::withMinimumLength(int characters) const
{
    return changed([&](Data &data) { data.minimumLength = characters; });
}

Schema Schema::withRange(qint64 minimum, qint64 maximum) const
{
    return changed([&](Data &data) {
        data.minimum = minimum;
        data.maximum = maximum;
    });
}

Schema Schema::withMaximumItems(int items) const
{
    return changed([&](Data &data) { data.maximumItems = items; });
}

Schema Schema::withDefault(const QJsonValue &value) const
{
    return changed([&](Data &data) { data.defaultValue = value; });
}

Schema Schema::withNull() const
{
    return changed([](Data &data) { data.takesNull = true; });
}

QList<Error> Schema::check(const QJsonValue &value, const QString &path) const
{
    const auto expect = [&](bool right, const QString &what) -> QList<Error> {
        return right ? QList<Error>{} : QList<Error>{problem::invalid(path, u"%1 must be %2"_s.arg(path, what))};
    };
    if (value.isNull() && m_data->takesNull)
        return {};
    switch (m_data->type) {
    case Type::String:
        return value.isString() ? checkText(value.toString(), path) : expect(false, u"text"_s);
    case Type::Boolean:
        return expect(value.isBool(), u"true or false"_s);
    case Type::Integer:
    case Type::Number:
        return value.isDouble() ? checkNumber(value, path) : expect(false, u"a number"_s);
    case Type::Object:
        return value.isObject() ? checkObject(value.toObject(), path) : expect(false, u"an object"_s);
    case Type::Map:
        return expect(value.isObject(), u"an object"_s);
    case Type::Array:
        return value.isArray() ? checkArray(value.toArray(), path) : expect(false, u"a list"_s);
    case Type::Binary:
        break;
    }
    return {};
}

QList<Error> Schema::checkObject(const QJsonObject &object, const QString &path) const
{
    QList<Error> errors;
    for (const Property &property : m_data->properties) {
        if (errors.size() >= mostErrors)
            break;
        const QString field = path.isEmpty() ? property.name : path + u'.' + property.name;
        const QJsonValue value = object.value(property.name);
        const bool isAbsent = value.isUndefined() || (value.isNull() && !property.schema.m_data->takesNull);
        if (!isAbsent)
            errors += property.schema.check(value, field);
        else if (property.isRequired)
            errors.append(problem::required(field, u"%1 is required"_s.arg(field)));
    }
    return errors;
}

QList<Error> Schema::checkArray(const QJsonArray &array, const QString &path) const
{
    const int most = m_data->maximumItems.value_or(mostItems);
    if (array.size() > most) // before looking at any of them
        return {problem::invalid(path, u"%1 must have at most %2 items"_s.arg(path).arg(most))};
    QList<Error> errors;
    for (qsizetype i = 0; i < array.size() && errors.size() < mostErrors; ++i)
        errors += m_data->items->check(array.at(i), u"%1.%2"_s.arg(path).arg(i));
    return errors;
}

QList<Error> Schema::checkText(const QString &text, const QString &path) const
{
    if (text.contains(QChar(0)))
        return {problem::invalid(path, u"%1 must not contain a NUL character"_s.arg(path))};
    if (text.trimmed().size() < m_data->minimumLength)
        return {problem::required(path, u"%1 must not be empty"_s.arg(path))};
    if (text.size() > m_data->maximumLength)
        return {problem::invalid(path, u"%1 must have at most %2 characters"_s.arg(path).arg(m_data->maximumLength))};
    if (!m_data->values.isEmpty() && !m_data->values.contains(text))
        return {problem::invalid(path, u"%1 must be one of %2"_s.arg(path, m_data->values.join(u", ")))};
    return {};
}

QList<Error> Schema::checkNumber(const QJsonValue &value, const QString &path) const
{
    const double number = value.toDouble();
    if (m_data->type == Type::Integer && (number != std::floor(number) || std::abs(number) > 9e15))
        return {problem::invalid(path, u"%1 must be a whole number"_s.arg(path))};
    if ((m_data->minimum && number < double(*m_data->minimum))
        || (m_data->maximum && number > double(*m_data->maximum)))
        return {problem::invalid(path,
            u"%1 must be between %2 and %3"_s.arg(path)
                .arg(m_data->minimum.value_or(0))
                .arg(m_data->maximum.value_or(0)))};
    return {};
}

void Schema::eachNamed(const std::function<void(const Schema &)> &visit) const
{
    for (const Property &property : m_data->properties)
        property.schema.eachNamed(visit);
    if (m_data->items)
        m_data->items->eachNamed(visit);
    if (!m_data->name.isEmpty())
        visit(*this);
}

} // namespace muster::service
