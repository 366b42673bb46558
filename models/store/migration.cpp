#include "models/store/migration.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace muster {

namespace {

/// No release will come this far: a header with more was not written by us.
constexpr qint64 lastBelievableVersion = 10'000;

Error newer(const QString &path)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = newerCode;
    error.message = QCoreApplication::translate("Store",
        "%1 was changed by a newer version of Muster. Install that version or a later one to open this workspace; "
        "nothing "
        "has been changed.")
                        .arg(QFileInfo(path).fileName());
    return error;
}

/// `PRAGMA user_version` and `application_id`.
Result<qint64> pragma(Database &database, const QByteArray &name)
{
    qint64 value = 0;
    {
        auto query = database.query("PRAGMA " + name);
        if (query.next())
            value = query.integer(0);
    }
    if (const auto result = database.takeResult(); !result)
        return tl::unexpected(result.error());
    return value;
}

Result<void> checkOrigin(Database &database, std::span<const Migration> list, qint32 applicationId)
{
    const auto version = pragma(database, "user_version");
    if (!version)
        return tl::unexpected(version.error());
    const auto application = pragma(database, "application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*version < 0 || *version > lastBelievableVersion || (*version > 0 && *application != applicationId))
        return tl::unexpected(damage(database.path()));
    if (*version > list.back().version)
        return tl::unexpected(newer(database.path()));
    return {};
}

Result<void> apply(Database &database, const Migration &step, qint32 applicationId)
{
    if (!database.begin())
        return database.takeResult();
    // Another process may have been faster.
    const auto version = pragma(database, "user_version");
    bool fits = true;
    if (version && *version < step.version) {
        // A statement that fails by itself, not by the disk: the tables are not what the version says.
        fits = database.execute(step.sql) || sqlite3_errcode(database.handle()) != SQLITE_ERROR;
        database.execute("PRAGMA application_id = " + QByteArray::number(applicationId));
        database.execute("PRAGMA user_version = " + QByteArray::number(step.version));
    }
    auto result = database.commit();
    return fits ? result : tl::unexpected(damage(database.path()));
}

} // namespace

Result<void> migrate(Database &database, std::span<const Migration> list, qint32 applicationId)
{
    if (const auto origin = checkOrigin(database, list, applicationId); !origin)
        return origin;
    for (const Migration &step : list) {
        const auto version = pragma(database, "user_version");
        if (!version)
            return tl::unexpected(version.error());
        if (*version >= step.version)
            continue;
        if (const auto result = apply(database, step, applicationId); !result)
            return result;
    }
    return {};
}

} // namespace muster
