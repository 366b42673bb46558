#pragma once
#include "models/store/cache.h"
#include <QJsonObject>
#include <QTemporaryDir>

/// What the tests of the store share: objects as the server sends them, and a plain look into the files.
namespace muster::test {

/// An incident whose `updated_at` is `minute` minutes after its creation.
QJsonObject incidentJson(const QString &id, const QString &category = QStringLiteral("live"), int minute = 0);
QJsonObject statusJson(const QString &category);
QJsonObject updateJson(const QString &id, const QString &incidentId, const QString &category, const QString &createdAt);
QJsonObject taskJson(const QString &id, const QString &incidentId, const QString &status, const QString &createdAt);
QJsonObject activityJson(const QString &id, const QString &incidentId, const QString &type, const QString &occurredAt);
QJsonObject userJson(const QString &id, const QString &name);

/// The first column of all rows, by a connection of its own.
QStringList query(const QString &path, const QByteArray &sql);
/// Writes and waits; false with a message when it failed.
bool write(Cache &cache, std::function<void(CacheWriter &)> work);
Instant at(const char *text);
/// Permission bits of a path, in octal digits.
QString modeOf(const QString &path);
/// Overwrites bytes in the middle of a file.
void damage(const QString &path, qint64 offset, const QByteArray &bytes);

} // namespace muster::test
