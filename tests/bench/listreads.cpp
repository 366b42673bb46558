#include "tests/bench/listreads.h"
#include <QElapsedTimer>
#include <algorithm>

namespace muster::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int inSight = 60;

} // namespace

ListReads::ListReads(const Cache &cache)
    : m_reader(cache.makeReader())
    , m_order(m_reader->order({}))
{
    const Directory directory = m_reader->directory();
    m_severities = directory.severities.keys();
    m_people = directory.users.keys();
}

void ListReads::timed(const QString &kind, const std::function<qsizetype()> &read)
{
    QElapsedTimer watch;
    watch.start();
    m_read += read();
    m_times[kind].append(double(watch.nsecsElapsed()) / 1e6);
}

void ListReads::once()
{
    if (m_order.isEmpty() || m_severities.isEmpty() || m_people.isEmpty())
        return;
    const auto any = [this](qsizetype size) { return qsizetype(m_luck() % std::size_t(size)); };
    const auto top = [this](const IncidentFilter &filter) { return m_reader->incidents(filter).size(); };
    timed(u"page"_s, [&] {
        QList<qint64> positions;
        const qsizetype first = any(std::max<qsizetype>(1, m_order.size() - inSight));
        for (const IncidentEntry &entry : m_order.mid(first, inSight))
            positions.append(entry.position);
        return m_reader->rowsAt(positions).size();
    });
    timed(u"severity"_s, [&] {
        return top({.text = {},
            .conditions = {{IncidentCondition::Kind::Severity, {m_severities[any(m_severities.size())]}}},
            .limit = inSight});
    });
    timed(u"lead"_s, [&] {
        return top({.text = {},
            .conditions = {{IncidentCondition::Kind::Lead, {m_people[any(m_people.size())]}}},
            .limit = inSight});
    });
    timed(u"open"_s, [&] { return top({.text = {}, .withClosed = false, .limit = inSight}); });
    timed(u"whole order"_s, [&] { return m_reader->order({}).size(); });
    static const QStringList words{
        u"ba"_s, u"cor"_s, u"dex"_s, u"frahomer"_s, u"lumka"_s, u"babacor ba"_s, u"kainop"_s};
    timed(u"search, all found"_s, [&] { return m_reader->order({.text = words[any(words.size())]}).size(); });
}

QJsonObject ListReads::summary() const
{
    QJsonObject summary{{u"rows_read"_s, double(m_read)}};
    for (auto it = m_times.begin(); it != m_times.end(); ++it) {
        QList<double> values = it.value();
        std::sort(values.begin(), values.end());
        const auto at = [&](double part) { return values[qsizetype(double(values.size() - 1) * part)]; };
        summary.insert(it.key(),
            QJsonObject{{u"number"_s, double(values.size())}, {u"median"_s, at(0.5)}, {u"p99"_s, at(0.99)},
                {u"max"_s, values.last()}});
    }
    return summary;
}

} // namespace muster::bench
