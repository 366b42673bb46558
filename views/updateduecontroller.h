#pragma once
#include "models/domain/updatedue.h"
#include "models/lists/optionmodel.h"
#include "views/incidentcontroller.h"
#include "views/openincidents.h"
#include "views/synccontroller.h"

namespace muster {

/// When the next updates of live incidents are due: of the one on screen, of those I lead, and of all for the list.
/// Whoever shares an update may say so; else it is half an hour after the last one of a critical incident and an hour
/// after that of a major one. GUI thread.
class UpdateDueController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(double from READ from NOTIFY changed) ///< of the one on screen: the last update, or the declaration
    Q_PROPERTY(double at READ at NOTIFY changed) ///< milliseconds since 1970; 0: none is due
    Q_PROPERTY(bool promised READ isPromised NOTIFY changed) ///< somebody said so
    Q_PROPERTY(QString postponedFor READ postponedFor NOTIFY changed) ///< why, where that is kept on this computer only
    Q_PROPERTY(QString mineId READ mineId NOTIFY changed) ///< of those I lead, the one due first; empty: none
    Q_PROPERTY(QString mineReference READ mineReference NOTIFY changed)
    Q_PROPERTY(double mineFrom READ mineFrom NOTIFY changed)
    Q_PROPERTY(double mineAt READ mineAt NOTIFY changed)
    Q_PROPERTY(muster::OptionModel *choices READ choices CONSTANT) ///< when the next one can be promised for
    Q_PROPERTY(QString usual READ usual NOTIFY changed) ///< when the next is due where nothing is said, in words
public:
    /// Put off on this computer, because the server takes no updates. It ends with the next update.
    struct Postponed
    {
        Instant from, at; ///< the update it is counted from; until when
        QString reason;
        bool operator==(const Postponed &) const = default;
    };
    UpdateDueController(Workspace &workspace, const OpenIncidents &open, IncidentController &incident,
        const SyncController &sync, const Times &times, QObject *parent = nullptr);

    double from() const { return m_shown ? toQml(m_shown->from) : 0; }
    double at() const { return m_shown ? toQml(m_shown->at) : 0; }
    bool isPromised() const { return m_shown && m_shown->isPromised; }
    QString postponedFor() const;
    QString mineId() const { return m_mine.id; }
    QString mineReference() const { return m_mine.reference; }
    double mineFrom() const { return m_due.contains(m_mine.id) ? toQml(m_due[m_mine.id].from) : 0; }
    double mineAt() const { return m_due.contains(m_mine.id) ? toQml(m_due[m_mine.id].at) : 0; }
    OptionModel *choices() { return &m_choices; }
    QString usual() const;
    const QHash<QString, UpdateDue> &all() const { return m_due; } ///< by incident
    QHash<QString, Postponed> postponed() const { return m_postponed; }
    void setPostponed(const QHash<QString, Postponed> &postponed);

    /// "in 3m", "8m overdue"; with seconds in the last two minutes.
    Q_INVOKABLE QString text(double at, double now) const;
    /// UpdateDue::State: 0 calm, 1 soon, 2 overdue.
    Q_INVOKABLE int state(double from, double at, double now) const;
    /// What PostUpdate::nextUpdate is to say for one of the choices, or for a length of time ("45", "1h 30m"); empty
    /// when it is neither.
    Q_INVOKABLE QString promise(const QString &choice) const;
    Q_INVOKABLE bool isLength(const QString &typed) const { return readDuration(typed).has_value(); }
    /// Says why there is no news yet and when there will be some: shared as an update, or kept here where the server
    /// takes none. False without a reason or when `length` is no time.
    Q_INVOKABLE bool postpone(const QString &length, const QString &reason);

Q_SIGNALS:
    void changed();
    void postponedChanged();

private:
    void layOut();
    void take(const IncidentRow &row, const std::optional<IncidentUpdate> &last, const SeverityScale &scale);
    std::optional<UpdateDue> dueOf(const QString &id, StatusCategory category, Instant declaredAt, int level,
        const std::optional<IncidentUpdate> &last) const;
    std::optional<IncidentUpdate> shownLast(const QString &id, const std::optional<IncidentUpdate> &last) const;

    Workspace &m_workspace;
    const OpenIncidents &m_open;
    IncidentController &m_incident;
    const SyncController &m_sync;
    const Times &m_times;
    QHash<QString, UpdateDue> m_due; ///< with what is still on its way
    QHash<QString, Postponed> m_postponed;
    std::optional<UpdateDue> m_shown;
    IncidentRow m_mine;
    OptionModel m_choices;
};

} // namespace muster
