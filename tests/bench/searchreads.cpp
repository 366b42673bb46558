#include "tests/bench/searchreads.h"
#include "models/domain/searchwords.h"
#include "models/store/pagedecoder.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <sqlite3.h>

namespace muster::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int newest = 200; // as the list asks while somebody types
constexpr int searchesARound = 20;

/// Half of it common words, half rare ones, as people write.
QStringList vocabulary()
{
    QStringList words;
    const QStringList syllables{u"ba"_s, u"cor"_s, u"dex"_s, u"el"_s, u"fra"_s, u"gim"_s, u"ho"_s, u"in"_s, u"ka"_s,
        u"lum"_s, u"mer"_s, u"no"_s, u"op"_s, u"pra"_s, u"qui"_s, u"ros"_s, u"sta"_s, u"tur"_s, u"ul"_s, u"ver"_s};
    for (const QString &a : syllables) {
        for (const QString &b : syllables) {
            for (const QString &c : syllables.mid(0, 5))
                words.append(a + b + c);
        }
    }
    return words;
}

QJsonObject update(int number, const QString &incidentId, Instant at, const QStringList &words, std::mt19937 &luck)
{
    static const std::vector<double> weights = [&] {
        std::vector<double> all;
        for (qsizetype rank = 0; rank < words.size(); ++rank)
            all.push_back(1.0 / double(rank + 8));
        return all;
    }();
    static std::discrete_distribution<qsizetype> any(weights.begin(), weights.end());
    QStringList message;
    for (int i = 0; i < 24; ++i)
        message.append(words[any(luck)]);
    return {{u"id"_s, u"01UPDT%1"_s.arg(number, 20, 10, QLatin1Char('0'))}, {u"incident_id"_s, incidentId},
        {u"message"_s, message.join(u' ')}, {u"created_at"_s, formatInstant(at)},
        {u"new_incident_status"_s,
            QJsonObject{{u"id"_s, u"s"_s}, {u"name"_s, u"Fixing"_s}, {u"category"_s, u"live"_s}}},
        {u"updater"_s,
            QJsonObject{{u"user"_s,
                QJsonObject{{u"id"_s, u"01USER00000000000000000000"_s}, {u"name"_s, u"Babacor Dexel"_s}}}}}};
}

double p99(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[qsizetype(double(values.size() - 1) * 0.99)];
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e6;
}

} // namespace

double addUpdates(Cache &cache, int count)
{
    constexpr int onPage = 250;
    const auto reader = cache.makeReader();
    const QStringList words = vocabulary();
    std::mt19937 luck(5);
    PageDecoder decoder;
    const auto rows = reader->incidents({}); // newest first, as the server lists their updates
    QElapsedTimer watch;
    watch.start();
    for (int from = 0; from < count && !rows.isEmpty(); from += onPage) {
        QJsonArray updates;
        for (int i = from; i < std::min(count, from + onPage); ++i) {
            const IncidentRow &row = rows[qsizetype(qint64(i) * rows.size() / count)];
            updates.append(update(i, row.id, row.createdAt + std::chrono::minutes(i % 90), words, luck));
        }
        const auto page = decoder.decode(Kind::IncidentUpdate, "incident_updates"_L1,
            QJsonDocument(QJsonObject{{u"incident_updates"_s, updates}}).toJson(QJsonDocument::Compact), Packing::None);
        auto writing = cache.write([page](CacheWriter &writer) { writer.upsert(**page, 1); });
        if (!writing.result())
            return -1;
    }
    for (;;) {
        const auto left = cache.settle().result();
        if (!left)
            return -1;
        if (*left == 0)
            return double(watch.elapsed()) / 1000;
    }
}

SearchReads::SearchReads(const Cache &cache, const QString &path)
    : m_reader(cache.makeReader())
    , m_path(path)
    , m_order(m_reader->order({}))
{ }

QString SearchReads::anyName()
{
    const auto rows = m_reader->rowsAt({m_order[qsizetype(m_luck() % std::size_t(m_order.size()))].position});
    return m_luck() % 3 == 0 ? rows.first().reference.toLower()
                             : QStringList(rows.first().name.split(u' ').mid(0, 2)).join(u' ');
}

QString SearchReads::anyText()
{
    const auto rows = m_reader->rowsAt({m_order[qsizetype(m_luck() % std::size_t(m_order.size()))].position});
    const IncidentPage page = m_reader->page(rows.first().id);
    if (page.updates.isEmpty())
        return rows.first().name.section(u' ', 0, 1);
    const QStringList words = page.updates.first().message.split(u' ');
    return QStringList(words.mid(qsizetype(m_luck() % 20), 3)).join(u' ');
}

void SearchReads::type(const QString &text, Times &times)
{
    sqlite3 *file = nullptr;
    sqlite3_stmt *bare = nullptr;
    if (sqlite3_open_v2(m_path.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(
               file, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?", -1, &bare, nullptr)
            != SQLITE_OK)
        qFatal("the cache cannot be opened beside");
    for (qsizetype length = 1; length <= text.size(); ++length) {
        const QString typed = text.left(length);
        QStringList terms;
        for (const QString &word : searchWords(typed))
            terms.append(u'"' + word + u"\"*"_s);
        const QByteArray match = terms.join(u" AND "_s).toUtf8();
        if (match.isEmpty())
            continue;
        qsizetype found = 0, foundBare = 0;
        const auto asBare = [&] {
            times.bare.append(milliseconds([&] {
                sqlite3_bind_text(bare, 1, match.constData(), int(match.size()), SQLITE_STATIC);
                sqlite3_bind_int(bare, 2, newest);
                while (sqlite3_step(bare) == SQLITE_ROW)
                    ++foundBare;
                sqlite3_reset(bare);
            }));
        };
        const bool isBareFirst = length % 2 == 0; // what comes second finds the pages in memory
        if (isBareFirst)
            asBare();
        times.ours.append(milliseconds([&] { found = m_reader->order({.text = typed, .newest = newest}).size(); }));
        if (!isBareFirst)
            asBare();
        if (found != foundBare)
            qFatal("%s: found %lld, bare %lld", qPrintable(typed), qint64(found), qint64(foundBare));
    }
    sqlite3_finalize(bare);
    sqlite3_close(file);
}

QJsonObject SearchReads::rounds(int count)
{
    QJsonObject all;
    for (const bool isNamed : {true, false}) {
        QJsonArray ours, bare;
        Times every;
        for (int round = 0; round < count; ++round) {
            Times times;
            for (int i = 0; i < searchesARound; ++i)
                type(isNamed ? anyName() : anyText(), times);
            ours.append(p99(times.ours));
            bare.append(p99(times.bare));
            every.ours += times.ours;
            every.bare += times.bare;
        }
        all.insert(isNamed ? u"named"_s : u"text"_s,
            QJsonObject{{u"ours"_s, ours}, {u"bare"_s, bare}, {u"keys"_s, every.ours.size()},
                {u"median"_s, median(every.ours)}, {u"bare_median"_s, median(every.bare)}});
    }
    return all;
}

} // namespace muster::bench
