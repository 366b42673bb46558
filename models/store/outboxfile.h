#pragma once
#include "models/store/outboxrow.h"
#include "models/store/privatefile.h"
#include "models/store/reservefile.h"
#include <QHash>
#include <QMap>

namespace muster {

/// What the outbox shows, as it is on disk.
struct OutboxSnapshot
{
    QList<OutboxEntry> entries;
    QHash<QString, QString> serverIds;
    std::optional<Outbox::Salvage> salvage;
};

/// outbox.db as a file: opened, checked, salvaged, changed in durable transactions. Outbox thread.
class OutboxFile
{
public:
    OutboxFile(const QString &path, const Clock &clock);

    Result<void> open();
    /// Runs `work` in one transaction that is on disk when this returns. Nothing of it stays when it or the disk fails.
    /// May run it a second time: after making room on a full disk, or after a salvage.
    Result<void> change(const std::function<Result<void>(Database &)> &work);
    Result<OutboxSnapshot> load();
    /// True when another process has changed the file since load().
    bool hasForeignChanges();
    void close();

private:
    Result<void> openHere();
    Result<void> ensureCurrent();
    void makeRoom();
    void loadShown();
    Result<OutboxSnapshot> tryLoad();
    Result<void> tryChange(const std::function<Result<void>(Database &)> &work);
    /// Does nothing and succeeds when the file turns out sound.
    Result<void> salvage();
    qint64 dataVersion();
    QString lockPath() const { return m_path + QStringLiteral(".lock"); }

    QString m_path;
    const Clock &m_clock;
    ReserveFile m_reserve;
    std::unique_ptr<Database> m_database;
    FileIdentity m_identity;
    qint64 m_loadedVersion = -1;
    struct Loaded
    {
        OutboxRow row;
        OutboxEntry entry;
    };
    /// As last loaded, by sequence. Saves reading what has not changed, and is a copy in memory for a salvage at run
    /// time.
    QMap<qint64, Loaded> m_loaded;
};

} // namespace muster
