#include "app/desktop/tour.h"
#include "models/domain/json.h"
#include "models/store/onfinished.h"
#include <QDir>
#include <QImage>
#include <QQuickItem>
#include <cstdio>

namespace muster::desktop {

namespace {

constexpr int pollMilliseconds = 150;
constexpr int patience = 15'000 / pollMilliseconds;

} // namespace

Tour::Tour(Session &session, App &app, MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_app(app)
    , m_window(window)
    , m_folder(folder)
{
    QDir().mkpath(folder);
    m_again.setSingleShot(true);
    m_again.setInterval(pollMilliseconds);
    connect(&m_again, &QTimer::timeout, this, [this] { m_then(); });
    connect(&m_xdotool, &QProcess::finished, this, [this](int exitCode) {
        if (exitCode != 0) {
            endStep(false, QString::fromLocal8Bit(m_xdotool.readAllStandardError()));
            return;
        }
        m_then = [this] { nextInput(); };
        m_again.start();
    });
    connect(&m_xdotool, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            endStep(false, tr("xdotool is missing"));
    });
}

Tour::~Tour() = default;

void Tour::start()
{
    m_client = std::make_unique<api::Client>(m_session.serviceUrl(), m_session.serviceKey(), m_app.workspace().clock());
    addSteps();
    nextStep();
}

void Tour::nextStep()
{
    ++m_step;
    m_input = 0;
    m_patience = patience;
    if (m_step >= m_steps.size()) {
        std::printf("%lld steps, %d failed; pictures in %s\n", static_cast<long long>(m_steps.size()), m_failures,
            qPrintable(m_folder));
        Q_EMIT finished(m_failures == 0);
        return;
    }
    nextInput();
}

void Tour::nextInput()
{
    const Step &step = m_steps.at(m_step);
    if (m_input >= step.input.size()) {
        m_patience = patience;
        checkRecords();
        return;
    }
    send(step.input.at(m_input++));
}

void Tour::send(const QStringList &call)
{
    m_patience = patience;
    if (call.first() == QLatin1String("wait")) {
        waitForItem(call.at(1));
    } else {
        m_xdotool.start(QStringLiteral("xdotool"), call);
    }
}

void Tour::waitForItem(const QString &objectName)
{
    if (QQuickItem *item = m_window.find(objectName); item && item->isEnabled() && item->width() > 0) {
        nextInput();
    } else if (--m_patience <= 0) {
        endStep(false, tr("nothing called %1 came on screen").arg(objectName));
    } else {
        m_then = [this, objectName] { waitForItem(objectName); };
        m_again.start();
    }
}

void Tour::fetch(const QString &path, const std::function<void(const QJsonObject &)> &then)
{
    api::Request request;
    const QUrl url(path);
    request.path = url.path();
    request.query = QUrlQuery(url);
    onFinished(m_client->send(request), this, [this, then](const Result<api::Reply> &reply) {
        if (reply)
            then(reply->object);
        else
            endStep(false, reply.error().message);
    });
}

void Tour::readRecords(const std::function<void(const Records &)> &then)
{
    // The newest incident is the one this tour declared.
    fetch(QStringLiteral("/v2/incidents?page_size=1"), [this, then](const QJsonObject &list) {
        auto records = std::make_shared<Records>();
        records->incident = list.value(QLatin1String("incidents")).toArray().first().toObject();
        const std::pair<const char *, QJsonArray *> lists[]{{"incident_updates", &records->updates},
            {"actions", &records->actions}, {"follow_ups", &records->followUps},
            {"incident_timeline_items", &records->timelineItems}};
        auto left = std::make_shared<size_t>(std::size(lists));
        for (const auto &[name, into] : lists) {
            const QString path = QStringLiteral("/v2/%1?incident_id=%2")
                                     .arg(QLatin1String(name), json::string(records->incident, QLatin1String("id")));
            fetch(path, [name, into, records, left, then](const QJsonObject &reply) {
                *into = reply.value(QLatin1String(name)).toArray();
                if (--*left == 0)
                    then(*records);
            });
        }
    });
}

void Tour::checkRecords()
{
    readRecords([this](const Records &records) {
        if (m_steps.at(m_step).fulfilled(records)) {
            m_then = [this] { endStep(true, {}); }; // let the last frame be drawn
            m_again.start();
        } else if (--m_patience <= 0) {
            endStep(false, tr("the service's records do not show it"));
        } else {
            m_then = [this] { checkRecords(); };
            m_again.start();
        }
    });
}

void Tour::endStep(bool worked, const QString &why)
{
    const Step &step = m_steps.at(m_step);
    const QString file = QStringLiteral("%1/%2-%3.png")
                             .arg(m_folder)
                             .arg(m_step + 1, 2, 10, QLatin1Char('0'))
                             .arg(QString(step.title).toLower().replace(QLatin1Char(' '), QLatin1Char('-')));
    const bool saved = m_window.window()->grabWindow().save(file);
    std::printf("%s  %-28s %s%s\n", worked ? "ok    " : "FAILED", qPrintable(step.title),
        qPrintable(saved ? file : tr("(no picture)")), why.isEmpty() ? "" : qPrintable(QStringLiteral("  ") + why));
    std::fflush(stdout);
    if (!worked || !saved) {
        ++m_failures;
        std::printf("stopped after a failed step\n");
        Q_EMIT finished(false); // the steps stand on each other
        return;
    }
    nextStep();
}

} // namespace muster::desktop
