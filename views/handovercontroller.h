#pragma once
#include "models/domain/handover.h"
#include "views/incidentcontroller.h"
#include "views/times.h"

namespace muster {

/// Handing a role over on the page of an incident: writing down what the next one must know, and their answer. The
/// notes become an entry of the incident's timeline on the server; the role changes when the other person accepts. GUI
/// thread.
class HandoverController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed) ///< one is offered and not answered
    Q_PROPERTY(bool forMe READ isForMe NOTIFY changed) ///< and it is me who is asked
    Q_PROPERTY(QString roleName READ roleName NOTIFY changed)
    Q_PROPERTY(QString fromName READ fromName NOTIFY changed) ///< empty when nobody had the role
    Q_PROPERTY(QString toName READ toName NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< plain
    Q_PROPERTY(double since READ since NOTIFY changed) ///< milliseconds since 1970
public:
    HandoverController(
        Workspace &workspace, IncidentController &incident, const Times &times, QObject *parent = nullptr);

    bool isWaiting() const { return m_open.has_value(); }
    bool isForMe() const { return m_open && m_open->toId == m_workspace.personId(); }
    QString roleName() const;
    QString fromName() const { return m_open ? nameOf(m_open->fromId) : QString(); }
    QString toName() const { return m_open ? nameOf(m_open->toId) : QString(); }
    QString text() const;
    double since() const { return m_open ? toQml(m_open->at.at) : 0; }

    /// Who has the role now: an id, or empty.
    Q_INVOKABLE QString holderOf(const QString &roleId) const;
    /// What the notes are about, and what they begin with because it is known already; in the same order.
    Q_INVOKABLE QStringList headings() const;
    Q_INVOKABLE QStringList knownNotes() const;
    /// `notes` are those under the headings. False without a role and somebody else to have it.
    Q_INVOKABLE bool offer(const QString &roleId, const QString &personId, const QStringList &notes);
    /// By whoever is asked: takes the role.
    Q_INVOKABLE void accept();
    Q_INVOKABLE void decline();
    /// By whoever offered it, or anybody when they cannot.
    Q_INVOKABLE void withdraw();

Q_SIGNALS:
    void changed();

private:
    void read();
    void answer(Handover::State state, const QString &said);
    QString knownSituation() const;
    QString knownTried() const;
    QString knownActions() const;
    QString suggestedCheckpoint() const; ///< in half an hour
    QString nameOf(const QString &personId) const;
    QString titleOf(const Handover &handover) const;

    Workspace &m_workspace;
    IncidentController &m_incident;
    const Times &m_times;
    std::optional<Handover> m_open;
};

} // namespace muster
