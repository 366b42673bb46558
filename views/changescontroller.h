#pragma once
#include "models/lists/changelistmodel.h"
#include "views/incidentscontroller.h"
#include "views/notices.h"
#include "views/openincidents.h"
#include "views/seencontroller.h"

namespace muster {

/// What others changed in all incidents since this person looked at each: a list with what it was, and the way from one
/// to the next. The list is read off the GUI thread. GUI thread; owned by App.
class ChangesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: ChangeListModel
    Q_PROPERTY(int count READ count NOTIFY changed) ///< rows
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed) ///< false: there are older ones that are not shown
    Q_PROPERTY(int open READ open NOTIFY changed) ///< open incidents with changes
public:
    ChangesController(Workspace &workspace, const OpenIncidents &openIncidents, IncidentsController &incidents,
        SeenController &seen, Notices &notices, QObject *parent = nullptr);

    QAbstractItemModel *model() { return &m_model; }
    int count() const { return m_model.rowCount(); }
    bool isLoading() const { return m_loading; }
    bool isComplete() const { return m_complete; }
    int open() const { return int(openIds().size()); }
    void setActive(bool active);

    /// Selects the open incident with changes that comes after the selected one in the list, or else the first of
    /// them. False, and says so, when there is none.
    Q_INVOKABLE bool selectNext();
    /// Everything counts as seen. Can be undone.
    Q_INVOKABLE void seeAll();

Q_SIGNALS:
    void changed();

private:
    QStringList openIds() const;
    void read();

    Workspace &m_workspace;
    const OpenIncidents &m_openIncidents;
    IncidentsController &m_incidents;
    SeenController &m_seen;
    Notices &m_notices;
    ChangeListModel m_model;
    QTimer m_compress; ///< one read for a burst of changes
    bool m_active = false, m_loading = false, m_complete = true;
    int m_question = 0;
};

} // namespace muster
