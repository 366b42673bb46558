#pragma once
#include "app/desktop/keystore.h"
#include <QCoreApplication>
#include <QHash>

namespace muster::desktop {

/// "Only until Muster is closed": in memory, over a change of workspaces. GUI thread.
class RunKeyStore : public KeyStore
{
    Q_DECLARE_TR_FUNCTIONS(RunKeyStore)
public:
    QFuture<Result<void>> keep(const KeyEntry &entry, const QByteArray &key) override;
    QFuture<Result<QByteArray>> find(const KeyEntry &entry) override;
    QFuture<Result<void>> erase(const KeyEntry &entry) override;

private:
    QHash<QString, QByteArray> m_keys;
};

} // namespace muster::desktop
