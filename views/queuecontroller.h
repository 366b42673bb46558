#pragma once
#include "models/lists/outboxmodel.h"
#include "views/notices.h"
#include "views/workspace.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The queue of changes that have not reached the server, and what can be done about each.
class QueueController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: OutboxModel
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed) ///< go by themselves
    Q_PROPERTY(int attention READ attention NOTIFY changed) ///< need the user
    Q_PROPERTY(QString salvageReport READ salvageReport NOTIFY changed) ///< set when the queue's file was damaged
public:
    QueueController(Workspace &workspace, Notices &notices, QObject *parent = nullptr);
    QAbstractItemModel *model() { return &m_model; }
    int count() const { return m_model.rowCount(); }
    int waiting() const { return m_model.waiting(); }
    int attention() const { return m_model.attention(); }
    QString salvageReport() const;

    Q_INVOKABLE void retry(const QString &entryId);
    Q_INVOKABLE void discard(const QString &entryId);
    /// Of a conflict: overwrite what the server has.
    Q_INVOKABLE void keepMine(const QString &entryId);
    /// Of an update: leave its status and severity out and send the message alone.
    Q_INVOKABLE void sendWords(const QString &entryId);
    /// Of a conflict: give up the own change. The same as discarding.
    Q_INVOKABLE void takeTheirs(const QString &entryId) { discard(entryId); }
    /// The text of an entry that can be edited: message, name, description or title.
    Q_INVOKABLE QString textOf(const QString &entryId) const;
    Q_INVOKABLE void setText(const QString &entryId, const QString &text);
    /// The user has seen what came out of a damaged file: what was recovered may be sent.
    Q_INVOKABLE void acceptSalvage();

Q_SIGNALS:
    void changed();

private:
    void layOut();
    const OutboxEntry *find(const QString &entryId) const;
    template<typename T> void report(QFuture<T> future, const QString &failed);

    Workspace &m_workspace;
    Notices &m_notices;
    OutboxModel m_model;
};

} // namespace muster
