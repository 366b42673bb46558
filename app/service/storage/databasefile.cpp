#include "app/service/storage/databasefile.h"
#include "app/service/storage/migrations.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QtEndian>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headerSize = 100;
constexpr qsizetype idAt = 68; ///< in the header, most significant byte first

/// SQLite does not even make its side files then; what is still in a log beside the file it does not see either.
QString readOnlyName(const QString &path)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(QFile::exists(path + u"-wal"_s) ? u"mode=ro"_s : u"immutable=1"_s);
    return url.toString(QUrl::FullyEncoded);
}

qint64 count(const QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : 0;
}

bool hasOurHistory(const QString &path)
{
    const QString name = u"muster-owner-%1"_s.arg(quintptr(&path));
    bool isOurs = false;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(readOnlyName(path));
        connection.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
        const QString first = u"SELECT COUNT(*) FROM schema_history WHERE version = 1 AND name = '%1'"_s.arg(
            migrations().constFirst().name);
        // A database without a single table is what a crash leaves that came before the first of them.
        isOurs = connection.open()
            && (count(connection, u"SELECT COUNT(*) + 1 FROM sqlite_master"_s) == 1 || count(connection, first) == 1);
    }
    QSqlDatabase::removeDatabase(name);
    return isOurs;
}

} // namespace

QString resolvedPath(const QString &path)
{
    constexpr int mostLinks = 40; // as many as Linux follows
    QFileInfo file(path);
    for (int i = 0; i < mostLinks && file.isSymLink(); ++i)
        file.setFile(file.symLinkTarget());
    const QString folder = file.dir().canonicalPath();
    return folder.isEmpty() ? path : QDir(folder).filePath(file.fileName());
}

Result<void> makeFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(resolvedPath(path));
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
    else if (errno != EEXIST)
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Error", "Cannot open the database %1: %2")
                .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    return {};
}

Result<void> checkOwnership(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray header = file.read(headerSize);
    const bool isSqlite = header.size() == headerSize && header.startsWith("SQLite format 3");
    const quint32 id = isSqlite ? qFromBigEndian<quint32>(header.constData() + idAt) : 0;
    file.close();
    if (isSqlite && (id == applicationId || (id == 0 && hasOurHistory(path))))
        return {};
    return failure(ErrorKind::Storage,
        QCoreApplication::translate("Error", "%1 is not a database of Muster; it was left as it is").arg(path));
}

} // namespace muster::service
