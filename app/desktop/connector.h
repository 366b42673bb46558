#pragma once
#include "app/api/apiclient.h"
#include "models/domain/configuration.h"
#include "models/domain/limitation.h"
#include "models/domain/person.h"
#include <QFuture>
#include <QObject>

namespace muster::desktop {

/// The few requests that are no incident work: who is this key, who are the people, add one of them. GUI thread
/// (nothing here blocks). One object per try; destroying it ends what is under way.
class Connector : public QObject
{
    Q_OBJECT
public:
    Connector(const QUrl &server, const QByteArray &key, const Clock &clock, QObject *parent = nullptr);
    void identify();
    /// Own service only: adds a person and reports them by personCreated().
    void createPerson(const QString &name, const QString &email = {}, const QString &idempotencyKey = {},
        const QString &actingUserId = {});
    /// Whether the server takes people from here, by peopleOfferFound().
    void findPeopleOffer();
    /// After identify(): what this server and this key cannot do, by limitationsFound().
    void findLimitations();

Q_SIGNALS:
    void identified(const muster::Identity &identity, const QList<muster::User> &users);
    void personCreated(const muster::User &user);
    void peopleOfferFound(bool offered);
    void limitationsFound(const muster::Identity &identity, const QList<muster::User> &users,
        const QList<muster::Limitation> &limitations);
    void failed(const muster::Error &error);

private:
    void fetchUsers(const QString &after);

    api::Client m_client;
    Identity m_identity;
    QList<User> m_users;
};

} // namespace muster::desktop
