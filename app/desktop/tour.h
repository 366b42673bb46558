#pragma once
#include "app/desktop/mainwindow.h"
#include "app/desktop/session.h"
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <functional>

namespace muster::desktop {

/// `--tour DIR`: leads one incident from declaration to close with real key events sent through the X server (xdotool),
/// takes a picture of each step, and checks each step in the service's own records. GUI thread.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(Session &session, App &app, MainWindow &window, const QString &folder, QObject *parent = nullptr);
    ~Tour() override;
    void start();

Q_SIGNALS:
    void finished(bool allWorked);

private:
    /// What the service says about the incident of the tour.
    struct Records
    {
        QJsonObject incident;
        QJsonArray updates, actions, followUps, timelineItems;
    };
    struct Step
    {
        QString title;
        QList<QStringList> input; ///< xdotool calls; {"wait", objectName} waits for an item
        std::function<bool(const Records &)> fulfilled;
    };
    void addSteps();
    void nextStep();
    void nextInput();
    void send(const QStringList &call);
    void waitForItem(const QString &objectName);
    void readRecords(const std::function<void(const Records &)> &then);
    void checkRecords();
    void fetch(const QString &path, const std::function<void(const QJsonObject &)> &then);
    void endStep(bool worked, const QString &why);
    static QList<QStringList> typed(const QString &text);
    static QList<QStringList> commanded(const QString &command);
    static QList<QStringList> filled(const char *key, const char *form, const QString &text, bool isChoice = false);

    Session &m_session;
    App &m_app;
    MainWindow &m_window;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_step = -1;
    qsizetype m_input = 0;
    int m_patience = 0; ///< tries left in the present wait
    int m_failures = 0;
    QProcess m_xdotool;
    std::unique_ptr<api::Client> m_client; ///< its own look at the service, not the program's
    QTimer m_again;
    std::function<void()> m_then;
};

} // namespace muster::desktop
