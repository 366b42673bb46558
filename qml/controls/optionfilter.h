#pragma once
#include <QAbstractListModel>
#include <QPointer>
#include <QVariant>
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
    Q_PROPERTY(QString toneRole READ toneRole WRITE setToneRole NOTIFY rolesChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// How many options there are without the filter.
    Q_PROPERTY(int total READ total NOTIFY optionsChanged)

public:
    enum Role { TextRole = Qt::UserRole + 1, ValueRole, DetailRole, ToneRole, SourceIndexRole };
    explicit OptionFilter(QObject *parent = nullptr);

    QVariant source() const { return m_source; }
    void setSource(const QVariant &source);
    QString textRole() const { return m_textRole; }
    void setTextRole(const QString &role);
    QString valueRole() const { return m_valueRole; }
    void setValueRole(const QString &role);
    QString detailRole() const { return m_detailRole; }
    void setDetailRole(const QString &role);
    QString toneRole() const { return m_toneRole; }
    void setToneRole(const QString &role);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int count() const { return int(m_shown.size()); }
    int total() const { return int(m_options.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The shown row of a source index, or -1.
    Q_INVOKABLE int rowOf(int sourceIndex) const;
    /// The source index of a shown row, or -1.
    Q_INVOKABLE int sourceIndexAt(int row) const;
    /// Of unfiltered options, by source index; empty when out of range.
    Q_INVOKABLE QString textAt(int sourceIndex) const;
    Q_INVOKABLE QVariant valueAt(int sourceIndex) const;
    Q_INVOKABLE int toneAt(int sourceIndex) const;
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
    struct Option
    {
        QString text, detail, folded;
        QVariant value;
        int tone = -1;
    };
    void setRole(QString &role, const QString &name);
    void readOptions();
    void readModel(const QAbstractItemModel &model);
    void readList(const QVariantList &list);
    void applyFilter();
    void follow(QAbstractItemModel *model);

    QVariant m_source;
    QPointer<QAbstractItemModel> m_model;
    QString m_textRole = QStringLiteral("text"), m_valueRole = QStringLiteral("value");
    QString m_detailRole = QStringLiteral("detail"), m_toneRole = QStringLiteral("tone");
    QString m_filter;
    QList<Option> m_options;
    QList<int> m_shown; ///< indices into m_options
};

} // namespace muster
