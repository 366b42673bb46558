#include "tests/support/proxyconnection.h"
#include <QHostAddress>
#include <QTimer>

namespace muster::test {

ProxyConnection::ProxyConnection(QTcpSocket *client, ProxyRules &rules, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_server(new QTcpSocket(this))
    , m_rules(rules)
{
    client->setParent(this);
    // Without this a head and a body written apart wait 40 ms for each other.
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_server, &QTcpSocket::connected, this,
        [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(client, &QTcpSocket::readyRead, this, &ProxyConnection::readClient);
    connect(client, &QTcpSocket::disconnected, this, &ProxyConnection::deleteLater);
    connect(m_server, &QTcpSocket::readyRead, this, &ProxyConnection::readServer);
    connect(m_server, &QTcpSocket::disconnected, this, &ProxyConnection::serverGone);
    connect(m_server, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::ConnectionRefusedError)
            breakNow();
    });
    readClient();
}

void ProxyConnection::breakNow()
{
    m_server->abort();
    m_client->abort();
    deleteLater();
}

void ProxyConnection::readClient()
{
    if (!m_client->isOpen()) // it left between a request and the look for the next
        return;
    m_fromClient += m_client->readAll();
    if (m_busy)
        return;
    m_request.take(m_fromClient);
    if (m_request.isComplete()) {
        handle();
    } else if (m_request.hasHeader() && !m_continued && !m_request.header("expect").isEmpty()) {
        m_continued = true;
        m_client->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void ProxyConnection::handle()
{
    m_busy = true;
    m_passed = 0;
    m_fault = m_rules.meet(m_request, m_serial);
    m_sendings = m_fault.kind == Fault::Kind::Duplicate ? 2 : 1;
    switch (m_fault.kind) {
    case Fault::Kind::DropBefore:
        return breakNow();
    case Fault::Kind::Hang:
        return;
    case Fault::Kind::Delay:
        QTimer::singleShot(m_fault.delay, this, &ProxyConnection::forward);
        return;
    case Fault::Kind::Answer:
        answer();
        return finish();
    case Fault::Kind::Flood:
        begin(m_fault.bytes);
        connect(m_client, &QTcpSocket::bytesWritten, this, &ProxyConnection::pour);
        return pour();
    case Fault::Kind::Drip: {
        begin(m_fault.bytes);
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this] { m_client->write(" "); });
        return timer->start(m_fault.delay);
    }
    default:
        return forward();
    }
}

void ProxyConnection::begin(qsizetype size)
{
    m_client->write("HTTP/1.1 " + QByteArray::number(m_fault.status)
        + " Fault\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(size) + "\r\n"
        + m_fault.headers + "\r\n");
}

void ProxyConnection::answer()
{
    const QByteArray error = "{\"type\":\"api_error\",\"status\":" + QByteArray::number(m_fault.status)
        + ",\"request_id\":\"fault-proxy\",\"errors\":[{\"code\":\"fault\",\"message\":\"Made by the fault proxy\"}]}";
    const QByteArray &body = m_fault.body.isEmpty() ? error : m_fault.body;
    begin(body.size());
    m_client->write(body);
}

/// Some more of a flood, when the last of it has gone out: the proxy holds no more than a little of it.
void ProxyConnection::pour()
{
    static const QByteArray some(1 << 20, ' ');
    if (m_client->bytesToWrite() > 0 || m_passed >= m_fault.bytes)
        return;
    m_passed += some.size();
    m_client->write(some);
}

void ProxyConnection::forward()
{
    --m_sendings;
    m_waitsForReply = true;
    m_reply = HttpFrame(HttpFrame::Kind::Reply, m_request.startLine().startsWith("HEAD "));
    if (m_server->state() == QAbstractSocket::UnconnectedState) {
        m_fromServer.clear();
        m_server->connectToHost(QHostAddress::LocalHost, m_rules.serverPort());
    }
    m_server->write(m_request.bytes());
}

void ProxyConnection::readServer()
{
    m_fromServer += m_server->readAll();
    while (m_waitsForReply && !m_fromServer.isEmpty()) {
        const qsizetype before = m_fromServer.size();
        const QByteArray part = m_reply.take(m_fromServer);
        if (m_reply.isComplete() && m_reply.startLine().split(' ').value(1).startsWith('1')) {
            m_reply = HttpFrame(HttpFrame::Kind::Reply, m_request.startLine().startsWith("HEAD "));
            continue; // 100 Continue is between the proxy and each side
        }
        passOn(part);
        if (m_reply.isComplete())
            replyComplete();
        else if (m_fromServer.size() == before)
            return;
    }
}

void ProxyConnection::passOn(const QByteArray &part)
{
    const bool last = m_sendings == 0;
    if (m_fault.kind == Fault::Kind::CutReply) {
        m_client->write(part.left(m_fault.bytes - m_passed));
        m_passed += part.size();
        if (m_passed >= m_fault.bytes)
            m_client->disconnectFromHost();
    } else if (last
        && (m_fault.kind == Fault::Kind::None || m_fault.kind == Fault::Kind::Delay
            || m_fault.kind == Fault::Kind::Duplicate)) {
        m_client->write(part);
    }
}

void ProxyConnection::replyComplete()
{
    m_waitsForReply = false;
    m_rules.noteStatus(m_serial, m_reply.startLine().split(' ').value(1).toInt());
    if (m_sendings > 0)
        return forward();
    switch (m_fault.kind) {
    case Fault::Kind::DropAfter:
        return breakNow();
    case Fault::Kind::CutReply:
        return m_client->disconnectFromHost();
    case Fault::Kind::HangAfter:
        return;
    case Fault::Kind::Garbage:
        m_client->write("\x16\x03\x01 this is not HTTP\r\n\r\n{{{\r\n");
        return m_client->disconnectFromHost();
    case Fault::Kind::DelayReply:
        QTimer::singleShot(m_fault.delay, this, [this] {
            m_client->write(m_reply.bytes());
            finish();
        });
        return;
    default:
        return finish();
    }
}

void ProxyConnection::serverGone()
{
    if (!m_waitsForReply)
        return;
    m_reply.endOfStream();
    if (!m_reply.isComplete())
        return breakNow();
    replyComplete();
    if (!m_waitsForReply)
        m_client->disconnectFromHost();
}

void ProxyConnection::finish()
{
    const bool close = m_reply.header("connection").toLower() == "close" && m_fault.kind != Fault::Kind::Answer;
    m_request = HttpFrame(HttpFrame::Kind::Request);
    m_busy = false;
    m_continued = false;
    if (close)
        return m_client->disconnectFromHost();
    // Not at once: the caller may still be working on this request.
    QTimer::singleShot(0, this, &ProxyConnection::readClient);
}

} // namespace muster::test
