#pragma once
#include "models/domain/result.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <memory>

namespace muster::service {

class Schema;
/// One member of an object schema.
struct Property;

/// The shape of a JSON value: what a request body is checked against and what the OpenAPI document says, from one
/// source. A value type; cheap to copy.
class Schema
{
public:
    static constexpr qsizetype mostErrors = 20; ///< that one check tells
    static constexpr int mostItems = 1000; ///< in a list that says nothing else
    enum class Type { String, Integer, Number, Boolean, Object, Array, Map, Binary };

    static Schema string(const QString &description = {});
    static Schema id(const QString &description = {}) { return string(description); }
    static Schema timestamp(const QString &description = {});
    static Schema integer(const QString &description = {});
    static Schema boolean(const QString &description = {});
    static Schema oneOf(const QStringList &values, const QString &description = {});
    static Schema list(const Schema &items, const QString &description = {});
    static Schema map(const Schema &values, const QString &description = {}); ///< any member names
    /// A named object becomes a component of the document, an unnamed one is written in place.
    static Schema object(const QString &name, const QList<Property> &properties);
    static Schema binary();

    Schema withMaximumLength(int characters) const;
    Schema withMinimumLength(int characters) const;
    Schema withRange(qint64 minimum, qint64 maximum) const;
    Schema withMaximumItems(int items) const;
    Schema withDefault(const QJsonValue &value) const;
    /// Null is a value of its own here ("set to null to unassign"). Elsewhere null counts as absent.
    Schema withNull() const;

    Type type() const { return m_data->type; }
    const QString &name() const { return m_data->name; }
    const QList<Property> &properties() const { return m_data->properties; }
    const Schema *items() const { return m_data->items.get(); }

    /// What is wrong with `value`, with the path of each field (`incident.name`); after `mostErrors` it looks no
    /// further. Unknown members are let through.
    QList<Error> check(const QJsonValue &value, const QString &path = {}) const;
    /// The schema in OpenAPI 3.0; named objects below the top are referred to.
    QJsonObject toOpenApi(bool inPlace = false) const;
    /// Calls `visit` with this schema and all below it that have a name.
    void eachNamed(const std::function<void(const Schema &)> &visit) const;

private:
    struct Data
    {
        Type type = Type::String;
        QString name, description, format;
        QStringList values;
        QList<Property> properties;
        std::shared_ptr<const Schema> items;
        int minimumLength = 0;
        int maximumLength = 256 * 1024;
        std::optional<int> maximumItems; ///< of a list; unset: `mostItems`
        std::optional<qint64> minimum, maximum;
        QJsonValue defaultValue = QJsonValue::Undefined;
        bool takesNull = false;
    };
    explicit Schema(Type type, const QString &description = {});
    template<typename Change> Schema changed(Change change) const;
    QList<Error> checkObject(const QJsonObject &object, const QString &path) const;
    QList<Error> checkArray(const QJsonArray &array, const QString &path) const;
    QList<Error> checkText(const QString &text, const QString &path) const;
    QList<Error> checkNumber(const QJsonValue &value, const QString &path) const;

    std::shared_ptr<const Data> m_data;
};

struct Property
{
    QString name;
    Schema schema;
    bool isRequired = false;
};

inline Property required(const QString &name, const Schema &schema)
{
    return {name, schema, true};
}

inline Property optional(const QString &name, const Schema &schema)
{
    return {name, schema, false};
}

} // namespace muster::service
