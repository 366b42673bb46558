#pragma once
#include "models/domain/configuration.h"
#include "models/domain/limitation.h"
#include "models/domain/person.h"
#include "models/lists/optionmodel.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// The first start: choose a workspace, see what the key may do, say who you are. The composition root does the work.
class StartController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why the last try failed, or empty
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed) ///< what to do about it, or empty
    Q_PROPERTY(QString progress READ progress NOTIFY changed) ///< what is being done while Working
    Q_PROPERTY(double fraction READ fraction NOTIFY changed) ///< of it, 0 to 1; -1 when that is not known
    Q_PROPERTY(QString pace READ pace NOTIFY changed) ///< how far and how fast it goes and what is left, or empty
    Q_PROPERTY(bool stoppable READ isStoppable NOTIFY changed) ///< it can be ended with what there is
    Q_PROPERTY(QString keyName READ keyName NOTIFY changed) ///< of the key in use
    Q_PROPERTY(QStringList permissions READ permissions NOTIFY changed) ///< what the key may do, in words
    Q_PROPERTY(QStringList limitations READ limitations NOTIFY changed) ///< what cannot be had there, a sentence each
    Q_PROPERTY(QString offeredServer READ offeredServer NOTIFY changed) ///< to put into the field: given, or tried last
    Q_PROPERTY(
        bool hasEnvironmentKey READ hasEnvironmentKey NOTIFY changed) ///< a key came by environment; it is not shown
    Q_PROPERTY(muster::OptionModel *people READ people CONSTANT) ///< who you might be
public:
    enum Step {
        Hidden, ///< a workspace is open
        Choose, ///< demo, local or server
        Working, ///< opening or connecting
        Identify ///< connected; which of the people are you?
    };
    Q_ENUM(Step)
    using QObject::QObject;

    Step step() const { return m_step; }
    QString problem() const { return m_problem; }
    QString nextStep() const { return m_nextStep; }
    QString progress() const { return m_progress; }
    double fraction() const { return m_fraction; }
    QString pace() const { return m_pace; }
    bool isStoppable() const { return m_isStoppable; }
    QString keyName() const { return m_keyName; }
    QStringList permissions() const { return m_permissions; }
    QStringList limitations() const { return m_limitations; }
    QString offeredServer() const { return m_offeredServer; }
    bool hasEnvironmentKey() const { return m_hasEnvironmentKey; }
    OptionModel *people() { return &m_people; }

    // From the composition root:
    void offer(const QString &server, bool hasEnvironmentKey);
    void choose(const QString &problem = {}, const QString &nextStep = {});
    void work(const QString &progress);
    /// How far the work is; forgotten with the next step.
    void setProgress(double fraction, const QString &pace, bool isStoppable);
    void identify(const Identity &identity, const QList<User> &users, const QList<Limitation> &limitations);
    void hide();

    // From the screen:
    Q_INVOKABLE void openDemo() { Q_EMIT demoChosen(); }
    /// Both names are required.
    Q_INVOKABLE void openLocal(const QString &workspaceName, const QString &personName);
    /// An empty key uses the one from the environment.
    Q_INVOKABLE void openServer(const QString &url, const QString &key);
    /// An empty id goes on without being anybody.
    Q_INVOKABLE void choosePerson(const QString &personId) { Q_EMIT personChosen(personId); }
    Q_INVOKABLE void cancel() { Q_EMIT cancelled(); }
    Q_INVOKABLE void stop() { Q_EMIT stopped(); }

Q_SIGNALS:
    void changed();
    void demoChosen();
    void localChosen(const QString &workspaceName, const QString &personName);
    void serverChosen(const QString &url, const QString &key);
    void personChosen(const QString &personId);
    void cancelled();
    void stopped(); ///< go on with what there is

private:
    void enter(Step step);

    Step m_step = Hidden;
    QString m_problem, m_nextStep, m_progress, m_keyName, m_offeredServer;
    QStringList m_permissions, m_limitations;
    double m_fraction = -1;
    QString m_pace;
    bool m_isStoppable = false;
    bool m_hasEnvironmentKey = false;
    OptionModel m_people;
};

/// What an API key role allows, in a few words; the role's own name when we do not know it.
QString roleInWords(const QString &role);

} // namespace muster
