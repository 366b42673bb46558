#pragma once
#include "views/incidentcontroller.h"
#include "views/incidentscontroller.h"
#include "views/openincidents.h"
#include <QHash>

namespace muster {

/// Deciding what an incident in triage is: accepted, none, the same as another, or looked at later. Each decision goes
/// on to the next one in triage and can be taken back for ten seconds. GUI thread.
class TriageController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed) ///< the incident on screen is in triage
    Q_PROPERTY(bool severityNeeded READ isSeverityNeeded NOTIFY changed) ///< to accept it
    Q_PROPERTY(double laterUntil READ laterUntil NOTIFY changed) ///< put aside until then; 0: it is not
    Q_PROPERTY(muster::OptionModel *others READ others CONSTANT) ///< open incidents it may be merged into
public:
    TriageController(Workspace &workspace, const OpenIncidents &open, IncidentsController &incidents,
        IncidentController &incident, const Times &times, Notices &notices, QObject *parent = nullptr);

    bool isWaiting() const;
    bool isSeverityNeeded() const { return isWaiting() && m_incident.severityId().isEmpty(); }
    double laterUntil() const;
    OptionModel *others() { return &m_others; }
    QHash<QString, Instant> later() const { return m_later; } ///< by incident; on this computer only
    void setLater(const QHash<QString, Instant> &later);

    /// Moves it to the first live status. An empty severity leaves the one it has.
    Q_INVOKABLE void accept(const QString &severityId);
    Q_INVOKABLE void decline();
    Q_INVOKABLE void merge(const QString &intoId);
    /// Puts it aside for half an hour, on this computer; waitsAgain() tells when that is over.
    Q_INVOKABLE void putAside();

Q_SIGNALS:
    void changed();
    void laterChanged();
    /// It was put aside, that time is over, and nobody has decided it meanwhile.
    void waitsAgain(const muster::IncidentRow &row);

private:
    void layOutOthers();
    void bringBack();
    void decide(const Command &command, const QString &said);

    Workspace &m_workspace;
    const OpenIncidents &m_open;
    IncidentsController &m_incidents;
    IncidentController &m_incident;
    const Times &m_times;
    Notices &m_notices;
    QHash<QString, Instant> m_later;
    OptionModel m_others;
};

} // namespace muster
