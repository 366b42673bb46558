#include "app/cli/synchronising.h"
#include "app/cli/waiting.h"
#include "app/desktop/environmentkey.h"
#include "app/desktop/keycustody.h"
#include "app/service/embeddedservice.h"
#include "app/sync/syncengine.h"
#include <QLockFile>
#include <QThread>
#include <QTimer>
#include <optional>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;
using State = SyncStatus::State;

struct Door
{
    QUrl url;
    QByteArray key;
};

Result<Door> ownService(service::EmbeddedService &service, Desk &desk)
{
    service::ServiceOptions options;
    options.databaseFile = desk.folder() + u"/service.db"_s;
    options.mustExist = true;
    options.rateLimit = 0; // its only client is this program
    options.workspaceName = desk.record().name;
    const auto started = resultOf(service.start(options, 0, 0));
    if (!started)
        return tl::unexpected<Error>(started.error());
    return Door{started->url, started->token.toUtf8()};
}

Result<QByteArray> keyOf(Desk &desk)
{
    if (QByteArray key = desktop::keyFromEnvironment(); !key.isEmpty())
        return key;
    KeysController words;
    desktop::KeyCustody custody(words, desk.records());
    custody.attend(desk.record().id);
    std::optional<Result<QByteArray>> answer;
    QEventLoop loop;
    custody.find(desk.record().id, [&](const Result<QByteArray> &found) {
        answer = found;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (*answer)
        return **answer;
    return failure(answer->error().kind, u"%1 Give it in MUSTER_API_KEY."_s.arg(answer->error().message));
}

bool isEnd(State state)
{
    return state == State::Offline || state == State::Unauthorised || state == State::Failed || state == State::Paused;
}

/// The engine on a thread of its own, until it has been long enough.
SyncStatus run(Desk &desk, const Door &door, const Clock &clock, Random &random,
    const std::function<bool(const SyncStatus &)> &isEnough, const std::function<void(const SyncStatus &)> &progress)
{
    sync::SyncOptions options;
    options.server = door.url;
    options.key = door.key;
    options.folder = desk.folder();
    options.actingUserId = desk.record().personId;
    QThread network;
    auto engine = std::make_unique<sync::SyncEngine>(options, desk.cache(), desk.outbox(), clock, random);
    engine->moveToThread(&network);
    SyncStatus status;
    QEventLoop loop;
    const auto look = [&] {
        if (isEnd(status.state) || isEnough(status))
            loop.quit();
    };
    QObject::connect(engine.get(), &sync::SyncEngine::statusChanged, &loop, [&](const SyncStatus &next) {
        status = next;
        if (progress)
            progress(status);
        look();
    });
    QObject::connect(&desk.outbox(), &Outbox::changed, &loop, look);
    network.start();
    QMetaObject::invokeMethod(engine.get(), &sync::SyncEngine::start);
    loop.exec();
    QMetaObject::invokeMethod(engine.get(), [&] {
        engine->stop();
        engine.reset();
        network.quit();
    });
    network.wait();
    return status;
}

} // namespace

Result<Met> synchronise(Desk &desk, const Clock &clock, Random &random,
    const std::function<bool(const SyncStatus &)> &isEnough, const std::function<void(const SyncStatus &)> &progress)
{
    QLockFile lock(desk.folder() + u"/instance.lock"_s); // the one muster holds while it has the workspace open
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        if (lock.error() == QLockFile::LockFailedError)
            return Met{Meeting::Elsewhere, {}};
        return tl::unexpected(desktop::notWritable(desk.folder()));
    }
    Door door{QUrl(desk.record().url), {}};
    std::optional<service::EmbeddedService> service;
    if (desk.record().isEmbedded()) {
        const auto started = ownService(service.emplace(clock, random), desk);
        if (!started)
            return tl::unexpected<Error>(started.error());
        door = *started;
    } else {
        const auto key = keyOf(desk);
        if (!key)
            return tl::unexpected<Error>(key.error());
        door.key = *key;
    }
    const SyncStatus status = run(desk, door, clock, random, isEnough, progress);
    return Met{isEnd(status.state) ? Meeting::Unreachable : Meeting::Done, status};
}

} // namespace muster::cli
