#include "app/desktop/filekeystore.h"
#include "app/desktop/keysealing.h"
#include "models/store/privatefile.h"
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileKeyStore)
};

QString fileOf(const KeyEntry &entry)
{
    return entry.folder + QStringLiteral("/key.enc");
}

Result<void> write(const KeyEntry &entry, const QByteArray &key)
{
    const auto sealed = seal(key, entry.passphrase.toUtf8(), entry.name().toUtf8());
    if (!sealed)
        return tl::unexpected<Error>(sealed.error());
    QSaveFile file(fileOf(entry));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(*sealed) != sealed->size() || !file.commit())
        return failure(ErrorKind::Storage,
            Words::tr("The encrypted key could not be written to %1: %2").arg(entry.folder, file.errorString()));
    syncFolder(entry.folder);
    return {};
}

Result<QByteArray> read(const KeyEntry &entry)
{
    QFile file(fileOf(entry));
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::NotFound, Words::tr("The file with the encrypted key of %1 is gone.").arg(entry.workspaceName));
    return unseal(file.readAll(), entry.passphrase.toUtf8(), entry.name().toUtf8());
}

} // namespace

FileKeyStore::FileKeyStore()
    : m_worker(QStringLiteral("key file"))
{ }

QFuture<Result<void>> FileKeyStore::keep(const KeyEntry &entry, const QByteArray &key)
{
    return m_worker.run([entry, key] { return write(entry, key); });
}

QFuture<Result<QByteArray>> FileKeyStore::find(const KeyEntry &entry)
{
    return m_worker.run([entry] { return read(entry); });
}

QFuture<Result<void>> FileKeyStore::erase(const KeyEntry &entry)
{
    return m_worker.run([entry]() -> Result<void> {
        QFile file(fileOf(entry));
        if (file.exists() && !file.remove())
            return failure(ErrorKind::Storage,
                Words::tr("The encrypted key could not be removed from %1: %2").arg(entry.folder, file.errorString()));
        syncFolder(entry.folder);
        return {};
    });
}

} // namespace muster::desktop
