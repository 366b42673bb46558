#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/router.h"
#include "app/service/service.h"
#include "tests/support/fakeclock.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

namespace muster::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// What the service answered.
struct Answer
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    Headers headers;

    QByteArray header(const QByteArray &name) const;
    /// The object in the envelope: `{"incident":{…}}` → `{…}`.
    QJsonObject object() const;
    QString id() const { return object().value(QLatin1String("id")).toString(); }
    QJsonArray list(const char *key) const { return json.value(QLatin1String(key)).toArray(); }
    /// The ids of the objects in a list.
    QStringList ids(const char *key) const;
    QJsonObject meta() const { return json.value(QLatin1String("pagination_meta")).toObject(); }
    /// Code and field of the first error, `is_required severity_id`.
    QString error() const;
};

/// The real service on a free port over a database in a folder of its own, and a client with a key for everything.
/// Each answer that reports success is checked against what the operation itself says it answers.
class LivingService
{
public:
    explicit LivingService(service::ServiceOptions options = defaultOptions());
    static service::ServiceOptions defaultOptions(); ///< no rate limit

    /// Ends it and starts it again on the same database; keys stay good.
    void restart();
    service::Service &service() { return *m_service; }
    FakeClock &clock() { return m_clock; }
    Random &random() { return m_random; }
    QUrl url() const { return m_url; }
    QString databaseFile() const { return m_folder.filePath(QStringLiteral("service.db")); }
    const QString &token() const { return m_token; }
    /// A further key.
    QString makeKey(const QStringList &roles, QString *id = nullptr);
    /// Runs `work` on a second connection to the same database.
    void besides(const std::function<void(service::Workspace &)> &work);

    Answer request(
        const QByteArray &method, const QString &target, const QByteArray &body = {}, const Headers &headers = {});
    /// Sends without waiting for the answer.
    QNetworkReply *send(
        const QByteArray &method, const QString &target, const QByteArray &body = {}, const Headers &headers = {});
    Answer finish(QNetworkReply *reply);
    Answer get(const QString &target, const Headers &headers = {}) { return request("GET", target, {}, headers); }
    Answer post(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Answer put(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Answer remove(const QString &target, const Headers &headers = {}) { return request("DELETE", target, {}, headers); }
    /// The header that makes another key ask.
    static Headers as(const QString &token) { return {{"Authorization", "Bearer " + token.toLatin1()}}; }

    QString severity(const QString &name) { return named("/v1/severities", "severities", name); }
    QString status(const QString &name) { return named("/v1/incident_statuses", "incident_statuses", name); }
    QString type(const QString &name) { return named("/v1/incident_types", "incident_types", name); }
    QString role(const QString &name) { return named("/v2/incident_roles", "incident_roles", name); }
    /// The id of the one of that name in an unpaged list.
    QString named(const char *path, const char *key, const QString &name);
    QString makeUser(const QString &name, const QString &email = {});
    /// Declares an incident of severity Major; `more` adds or replaces members. A null member is left out.
    Answer declare(const QJsonObject &more = {});
    Answer edit(const QString &incidentId, const QJsonObject &incident, const Headers &headers = {});
    /// Types of the incident's activity entries, oldest first.
    QStringList activityTypes(const QString &incidentId);
    QJsonObject lastActivity(const QString &incidentId);

private:
    void open();
    void checkAgainstOperation(const QByteArray &method, const QString &path, const Answer &answer);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    SeededRandom m_random;
    service::ServiceOptions m_options;
    std::unique_ptr<service::Service> m_service;
    QUrl m_url;
    QString m_token;
    service::Router m_described; ///< the operations, for their schemas
    QNetworkAccessManager m_network;
    int m_declared = 0;
};

} // namespace muster::test
