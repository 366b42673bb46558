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
        Partial, ///< sends its first request in pieces, or any at a crawl
        Silent, ///< has sent nothing yet
        Kept, ///< between requests
        Busy,
    };
    Worth worth() const;
    /// Looks, ahead of the event loop, whether a silent client has said something.
    void glance();
    bool wasGlanced() const { return m_glanced; }
    SteadyTime since() const { return m_since; } ///< when the current wait began
    /// Since when the client has neither taken nor sent a fair share of what it should; max() when it need not.
    SteadyTime stalledSince() const;
    /// The answer to the request in the handler.
    void finish(HttpResponse response);
    /// The handler dropped the request without an answer.
    void fail();
    bool isAnswering() const;
    /// The answer under way is the last one; without one, ends now.
    void takeLeave();
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
    void inviteBody();
    void dispatch();
    void refuse(const HttpRefusal &refusal);
    bool hold(qsizetype bodySize);
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
    qint64 m_account = 0; ///< what the pool has booked for this connection
    qsizetype m_held = 0; ///< of the body, on its way or with the handler
    SteadyTime m_bodyAt; ///< when the body last grew by a fair share,
    qsizetype m_bodySeen = 0; ///< to this
    bool m_busy = false; ///< within read()
    bool m_readDue = false;
    bool m_paused = false; ///< too much unsent
    bool m_served = false;
    bool m_glanced = false;
};

} // namespace muster::service
