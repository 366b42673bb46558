#pragma once
#include "app/service/service.h"
#include "app/sync/syncengine.h"
#include "tests/support/eventually.h"
#include "tests/support/faultproxy.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace muster::test {

/// The real service, a proxy that can break things before it, and a profile with the real engine. All on the test's
/// thread but the proxy. `witness` looks at the service past the proxy.
class SyncFixture
{
public:
    SyncFixture();
    ~SyncFixture();

    /// Opens the profile's files and makes an engine, as a program does when it starts.
    void openProfile();
    /// Ends the engine in the middle of whatever it does and closes the files.
    void closeProfile();
    void start(); ///< opens if need be, starts the engine
    QString begin(); ///< declares an incident and starts; its id once the first sync is complete
    bool reaches(SyncStatus::State state, int milliseconds = 15'000);
    bool isDelivered(int milliseconds = 15'000); ///< nothing in the outbox any more

    QJsonObject get(const QString &path);
    QJsonObject post(const QString &path, const QJsonObject &body);
    /// Declares directly at the service; its id.
    QString declare(const QString &name);
    void edit(const QString &incidentId, const QJsonObject &incident);
    /// Writes an item into the incident's curated timeline, at an hour of its own.
    void addTimelineItem(const QString &incidentId, const QString &title);
    QJsonArray list(const QString &path, const QString &envelope);

    OutboxEntry append(const Command &command, const QJsonObject &base = {});
    /// With the base the cache has.
    OutboxEntry appendEdit(const EditIncident &edit);
    IncidentPage page(const QString &incidentId);
    int count(Kind kind);
    QString value(const QString &key);
    OutboxEntry entry(const QString &id) const;
    /// Runs SQL on outbox.db over a connection of its own.
    void tamperWithOutbox(const QByteArray &sql);
    QString severityId(int rank) const { return m_severities.value(rank); }
    QString statusId(const QString &category) const { return m_statuses.value(category); }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<service::Service> service;
    service::CreatedKey key;
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<api::Client> witness;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<sync::SyncEngine> engine;
    sync::SyncOptions options;
    QList<SyncStatus> history;

private:
    QJsonObject ask(const api::Request &request);
    QList<QString> m_severities; ///< ids by rank, least severe first
    QMap<QString, QString> m_statuses;
};

template<typename T> T await(QFuture<T> future)
{
    if (!eventually([&] { return future.isFinished(); }))
        qFatal("a future never finished");
    return future.result();
}

} // namespace muster::test
