#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"
#include <QVariant>

namespace muster {

/// A custom field of the organisation and what one incident has in it.
struct FieldRow
{
    QString fieldId, name, description;
    CustomField::Kind kind = CustomField::Kind::Unknown;
    QString label; ///< all values, for reading; empty when there is none
    QStringList choices; ///< the values as a command has them
    QList<CustomFieldOption> options; ///< what can be chosen
    bool canChange = true; ///< false: the field is gone or chosen from the catalog; its value is there to read
    Pending pending = Pending::None;
    bool operator==(const FieldRow &) const = default;
};

/// The custom fields of an incident by their names: those the organisation has now, and after them those that hold a
/// value although they are gone.
class FieldListModel final : public RowModel<FieldRow>
{
    Q_OBJECT
public:
    enum Role {
        FieldIdRole = Qt::UserRole + 1,
        NameRole,
        DescriptionRole,
        KindRole, ///< "single_select", "multi_select", "text", "link", "numeric"
        LabelRole,
        ChoicesRole,
        OptionsRole, ///< list of {id, label}
        CanChangeRole,
        PendingRole
    };
    using RowModel::RowModel;
    void show(const Incident &incident, const Directory &directory, const QHash<QString, Pending> &pending);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const FieldRow &row) const override { return row.fieldId; }
    QVariant value(const FieldRow &row, int role) const override;
};

} // namespace muster
