#include "models/store/outbox.h"
#include "models/store/outboxledger.h"
#include "models/store/worker.h"
#include <QDir>
#include <QLoggingCategory>
#include <QMutex>
#include <QTimer>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

constexpr std::chrono::milliseconds pollInterval{500};

} // namespace

class Outbox::Private
{
public:
    Private(Outbox *outbox, const QString &path, const Clock &theClock, Random &random)
        : q(outbox)
        , clock(theClock)
        , file(path, theClock)
        , ledger(file, theClock, random)
    { }
    Result<void> open();
    /// Takes the snapshot anew; the ids that are in it for the first time.
    Result<QHash<QString, QString>> load();
    void reloadAndAnnounce();
    void refreshIfChanged();
    /// Runs one change on the outbox thread; the snapshot is new and the signals are on their way when it finishes.
    template<typename Work> auto change(Work work)
    {
        return worker->run([this, work = std::move(work)] {
            auto result = work();
            if (result)
                reloadAndAnnounce();
            else
                refreshIfChanged(); // a salvage may have come before the failure
            return result;
        });
    }

    Outbox *q;
    const Clock &clock;
    OutboxFile file; ///< outbox thread
    OutboxLedger ledger; ///< outbox thread
    std::unique_ptr<QTimer> poll; ///< outbox thread
    mutable QMutex mutex;
    OutboxSnapshot snapshot; ///< under the mutex
    std::unique_ptr<Worker> worker; ///< last: what it still does finds everything in place
};

Result<void> Outbox::Private::open()
{
    if (auto opened = file.open(); !opened)
        return opened;
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    poll = std::make_unique<QTimer>();
    QObject::connect(poll.get(), &QTimer::timeout, poll.get(), [this] { refreshIfChanged(); });
    poll->start(pollInterval);
    return {};
}

Result<QHash<QString, QString>> Outbox::Private::load()
{
    auto loaded = file.load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    QHash<QString, QString> fresh = loaded->serverIds;
    const QMutexLocker lock(&mutex);
    fresh.removeIf([&](const auto &pair) { return snapshot.serverIds.contains(pair.key()); });
    snapshot = std::move(*loaded);
    return fresh;
}

void Outbox::Private::reloadAndAnnounce()
{
    const auto fresh = load();
    if (!fresh) {
        qCWarning(log) << "The outbox could not be read:" << fresh.error().message;
        return;
    }
    const auto announce = [outbox = q, ids = *fresh] {
        for (auto it = ids.begin(); it != ids.end(); ++it)
            Q_EMIT outbox->resolved(it.key(), it.value());
        Q_EMIT outbox->changed();
    };
    QMetaObject::invokeMethod(q, announce, Qt::QueuedConnection);
}

void Outbox::Private::refreshIfChanged()
{
    if (file.hasForeignChanges())
        reloadAndAnnounce();
}

Outbox::Outbox() = default;

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &folder, const Clock &clock, Random &random)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<Outbox> outbox(new Outbox);
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("outbox.db"));
    outbox->d = std::make_unique<Private>(outbox.get(), path, clock, random);
    Private &d = *outbox->d;
    d.worker = std::make_unique<Worker>(QStringLiteral("outbox"));
    if (const auto opened = d.worker->run([&d] { return d.open(); }).result(); !opened)
        return tl::unexpected(opened.error());
    return outbox;
}

Outbox::~Outbox()
{
    d->worker->run([this] {
        d->poll.reset();
        d->file.close();
    });
    d->worker.reset();
}

QList<OutboxEntry> Outbox::entries() const
{
    const QMutexLocker lock(&d->mutex);
    return d->snapshot.entries;
}

QString Outbox::serverId(const QString &localId) const
{
    const QMutexLocker lock(&d->mutex);
    return d->snapshot.serverIds.value(localId);
}

bool Outbox::isServerId(const QString &id) const
{
    const QMutexLocker lock(&d->mutex);
    return !id.isEmpty() && !d->snapshot.serverIds.key(id).isEmpty();
}

std::optional<Outbox::Salvage> Outbox::salvaged() const
{
    const QMutexLocker lock(&d->mutex);
    return d->snapshot.salvage;
}

QFuture<Result<OutboxEntry>> Outbox::append(
    const Command &command, const QJsonObject &base, std::optional<Instant> notBefore)
{
    return d->change([this, command, base, notBefore, at = d->clock.now()] {
        return d->ledger.append(command, base, at, notBefore);
    });
}

QFuture<Result<OutboxEntry>> Outbox::amend(
    const QString &id, const Command &command, const QJsonObject &base, bool forced)
{
    return d->change([this, id, command, base, forced] { return d->ledger.amend(id, command, base, forced); });
}

QFuture<Result<OutboxEntry>> Outbox::retry(const QString &id, bool forced)
{
    return d->change([this, id, forced] { return d->ledger.retry(id, forced); });
}

QFuture<Result<void>> Outbox::discard(const QString &id, bool evenIfUnknown)
{
    return d->change([this, id, evenIfUnknown] { return d->ledger.discard(id, evenIfUnknown); });
}

QFuture<Result<void>> Outbox::bindTo(const QString &workspaceId)
{
    return d->change([this, workspaceId] { return d->ledger.bindTo(workspaceId); });
}

QFuture<Result<OutboxEntry>> Outbox::advance(const QString &id, const Step &step)
{
    return d->change([this, id, step] { return d->ledger.advance(id, step); });
}

QFuture<Result<void>> Outbox::beginDelivery()
{
    return d->change([this] { return d->ledger.beginDelivery(); });
}

QFuture<Result<void>> Outbox::acceptSalvage()
{
    return d->change([this] { return d->ledger.acceptSalvage(); });
}

QFuture<void> Outbox::refresh()
{
    return d->worker->run([this] { d->refreshIfChanged(); });
}

} // namespace muster
