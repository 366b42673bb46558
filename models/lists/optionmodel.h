#pragma once
#include "models/lists/rowmodel.h"

namespace muster {

/// One thing to choose: a person, a severity with its definition, a status, a type.
struct Option
{
    QString id;
    QString label;
    QString detail; ///< e-mail, definition, instructions
    int level = 0; ///< SeverityLevel for severities
    bool enabled = true;
    QString reason; ///< why not enabled, in words
    bool operator==(const Option &) const = default;
};

class OptionModel : public RowModel<Option>
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { OptionIdRole = Qt::UserRole + 1, LabelRole, DetailRole, LevelRole, EnabledRole, ReasonRole };
    explicit OptionModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE int indexOf(const QString &id) const { return indexOfKey(id); }
    Q_INVOKABLE QString labelOf(const QString &id) const;
    Q_INVOKABLE QString detailOf(const QString &id) const;
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void countChanged();

protected:
    QString key(const Option &row) const override { return row.id; }
    QVariant value(const Option &row, int role) const override;
};

} // namespace muster
