#pragma once
#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>

namespace muster::test {

/// What a FaultProxy does to one request.
struct Fault
{
    enum class Kind {
        None,
        DropBefore, ///< the connection breaks and the server never sees the request
        DropAfter, ///< the server answers in full, then the connection breaks: after commit, before reply
        CutReply, ///< only `bytes` of the reply arrive, then the connection breaks
        Delay, ///< the request waits for `delay`
        DelayReply, ///< the request goes through at once, its reply waits for `delay`
        Duplicate, ///< the server gets the request twice, one after the other; the second reply is passed on
        Answer, ///< the proxy answers `status` and `body` itself; the server never sees the request
        Flood, ///< the proxy promises `bytes` of JSON and sends them as fast as they are taken
        Drip, ///< the proxy promises `bytes` of JSON and sends one every `delay`
        Garbage, ///< the server answers in full, the client gets bytes that are no HTTP
        Hang, ///< nothing happens any more, the server never sees the request
        HangAfter, ///< the server answers in full, the client hears nothing
    };
    Kind kind = Kind::None;
    std::chrono::milliseconds delay{0};
    qsizetype bytes = 40;
    int status = 503;
    QByteArray headers = {}; ///< more header lines for Answer, each ending with CRLF
    QByteArray body = {}; ///< for Answer; empty = an error in the API's own form

    static Fault answer(int status, const QByteArray &headers = {})
    {
        return {Kind::Answer, {}, 0, status, headers, {}};
    }
    static Fault answerWith(const QByteArray &body) { return {Kind::Answer, {}, 0, 200, {}, body}; }
    static Fault flood(qsizetype bytes) { return {Kind::Flood, {}, bytes, 200, {}, {}}; }
    static Fault drip(std::chrono::milliseconds delay) { return {Kind::Drip, delay, 1'000'000, 200, {}, {}}; }
    static Fault later(std::chrono::milliseconds delay) { return {Kind::Delay, delay, 0, 0, {}, {}}; }
    static Fault laterReply(std::chrono::milliseconds delay) { return {Kind::DelayReply, delay, 0, 0, {}, {}}; }
    static Fault cutAfter(qsizetype bytes) { return {Kind::CutReply, {}, bytes, 0, {}, {}}; }
};

/// One request that came to the proxy.
struct ProxiedRequest
{
    QByteArray line; ///< "POST /v2/incidents" (method and target)
    QByteArray header; ///< as sent
    QByteArray body;
    Fault::Kind fault = Fault::Kind::None;
    int status = 0; ///< of the server's last reply, whether passed on or not; 0 = none
};

/// How often each fault strikes, of 1000 requests each.
struct FaultMix
{
    int dropBefore = 0, dropAfter = 0, cutReply = 0, delay = 0, duplicate = 0, tooMany = 0, serverError = 0,
        garbage = 0;
};

/// Stands between a client and a server on loopback and breaks things: what the test scripted, else what a seeded plan
/// says. Runs on a thread of its own; every function here may be called from any thread.
class FaultProxy
{
public:
    using Plan = std::function<Fault(const ProxiedRequest &)>;

    explicit FaultProxy(quint16 serverPort);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /// Where clients connect. Stays the same while offline and when the server moves.
    QUrl url() const;
    quint16 port() const { return m_port; }
    /// The server came back on another port.
    void setServerPort(quint16 port);

    /// The next `times` requests whose line starts with `line` suffer `fault` (empty: any request).
    void failNext(const Fault &fault, const QByteArray &line = {}, int times = 1);
    /// The k-th such request from now on, counted from 1, suffers `fault`.
    void failKth(int k, const Fault &fault, const QByteArray &line = {});
    /// For requests nothing was scripted for; called on the proxy's thread. An empty plan lets everything pass.
    void setPlan(Plan plan);
    /// The same request (line, and how often it came before) meets the same fate for the same seed.
    static Plan seededPlan(quint64 seed, const FaultMix &mix);
    /// Drops script and plan.
    void heal();

    /// Connections are refused and open ones broken, until goOnline().
    void goOffline();
    void goOnline();
    /// Breaks the open connections, once.
    void breakConnections();

    /// Requests so far, in the order they were complete.
    QList<ProxiedRequest> requests() const;
    /// How many of them have a line that starts so.
    int count(const QByteArray &line) const;
    void forgetRequests();

private:
    class Private;
    QThread m_thread;
    Private *d; ///< lives on m_thread
    quint16 m_port = 0;
};

} // namespace muster::test
