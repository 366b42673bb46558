#pragma once
#include "app/desktop/keystore.h"
#include "models/store/worker.h"

namespace muster::desktop {

/// `<workspace>/key.enc`: scrypt over the passphrase, AES-256-GCM over the key, both sealed to workspace and origin.
/// Mode 0600, written durably. The slow part runs on a thread of its own.
class FileKeyStore : public KeyStore
{
public:
    FileKeyStore();
    QFuture<Result<void>> keep(const KeyEntry &entry, const QByteArray &key) override;
    QFuture<Result<QByteArray>> find(const KeyEntry &entry) override;
    QFuture<Result<void>> erase(const KeyEntry &entry) override;

private:
    Worker m_worker;
};

} // namespace muster::desktop
