#include "tests/unit/store/storetest.h"
#include <QFile>
#include <sqlite3.h>
#include <sys/stat.h>

namespace muster::test {

namespace {

QString afterCreation(int minute)
{
    return formatInstant(at("2026-11-01T10:00:00Z") + std::chrono::minutes(minute));
}

} // namespace

QJsonObject statusJson(const QString &category)
{
    return {{QStringLiteral("id"), QStringLiteral("status-") + category}, {QStringLiteral("name"), category.toUpper()},
        {QStringLiteral("category"), category}, {QStringLiteral("rank"), 1}};
}

QJsonObject incidentJson(const QString &id, const QString &category, int minute)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("reference"), QStringLiteral("INC-") + id},
        {QStringLiteral("name"), QStringLiteral("Name of ") + id}, {QStringLiteral("mode"), QStringLiteral("standard")},
        {QStringLiteral("visibility"), QStringLiteral("public")},
        {QStringLiteral("incident_status"), statusJson(category)}, {QStringLiteral("created_at"), afterCreation(0)},
        {QStringLiteral("updated_at"), afterCreation(minute)}};
}

QJsonObject updateJson(const QString &id, const QString &incidentId, const QString &category, const QString &createdAt)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId},
        {QStringLiteral("created_at"), createdAt}, {QStringLiteral("new_incident_status"), statusJson(category)}};
}

QJsonObject taskJson(const QString &id, const QString &incidentId, const QString &status, const QString &createdAt)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId}, {QStringLiteral("status"), status},
        {QStringLiteral("description"), QStringLiteral("Do ") + id},
        {QStringLiteral("title"), QStringLiteral("Title ") + id}, {QStringLiteral("created_at"), createdAt},
        {QStringLiteral("updated_at"), createdAt}};
}

QJsonObject activityJson(const QString &id, const QString &incidentId, const QString &type, const QString &occurredAt)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId}, {QStringLiteral("type"), type},
        {QStringLiteral("title"), type}, {QStringLiteral("occurred_at"), occurredAt},
        {QStringLiteral("created_at"), occurredAt}};
}

QJsonObject userJson(const QString &id, const QString &name)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
}

QStringList query(const QString &path, const QByteArray &sql)
{
    QStringList values;
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            values.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
        if (code != SQLITE_DONE)
            values.append(QStringLiteral("error: %1").arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    } else {
        values.append(QStringLiteral("error: %1").arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return values;
}

bool write(Cache &cache, std::function<void(CacheWriter &)> work)
{
    const auto result = cache.write(std::move(work)).result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return result.has_value();
}

Instant at(const char *text)
{
    return parseInstant(QString::fromLatin1(text)).value();
}

QString modeOf(const QString &path)
{
    struct stat info
    { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? QString::number(info.st_mode & 0777, 8)
                                                                   : QString();
}

void damage(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("%s could not be damaged", qPrintable(path));
}

} // namespace muster::test
