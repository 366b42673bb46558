#include "app/desktop/personadder.h"
#include "app/api/commandrequests.h"
#include "models/domain/json.h"
#include "models/store/onfinished.h"

namespace muster::desktop {

namespace {

constexpr auto usersPath = u"/muster/v1/users";

} // namespace

PersonAdder::PersonAdder(
    App &app, const QUrl &server, const QByteArray &key, const Clock &clock, UlidSource &ids, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_ids(ids)
    , m_client(server, key, clock)
{
    m_app.people()->setOffer(PeopleController::Offer::Unknown);
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
    if (!identity.roles.contains(QLatin1String("manage_settings"))) {
        m_app.people()->setOffer(PeopleController::Offer::NotAllowed);
        return;
    }
    api::Request request;
    request.path = QStringLiteral("/v1/openapiV3.json");
    onFinished(m_client.send(request), this, [this, identity](const Result<api::Reply> &reply) {
        if (!reply) {
            m_asked = false; // again when the connection next changes
            return;
        }
        const bool has = api::Capabilities::from(reply->object, identity).has(u"POST", usersPath);
        m_app.people()->setOffer(has ? PeopleController::Offer::Offered : PeopleController::Offer::Missing);
    });
}

void PersonAdder::add(const QString &name, const QString &email)
{
    QJsonObject person{{QStringLiteral("name"), name}};
    if (!email.isEmpty())
        person.insert(QStringLiteral("email"), email);
    api::Request request;
    request.method = QByteArrayLiteral("POST");
    request.path = QString::fromUtf16(usersPath);
    request.body = json::compact(person);
    if (request.body != m_body)
        m_idempotencyKey = m_ids.next();
    m_body = request.body;
    request.idempotencyKey = m_idempotencyKey;
    if (m_app.sync()->status().identity.actsForUsers())
        request.actingUserId = m_app.workspace().personId();
    onFinished(m_client.send(request), this, [this, name](const Result<api::Reply> &reply) {
        if (reply || !reply.error().outcomeUnknown())
            m_body.clear();
        if (reply)
            m_app.people()->succeed(name);
        else if (reply.error().code == QLatin1String("already_taken"))
            m_app.people()->fail(tr("Another person has this e-mail address already"));
        else
            m_app.people()->fail(reply.error().message);
    });
}

} // namespace muster::desktop
