#pragma once
#include "app/desktop/keystore.h"
#include <QObject>
#include <chrono>

namespace QKeychain {
class Job;
}

namespace muster::desktop {

/// The keychain of the system, through QtKeychain; never its fallback in plain text. Every question ends within the
/// limit, also while the system asks a person for a password. GUI thread.
class KeychainStore : public QObject, public KeyStore
{
    Q_OBJECT
public:
    explicit KeychainStore(std::chrono::milliseconds limit = std::chrono::seconds(30), QObject *parent = nullptr);
    QFuture<Result<void>> keep(const KeyEntry &entry, const QByteArray &key) override;
    QFuture<Result<QByteArray>> find(const KeyEntry &entry) override;
    QFuture<Result<void>> erase(const KeyEntry &entry) override;

private:
    template<typename T, typename JobType>
    QFuture<Result<T>> run(JobType *job, const KeyEntry &entry, std::function<Result<T>(JobType *)> outcome);
    /// Finds the words for what went wrong, by looking whether the keychain is there and open.
    void explain(int code, const QString &words, const QString &workspaceName, std::function<void(const Error &)> done);

    std::chrono::milliseconds m_limit;
};

} // namespace muster::desktop
