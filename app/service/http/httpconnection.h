#pragma once
#include "app/service/http/connectionpool.h"
#include "app/service/http/httpparser.h"

namespace muster::service {

/// One client: reads requests, hands them to the handler one at a time, writes the answers in order, keeps the
/// deadlines. On the server's thread; owned by ConnectionPool. Ends through end() only, and deletes itself afterwards.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    HttpConnection(ConnectionPool &pool, std::unique_ptr<ClientSocket> socket);
    ~HttpConnection() override;
    const QHostAddress &peer() const { return m_peer; }
    SteadyTime deadline() const { return m_deadline; }
    /// The deadline has passed.
    void expire();
    /// Who goes first when room is needed; Busy never goes.
    enum class Worth {
        Done, ///< has had its last answer
        Untried, ///< never sent a whole request, or sends one at a crawl
        Kept, ///< between requests
        Busy,
    };
    Worth worth() const;
    SteadyTime since() const { return m_since; } ///< when the current wait began
    /// Since when the client takes nothing of its answer; max() when it has all.
    SteadyTime stalledSince() const;
    /// The answer to the request in the handler.
    void finish(HttpResponse response);
    /// The handler dropped the request without an answer.
    void fail();
    /// Cuts the connection now.
    void end();

private:
    enum class Phase { Reading, Handling, Lingering, Ended };
    struct Terms ///< of the answer to the request at hand
    {
        bool headOnly = false;
        bool acceptsGzip = false;
        bool keepsAlive = false;
        bool oldVersion = false;
    };

    void read();
    void readLater();
    bool digestSome();
    void digest(QByteArrayView bytes);
    void beginBody();
    void dispatch();
    void refuse(const HttpRefusal &refusal);
    void send(HttpResponse response);
    void afterLastAnswer();
    void drain();
    void onTaken();
    void enter(Phase phase);
    void setDeadline();
    SteadyTime readDeadline() const;

    ConnectionPool &m_pool;
    std::unique_ptr<ClientSocket> m_socket;
    QHostAddress m_peer;
    HttpParser m_parser;
    HttpExchange *m_exchange = nullptr; ///< in the handler's hands, until answered
    Terms m_terms;
    QByteArray m_input; ///< came behind the request at hand
    Phase m_phase = Phase::Reading;
    SteadyTime m_since;
    SteadyTime m_deadline = SteadyTime::max();
    qint64 m_drained = 0; ///< discarded after the last answer
    qsizetype m_bookedBody = 0;
    qint64 m_bookedAnswers = 0;
    bool m_busy = false; ///< within read()
    bool m_readDue = false;
    bool m_paused = false; ///< too much unsent
    bool m_served = false;
};

} // namespace muster::service
