#pragma once
#include "views/incidentcontroller.h"
#include "views/synccontroller.h"
#include <QVariantList>

namespace muster {

/// What is to be seen of the timeline of the incident on screen, and what people make of it: stars, and the entries to
/// tell the story by. Stars are on the server, in the entry, where the server takes entries. GUI thread; owned by App.
class TimelineController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    /// Where its entries come from, those that have any: "lane" (TimelineRow::Lane), "name", "count", "shown"
    Q_PROPERTY(QVariantList lanes READ lanes NOTIFY changed)
    Q_PROPERTY(int only READ only WRITE setOnly NOTIFY changed) ///< TimelineFilter::Only
    Q_PROPERTY(bool updatesTab READ isUpdatesTab WRITE setUpdatesTab NOTIFY changed) ///< only updates, for now
    Q_PROPERTY(int starred READ starred NOTIFY changed) ///< how many there are
    Q_PROPERTY(int decisions READ decisions NOTIFY changed)
    Q_PROPERTY(int hidden READ hidden NOTIFY changed) ///< by lanes and `only`
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged) ///< key of the entry to act on
public:
    TimelineController(
        Workspace &workspace, IncidentController &incident, const SyncController &sync, QObject *parent = nullptr);

    QVariantList lanes() const;
    int only() const { return int(m_only); }
    void setOnly(int only);
    bool isUpdatesTab() const { return m_isUpdatesTab; }
    void setUpdatesTab(bool on);
    int starred() const;
    int decisions() const;
    int hidden() const;
    QString current() const { return m_current; }
    void setCurrent(const QString &key);

    Q_INVOKABLE void toggleLane(int lane);
    Q_INVOKABLE void showEverything();
    /// Stars the entry, or takes the star off.
    void toggleStar(const QString &key);
    /// Why the entry of that key cannot be changed, in words; empty: it can.
    QString against(const QString &key) const;
    /// The same of its time: that of a timestamp is the incident's.
    QString againstMoving(const QString &key) const;

    /// Hides what was not known at that moment; see TimelineFilter.
    void setUntil(std::optional<Instant> until, bool withLater = false);
    TimelineFilter filter() const;
    const TimelineRow *row(const QString &key) const;
    /// The item that tells the row, or the one to write where there is none yet.
    TimelineItem itemOf(const TimelineRow &row) const;
    /// Saves what became of the row's item and offers to take it back.
    void save(const TimelineRow &row, const TimelineItem &before, const TimelineItem &after, const QString &said);

Q_SIGNALS:
    void changed();
    void currentChanged();

private:
    void arrange();

    Workspace &m_workspace;
    IncidentController &m_incident;
    const SyncController &m_sync;
    TimelineFilter::Only m_only = TimelineFilter::Only::Everything;
    QSet<TimelineRow::Lane> m_hiddenLanes;
    bool m_isUpdatesTab = false, m_withLater = false;
    std::optional<Instant> m_until;
    QString m_current;
};

} // namespace muster
