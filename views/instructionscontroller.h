#pragma once
#include "views/incidentcontroller.h"
#include <QVariantList>

namespace muster {

/// What I have to do in my roles in the incident on screen, to tick off. The ticks are on this computer only: the API
/// has no place for them. GUI thread.
class InstructionsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    /// "role" (its name), "text" (plain), "key", "done"
    Q_PROPERTY(QVariantList items READ items NOTIFY changed)
    Q_PROPERTY(int left READ left NOTIFY changed) ///< not ticked off
public:
    InstructionsController(Workspace &workspace, IncidentController &incident, QObject *parent = nullptr);
    QVariantList items() const { return m_items; }
    int left() const;
    Q_INVOKABLE void tick(const QString &key, bool done);
    QHash<QString, QStringList> ticked() const { return m_ticked; } ///< keys by incident
    void setTicked(const QHash<QString, QStringList> &ticked);

Q_SIGNALS:
    void changed();
    void tickedChanged();

private:
    void layOut();

    Workspace &m_workspace;
    IncidentController &m_incident;
    QHash<QString, QStringList> m_ticked;
    QVariantList m_items;
};

} // namespace muster
