#include "app/desktop/program.h"
#include "app/desktop/tour.h"
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QMutex>
#include <QQuickItem>
#include <cstdio>

namespace muster::desktop {

namespace {

// Everything any part of the program complains about while it tests itself.
QMutex mutex;
QStringList messages;
QtMessageHandler previous = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const QMutexLocker lock(&mutex);
        messages.append(message);
    }
    previous(type, context, message);
}

QStringList takeMessages()
{
    const QMutexLocker lock(&mutex);
    return std::exchange(messages, {});
}

/// Visible texts that are cut although they neither elide nor wrap.
void findClipped(const QQuickItem *item, const QString &where, QStringList &problems)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    const QVariant elide = item->property("elide"), wrap = item->property("wrapMode");
    if (elide.isValid() && wrap.isValid() && elide.toInt() == Qt::ElideNone && wrap.toInt() == 0
        && item->implicitWidth() > item->width() + 1 && item->width() > 0)
        problems.append(QStringLiteral("%1: text cut off: “%2”").arg(where, item->property("text").toString()));
    for (const QQuickItem *child : item->childItems())
        findClipped(child, where, problems);
}

} // namespace

Program::Program(Session &session, App &app, MainWindow &window, const Options &options, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_app(app)
    , m_window(window)
    , m_options(options)
{
    connect(app.sync(), &SyncController::changed, this, &Program::begin);
    connect(&session, &Session::failed, this, [this](const QString &problem) {
        std::printf("%s\n", qPrintable(problem));
        finish(1);
    });
}

Program::~Program()
{
    qInstallMessageHandler(previous);
}

void Program::collectMessages()
{
    previous = qInstallMessageHandler(collect);
}

void Program::begin()
{
    if (m_begun || m_app.sync()->state() != SyncController::UpToDate)
        return;
    m_begun = true;
    if (m_options.mode == Options::Mode::Tour) {
        auto *tour = new Tour(m_session, m_app, m_window, m_options.outputFolder, this);
        connect(tour, &Tour::finished, this, [this](bool worked) { finish(worked ? 0 : 1); });
        QTimer::singleShot(500, tour, &Tour::start);
    } else {
        QTimer::singleShot(500, this, &Program::walk);
    }
}

void Program::walk()
{
    const bool shots = m_options.mode == Options::Mode::Shots;
    if (shots)
        QDir().mkpath(m_options.outputFolder);
    const QList<QSize> all{{1280, 720}, {1440, 900}, {2560, 1440}};
    auto *walk = new ScreenWalk(m_app, m_window, all, this);
    connect(walk, &ScreenWalk::finished, this, [this](int stops) {
        for (const QString &problem : std::as_const(m_problems))
            std::printf("FAILED  %s\n", qPrintable(problem));
        std::printf("%d screens shown, %lld problems\n", stops, static_cast<long long>(m_problems.size()));
        finish(m_problems.isEmpty() && stops > 0 ? 0 : 1);
    });
    walk->start([this](const ScreenWalk::Stop &stop) { visit(stop); });
}

void Program::visit(const ScreenWalk::Stop &stop)
{
    const QString where
        = QStringLiteral("%1 %2 %3x%4").arg(stop.name, stop.theme).arg(stop.size.width()).arg(stop.size.height());
    for (const QString &message : takeMessages())
        m_problems.append(where + QStringLiteral(": ") + message);
    if (stop.isOverlay && m_app.actions()->isEnabled(stop.name) && !m_window.window()->property("overlayOpen").toBool())
        m_problems.append(where + QStringLiteral(": the dialog did not open"));
    findClipped(m_window.window()->contentItem(), where, m_problems);
    if (m_options.mode != Options::Mode::Shots)
        return;
    const QString file = QStringLiteral("%1/%2-%3-%4x%5.png")
                             .arg(m_options.outputFolder, stop.name, stop.theme)
                             .arg(stop.size.width())
                             .arg(stop.size.height());
    if (!m_window.window()->grabWindow().save(file))
        m_problems.append(tr("%1 cannot be written").arg(file));
}

void Program::finish(int exitCode)
{
    std::fflush(stdout);
    QCoreApplication::exit(exitCode);
}

} // namespace muster::desktop
