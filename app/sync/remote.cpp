#include "app/sync/remote.h"
#include <QCoreApplication>

namespace muster::sync {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestPause = std::chrono::minutes{5};
constexpr int mostPages = 10'000; // of one list gathered in memory

QUrlQuery pageQuery(const List &list, const QString &after)
{
    QUrlQuery query = list.query;
    if (list.pageSize > 0)
        query.addQueryItem(u"page_size"_s, QString::number(list.pageSize));
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, after);
    return query;
}

} // namespace

Remote::Remote(const QUrl &server, const QByteArray &key, const QString &actingUserId, const Clock &clock)
    : m_client(server, key, clock)
    , m_governor(clock)
    , m_decoder(std::make_unique<PageDecoder>())
    , m_actingUserId(actingUserId)
{
    m_pause.setSingleShot(true);
    QObject::connect(&m_client, &api::Client::recorded, &m_client, [this](const RequestRecord &record) {
        if (onRequest)
            onRequest(record);
    });
}

milliseconds Remote::pause() const
{
    return m_pause.isActive() ? m_pause.remainingTimeAsDuration() + milliseconds{1} : milliseconds{0};
}

Task<Result<api::Reply>> Remote::send(api::Request request)
{
    request.actingUserId = actingUserId();
    const auto reply = co_await m_client.send(request);
    if (reply && reply->rateRemaining && reply->rateLimit)
        m_governor.note(*reply->rateRemaining, *reply->rateLimit);
    if (reply && reply->clockSkewMilliseconds)
        m_clockSkew = *reply->clockSkewMilliseconds;
    if (!reply && reply.error().kind == ErrorKind::RateLimited) {
        // A server may say anything; a day of silence is no answer to somebody in an incident.
        const milliseconds wanted
            = std::clamp<milliseconds>(reply.error().retryAfter, std::chrono::seconds{1}, longestPause);
        if (wanted > pause()) {
            m_pause.start(wanted);
            if (onPause)
                onPause(reply.error(), wanted);
        }
    }
    co_return reply;
}

Task<Result<api::Reply>> Remote::patientlySend(api::Request request, Urgency urgency)
{
    for (;;) {
        while (pause() > milliseconds{0}) {
            Wakeup nobody;
            co_await nobody.wait(std::min<milliseconds>(pause(), std::chrono::seconds{1})); // it may be ended early
        }
        while (urgency == Urgency::Patient && m_governor.delay() > milliseconds{0}) {
            const milliseconds wait = m_governor.delay();
            Wakeup nobody;
            co_await nobody.wait(std::min<milliseconds>(wait, std::chrono::seconds{1}));
        }
        m_governor.take();
        auto reply = co_await send(request);
        if (reply || reply.error().kind != ErrorKind::RateLimited)
            co_return reply;
    }
}

Task<Result<QJsonObject>> Remote::get(QString path, QUrlQuery query, milliseconds patience, Urgency urgency)
{
    api::Request request;
    request.path = path;
    request.query = query;
    request.stall += patience;
    auto reply = co_await patientlySend(request, urgency);
    if (!reply)
        co_return tl::unexpected(reply.error());
    co_return std::move(reply->object);
}

Task<Result<ObjectPagePtr>> Remote::objects(List list, QString after)
{
    api::Request request;
    request.path = list.path;
    request.query = pageQuery(list, after);
    request.raw = true;
    const auto reply = co_await patientlySend(request, Urgency::Patient);
    if (!reply)
        co_return tl::unexpected(reply.error());
    auto decoding = m_decode.run([decoder = m_decoder.get(), kind = list.kind, envelope = list.envelope.toLatin1(),
                                     body = reply->body, packing = reply->gzip ? Packing::Gzip : Packing::None] {
        return decoder->decode(kind, QLatin1String(envelope), body, packing);
    });
    const auto page = co_await decoding;
    if (!page)
        co_return failure(page.error().kind,
            QCoreApplication::translate("Sync", "%1 sent an answer that cannot be read: %2")
                .arg(m_client.base().host(), page.error().message));
    co_return *page;
}

Task<Result<Page>> Remote::page(List list, QString after, Urgency urgency)
{
    const auto object = co_await get(list.path, pageQuery(list, after), {}, urgency);
    if (!object)
        co_return tl::unexpected(object.error());
    const QJsonValue items = object->value(list.envelope);
    if (!items.isArray())
        co_return failure(ErrorKind::BadReply,
            QCoreApplication::translate("Sync", "The server's answer lacks “%1”").arg(list.envelope));
    const QJsonObject meta = object->value("pagination_meta"_L1).toObject();
    Page page;
    page.items = items.toArray();
    // Some servers name the last item as `after` until a page comes empty.
    if (!page.items.isEmpty() && list.pageSize > 0)
        page.after = meta.value("after"_L1).toString();
    if (const QJsonValue total = meta.value("total_record_count"_L1); total.isDouble())
        page.total = total.toInt();
    co_return page;
}

Task<Result<QJsonArray>> Remote::all(List list, Urgency urgency)
{
    QJsonArray items;
    QString after;
    int pages = 0;
    do {
        if (++pages > mostPages)
            co_return failure(ErrorKind::BadReply,
                QCoreApplication::translate("Sync", "The server's list “%1” does not end").arg(list.envelope));
        const auto page = co_await this->page(list, after, urgency);
        if (!page)
            co_return tl::unexpected(page.error());
        for (const QJsonValue &item : page->items)
            items.append(item);
        after = page->after == after ? QString() : page->after;
    } while (!after.isEmpty());
    co_return items;
}

} // namespace muster::sync
