#pragma once
#include "models/store/cache.h"
#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "views/app.h"
#include <QTemporaryDir>

namespace muster::test {

/// A small workspace as the design's pictures show it, at 14:32:07 UTC on 23 November 2026, in the real cache and the
/// real outbox, with no server: what the screens are looked at and tested with. GUI thread.
class Scene
{
public:
    Scene();
    ~Scene();

    App &app() { return *m_app; }
    FakeClock &clock() { return m_clock; }
    Outbox &outbox() { return *m_outbox; }
    QString incidentId(int number) const; ///< INC-4312 → its id
    QString personId(int index) const;

    /// Opens the workspace: list, page and queue fill.
    void open();
    /// Opens the workspace without anything in it.
    void openEmpty();
    void setConnection(SyncStatus::State state);
    /// Three changes in the queue: one waiting, one refused, one in conflict.
    void fillQueue();

private:
    void fillConfiguration();
    void fillIncidents();
    void fillPage();
    QString id(int number) const;
    void put(Kind kind, const QJsonObject &object);

    QTemporaryDir m_folder;
    FakeClock m_clock{u"2026-11-23T14:32:07Z"};
    SeededRandom m_random;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<App> m_app;
    QList<std::pair<Kind, QJsonObject>> m_objects;
    QList<User> m_people;
    QList<IncidentStatus> m_statuses;
    QList<Severity> m_severities;
    QList<IncidentRole> m_roles;
    QList<IncidentTimestamp> m_timestamps;
    IncidentType m_type;
};

} // namespace muster::test
