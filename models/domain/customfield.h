#pragma once
#include "models/domain/timestamp.h"
#include <QJsonObject>
#include <QList>
#include <QString>

/// The fields an organisation adds to its incidents, and what an incident has in them.
namespace muster {

/// One field's definition (CustomFieldV2). The kind never changes.
struct CustomField
{
    enum class Kind { Unknown, SingleSelect, MultiSelect, Text, Link, Numeric };
    QString id, name, description;
    Kind kind = Kind::Unknown;
    Timestamp createdAt, updatedAt;
    QString catalogTypeId = {}; ///< not empty: chosen from the server's catalog, which is not kept here

    static CustomField fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const CustomField &) const = default;

    /// Whether its values are chosen from options.
    bool isSelect() const { return kind == Kind::SingleSelect || kind == Kind::MultiSelect; }
};

CustomField::Kind customFieldKindFromText(QStringView text);
QString toText(CustomField::Kind kind);

/// One thing that can be chosen in a select field. The lowest sort key is shown first.
struct CustomFieldOption
{
    QString id, customFieldId, value;
    qint64 sortKey = 1000;

    static CustomFieldOption fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const CustomFieldOption &) const = default;
};

/// One value of a field: an option in select fields, a text in all others. Numbers are text too, as the API has them.
struct CustomFieldValue
{
    QString text; ///< also the name of an entry of the catalog
    std::optional<CustomFieldOption> option;

    bool operator==(const CustomFieldValue &) const = default;
    /// What a person reads.
    QString label() const { return option ? option->value : text; }
};

/// What one incident has in one field (CustomFieldEntryV2): the field and its options as they were when the value was
/// set, and the values. Stays readable when the field or the option is deleted.
struct CustomFieldEntry
{
    CustomField field; ///< without its times
    QList<CustomFieldOption> options; ///< all that can be chosen, in order; empty unless it is a select field
    QList<CustomFieldValue> values;

    static CustomFieldEntry fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const CustomFieldEntry &) const = default;
    /// All values in one line; empty when there is none.
    QString label() const;
    /// The values as a command has them: ids of options, or texts.
    QStringList choices() const;
};

} // namespace muster
