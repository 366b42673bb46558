#pragma once
#include "models/domain/searchreading.h"
#include "models/lists/incidentlistmodel.h"
#include "views/incidentorder.h"
#include "views/times.h"
#include "views/workspace.h"
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The incident list, its search and its selection.
class IncidentsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: see IncidentListModel
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString searchMeaning READ searchMeaning NOTIFY searchRead) ///< how operators were read; markup
    Q_PROPERTY(QString searchProblem READ searchProblem NOTIFY searchRead) ///< what could not be read, and what can
    Q_PROPERTY(bool bestFirst READ isBestFirst NOTIFY rowsChanged) ///< sorted by relevance
    Q_PROPERTY(QString selectedId READ selectedId WRITE select NOTIFY selectedChanged)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY rowsChanged) ///< -1 when not in the list
    Q_PROPERTY(int count READ count NOTIFY rowsChanged) ///< rows shown
    Q_PROPERTY(int total READ total NOTIFY rowsChanged) ///< rows there are; 0 = not known
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY rowsChanged) ///< false until the first rows were read
public:
    IncidentsController(Workspace &workspace, Times &times, QObject *parent = nullptr);
    QAbstractItemModel *model() { return &m_model; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QString searchMeaning() const;
    QString searchProblem() const;
    bool isBestFirst() const { return m_order.sorting() == IncidentOrder::Sorting::Best; }
    QString selectedId() const { return m_selectedId; }
    int selectedRow() const { return m_model.indexOfId(m_selectedId); }
    int count() const { return m_model.rowCount(); }
    int total() const;
    bool isLoaded() const { return m_order.isLoaded(); }
    bool isReading() const { return m_order.isReading(); } ///< rows are on their way
    void setUpdatesDue(const QHash<QString, UpdateDue> &due) { m_model.setUpdatesDue(due); }
    void setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from) { m_model.setSeen(seen, from); }
    /// While set, only what is in sight is read: so it is until the first frame is shown.
    void setHeldBack(bool heldBack);

    Q_INVOKABLE void select(const QString &incidentId);
    /// The first of the list unless the selected one is in it; waits for what the filter finds.
    Q_INVOKABLE void selectFound();
    /// Sorts what the search found by relevance and selects the best. A search without words is only selectFound().
    Q_INVOKABLE void selectBest();
    Q_INVOKABLE void selectNext() { move(1); }
    Q_INVOKABLE void selectPrevious() { move(-1); }
    /// Number of rows in a section ("live", "triage", "paused", "learning", "closed"); -1 while only the top is read.
    Q_INVOKABLE int countIn(const QString &section) const { return m_order.isPart() ? -1 : m_model.countIn(section); }
    /// The incident of a section that comes after that one in the list, or else the first one; empty when there is none
    /// but it.
    QString nextIn(const QString &section, const QString &afterId) const;
    /// "Live", "Triage", … in the user's language.
    Q_INVOKABLE QString sectionTitle(const QString &section) const;

Q_SIGNALS:
    void filterChanged();
    void searchRead();
    void selectedChanged();
    void rowsChanged();

private:
    void open();
    void readSearch();
    void ask(IncidentOrder::Sorting sorting);
    void orderRead();
    void takeHits(const QList<qint64> &positions, const QHash<qint64, SearchHit> &hits);
    void show();
    void move(int by);

    Workspace &m_workspace;
    Times &m_times;
    IncidentListModel m_model;
    IncidentOrder m_order;
    SearchReading m_search;
    QHash<qint64, QString> m_found; ///< markup by position, of the question asked last
    QString m_filter, m_selectedId;
    int m_unfiltered = 0; ///< rows without a filter, when last read
    bool m_heldBack = false;
    bool m_isAsked = false; ///< the answer to m_filter is still to come
    enum class SelectWhenRead { Nothing, Found, Best } m_selectWhenRead = SelectWhenRead::Nothing;
    QTimer m_compress; ///< one read for a burst of changes
};

} // namespace muster
