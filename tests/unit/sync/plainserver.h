#pragma once
#include "tests/unit/api/scriptedserver.h"
#include <QNetworkAccessManager>

namespace muster::test {

/// The service made to look like somebody else's server of the API: no change feed, no Idempotency-Key, no workspace
/// id, no third version of actions and follow-ups. Everything else is passed on.
class PlainServer : public QObject
{
public:
    explicit PlainServer(const QUrl &service);
    QUrl url() const { return m_server.url(); }
    /// The next requests of that method are carried out, but their answers are lost.
    void loseAnswers(const QByteArray &method, int times);
    /// Refuses times in filters, as the documentation may be read.
    void takeOnlyDates() { m_onlyDates = true; }
    int count(const QByteArray &method, const QByteArray &target) const;

private:
    void pass(QTcpSocket &socket, const ScriptedServer::Seen &seen);
    static QByteArray withoutOurs(const QByteArray &openApi);

    QUrl m_service;
    QNetworkAccessManager m_network;
    QByteArray m_losing;
    int m_losses = 0;
    bool m_onlyDates = false;
    ScriptedServer m_server;
};

} // namespace muster::test
