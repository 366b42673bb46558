#pragma once
#include "views/app.h"
#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace muster::desktop {

/// `--drive`: takes commands as JSON lines on standard input and answers each with one line on standard output. It
/// calls what the screens call, so that a test can work the real program, kill it and look at what is left.
///
///     {"id":1,"do":"declare","name":"Payments fail","severity":"Major"}  →  {"id":1,"ok":true,"incident":"tmp_…"}
///     {"id":2,"do":"state"}                                              →
///     {"id":2,"ok":true,"sync":"UpToDate","waiting":0,…}
///
/// "ok" of a change means: it is on disk.
class Driver : public QObject
{
    Q_OBJECT
public:
    explicit Driver(App &app, QObject *parent = nullptr);

private:
    void readInput();
    void run(const QJsonObject &line);
    void answer(QJsonObject reply);
    bool change(const QString &what, const QJsonObject &line);
    QJsonObject state() const;

    App &m_app;
    QSocketNotifier m_input;
    QByteArray m_buffer;
    QList<QJsonValue> m_waiting; ///< ids of changes not yet on disk, in order
};

} // namespace muster::desktop
