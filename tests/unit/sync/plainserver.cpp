#include "tests/unit/sync/plainserver.h"
#include "models/domain/json.h"
#include <QNetworkReply>
#include <QPointer>

namespace muster::test {

using namespace Qt::StringLiterals;

PlainServer::PlainServer(const QUrl &service)
    : m_service(service)
    , m_server([this](QTcpSocket &socket, const ScriptedServer::Seen &seen) { pass(socket, seen); })
{ }

void PlainServer::loseAnswers(const QByteArray &method, int times)
{
    m_losing = method;
    m_losses = times;
}

int PlainServer::count(const QByteArray &method, const QByteArray &target) const
{
    return int(std::count_if(m_server.seen().begin(), m_server.seen().end(),
        [&](const ScriptedServer::Seen &seen) { return seen.method == method && seen.target.startsWith(target); }));
}

void PlainServer::pass(QTcpSocket &socket, const ScriptedServer::Seen &seen)
{
    const bool hasTimes = seen.target.contains("updated_at%5Bgte%5D=") && seen.target.contains("T");
    if (m_onlyDates && hasTimes) {
        socket.write(
            ScriptedServer::json(422, R"({"type":"validation_error","errors":[{"code":"x","message":"dates"}]})"));
        return;
    }
    QNetworkRequest request(QUrl::fromEncoded(m_service.toEncoded() + seen.target));
    for (const char *header : {"Authorization", "Content-Type"}) {
        if (const QByteArray value = seen.header(header); !value.isEmpty())
            request.setRawHeader(header, value);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(request, seen.method, seen.body);
    const bool isLost = m_losses > 0 && seen.method == m_losing;
    m_losses -= isLost;
    connect(reply, &QNetworkReply::finished, this, [reply, isLost, target = seen.target, client = QPointer(&socket)] {
        reply->deleteLater();
        if (!client)
            return;
        if (isLost) {
            client->disconnectFromHost();
            return;
        }
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray body = reply->readAll();
        client->write(ScriptedServer::json(status, target == "/v1/openapiV3.json" ? withoutOurs(body) : body));
    });
}

QByteArray PlainServer::withoutOurs(const QByteArray &openApi)
{
    QJsonObject document = json::parseObject(openApi).value();
    for (const QString &key : document.keys()) {
        if (key.startsWith("x-muster"_L1))
            document.remove(key);
    }
    QJsonObject paths = document["paths"_L1].toObject();
    for (const QString &path : paths.keys()) {
        if (path.startsWith("/muster/"_L1) || path.startsWith("/v3/"_L1))
            paths.remove(path);
    }
    document["paths"_L1] = paths;
    return json::compact(document);
}

} // namespace muster::test
