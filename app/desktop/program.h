#pragma once
#include "app/desktop/languages.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/options.h"
#include "app/desktop/screenwalk.h"
#include "app/desktop/session.h"
#include <QObject>

namespace muster::desktop {

/// What runs by itself once the workspace is synchronised, and ends the program with its verdict: `--self-test` (every
/// screen in every language, any warning fails), `--shots` (a picture of each) and `--tour`.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(Session &session, App &app, MainWindow &window, Languages &languages, const Options &options,
        QObject *parent = nullptr);
    ~Program() override;
    /// From now on; to be called before the window is loaded, which may have something to complain about already.
    static void collectMessages();

private:
    void begin();
    void walk();
    void visit(const ScreenWalk::Stop &stop);
    void finish(int exitCode);

    Session &m_session;
    App &m_app;
    MainWindow &m_window;
    Languages &m_languages;
    Options m_options;
    bool m_begun = false;
    QStringList m_problems;
};

} // namespace muster::desktop
