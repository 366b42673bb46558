#pragma once
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// Small readers and writers over QJson. The API omits what is not set and never sends null; we accept both.
namespace muster::json {

inline QString string(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

/// The same, or `fallback` when the member is absent or no text.
inline QString string(const QJsonObject &object, QLatin1String key, const QString &fallback)
{
    return object.value(key).toString(fallback);
}

inline QJsonObject object(const QJsonObject &parent, QLatin1String key)
{
    return parent.value(key).toObject();
}

/// Adds a member unless the text is empty: optional members are left out, never null.
inline void setOptional(QJsonObject &object, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

template<typename T> QList<T> list(const QJsonObject &parent, QLatin1String key)
{
    QList<T> values;
    const QJsonArray array = parent.value(key).toArray();
    values.reserve(array.size());
    for (const QJsonValue &value : array)
        values.append(T::fromJson(value.toObject()));
    return values;
}

template<typename T> QJsonArray array(const QList<T> &values)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(value.toJson());
    return out;
}

/// A member of type object decoded when present.
template<typename T> std::optional<T> optional(const QJsonObject &parent, QLatin1String key)
{
    const QJsonValue value = parent.value(key);
    if (!value.isObject())
        return {};
    return T::fromJson(value.toObject());
}

QByteArray compact(const QJsonObject &object);
/// Parses one JSON object; anything else is ErrorKind::BadReply.
Result<QJsonObject> parseObject(const QByteArray &bytes);

} // namespace muster::json
