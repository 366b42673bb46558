#include "app/desktop/personadder.h"

namespace muster::desktop {

PersonAdder::PersonAdder(
    App &app, const QUrl &server, const QByteArray &key, const Clock &clock, UlidSource &ids, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_ids(ids)
    , m_connector(server, key, clock)
{
    m_app.people()->setOffer(PeopleController::Offer::Unknown);
    connect(&m_connector, &Connector::peopleOfferFound, this, [this](bool offered) {
        m_app.people()->setOffer(offered ? PeopleController::Offer::Offered : PeopleController::Offer::Missing);
    });
    connect(&m_connector, &Connector::personCreated, this, [this](const User &user) {
        m_unknown.clear();
        m_app.people()->succeed(user.name);
    });
    connect(&m_connector, &Connector::failed, this, &PersonAdder::fail);
    connect(m_app.people(), &PeopleController::personGiven, this, &PersonAdder::add);
    connect(m_app.sync(), &SyncController::changed, this, &PersonAdder::askForOffer);
    askForOffer();
}

void PersonAdder::askForOffer()
{
    const Identity &identity = m_app.sync()->status().identity;
    if (m_asked || !m_app.sync()->isOnline() || identity.name.isEmpty())
        return;
    m_asked = true;
    if (identity.roles.contains(QLatin1String("manage_settings")))
        m_connector.findPeopleOffer();
    else
        m_app.people()->setOffer(PeopleController::Offer::NotAllowed);
}

void PersonAdder::add(const QString &name, const QString &email)
{
    if (m_unknown != QStringList{name, email})
        m_idempotencyKey = m_ids.next();
    m_unknown = {name, email};
    const bool asPerson = m_app.sync()->status().identity.actsForUsers();
    m_connector.createPerson(name, email, m_idempotencyKey, asPerson ? m_app.workspace().personId() : QString());
}

void PersonAdder::fail(const Error &error)
{
    if (!m_app.people()->isBusy()) { // it was the question, not a person: again when the connection next changes
        m_asked = false;
        return;
    }
    if (!error.outcomeUnknown())
        m_unknown.clear();
    m_app.people()->fail(error.code == QLatin1String("already_taken")
            ? tr("Another person has this e-mail address already")
            : error.message);
}

} // namespace muster::desktop
