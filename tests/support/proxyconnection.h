#pragma once
#include "tests/support/faultproxy.h"
#include "tests/support/httpframe.h"
#include <QTcpSocket>

namespace muster::test {

/// What a ProxyConnection asks its proxy; answered on the proxy's thread.
class ProxyRules
{
public:
    virtual ~ProxyRules() = default;
    virtual quint16 serverPort() const = 0;
    /// Notes the request and decides its fate. `serial` names it in noteStatus().
    virtual Fault meet(const HttpFrame &request, qint64 &serial) = 0;
    virtual void noteStatus(qint64 serial, int status) = 0;
};

/// One client of a FaultProxy and its own connection to the server. Requests are handled one after the other.
/// Lives on the proxy's thread, deletes itself when the client has gone.
class ProxyConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes over `client`.
    ProxyConnection(QTcpSocket *client, ProxyRules &rules, QObject *parent);
    void breakNow();

private:
    void readClient();
    void handle();
    void begin(qsizetype size); ///< of an answer of the proxy's own
    void answer();
    void pour();
    void forward();
    void readServer();
    void serverGone();
    void passOn(const QByteArray &part);
    void replyComplete();
    void finish();

    QTcpSocket *m_client;
    QTcpSocket *m_server;
    ProxyRules &m_rules;
    QByteArray m_fromClient;
    QByteArray m_fromServer;
    HttpFrame m_request{HttpFrame::Kind::Request};
    HttpFrame m_reply{HttpFrame::Kind::Reply};
    Fault m_fault;
    qint64 m_serial = 0;
    qsizetype m_passed = 0; ///< bytes of the reply the client has got
    int m_sendings = 0; ///< how often the request is still to be forwarded
    bool m_busy = false;
    bool m_waitsForReply = false;
    bool m_continued = false; ///< 100 Continue was sent
};

} // namespace muster::test
