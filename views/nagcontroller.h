#pragma once
#include "views/openincidents.h"
#include "views/times.h"

namespace muster {

/// Reminds whoever an incident concerns (they declared it, or have a role) of what it lacks: a lead, a severity, an
/// end. In the status bar, one at a time, never in the way; which were put away is known until the program ends. GUI
/// thread.
class NagController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< empty: nothing is missing
    Q_PROPERTY(QString incidentId READ incidentId NOTIFY changed)
    Q_PROPERTY(QString actionId READ actionId NOTIFY changed) ///< what puts it right
public:
    NagController(Workspace &workspace, const OpenIncidents &open, const Times &times, QObject *parent = nullptr);
    QString text() const;
    QString incidentId() const { return m_shown ? m_shown->row.id : QString(); }
    QString actionId() const;
    /// Puts this one away until the next is due.
    Q_INVOKABLE void dismiss();
    /// Goes to the incident and does what puts it right.
    Q_INVOKABLE void follow();

Q_SIGNALS:
    void changed();
    void followed(const QString &incidentId, const QString &actionId);

private:
    enum class Kind { Lead, Severity, Close };
    struct Nag
    {
        Kind kind = Kind::Lead;
        IncidentRow row;
        QString turn; ///< which of the reminders of that kind
        QString key() const { return row.id + QLatin1Char('/') + QString::number(int(kind)); }
    };
    void look();
    std::optional<Nag> due(const IncidentRow &row) const;
    bool isPutAway(const Nag &nag) const { return m_putAway.value(nag.key()) == nag.turn; }

    Workspace &m_workspace;
    const OpenIncidents &m_open;
    const Times &m_times;
    QHash<QString, QString> m_putAway; ///< key to turn
    std::optional<Nag> m_shown;
};

} // namespace muster
