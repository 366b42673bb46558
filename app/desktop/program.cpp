#include "app/desktop/program.h"
#include "app/desktop/tour.h"
#include "app/desktop/wordcheck.h"
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

/// Every theme and size in one language, then each other language once; with a language asked for, that one alone.
QList<ScreenWalk::Pass> passesFor(const QString &asked)
{
    const QString dark = QStringLiteral("dark"), light = QStringLiteral("light");
    const QSize small(1280, 720), usual(1440, 900), large(2560, 1440);
    if (!asked.isEmpty())
        return {{asked, dark, small}, {asked, light, usual}};
    QList<ScreenWalk::Pass> passes;
    for (const QString &theme : {dark, light}) {
        for (const QSize size : {small, usual, large})
            passes.append({QStringLiteral("en"), theme, size});
    }
    return passes << ScreenWalk::Pass{QStringLiteral("de"), dark, small}
                  << ScreenWalk::Pass{Languages::pseudo, dark, small}
                  << ScreenWalk::Pass{Languages::mirrored, light, usual};
}

QString nameOf(const ScreenWalk::Stop &stop)
{
    const QString name = QStringLiteral("%1-%2-%3x%4")
                             .arg(stop.name, stop.pass.theme)
                             .arg(stop.pass.size.width())
                             .arg(stop.pass.size.height());
    return stop.pass.language == QLatin1String("en") ? name : name + QLatin1Char('-') + stop.pass.language;
}

} // namespace

Program::Program(
    Session &session, App &app, MainWindow &window, Languages &languages, const Options &options, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_app(app)
    , m_window(window)
    , m_languages(languages)
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
    m_languages.takeMissing();
    auto *walk = new ScreenWalk(m_app, m_window, passesFor(m_options.language), this);
    connect(walk, &ScreenWalk::languageWanted, this, [this](const QString &language) {
        if (m_languages.speak(language)) {
            m_app.retranslate();
            m_window.retranslate();
        }
    });
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
    QStringList problems = takeMessages();
    for (const QString &text : m_languages.takeMissing())
        problems.append(QStringLiteral("in no catalogue: “%1”").arg(text));
    const QQuickItem *dialogs = m_window.find(QStringLiteral("dialogs"));
    if (stop.isOverlay && m_app.actions()->isEnabled(stop.name) && !(dialogs && dialogs->property("busy").toBool()))
        problems.append(QStringLiteral("the dialog did not open"));
    const QQuickItem &content = *m_window.window()->contentItem();
    problems += cutTexts(content);
    if (stop.pass.language == Languages::pseudo)
        problems += untranslatedTexts(content, m_app);
    for (const QString &problem : std::as_const(problems))
        m_problems.append(nameOf(stop) + QStringLiteral(": ") + problem);
    if (m_options.mode != Options::Mode::Shots)
        return;
    const QString file = QStringLiteral("%1/%2.png").arg(m_options.outputFolder, nameOf(stop));
    if (!m_window.window()->grabWindow().save(file))
        m_problems.append(tr("%1 cannot be written").arg(file));
}

void Program::finish(int exitCode)
{
    std::fflush(stdout);
    QCoreApplication::exit(exitCode);
}

} // namespace muster::desktop
