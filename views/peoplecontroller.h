#pragma once
#include "views/notices.h"
#include "views/synccontroller.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// Adding people to the workspace, where its server takes them from here. Not incident work: nothing goes through the
/// outbox, the composition root asks the server and tells the outcome. The new person comes back with the server's
/// rows.
class PeopleController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed) ///< why nobody can be added now, or empty
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why the last try failed, or empty
public:
    enum class Offer {
        Unknown,
        Offered,
        NotAllowed, ///< the key may not
        Missing ///< the server has no such operation
    };
    PeopleController(const SyncController &sync, Notices &notices, QObject *parent = nullptr);
    bool canAdd() const { return m_offer == Offer::Offered && m_sync.isOnline(); }
    QString reason() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }

    // From the composition root:
    void setOffer(Offer offer);
    void succeed(const QString &name);
    void fail(const QString &problem);

    /// The name is required. Ignored while another is being added.
    Q_INVOKABLE void add(const QString &name, const QString &email);
    /// Forgets what went wrong last.
    Q_INVOKABLE void beginAnew();

Q_SIGNALS:
    void changed();
    void personGiven(const QString &name, const QString &email);
    void added();

private:
    void end(const QString &problem);

    const SyncController &m_sync;
    Notices &m_notices;
    Offer m_offer = Offer::Unknown;
    bool m_busy = false;
    QString m_problem;
};

} // namespace muster
