#include "app/service/storage/soundness.h"
#include "models/domain/errorcodes.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QString markOf(const QString &path)
{
    return path + u".suspect"_s;
}

Error storageError(QLatin1String code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = code;
    error.message = message;
    return error;
}

} // namespace

Suspicion suspicionAgainst(const QString &path)
{
    if (QFile::exists(markOf(path)))
        return Suspicion::Failed;
    return QFileInfo(path + u"-wal"_s).size() > 0 ? Suspicion::NotClosed : Suspicion::None;
}

void suspect(const QString &path)
{
    QFile mark(markOf(path));
    if (!mark.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        qWarning("Cannot mark the database as broken: %ls", qUtf16Printable(mark.errorString()));
}

void acquit(const QString &path)
{
    QFile::remove(markOf(path));
}

Result<void> examine(Database &database, const QString &path, Suspicion suspicion)
{
    if (suspicion == Suspicion::None)
        return {};
    // Comparing each index with its table takes several times as long, and a crash does not part them.
    const QString thorough
        = suspicion == Suspicion::Failed ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s;
    const auto verdict
        = database.snapshot([&]() -> Result<QString> { return database.text(thorough).value_or(u""_s); });
    if (!verdict || *verdict != u"ok")
        return tl::unexpected(damagedDatabase(path));
    acquit(path);
    return {};
}

bool isMissing(const QString &path)
{
    return QFileInfo(path).size() == 0; // also when it is not there
}

Error missingDatabase(const QString &path)
{
    return storageError(serviceMissingCode,
        QCoreApplication::translate("Error", "The database of this workspace is gone: %1").arg(path));
}

Error damagedDatabase(const QString &path)
{
    return storageError(
        serviceDamagedCode, QCoreApplication::translate("Error", "The database is damaged: %1").arg(path));
}

} // namespace muster::service
