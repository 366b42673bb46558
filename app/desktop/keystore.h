#pragma once
#include "models/domain/result.h"
#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QUrl>

namespace muster::desktop {

/// Whose key: the workspace and the one origin it was typed for. Another origin is another entry, so that no key is
/// ever handed to a server it was not meant for.
struct KeyEntry
{
    QString workspaceId;
    QString workspaceName; ///< for the words
    QString origin; ///< originOf()
    QString folder; ///< of the workspace
    QString passphrase; ///< of an encrypted file

    QString name() const { return workspaceId + QLatin1Char(' ') + origin; }
};

/// "https://host:port", always with the port.
QString originOf(const QUrl &url);

/// One way to keep keys. Nothing blocks; called on the GUI thread, where the futures' handlers run too. The errors'
/// messages are fit to be shown. NotFound: there is none. Unauthorised: the passphrase is wrong. Forbidden: locked or
/// denied. Timeout: no answer.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// Replaces what was kept under the entry.
    virtual QFuture<Result<void>> keep(const KeyEntry &entry, const QByteArray &key) = 0;
    virtual QFuture<Result<QByteArray>> find(const KeyEntry &entry) = 0;
    /// NotFound when there is none, where that can be told.
    virtual QFuture<Result<void>> erase(const KeyEntry &entry) = 0;
};

} // namespace muster::desktop
