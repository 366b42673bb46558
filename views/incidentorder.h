#pragma once
#include "views/workspace.h"
#include <QObject>

namespace muster {

/// Reads which incidents the list shows, in what order, and where a search found them, on the cache's reading thread. A
/// new question ends the reading for the last one. While somebody types, the newest come first and the rest follows.
/// GUI thread.
class IncidentOrder final : public QObject
{
    Q_OBJECT
public:
    enum class Sorting { List, Best };
    explicit IncidentOrder(Workspace &workspace, QObject *parent = nullptr);

    /// The top of the list at once, so that the first frame has it. The rest is to be asked for.
    void readTop();
    /// A new question. `searches` tells that the words or conditions of the filter ask for some incidents only.
    void ask(const IncidentFilter &filter, bool searches, Sorting sorting);
    /// The same question again: rows have changed. A reading under way is let finish first.
    void askAgain();
    /// Where the search found what is in these rows, for the question asked last; comes with hitsRead().
    void readHits(const QList<qint64> &positions);
    void close();

    const QList<IncidentEntry> &entries() const { return m_entries; } ///< in the order of the list
    const QList<qint64> &best() const { return m_best; } ///< the best first, when sorted so
    /// Which question entries() or best() answer.
    const IncidentFilter &answered() const { return m_answered; }
    Sorting sorting() const { return m_sorting; }
    bool isLoaded() const { return m_loaded; } ///< something was read
    bool isPart() const { return m_isPart; } ///< more follows
    bool isReading() const { return m_readings > 0; }

Q_SIGNALS:
    void changed();
    /// Those of the positions that are not in `hits` have none.
    void hitsRead(const QList<qint64> &positions, const QHash<qint64, muster::SearchHit> &hits);

private:
    struct Answer;
    void read(bool newestFirst);
    void take(const Answer &answer);

    Workspace &m_workspace;
    IncidentFilter m_asked, m_answered;
    Sorting m_askedSorting = Sorting::List, m_sorting = Sorting::List;
    std::stop_source m_stop;
    QList<IncidentEntry> m_entries;
    QList<qint64> m_best;
    bool m_loaded = false, m_isPart = false, m_again = false;
    int m_readings = 0; ///< under way for the question asked last
    int m_question = 0; ///< grows with each, and when a workspace closes
};

} // namespace muster
