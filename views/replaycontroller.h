#pragma once
#include "models/domain/replaytime.h"
#include "views/timelinecontroller.h"
#include <QTimer>
#include <QVariantList>

namespace muster {

/// Playing the incident on screen again: while it runs, its page is what people knew at that moment, and nothing can be
/// changed. Positions are ReplayTime's. GUI thread; owned by App.
class ReplayController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    Q_PROPERTY(double position READ position WRITE seek NOTIFY moved)
    Q_PROPERTY(double length READ length NOTIFY laidOut)
    Q_PROPERTY(double at READ at NOTIFY moved) ///< milliseconds since 1970
    Q_PROPERTY(double now READ now NOTIFY nowChanged) ///< `at` while it is active, otherwise the present
    Q_PROPERTY(int direction READ direction NOTIFY playingChanged) ///< 1 forwards, -1 backwards, 0 paused
    Q_PROPERTY(int speed READ speed NOTIFY playingChanged) ///< 1, 2, 4 or 8 times
    /// What happened, along the scale: "position", "kind" (TimelineRow::Kind), "starred"; at most a few hundred
    Q_PROPERTY(QVariantList marks READ marks NOTIFY laidOut)
    Q_PROPERTY(QString last READ last NOTIFY moved) ///< what happened last at that moment, in words
    /// Also what was written down later about that time.
    Q_PROPERTY(bool withLater READ isWithLater WRITE setWithLater NOTIFY laidOut)
    Q_PROPERTY(int later READ later NOTIFY laidOut) ///< how many entries that would add
    Q_PROPERTY(bool complete READ isComplete NOTIFY laidOut) ///< the log is here: roles and fields are as they were
public:
    ReplayController(
        IncidentController &incident, TimelineController &timeline, const Times &times, QObject *parent = nullptr);

    bool isActive() const { return m_isActive; }
    double position() const { return m_time.positionOf(m_at); }
    double length() const { return m_time.length(); }
    double at() const { return toQml(m_at); }
    double now() const { return m_isActive ? at() : m_times.now(); }
    int direction() const { return m_direction; }
    int speed() const { return m_speed; }
    QVariantList marks() const;
    QString last() const;
    bool isWithLater() const { return m_withLater; }
    void setWithLater(bool on);
    int later() const;
    bool isComplete() const { return m_incident.isActivityComplete(); }

    /// From the beginning, paused.
    Q_INVOKABLE void begin();
    /// Back to now.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void seek(double position);
    /// Again in the same direction: twice as fast. At its end it begins anew.
    Q_INVOKABLE void play(int direction);
    Q_INVOKABLE void pause();
    /// To the moment before or behind, or to the next one that is starred. Pauses.
    Q_INVOKABLE void step(int direction, bool starredOnly = false);

Q_SIGNALS:
    void activeChanged();
    void moved();
    void nowChanged();
    void playingChanged();
    void laidOut();

private:
    void layOut();
    Instant knownAt(const TimelineRow &row) const;
    void advance();
    void show(Instant at);

    IncidentController &m_incident;
    TimelineController &m_timeline;
    const Times &m_times;
    bool m_isActive = false, m_withLater = false;
    ReplayTime m_time, m_starred;
    Instant m_at{};
    int m_direction = 0, m_speed = 1;
    std::chrono::milliseconds m_advancedAt{0}; ///< Times::elapsed()
    QTimer m_timer;
};

} // namespace muster
