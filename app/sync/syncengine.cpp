#include "app/sync/syncengine.h"
#include "app/sync/enginecore.h"

namespace muster::sync {

SyncEngine::SyncEngine(
    SyncOptions options, Cache &cache, Outbox &outbox, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options), cache, outbox, clock, random))
{ }

SyncEngine::~SyncEngine() = default;

SyncStatus SyncEngine::status() const
{
    return d->status();
}

void SyncEngine::start()
{
    d->start();
}

void SyncEngine::stop()
{
    d->stop();
}

void SyncEngine::retryNow()
{
    d->retryNow();
}

void SyncEngine::cancelFirstSync()
{
    d->cancelFirstSync();
}

void SyncEngine::setServer(const QUrl &server, const QByteArray &key)
{
    d->setServer(server, key);
}

void SyncEngine::openIncident(const QString &incidentId)
{
    d->openIncident(incidentId);
}

} // namespace muster::sync
