#pragma once
#include "app/desktop/connector.h"
#include "app/desktop/keycustody.h"
#include "app/desktop/openworkspace.h"
#include "app/desktop/options.h"
#include "app/desktop/personadder.h"
#include "app/desktop/servicemending.h"
#include "app/desktop/startprogress.h"
#include "app/desktop/workspaceplace.h"
#include "app/desktop/workspaceshelf.h"
#include "app/service/embeddedservice.h"
#include "views/app.h"
#include <QObject>

namespace muster::desktop {

/// The composition root: decides which workspace opens, builds its parts in one order and connects them with the
/// screens. GUI thread; owned by main().
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Options options, App &app, const Clock &clock, Random &random, QObject *parent = nullptr);
    ~Session() override;
    /// Whether another muster has open what start() would, and its window has come forward.
    bool raiseOther() const;
    /// Shows what start() would open as far as the cache goes, if there is one: before the screens are made, so that
    /// they are made once, with what is to be seen. Says nothing when that fails; start() tries again and does.
    void showCached();
    /// Opens what the options or the last run say, or shows the first start.
    void start();

    /// Of the embedded service, for the tour's own look at the records; empty without one.
    QUrl serviceUrl() const { return m_serviceUrl; }
    QByteArray serviceKey() const { return m_serviceKey; }

Q_SIGNALS:
    /// A workspace is open and its engine runs.
    void workspaceOpened();
    void failed(const QString &problem);
    void raiseWanted(); ///< a second muster was started on this workspace

private:
    void connectScreens();
    void connectWorkspaces();
    std::optional<WorkspaceRecord> startingRecord() const;
    void switchTo(const QString &id);
    void leave();
    void rename(const QString &id, const QString &name);
    void remove(const QString &id, int knownUnsent);
    void refreshWorkspaces();
    void openDemo(int incidents);
    void openLocal(const QString &name, const QString &personName);
    void tryServer(const QString &url, const QByteArray &key);
    void addServer(const QString &url, const QString &personId);
    void openRecord(const WorkspaceRecord &record);
    /// Shows the workspace if it is known whose it is, and starts its service; `personName` makes a person first.
    void openEmbedded(const WorkspaceRecord &record, const QString &personName);
    void startService(const WorkspaceRecord &record, const QString &personName);
    QString databaseOf(const WorkspaceRecord &record) const;
    void serviceFailed(const Error &error);
    void mend();
    void tellMended(const Result<Mending> &mending);
    void findPerson(const WorkspaceRecord &record, const QString &personName);
    void chooseDemoPerson(const WorkspaceRecord &record);
    /// Whether it is on show from its cache and nothing more of it runs.
    bool isOnlyShown(const WorkspaceRecord &record) const;
    /// Opens the workspace's files and shows what the cache holds. False: told the user why not.
    bool show(const WorkspaceRecord &record);
    void synchronise(const QUrl &server, const QByteArray &key);
    void findKey(const WorkspaceRecord &record);
    void askForKey(const QString &why);
    void useKey(const QByteArray &key);
    void keepKey(const QByteArray &key);
    void finish(const WorkspaceRecord &record, const QUrl &server, const QByteArray &key);
    void close();
    void giveUp(const Error &error);

    Options m_options;
    App &m_app;
    const Clock &m_clock;
    Random &m_random;
    UlidSource m_ids;
    WorkspaceRecords m_records;
    KeyCustody m_keys;
    WorkspaceShelf m_shelf;
    StartProgress m_startProgress;
    std::shared_ptr<Progress> m_mending; ///< of a mending under way
    std::unique_ptr<Worker> m_mender;
    std::unique_ptr<service::EmbeddedService> m_service;
    QUrl m_serviceUrl;
    QByteArray m_serviceKey;
    std::unique_ptr<Connector> m_connector;
    QByteArray m_triedKey; ///< of the server being tried, in memory only
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<WorkspacePlace> m_place; ///< in it
    bool m_isFirst = true; ///< no workspace has been open yet in this run
    std::unique_ptr<PersonAdder> m_people;
};

} // namespace muster::desktop
