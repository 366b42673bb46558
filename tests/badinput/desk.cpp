#include "tests/badinput/desk.h"
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}

namespace muster::test {

namespace {

/// The field with that label.
QQuickItem *fieldOf(const WindowProbe &window, const QString &label)
{
    for (QQuickItem *item : window.visibleItems()) {
        if (item->inherits("QQuickTextField") && item->property("label").toString() == label)
            return item;
    }
    return nullptr;
}

} // namespace

Desk::Desk()
{
    service::ServiceOptions options;
    options.databaseFile = m_serviceFolder.filePath(QStringLiteral("service.db"));
    options.rateLimit = 0;
    auto started = m_service.start(options, 3, 7);
    started.waitForFinished();
    m_serviceUrl = started.result()->url;
    m_key = started.result()->token;
    m_proxy = std::make_unique<FaultProxy>(quint16(m_serviceUrl.port()));
    open();
}

Desk::~Desk()
{
    close();
}

void Desk::open()
{
    m_app = std::make_unique<App>(clock, folder());
    desktop::Options options;
    options.profile = folder();
    m_session = std::make_unique<desktop::Session>(options, *m_app, clock, m_random);
    m_window = std::make_unique<WindowProbe>(*m_app);
    m_window->activate();
    m_session->start();
}

void Desk::close()
{
    m_window.reset();
    m_session.reset();
    m_app.reset();
}

void Desk::connectTo(const QString &address, const QString &key)
{
    const QString way = QStringLiteral("Connect to a server");
    const auto form = [&] { return fieldOf(*m_window, QStringLiteral("Key")); };
    eventually([&] { return form() || m_window->button(way); }); // the form is there when it is not the first try
    if ((!form() && !m_window->pressButton(way)) || !eventually([&] { return form() != nullptr; }))
        qFatal("the form for a server did not open");
    m_app->keys()->setPlace(KeysController::ThisRun); // no keychain here
    const std::pair<QString, QString> texts[]{{QStringLiteral("Address"), address}, {QStringLiteral("Key"), key}};
    for (const auto &[label, text] : texts) {
        m_window->click(fieldOf(*m_window, label));
        m_window->press(Qt::Key_A, Qt::ControlModifier);
        m_window->type(text);
    }
    m_window->click(m_window->button(QStringLiteral("Connect")));
}

bool Desk::join()
{
    connectTo(address(), key());
    if (!eventually([&] { return m_app->start()->step() == StartController::Identify; }))
        return false;
    m_app->start()->choosePerson(m_app->start()->people()->idAt(0));
    return true;
}

bool Desk::isUpToDate()
{
    return eventually([&] {
        return m_app->sync()->state() == SyncController::UpToDate && m_app->incidents()->total() == 3
            && m_app->queue()->count() == 0;
    });
}

bool Desk::rename(const QString &name)
{
    if (!eventually([&] { return !m_app->incident()->incidentId().isEmpty(); }))
        return false;
    m_app->incident()->rename(name);
    return eventually([&] { return m_app->queue()->count() == 1; });
}

QString Desk::nameAtTheService()
{
    const auto object
        = QJsonDocument::fromJson(get(QStringLiteral("/v2/incidents/") + m_app->incident()->incidentId()));
    return object[QLatin1String("incident")][QLatin1String("name")].toString();
}

QByteArray Desk::get(const QString &path)
{
    QNetworkAccessManager network;
    QNetworkRequest request(m_serviceUrl.resolved(QUrl(path)));
    request.setRawHeader("Authorization", "Bearer " + m_key.toUtf8());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!eventually([&] { return reply->isFinished(); }))
        return {};
    return reply->readAll();
}

QString Desk::file(const QString &name) const
{
    const QDir all(folder() + QStringLiteral("/workspaces"));
    const QStringList ids = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return ids.size() == 1 ? all.filePath(ids.first() + QLatin1Char('/') + name) : QString();
}

} // namespace muster::test
