#pragma once
#include "views/incidentcontroller.h"
#include "views/synccontroller.h"
#include "views/writtentime.h"

namespace muster {

/// A timestamp of the incident on screen while somebody sets it: date and time in the shown zone, what they mean in
/// words, and what is wrong with them. One at a time. GUI thread; owned by App.
class TimestampController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(muster::OptionModel *options READ options CONSTANT) ///< the timestamps there are, with their times
    Q_PROPERTY(QString timestampId READ timestampId NOTIFY changed)
    Q_PROPERTY(bool isSet READ isSet NOTIFY changed) ///< it has a time that can be cleared
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed) ///< the zone's name at that time
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< the whole time, and how long ago
    Q_PROPERTY(QString dateError READ dateError NOTIFY changed)
    Q_PROPERTY(QString timeError READ timeError NOTIFY changed)
    Q_PROPERTY(QString warning READ warning NOTIFY changed) ///< what to think about; does not keep from setting it
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed) ///< why nobody can set it from here; or empty
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed)
public:
    TimestampController(
        IncidentController &incident, const Times &times, const SyncController &sync, QObject *parent = nullptr);

    OptionModel *options() { return &m_options; }
    QString timestampId() const { return m_id; }
    bool isSet() const { return m_written.known().has_value(); }
    QString date() const { return m_written.date; }
    void setDate(const QString &date);
    QString time() const { return m_written.time; }
    void setTime(const QString &time);
    QString zoneName() const { return m_written.zoneName(m_times); }
    QString words() const { return m_written.words(m_times); }
    QString dateError() const { return m_written.dateError(m_times.zone()); }
    QString timeError() const { return m_written.timeError(m_times); }
    QString warning() const;
    QString refusal() const;
    bool canSubmit() const;

    /// Takes up a timestamp as it is now; without an id the first that is not set.
    Q_INVOKABLE void begin(const QString &timestampId);
    /// Date and time of this second.
    Q_INVOKABLE void writeNow();
    /// False when there is nothing to save.
    Q_INVOKABLE bool submit();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    const QList<ClockRow> &rows() const { return m_incident.clockRows(); }
    const ClockRow *row() const;
    std::optional<Instant> wanted() const { return m_written.wanted(m_times.zone()); }
    void layOutOptions();

    IncidentController &m_incident;
    const Times &m_times;
    const SyncController &m_sync;
    OptionModel m_options;
    QString m_id;
    WrittenTime m_written;
};

} // namespace muster
