#pragma once
#include "models/lists/requestlistmodel.h"
#include "views/notices.h"
#include "views/settingscontroller.h"
#include "views/synccontroller.h"
#include "views/workspace.h"
#include <QTimer>
#include <QVariantList>

namespace muster {

/// What somebody needs who looks for what is wrong: the program, its server, what lies on this computer, what waits,
/// and the last requests. Fed by the composition root; looks anew twice a second while it is on screen. GUI thread;
/// owned by App.
class DiagnosticsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    /// Groups of facts: "title" and "facts", each of these with "name", "value" and whether it is "bad"
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *requests READ requests CONSTANT) ///< roles: RequestListModel
public:
    struct Fact
    {
        QString name, value;
        bool isBad = false;
        std::optional<QString> told = {}; ///< in a report, where that is not the value
        bool operator==(const Fact &) const = default;
    };
    struct Group
    {
        QString title;
        QList<Fact> facts;
        bool operator==(const Group &) const = default;
    };
    DiagnosticsController(Workspace &workspace, const SyncController &sync, const SettingsController &settings,
        const Times &times, Notices &notices, QObject *parent = nullptr);

    QVariantList groups() const;
    const QList<Group> &facts() const { return m_groups; }
    QAbstractItemModel *requests() { return &m_requests; }
    void setActive(bool active);
    /// Where the open workspace lies and its server is; empty: a service inside this program.
    void setPlace(const QString &folder, const QString &server);
    void note(const RequestRecord &record);

    /// Markdown for a report: without names, addresses, ids of objects, folders or what a server said.
    Q_INVOKABLE QString report() const;
    Q_INVOKABLE void copyReport();

Q_SIGNALS:
    void changed();

private:
    void look();
    void count();
    Group program() const;
    Group server() const;
    Group files() const;
    Group queue() const;
    QString requestLine(const RequestRecord &record) const;

    Workspace &m_workspace;
    const SyncController &m_sync;
    const SettingsController &m_settings;
    const Times &m_times;
    Notices &m_notices;
    QTimer m_again;
    QString m_folder, m_server;
    QList<Group> m_groups;
    QList<RequestRow> m_records; ///< newest first
    int m_noted = 0;
    bool m_countsAreOld = true;
    std::optional<std::pair<int, int>> m_rate; ///< requests left, of how many a minute
    std::array<int, kindCount> m_counts{}; ///< rows in the cache, by Kind
    RequestListModel m_requests;
};

} // namespace muster
