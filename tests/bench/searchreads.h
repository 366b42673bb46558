#pragma once
#include "models/store/cache.h"
#include <QJsonObject>
#include <random>

namespace muster::bench {

/// Adds invented updates to the incidents of a cache, as pages of a server, until full text knows them. Seconds it
/// took.
double addUpdates(Cache &cache, int count);

/// Searches typed key by key, on the caller's thread with a connection of its own, beside SQLite's bare full text query
/// for the same words on the same file. The same every time.
class SearchReads
{
public:
    /// `path` is the file of the cache.
    SearchReads(const Cache &cache, const QString &path);
    /// By what is searched for ("named": references and names; "text": words of updates): for each round the 99th
    /// percentile of a key of ours and of the bare query, in milliseconds, and all medians.
    QJsonObject rounds(int count);

private:
    QString anyName();
    QString anyText();
    struct Times
    {
        QList<double> ours, bare;
    };
    void type(const QString &text, Times &times);

    std::unique_ptr<CacheReader> m_reader;
    QString m_path;
    QList<IncidentEntry> m_order;
    std::mt19937 m_luck{11};
};

} // namespace muster::bench
