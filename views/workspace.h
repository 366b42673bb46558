#pragma once
#include "models/lists/overlay.h"
#include "models/store/cache.h"
#include "models/store/outbox.h"
#include <QObject>

namespace muster {

/// The open workspace as the controllers see it: rows to read, pending changes laid over them, and the one door by
/// which a change leaves. GUI thread. Does not own the cache and the outbox; both outlive it or are detached with
/// `close()`.
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(const Clock &clock, QObject *parent = nullptr);
    ~Workspace() override;

    /// `personId` is the user at this computer: actor of new changes, "me" in the screens. May be empty.
    void open(Cache &cache, Outbox &outbox, const QString &personId);
    void close();
    bool isOpen() const { return m_cache != nullptr; }

    const Clock &clock() const { return m_clock; }
    Cache *cache() const { return m_cache; }
    Outbox *outbox() const { return m_outbox; }
    const CacheReader &reader() const { return *m_reader; } ///< only while open; small reads
    const Overlay &overlay() const { return m_overlay; }
    const Directory &directory() const { return m_overlay.directory(); }
    QString personId() const { return m_personId; }
    void setPersonId(const QString &personId);
    Actor actor() const; ///< the person, or nobody known

    /// By id, reference or its number ("INC-12", "inc-12", "12"), with pending changes; one small read.
    std::optional<Incident> find(const QString &named) const;
    /// "INC-12 Payments failing", by id, of every incident that has changes waiting.
    QHash<QString, QString> incidentLabels() const;

    /// The change still waits here; it can be taken back without the server knowing of it.
    bool isUnsent(const QString &entryId) const;
    /// Saves a change; `done` runs on this thread once it is on disk or has failed. It is not sent before `holdBack`
    /// has gone by.
    void submit(const Command &command, const QJsonObject &base,
        const std::function<void(const Result<OutboxEntry> &)> &done, std::chrono::seconds holdBack = {});
    /// Takes a change back: discards it while it has not been sent, otherwise submits `inverse` where there is one.
    void takeBack(const QString &entryId, const std::optional<Command> &inverse, const QJsonObject &base,
        const std::function<void(const Result<void> &)> &done);
    /// Lets everything that is shown find its words anew, in another language.
    void layOutAgain() { Q_EMIT overlayChanged(); }
    /// A fresh id for something the server has not seen.
    QString newLocalId();

Q_SIGNALS:
    void opened();
    void closed();
    /// Server rows changed.
    void rowsChanged(const muster::ChangeSet &changes);
    /// Pending changes or the configuration changed: whatever is shown has to be laid out anew.
    void overlayChanged();
    /// A local id got its server id; comes before overlayChanged().
    void resolved(const QString &localId, const QString &serverId);
    void personChanged();

private:
    void rebuildOverlay();

    const Clock &m_clock;
    SystemRandom m_random;
    UlidSource m_ids;
    Cache *m_cache = nullptr;
    Outbox *m_outbox = nullptr;
    std::unique_ptr<CacheReader> m_reader;
    Overlay m_overlay;
    QString m_personId;
};

} // namespace muster
