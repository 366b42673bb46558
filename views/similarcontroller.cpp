#include "views/similarcontroller.h"
#include "models/domain/markdown.h"
#include "models/domain/searchwords.h"
#include "models/lists/incidentlistmodel.h"
#include "models/store/onfinished.h"
#include <algorithm>
#include <cmath>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortestWord = 3;
constexpr int looksAt = 500; // the newest with a word; a word that more have says little
constexpr qsizetype mostShown = 3;

struct Similar
{
    IncidentRow row;
    QStringList words; ///< that both have
    double weight = 0;
    QString last; ///< of a past one: what was said last
};

/// A word counts the less, the more incidents have it.
double weightOf(qsizetype incidents)
{
    return 1 / (1 + std::log2(double(1 + incidents)));
}

QString lastSaid(const CacheReader &reader, const QString &incidentId)
{
    const auto updates = reader.page(incidentId).updates;
    for (auto update = updates.crbegin(); update != updates.crend(); ++update) {
        const QString said = withoutMarkdown(update->message).simplified();
        if (!said.isEmpty())
            return said;
    }
    return {};
}

QStringList significant(const QString &text)
{
    QStringList words = searchWords(text);
    words.removeIf([](const QString &word) { return word.size() < shortestWord; });
    words.removeDuplicates();
    return words.mid(0, 12); // more say no more
}

/// Those that have at least half of what counts.
QList<Similar> similarTo(const QStringList &words, const CacheReader &reader, const std::stop_token &stop)
{
    QHash<qint64, Similar> byPosition;
    double whole = 0;
    for (const QString &word : words) {
        const auto having = reader.order({.text = word, .newest = looksAt, .stop = stop});
        if (stop.stop_requested())
            return {};
        if (having.isEmpty())
            continue; // nobody has met it yet
        const double weight = weightOf(having.size());
        whole += weight;
        for (const IncidentEntry &entry : having) {
            byPosition[entry.position].words.append(word);
            byPosition[entry.position].weight += weight;
        }
    }
    byPosition.removeIf([whole](const auto &one) { return one.value().weight < whole / 2; });
    const auto rows = reader.rowsAt(byPosition.keys());
    QList<Similar> found;
    for (const IncidentRow &row : rows) {
        Similar &similar = byPosition[row.position];
        similar.row = row;
        found.append(similar);
    }
    std::sort(found.begin(), found.end(), [](const Similar &a, const Similar &b) {
        if (isOpen(a.row.category) != isOpen(b.row.category))
            return isOpen(a.row.category);
        return a.weight != b.weight ? a.weight > b.weight : a.row.position < b.row.position;
    });
    found = found.mid(0, mostShown);
    for (Similar &one : found) {
        if (!isOpen(one.row.category))
            one.last = lastSaid(reader, one.row.id);
    }
    return found;
}

} // namespace

SimilarController::SimilarController(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::closed, this, [this] { setText({}); });
}

void SimilarController::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question;
    const QStringList words = significant(text);
    if (words.isEmpty() || !m_workspace.isOpen())
        return show({});
    const auto looking = m_workspace.cache()->read(
        [words, stop = m_stop.get_token()](const CacheReader &reader) { return similarTo(words, reader, stop); });
    onFinished(looking, this, [this, question = m_question](const QList<Similar> &similar) {
        if (question != m_question)
            return;
        const SeverityScale scale(m_workspace.directory().severities);
        QVariantList found;
        for (const Similar &one : similar)
            found.append(QVariantMap{{u"incidentId"_s, one.row.id}, {u"reference"_s, one.row.reference},
                {u"name"_s, one.row.name}, {u"statusName"_s, one.row.statusName},
                {u"isOpen"_s, isOpen(one.row.category)}, {u"section"_s, toText(sectionOf(one.row.category))},
                {u"severityLevel"_s, int(scale.level(one.row.severityRank))}, {u"why"_s, one.words.join(u", "_s)},
                {u"last"_s, one.last}});
        show(found);
    });
}

void SimilarController::show(const QVariantList &found)
{
    if (found == m_found)
        return;
    m_found = found;
    Q_EMIT foundChanged();
}

} // namespace muster
