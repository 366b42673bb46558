#pragma once
#include "app/api/commandrequests.h"
#include "app/sync/rategovernor.h"
#include "app/sync/task.h"
#include "app/sync/wakeup.h"
#include "models/store/pagedecoder.h"
#include "models/store/worker.h"
#include <QJsonArray>
#include <QTimer>

namespace muster::sync {

/// A list of the API: where it is and what it holds.
struct List
{
    Kind kind;
    QString path; ///< "/v2/incidents"
    QString envelope; ///< "incidents"
    QUrlQuery query;
    int pageSize = 250; ///< 0: not paged
};

struct Page
{
    QJsonArray items;
    QString after; ///< empty on the last page
    std::optional<int> total;
};

/// Whether a request for reading leaves the server's quota a share for what the user changes, or is part of that.
enum class Urgency { Patient, ForAChange };

/// The server as the pulling and pushing parts see it: the client, what it can do, and when it asked us to slow down.
/// Lives on the network thread; owned by the engine, one for each server and key.
class Remote
{
    Q_DISABLE_COPY_MOVE(Remote)
public:
    Remote(const QUrl &server, const QByteArray &key, const QString &actingUserId, const Clock &clock);

    /// Sends at once. A 429 makes everybody else wait.
    Task<Result<api::Reply>> send(api::Request request);
    /// Reads; waits while the server wants us to, and asks again after a 429.
    Task<Result<QJsonObject>> get(QString path, QUrlQuery query = {}, std::chrono::milliseconds patience = {},
        Urgency urgency = Urgency::Patient);
    Task<Result<Page>> page(List list, QString after, Urgency urgency = Urgency::Patient);
    /// The same, taken apart on a thread of its own: for what comes by the thousand.
    Task<Result<ObjectPagePtr>> objects(List list, QString after);
    /// All pages of a list.
    Task<Result<QJsonArray>> all(List list, Urgency urgency = Urgency::Patient);
    void abortAll() { m_client.abortAll(); }

    /// How long the server wants no more requests; 0 = go on.
    std::chrono::milliseconds pause() const;
    /// The user does not want to wait.
    void endPause() { m_pause.stop(); }
    qint64 clockSkewMilliseconds() const { return m_clockSkew; }
    /// Whom the server records as the actor; empty: the key.
    QString actingUserId() const
    {
        return capabilities.actingUser && identity.actsForUsers() ? m_actingUserId : QString();
    }

    api::Capabilities capabilities;
    Identity identity;
    std::function<void(const Error &why, std::chrono::milliseconds wait)> onPause; ///< may be empty
    std::function<void(const RequestRecord &record)> onRequest; ///< one is over; may be empty

private:
    Task<Result<api::Reply>> patientlySend(api::Request request, Urgency urgency);

    api::Client m_client;
    RateGovernor m_governor;
    std::unique_ptr<PageDecoder> m_decoder; ///< for m_decode only, which ends before it
    Worker m_decode{QStringLiteral("decode")};
    QString m_actingUserId;
    QTimer m_pause;
    qint64 m_clockSkew = 0;
};

/// One object of an answer under its envelope key, e.g. `{"incident": {…}}`.
inline QJsonObject unwrapped(const QJsonObject &reply)
{
    return api::answeredObject(reply).second;
}

} // namespace muster::sync
