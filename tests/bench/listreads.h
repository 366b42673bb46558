#pragma once
#include "models/store/cache.h"
#include <QJsonObject>
#include <QMap>
#include <random>

namespace muster::bench {

/// What a list asks the cache for, on the caller's thread with a connection of its own, and how long each took.
class ListReads
{
public:
    explicit ListReads(const Cache &cache);
    /// One of each kind, at random places; the same every time.
    void once();
    /// By kind of read: number, median, 99th percentile and maximum in milliseconds.
    QJsonObject summary() const;

private:
    void timed(const QString &kind, const std::function<qsizetype()> &read);

    std::unique_ptr<CacheReader> m_reader;
    QList<IncidentEntry> m_order;
    QStringList m_severities, m_people;
    std::mt19937 m_luck{7};
    QMap<QString, QList<double>> m_times;
    qsizetype m_read = 0;
};

} // namespace muster::bench
