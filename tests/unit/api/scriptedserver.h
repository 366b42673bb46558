#pragma once
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>
#include <memory>

namespace muster::test {

/// A server that answers with exactly the bytes it is told to, so that a test can misbehave in any way. Counts what
/// reaches it. Lives on the thread of the test.
class ScriptedServer : public QObject
{
public:
    struct Seen
    {
        QByteArray method, target, head, body;
        int connection = 0; ///< 1 for the first one
        QByteArray header(const QByteArray &name) const;
    };
    using Answer = std::function<void(QTcpSocket &, const Seen &)>;

    explicit ScriptedServer(Answer answer);
    /// The same behind TLS with the certificate of testcertificate.h.
    static std::unique_ptr<ScriptedServer> withTls(Answer answer);
    QUrl url() const;
    const QList<Seen> &seen() const { return m_seen; }
    int connections() const { return m_connections; }
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

    /// A whole answer with Content-Length that keeps the connection.
    static QByteArray json(int status, const QByteArray &body, const QByteArray &headers = {});
    static Answer always(const QByteArray &bytes, bool close = false);

private:
    ScriptedServer(Answer answer, std::unique_ptr<QTcpServer> server, const QString &scheme);
    void accept();
    void read(QTcpSocket &socket, int connection, QByteArray &buffer);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    Answer m_answer;
    QList<Seen> m_seen;
    int m_connections = 0;
};

} // namespace muster::test
