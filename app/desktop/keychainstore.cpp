#include "app/desktop/keychainstore.h"
#include "app/desktop/keychainprobe.h"
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace muster::desktop {

namespace {

const auto serviceName = QStringLiteral("muster");

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{ }

void KeychainStore::explain(
    int code, const QString &words, const QString &workspaceName, std::function<void(const Error &)> done)
{
    KeychainProbe::ask(this, [code, words, workspaceName, done = std::move(done)](KeychainProbe::Chain chain) {
        Error error;
        error.kind = ErrorKind::Storage;
        if (chain == KeychainProbe::Chain::Missing) {
            error.message = tr("No secret service is running, so the keychain cannot be asked.");
        } else if (code == QKeychain::AccessDeniedByUser || code == QKeychain::AccessDenied) {
            error.kind = ErrorKind::Forbidden;
            error.message = tr("The keychain does not let Muster have the key of %1.").arg(workspaceName);
        } else if (chain == KeychainProbe::Chain::Locked) {
            error.kind = ErrorKind::Forbidden;
            error.message = tr("The keychain is locked.");
        } else if (code == QKeychain::EntryNotFound) {
            error.kind = ErrorKind::NotFound;
            error.message = tr("The keychain has no key for %1.").arg(workspaceName);
        } else {
            error.message = tr("The keychain did not work: %1").arg(words);
        }
        done(error);
    });
}

template<typename T, typename JobType>
QFuture<Result<T>> KeychainStore::run(JobType *job, const KeyEntry &entry, std::function<Result<T>(JobType *)> outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](const Result<T> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    // A job that came too late is not deleted: the library still holds on to it. It deletes itself.
    QTimer::singleShot(m_limit, this, [answer] {
        answer(failure(ErrorKind::Timeout,
            tr("The keychain did not answer in time. If the system asks for its password, enter that and try again.")));
    });
    job->setKey(entry.name());
    connect(job, &QKeychain::Job::finished, this, [this, job, answer, outcome, name = entry.workspaceName] {
        if (job->error() == QKeychain::NoError)
            answer(outcome(job));
        else
            explain(job->error(), job->errorString(), name,
                [answer](const Error &error) { answer(tl::unexpected<Error>(error)); });
    });
    job->start();
    return promise->future();
}

QFuture<Result<void>> KeychainStore::keep(const KeyEntry &entry, const QByteArray &key)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    job->setTextData(QString::fromUtf8(key));
    return run<void, QKeychain::WritePasswordJob>(
        job, entry, [](QKeychain::WritePasswordJob *) { return Result<void>(); });
}

QFuture<Result<QByteArray>> KeychainStore::find(const KeyEntry &entry)
{
    return run<QByteArray, QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(serviceName), entry,
        [name = entry.workspaceName](QKeychain::ReadPasswordJob *job) -> Result<QByteArray> {
            const QByteArray key = job->textData().toUtf8();
            if (key.isEmpty())
                return failure(ErrorKind::NotFound, tr("The keychain has no key for %1.").arg(name));
            return key;
        });
}

QFuture<Result<void>> KeychainStore::erase(const KeyEntry &entry)
{
    return run<void, QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(serviceName), entry,
        [](QKeychain::DeletePasswordJob *) { return Result<void>(); });
}

} // namespace muster::desktop
