#pragma once
#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The rows of a model whose role has a value; with no role named, all of them. GUI thread; owned by its QML parent.
class MatchingRows : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY matchChanged)
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY matchChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit MatchingRows(QObject *parent = nullptr);

    QString role() const { return m_role; }
    void setRole(const QString &role);
    QVariant value() const { return m_value; }
    void setValue(const QVariant &value);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void matchChanged();
    void countChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_role;
    QVariant m_value;
};

} // namespace muster
