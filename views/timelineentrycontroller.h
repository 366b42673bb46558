#pragma once
#include "views/timelinecontroller.h"
#include "views/writtentime.h"

namespace muster {

/// An entry of the timeline while somebody puts it into other words or to another time. What it was at first stays with
/// it. One at a time. GUI thread; owned by App.
class TimelineEntryController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed) ///< Markdown
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed) ///< the zone's name at that time
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< the whole time, and how long ago
    Q_PROPERTY(QString dateError READ dateError NOTIFY changed)
    Q_PROPERTY(QString timeError READ timeError NOTIFY changed)
    Q_PROPERTY(QString warning READ warning NOTIFY changed)
    Q_PROPERTY(bool movable READ isMovable NOTIFY changed)
    Q_PROPERTY(QString original READ original NOTIFY changed) ///< how it was at first, or empty while it still is
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed)
public:
    TimelineEntryController(
        const Workspace &workspace, TimelineController &timeline, const Times &times, QObject *parent = nullptr);

    QString title() const { return m_wording.title; }
    void setTitle(const QString &title);
    QString text() const { return m_wording.text; }
    void setText(const QString &text);
    QString date() const { return m_written.date; }
    void setDate(const QString &date);
    QString time() const { return m_written.time; }
    void setTime(const QString &time);
    QString zoneName() const { return m_written.zoneName(m_times); }
    QString words() const { return m_written.words(m_times); }
    QString dateError() const { return m_written.dateError(m_times.zone()); }
    QString timeError() const { return m_written.timeError(m_times); }
    QString warning() const { return m_written.warning(m_times.zone()); }
    bool isMovable() const { return m_timeline.againstMoving(m_row.key).isEmpty(); }
    QString original() const;
    bool canSubmit() const;

    /// Takes up the entry of that key as it is now. False when it cannot be changed.
    Q_INVOKABLE bool begin(const QString &key);
    /// False when there is nothing to save.
    Q_INVOKABLE bool submit();
    /// Back to its first words and time.
    Q_INVOKABLE void restore();

Q_SIGNALS:
    void changed();

private:
    bool isReworded() const { return m_wording != m_seenWording; }
    bool isMoved() const;
    /// The item that tells the entry by now: somebody may have starred it meanwhile.
    void takeItem();

    const Workspace &m_workspace;
    TimelineController &m_timeline;
    const Times &m_times;
    TimelineRow m_row; ///< as it was taken up
    Wording m_wording, m_seenWording; ///< in the fields, now and at first
    WrittenTime m_written;
};

} // namespace muster
