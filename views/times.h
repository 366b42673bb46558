#pragma once
#include "models/domain/clock.h"
#include <QObject>
#include <QTimeZone>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// Time as screens show it. `now` ticks every second; texts depend on it by taking it as an argument.
/// All times are milliseconds since 1970 UTC; 0 means "not set" and gives an empty text.
class Times : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(double now READ now NOTIFY tick)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY zoneChanged)
    Q_PROPERTY(bool utc READ isUtc WRITE setUtc NOTIFY zoneChanged)
public:
    explicit Times(const Clock &clock, QObject *parent = nullptr);
    double now() const;
    /// Monotonic, for measuring.
    std::chrono::milliseconds elapsed() const { return m_clock.elapsed(); }
    /// "CET", "UTC", "GMT-3": the zone every shown time is in.
    QString zoneName() const;
    bool isUtc() const { return m_utc; }
    void setUtc(bool utc);
    QTimeZone zone() const { return m_utc ? QTimeZone::utc() : m_local; }

    /// "14:05"
    Q_INVOKABLE QString clock(double at) const;
    /// "14:05", or "Mon 23 Nov, 14:05" where that is another day than `beside`.
    Q_INVOKABLE QString clockBeside(double at, double beside) const;
    /// "14:05:09"
    Q_INVOKABLE QString clockWithSeconds(double at) const;
    /// "Mon 23 Nov", with the year when it is not this one
    Q_INVOKABLE QString day(double at) const;
    /// of an ISO date ("2026-11-23"): "Today", "Yesterday" or day()
    Q_INVOKABLE QString dayTitle(const QString &isoDate) const;
    /// "Mon 23 Nov 2026, 14:05:09 UTC": complete, for tool tips and screen readers
    Q_INVOKABLE QString complete(double at) const;
    /// "4m", "1h 12m", "2d 3h", "6d": from one to the other; an end of 0 means until `now`
    Q_INVOKABLE QString duration(double from, double to, double now) const;
    /// "now", "8 s ago", "4 min ago", "3 h ago", "2 days ago"
    Q_INVOKABLE QString ago(double at, double now) const;

Q_SIGNALS:
    void tick();
    void zoneChanged();

private:
    QString dayText(QDate date) const;

    const Clock &m_clock;
    QTimeZone m_local;
    bool m_utc = false;
    QTimer m_timer;
};

} // namespace muster
