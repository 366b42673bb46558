#pragma once
#include "models/lists/attachmentlistmodel.h"
#include "views/incidentcontroller.h"
#include "views/synccontroller.h"

namespace muster {

/// What is attached to the incident on screen: links to dashboards, pull requests, tickets. GUI thread; owned by App.
class AttachmentsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: AttachmentListModel
    Q_PROPERTY(QString againstRemoving READ againstRemoving NOTIFY changed) ///< why not; or empty
public:
    AttachmentsController(
        Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent = nullptr);
    QAbstractItemModel *model() { return &m_model; }
    QString againstRemoving() const;

    /// Whether it can be attached: an address of the web, with its scheme or without.
    Q_INVOKABLE bool isAddress(const QString &typed) const { return !linkAddress(typed).isEmpty(); }
    /// What it will be called when it gets no title; empty for what is no address.
    Q_INVOKABLE QString usualTitle(const QString &typed) const;
    /// An address on the clipboard, or nothing.
    Q_INVOKABLE QString copiedAddress() const;
    /// False when `typed` is no address. What is attached already is not attached again.
    Q_INVOKABLE bool attach(const QString &typed, const QString &title);
    Q_INVOKABLE void remove(const QString &attachmentId);

Q_SIGNALS:
    void changed();

private:
    Workspace &m_workspace;
    IncidentController &m_incident;
    const SyncController &m_sync;
    AttachmentListModel m_model;
};

} // namespace muster
