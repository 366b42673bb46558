#include "views/incidentorder.h"
#include "models/store/onfinished.h"
#include <utility>

namespace muster {

namespace {

constexpr int inSight = 60;
constexpr int newestAtOnce = 200; // more than anybody scrolls through before the rest is there
constexpr int mostRanked = 500;
constexpr qsizetype hitsAtOnce = 12; // a screen's first rows have theirs before the others are read

} // namespace

struct IncidentOrder::Answer
{
    IncidentFilter filter;
    Sorting sorting = Sorting::List;
    bool isPart = false;
    QList<IncidentEntry> entries;
    QList<qint64> best;
};

IncidentOrder::IncidentOrder(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{ }

void IncidentOrder::readTop()
{
    IncidentFilter top;
    top.limit = inSight;
    const auto entries = m_workspace.reader().order(top);
    take({{}, Sorting::List, entries.size() == inSight, entries, {}});
}

void IncidentOrder::ask(const IncidentFilter &filter, bool searches, Sorting sorting)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question;
    m_readings = 0;
    m_again = false;
    m_asked = filter;
    m_asked.stop = m_stop.get_token();
    m_askedSorting = sorting;
    if (searches && sorting == Sorting::List)
        read(true);
    read(false);
}

void IncidentOrder::askAgain()
{
    if (m_readings > 0) { // the next sees everything that came meanwhile
        m_again = true;
        return;
    }
    read(false);
}

void IncidentOrder::read(bool newestFirst)
{
    ++m_readings;
    IncidentFilter filter = m_asked;
    if (newestFirst)
        filter.newest = newestAtOnce;
    const Sorting sorting = m_askedSorting;
    if (sorting == Sorting::Best)
        filter.limit = mostRanked;
    const auto reading = m_workspace.cache()->read([filter, sorting](const CacheReader &reader) {
        Answer answer{filter, sorting, false, {}, {}};
        if (sorting == Sorting::Best)
            answer.best = reader.best(filter);
        else
            answer.entries = reader.order(filter);
        answer.isPart = filter.newest >= 0 && answer.entries.size() >= filter.newest;
        return answer;
    });
    onFinished(reading, this, [this, question = m_question](const Answer &answer) {
        if (question != m_question)
            return;
        --m_readings;
        take(answer);
        if (m_readings == 0 && std::exchange(m_again, false))
            askAgain();
    });
}

void IncidentOrder::take(const Answer &answer)
{
    m_answered = answer.filter;
    m_sorting = answer.sorting;
    m_entries = answer.entries;
    m_best = answer.best;
    m_isPart = answer.isPart;
    m_loaded = true;
    Q_EMIT changed();
}

void IncidentOrder::readHits(const QList<qint64> &positions)
{
    if (!m_workspace.isOpen() || (m_answered.text.isEmpty() && m_answered.phrases.isEmpty()))
        return;
    IncidentFilter filter = m_answered;
    for (qsizetype from = 0; from < positions.size(); from += hitsAtOnce) {
        const auto some = positions.mid(from, hitsAtOnce);
        const auto reading = m_workspace.cache()->read(
            [some, filter](const CacheReader &reader) { return reader.hits(some, filter); });
        onFinished(reading, this, [this, some, question = m_question](const QHash<qint64, SearchHit> &hits) {
            if (question == m_question)
                Q_EMIT hitsRead(some, hits);
        });
    }
}

void IncidentOrder::close()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question; // rows of the closed workspace may still be on their way
    m_readings = 0;
    m_entries.clear();
    m_best.clear();
    m_asked = m_answered = {};
    m_loaded = m_isPart = m_again = false;
}

} // namespace muster
