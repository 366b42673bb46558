#include "app/desktop/runkeystore.h"
#include <QUrl>

namespace muster::desktop {

QString originOf(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1String("http") ? 80 : 443;
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port(usual));
    return origin.toString();
}

QFuture<Result<void>> RunKeyStore::keep(const KeyEntry &entry, const QByteArray &key)
{
    m_keys.insert(entry.name(), key);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<QByteArray>> RunKeyStore::find(const KeyEntry &entry)
{
    if (const auto it = m_keys.constFind(entry.name()); it != m_keys.cend())
        return QtFuture::makeReadyFuture(Result<QByteArray>(*it));
    return QtFuture::makeReadyFuture(Result<QByteArray>(
        failure(ErrorKind::NotFound, tr("The key of %1 was not to be kept.").arg(entry.workspaceName))));
}

QFuture<Result<void>> RunKeyStore::erase(const KeyEntry &entry)
{
    m_keys.remove(entry.name());
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace muster::desktop
