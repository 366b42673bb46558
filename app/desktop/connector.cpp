#include "app/desktop/connector.h"
#include "app/api/capabilities.h"
#include "models/domain/json.h"
#include "models/store/onfinished.h"

namespace muster::desktop {

namespace {

constexpr QLatin1String usersPath("/muster/v1/users"), documentPath("/v1/openapiV3.json");

} // namespace

Connector::Connector(const QUrl &server, const QByteArray &key, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(server, key, clock)
{ }

void Connector::identify()
{
    api::Request request;
    request.path = QStringLiteral("/v1/identity");
    request.deadline = std::chrono::seconds(20);
    onFinished(m_client.send(request), this, [this](const Result<api::Reply> &reply) {
        if (!reply) {
            Q_EMIT failed(reply.error());
            return;
        }
        m_identity = Identity::fromJson(json::object(reply->object, QLatin1String("identity")));
        if (m_identity.name.isEmpty()) {
            Error error;
            error.message = tr("There is a server, but it does not speak the incident.io API");
            Q_EMIT failed(error);
            return;
        }
        fetchUsers({});
    });
}

void Connector::fetchUsers(const QString &after)
{
    api::Request request;
    request.path = QStringLiteral("/v2/users");
    request.query.addQueryItem(QStringLiteral("page_size"), QStringLiteral("250"));
    if (!after.isEmpty())
        request.query.addQueryItem(QStringLiteral("after"), after);
    onFinished(m_client.send(request), this, [this, after](const Result<api::Reply> &reply) {
        if (!reply) {
            if (reply.error().kind == ErrorKind::Forbidden) // a narrow key works too, just without a person
                Q_EMIT identified(m_identity, {});
            else
                Q_EMIT failed(reply.error());
            return;
        }
        m_users += json::list<User>(reply->object, QLatin1String("users"));
        const QString next
            = json::string(json::object(reply->object, QLatin1String("pagination_meta")), QLatin1String("after"));
        if (next.isEmpty() || next == after) // a list that does not move on would never end
            Q_EMIT identified(m_identity, m_users);
        else
            fetchUsers(next);
    });
}

void Connector::findPeopleOffer()
{
    api::Request request;
    request.path = documentPath;
    onFinished(m_client.send(request), this, [this](const Result<api::Reply> &reply) {
        if (!reply) {
            Q_EMIT failed(reply.error());
            return;
        }
        const QJsonObject paths = json::object(reply->object, QLatin1String("paths"));
        Q_EMIT peopleOfferFound(json::object(paths, usersPath).contains(QLatin1String("post")));
    });
}

void Connector::findLimitations()
{
    api::Request request;
    request.path = documentPath;
    onFinished(m_client.send(request), this, [this](const Result<api::Reply> &reply) {
        const auto capabilities = api::Capabilities::learned(
            reply ? Result<QJsonObject>(reply->object) : tl::unexpected(reply.error()), m_identity);
        if (capabilities)
            Q_EMIT limitationsFound(m_identity, m_users, capabilities->limitations());
        else
            Q_EMIT failed(capabilities.error());
    });
}

void Connector::createPerson(
    const QString &name, const QString &email, const QString &idempotencyKey, const QString &actingUserId)
{
    api::Request request;
    request.method = QByteArrayLiteral("POST");
    request.path = usersPath;
    QJsonObject person{{QStringLiteral("name"), name}};
    if (!email.isEmpty())
        person.insert(QStringLiteral("email"), email);
    request.body = json::compact(person);
    request.idempotencyKey = idempotencyKey;
    request.actingUserId = actingUserId;
    onFinished(m_client.send(request), this, [this](const Result<api::Reply> &reply) {
        if (reply)
            Q_EMIT personCreated(User::fromJson(json::object(reply->object, QLatin1String("user"))));
        else
            Q_EMIT failed(reply.error());
    });
}

} // namespace muster::desktop
