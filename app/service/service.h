#pragma once
#include "app/service/http/httpserver.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/ulid.h"
#include <QObject>
#include <QUrl>
#include <memory>

namespace muster::service {

struct ServiceOptions
{
    QString databaseFile; ///< SQLite
    bool mustExist = false; ///< it was there before; otherwise it is created when missing
    int rateLimit = 1200; ///< requests a minute per key; 0 = off
    QStringList hostNames; ///< names clients may use in Host beside loopback and the listen address
    HttpLimits http;
    QString workspaceName = QStringLiteral("Local workspace");
};

struct CreatedKey
{
    QString id;
    QString token; ///< `inc_…`; shown once, only its hash is stored
};

/// The whole service: storage, resources, HTTP. Lives on one thread, the one it was opened on.
/// Speaks the incident.io API; our own operations lie under /muster/v1.
class Service : public QObject
{
    Q_OBJECT
public:
    /// Opens or creates the database, migrates it, and seeds a new one with sensible defaults (severities, statuses,
    /// types, roles). A database that was not closed properly, or failed while it was used, is examined first; one that
    /// is not whole is refused with serviceDamagedCode, one that is gone although it must exist with
    /// serviceMissingCode. The clock and the random source must outlive the service.
    static Result<std::unique_ptr<Service>> open(ServiceOptions options, const Clock &clock, Random &random);
    ~Service() override;

    /// No user and no incident.
    bool isEmpty();
    /// Whether a key was ever made; launch keys do not count.
    bool hasKeys();
    /// Fills an empty database with `incidents` believable incidents over the two years before now; same seed, same
    /// data (relative to `now`). `progress` is asked after each batch, with the number of incidents made, whether to go
    /// on; it may be empty. Ended early, what was made stays; gives how many that are.
    Result<int> fillWithDemo(int incidents, quint64 seed, const std::function<bool(int done)> &progress = {});
    Result<CreatedKey> createKey(const QString &name, const QStringList &roles);
    /// A key that exists only in memory until the service ends: for the embedded service's own client.
    CreatedKey createLaunchKey(const QString &name);
    Result<QUrl> listen(const QHostAddress &address, quint16 port, const std::optional<HttpServer::Tls> &tls = {});
    /// Finishes what is being answered, for at most two seconds in which the event loop runs, and closes.
    void close();

Q_SIGNALS:
    /// The database was found broken: some requests fail from now on, and the next opening examines it.
    void damaged();

private:
    Service();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::service
