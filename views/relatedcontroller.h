#pragma once
#include "models/lists/relatedlistmodel.h"
#include "views/incidentcontroller.h"
#include "views/synccontroller.h"
#include <stop_token>

namespace muster {

/// The incidents that have to do with the one on screen, and those it may be related to. GUI thread; owned by App.
class RelatedController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< open ones first; roles: RelatedListModel
    Q_PROPERTY(QString againstEnding READ againstEnding NOTIFY changed) ///< why not; or empty
    /// What somebody looks for to relate it to: a reference or words; empty offers those at the top of the list.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QAbstractItemModel *offered READ offered CONSTANT) ///< the same roles; without those related already
    Q_PROPERTY(bool looking READ isLooking NOTIFY lookingChanged) ///< what is offered is of the text before
public:
    RelatedController(
        Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent = nullptr);
    QAbstractItemModel *model() { return &m_model; }
    QAbstractItemModel *offered() { return &m_offered; }
    QString againstEnding() const;
    QString text() const { return m_text; }
    void setText(const QString &text);
    bool isLooking() const { return m_looking; }

    /// Looks again, also for the text there is.
    Q_INVOKABLE void look();
    Q_INVOKABLE void relate(const QString &incidentId);
    Q_INVOKABLE void end(const QString &incidentId);

Q_SIGNALS:
    void changed();
    void textChanged();
    void lookingChanged();

private:
    void layOut();
    void offer(const QList<IncidentRow> &found);
    QList<IncidentRow> declaredHere() const;

    Workspace &m_workspace;
    IncidentController &m_incident;
    const SyncController &m_sync;
    RelatedListModel m_model, m_offered;
    QString m_text;
    bool m_looking = false;
    std::stop_source m_stop;
    int m_question = 0; ///< grows with each
};

} // namespace muster
