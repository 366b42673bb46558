#pragma once
#include "qml/controls/option.h"
#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The options of a Select, filtered while the user types: every word of the filter must begin a word of the text or of
/// the detail; case and accents do not matter. Reads a QAbstractItemModel, a list of strings or a list of objects.
/// GUI thread; owned by its QML parent.
class OptionFilter : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QString textRole READ textRole WRITE setTextRole NOTIFY rolesChanged)
    Q_PROPERTY(QString valueRole READ valueRole WRITE setValueRole NOTIFY rolesChanged)
    Q_PROPERTY(QString detailRole READ detailRole WRITE setDetailRole NOTIFY rolesChanged)
    Q_PROPERTY(QString levelRole READ levelRole WRITE setLevelRole NOTIFY rolesChanged)
    Q_PROPERTY(QString enabledRole READ enabledRole WRITE setEnabledRole NOTIFY rolesChanged)
    Q_PROPERTY(QString reasonRole READ reasonRole WRITE setReasonRole NOTIFY rolesChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY optionsChanged) ///< without the filter

public:
    enum Role { TextRole = Qt::UserRole + 1, DetailRole, LevelRole, EnabledRole, ReasonRole, SourceIndexRole };
    explicit OptionFilter(QObject *parent = nullptr);

    QVariant source() const { return m_source; }
    void setSource(const QVariant &source);
    QString textRole() const { return m_roles.text; }
    void setTextRole(const QString &role) { setRole(m_roles.text, role); }
    QString valueRole() const { return m_roles.value; }
    void setValueRole(const QString &role) { setRole(m_roles.value, role); }
    QString detailRole() const { return m_roles.detail; }
    void setDetailRole(const QString &role) { setRole(m_roles.detail, role); }
    QString levelRole() const { return m_roles.level; }
    void setLevelRole(const QString &role) { setRole(m_roles.level, role); }
    QString enabledRole() const { return m_roles.enabled; }
    void setEnabledRole(const QString &role) { setRole(m_roles.enabled, role); }
    QString reasonRole() const { return m_roles.reason; }
    void setReasonRole(const QString &role) { setRole(m_roles.reason, role); }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int count() const { return int(m_shown.size()); }
    int total() const { return int(m_options.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The shown row of a source index, and back; -1 where there is none.
    Q_INVOKABLE int rowOf(int sourceIndex) const { return int(m_shown.indexOf(sourceIndex)); }
    Q_INVOKABLE int sourceIndexAt(int row) const { return m_shown.value(row, -1); }
    // Of unfiltered options, by source index; empty when out of range.
    Q_INVOKABLE QString textAt(int sourceIndex) const { return m_options.value(sourceIndex).text; }
    Q_INVOKABLE QVariant valueAt(int sourceIndex) const { return m_options.value(sourceIndex).value; }
    Q_INVOKABLE QString detailAt(int sourceIndex) const { return m_options.value(sourceIndex).detail; }
    Q_INVOKABLE int levelAt(int sourceIndex) const { return m_options.value(sourceIndex).level; }
    Q_INVOKABLE bool isEnabledAt(int sourceIndex) const { return m_options.value(sourceIndex).enabled; }
    /// The source index that has that value, or -1.
    Q_INVOKABLE int indexOfValue(const QVariant &value) const;
    /// The next shown row after `row`, around the end, whose text begins with `prefix`; -1 when there is none.
    Q_INVOKABLE int nextRowStartingWith(const QString &prefix, int row) const;

Q_SIGNALS:
    void sourceChanged();
    void rolesChanged();
    void filterChanged();
    void countChanged();
    void optionsChanged();

private:
    void setRole(QString &role, const QString &name);
    void follow(QAbstractItemModel *model);
    void readOptions();
    void applyFilter();

    QVariant m_source;
    QPointer<QAbstractItemModel> m_model;
    options::Roles m_roles;
    QString m_filter;
    QList<options::Option> m_options;
    QList<int> m_shown; ///< indices into m_options
};

} // namespace muster
