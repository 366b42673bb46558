#pragma once
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "views/keyscontroller.h"
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>

namespace muster::desktop {

/// What is known of a workspace before it is opened: `<profile>/workspaces/<id>/workspace.json`. Never holds a key.
struct WorkspaceRecord
{
    enum class Kind { Demo, Local, Server };
    QString id; ///< a ULID of ours; never a URL or a port
    Kind kind = Kind::Server;
    QString name;
    QString url; ///< of a server
    QString personId; ///< who sits at this computer; may be empty
    int demoIncidents = 0;
    std::optional<KeysController::Place> keyPlace; ///< where its key is kept; none = nowhere
    std::optional<Instant> lastUsed;

    /// Its service runs inside this program.
    bool isEmbedded() const { return kind != Kind::Server; }
    bool operator==(const WorkspaceRecord &) const = default;
};

QJsonObject toJson(const WorkspaceRecord &record);
WorkspaceRecord recordFromJson(const QJsonObject &object);

/// That a folder of the profile does not take files, with readOnlyCode.
Error notWritable(const QString &folder);

/// Reads and writes the records of a profile. Cheap; any thread.
class WorkspaceRecords
{
public:
    explicit WorkspaceRecords(const QString &profileFolder);
    QString folderOf(const QString &id) const;
    QList<WorkspaceRecord> all() const;
    std::optional<WorkspaceRecord> find(const QString &id) const;
    std::optional<WorkspaceRecord> findDemo(int incidents) const;
    std::optional<WorkspaceRecord> findServer(const QString &url) const;
    /// Creates the folder (0700) if need be. Durable.
    Result<void> save(const WorkspaceRecord &record) const;
    /// Changes what is on disk now; NotFound when the workspace is gone.
    Result<void> update(const QString &id, const std::function<void(WorkspaceRecord &)> &change) const;

private:
    QString m_folder;
};

} // namespace muster::desktop
