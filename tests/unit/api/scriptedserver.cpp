#include "tests/unit/api/scriptedserver.h"
#include "tests/unit/api/testcertificate.h"
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>

namespace muster::test {

QByteArray ScriptedServer::Seen::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ": ";
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(wanted))
            return line.mid(wanted.size()).trimmed();
    }
    return {};
}

ScriptedServer::ScriptedServer(Answer answer)
    : ScriptedServer(std::move(answer), std::make_unique<QTcpServer>(), QStringLiteral("http"))
{ }

ScriptedServer::ScriptedServer(Answer answer, std::unique_ptr<QTcpServer> server, const QString &scheme)
    : m_server(std::move(server))
    , m_scheme(scheme)
    , m_answer(std::move(answer))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

std::unique_ptr<ScriptedServer> ScriptedServer::withTls(Answer answer)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificatePem));
    configuration.setPrivateKey(QSslKey(certificateKeyPem, QSsl::Ec));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return std::unique_ptr<ScriptedServer>(
        new ScriptedServer(std::move(answer), std::move(server), QStringLiteral("https")));
}

QUrl ScriptedServer::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_scheme).arg(m_server->serverPort()));
}

QByteArray ScriptedServer::json(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

ScriptedServer::Answer ScriptedServer::always(const QByteArray &bytes, bool close)
{
    return [bytes, close](QTcpSocket &socket, const Seen &) {
        socket.write(bytes);
        if (close)
            socket.disconnectFromHost();
    };
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const int connection = ++m_connections;
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection, buffer] { read(*socket, connection, *buffer); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedServer::read(QTcpSocket &socket, int connection, QByteArray &buffer)
{
    buffer += socket.readAll();
    for (;;) {
        const auto end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Seen seen;
        seen.head = buffer.left(end + 2);
        seen.connection = connection;
        const auto words = seen.head.left(seen.head.indexOf('\r')).split(' ');
        seen.method = words.value(0);
        seen.target = words.value(1);
        const auto length = seen.header("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        seen.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_seen.append(seen);
        m_answer(socket, seen);
    }
}

} // namespace muster::test
