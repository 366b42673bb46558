#include "app/sync/changefeed.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int batch = 500;
constexpr std::chrono::seconds longPoll = 25s;
constexpr auto betweenEmptyAnswers = 250ms; // a server that does not wait must not make us spin

void applyOne(CacheWriter &writer, const QJsonObject &change)
{
    const auto kind = kindFromText(change.value("kind"_L1).toString());
    if (!kind)
        return; // a newer server's
    if (change.value("deleted"_L1).toBool())
        writer.remove(*kind, change.value("id"_L1).toString());
    else if (const QJsonObject object = change.value("object"_L1).toObject(); !object.isEmpty())
        writer.upsert(*kind, object);
}

} // namespace

ChangeFeed::ChangeFeed(Remote &remote, Cache &cache, Listener listener)
    : Puller(remote, cache, std::move(listener))
{ }

Task<Error> ChangeFeed::follow()
{
    QString position
        = co_await m_cache.read([](const CacheReader &reader) { return reader.value(key(keys::feedPosition)); });
    if (position.isEmpty()) // filled by polling, before this server had a feed
        co_return failure(ErrorKind::Gone, QCoreApplication::translate("Sync", "It is time to compare everything"))
            .value();
    std::chrono::seconds wait = 0s; // the first answer comes at once and says how far behind we are
    for (;;) {
        m_reply.reset();
        m_asking.start(ask(position, wait));
        co_await m_turn.wait();
        if (!m_reply) {
            m_asking.cancel();
            wait = 0s;
            continue;
        }
        const auto reply = std::move(*m_reply);
        if (!reply)
            co_return reply.error();
        const QJsonArray changes = reply->value("changes"_L1).toArray();
        const bool more = reply->value("more"_L1).toBool() && !changes.isEmpty();
        const QString next = more ? changes.last().toObject().value("sequence"_L1).toVariant().toString()
                                  : reply->value("latest"_L1).toVariant().toString();
        if (next.isEmpty())
            co_return failure(
                ErrorKind::BadReply, QCoreApplication::translate("Sync", "The change feed says no position"))
                .value();
        if (!changes.isEmpty())
            m_listener.pulling();
        if (next != position) {
            const auto applied = co_await apply(changes, next);
            if (!applied)
                co_return applied.error();
            position = next;
        }
        if (!more)
            m_listener.upToDate();
        if (wait > 0s && changes.isEmpty())
            co_await m_breath.wait(betweenEmptyAnswers);
        wait = more ? 0s : longPoll;
    }
}

void ChangeFeed::hurry()
{
    m_breath.raise();
    m_turn.raise();
}

Task<> ChangeFeed::ask(QString position, std::chrono::seconds wait)
{
    QUrlQuery query;
    query.addQueryItem(u"since"_s, position);
    query.addQueryItem(u"limit"_s, QString::number(batch));
    if (wait > 0s)
        query.addQueryItem(u"wait"_s, QString::number(wait.count()));
    m_reply = co_await m_remote.get(u"/muster/v1/changes"_s, query, wait);
    m_turn.raise();
}

Task<Result<void>> ChangeFeed::apply(QJsonArray changes, QString position)
{
    auto writing = m_cache.write([changes, position](CacheWriter &writer) {
        for (const QJsonValue &change : changes)
            applyOne(writer, change.toObject());
        writer.setValue(key(keys::feedPosition), position);
    });
    co_return co_await writing;
}

} // namespace muster::sync
