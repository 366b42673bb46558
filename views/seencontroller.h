#pragma once
#include "views/incidentcontroller.h"

namespace muster {

/// What others changed since this person looked at an incident last: on the page in words, in the list as a mark. Kept
/// on this computer. GUI thread.
class SeenController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(double since READ since NOTIFY changed) ///< when the incident on screen was left last; 0: never
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< what changed between, in words; empty: nothing
public:
    SeenController(Workspace &workspace, IncidentController &incident, QObject *parent = nullptr);
    double since() const { return toQml(m_since); }
    QString summary() const { return m_summary; }
    /// Whether the entry of that key in the timeline is one of them. Changes with the summary.
    Q_INVOKABLE bool isNews(const QString &key) const { return m_news.contains(key); }
    /// Puts the summary away.
    Q_INVOKABLE void dismiss();
    /// Whether the incident on screen is looked at: its screen is there, and the window is in front.
    void setScreenThere(bool there);
    void setWindowActive(bool active);

    /// By incident; what is not in it counts as seen at `from`, when somebody first looked at the workspace.
    const QHash<QString, Instant> &seen() const { return m_seen; }
    std::optional<Instant> from() const { return m_from; }
    /// Everything counts as seen now.
    void seeAll();
    void setSeen(const QHash<QString, Instant> &seen, std::optional<Instant> from);

Q_SIGNALS:
    void changed();
    void seenChanged();

private:
    void look();
    void leave();
    bool isLooking() const { return m_screenThere && m_windowActive; }
    void followLooking(bool wasLooking);
    QSet<QString> onTheirWay() const;
    void followRows(const ChangeSet &changes);
    void summarise();

    Workspace &m_workspace;
    IncidentController &m_incident;
    QHash<QString, Instant> m_seen;
    std::optional<Instant> m_from, m_since, m_until;
    QString m_shownId, m_summary;
    bool m_screenThere = true, m_windowActive = true, m_isLookedAt = false;
    QSet<QString> m_news; ///< keys in the timeline
};

} // namespace muster
