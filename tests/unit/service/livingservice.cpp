#include "tests/unit/service/livingservice.h"
#include "app/service/access/scopes.h"
#include "app/service/resources/resources.h"
#include <QEventLoop>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

namespace muster::test {

using namespace Qt::StringLiterals;

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject Answer::object() const
{
    for (const QJsonValue &value : json) {
        if (value.isObject())
            return value.toObject();
    }
    return {};
}

QStringList Answer::ids(const char *key) const
{
    QStringList ids;
    for (const QJsonValue &value : list(key))
        ids.append(value.toObject().value(u"id"_s).toString());
    return ids;
}

QString Answer::error() const
{
    const QJsonObject first = list("errors").first().toObject();
    const QString field = first.value(u"source"_s).toObject().value(u"field"_s).toString();
    const QString code = first.value(u"code"_s).toString();
    return field.isEmpty() ? code : code + u' ' + field;
}

service::ServiceOptions LivingService::defaultOptions()
{
    service::ServiceOptions options;
    options.rateLimit = 0;
    return options;
}

LivingService::LivingService(service::ServiceOptions options)
    : m_options(std::move(options))
{
    m_options.databaseFile = databaseFile();
    open();
    m_token = makeKey(service::fullAccessRoles());
    besides([this](service::Workspace &workspace) { service::addAllResources(m_described, workspace); });
}

void LivingService::open()
{
    auto opened = service::Service::open(m_options, m_clock, m_random);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_service = std::move(*opened);
    m_url = m_service->listen(QHostAddress(QHostAddress::LocalHost), 0).value();
}

void LivingService::restart()
{
    m_network.clearConnectionCache();
    m_service.reset();
    open();
}

QString LivingService::makeKey(const QStringList &roles, QString *id)
{
    const auto key = m_service->createKey(u"Test key"_s, roles).value();
    if (id)
        *id = key.id;
    return key.token;
}

void LivingService::besides(const std::function<void(service::Workspace &)> &work)
{
    auto database = service::Database::openSqlite(databaseFile()).value();
    const auto workspace = service::Workspace::open(std::move(database), {}, m_clock, m_random).value();
    work(*workspace);
}

QNetworkReply *LivingService::send(
    const QByteArray &method, const QString &target, const QByteArray &body, const Headers &headers)
{
    QNetworkRequest request(QUrl(m_url.toString() + target));
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (method == "HEAD") // as a custom request Qt would wait for its body
        return m_network.head(request);
    return m_network.sendCustomRequest(request, method, body);
}

Answer LivingService::finish(QNetworkReply *reply)
{
    QEventLoop loop; // QTest::qWaitFor would sleep ten milliseconds at a time
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (!reply->isFinished())
        qFatal("No answer to %s", qPrintable(reply->url().toString()));
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.emplaceBack(name, value);
    reply->deleteLater();
    return answer;
}

Answer LivingService::request(
    const QByteArray &method, const QString &target, const QByteArray &body, const Headers &headers)
{
    const Answer answer = finish(send(method, target, body, headers));
    checkAgainstOperation(method, target.section(u'?', 0, 0), answer);
    return answer;
}

void LivingService::checkAgainstOperation(const QByteArray &method, const QString &path, const Answer &answer)
{
    const auto match = m_described.find(method, path);
    if (!match.operation || answer.status >= 300 || method == "HEAD")
        return;
    QCOMPARE(answer.status, match.operation->status);
    QCOMPARE(answer.body.isEmpty(), !match.operation->answers);
    if (!match.operation->answers || match.operation->answers->type() == service::Schema::Type::Binary)
        return;
    for (const Error &error : match.operation->answers->check(answer.json))
        QFAIL(qPrintable(path + u": "_s + error.message));
    QVERIFY2(!answer.body.contains(":null"), "an answer must leave out what is not set");
}

Answer LivingService::post(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return request("POST", target, QJsonDocument(body).toJson(), headers);
}

Answer LivingService::put(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return request("PUT", target, QJsonDocument(body).toJson(), headers);
}

QString LivingService::named(const char *path, const char *key, const QString &name)
{
    for (const QJsonValue &value : get(QLatin1String(path)).list(key)) {
        if (value.toObject().value(u"name"_s) == name)
            return value.toObject().value(u"id"_s).toString();
    }
    qFatal("No %s in %s", qPrintable(name), path);
    return {};
}

QString LivingService::makeUser(const QString &name, const QString &email)
{
    QJsonObject body{{u"name"_s, name}};
    if (!email.isEmpty())
        body.insert(u"email"_s, email);
    return post(u"/muster/v1/users"_s, body).id();
}

Answer LivingService::declare(const QJsonObject &more)
{
    QJsonObject body{{u"idempotency_key"_s, u"test-%1"_s.arg(++m_declared)}, {u"visibility"_s, u"public"_s},
        {u"name"_s, u"Checkout is down"_s}, {u"severity_id"_s, severity(u"Major"_s)}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (it->isNull())
            body.remove(it.key());
        else
            body.insert(it.key(), *it);
    }
    return post(u"/v2/incidents"_s, body);
}

Answer LivingService::edit(const QString &incidentId, const QJsonObject &incident, const Headers &headers)
{
    return post(u"/v2/incidents/%1/actions/edit"_s.arg(incidentId),
        {{u"incident"_s, incident}, {u"notify_incident_channel"_s, false}}, headers);
}

QStringList LivingService::activityTypes(const QString &incidentId)
{
    QStringList types;
    for (const QJsonValue &entry : get(u"/v2/incident_activity_log_entries?page_size=250&incident_id="_s + incidentId)
                                       .list("incident_activity_log_entries"))
        types.append(entry.toObject().value(u"type"_s).toString());
    return types;
}

QJsonObject LivingService::lastActivity(const QString &incidentId)
{
    return get(u"/v2/incident_activity_log_entries?page_size=250&incident_id="_s + incidentId)
        .list("incident_activity_log_entries")
        .last()
        .toObject();
}

} // namespace muster::test
