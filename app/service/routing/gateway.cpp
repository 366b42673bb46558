#include "app/service/routing/gateway.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <QLoggingCategory>
#include <QTimer>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;
using namespace std::chrono;

Q_LOGGING_CATEGORY(logGateway, "muster.service.gateway")

namespace {

HttpResponse response(const Visit &visit, int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.headers = visit.headers;
    response.headers.emplaceBack("X-Request-Id", visit.requestId.toLatin1());
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.body = body;
    return response;
}

} // namespace

Gateway::Gateway(Workspace &workspace, Keyring &keys, const Router &router, int rateLimit)
    : m_workspace(workspace)
    , m_keys(keys)
    , m_admission(workspace, keys, router, rateLimit)
    , m_idempotency(workspace.database(), workspace.clock())
{
    auto *pruning = new QTimer(this);
    connect(pruning, &QTimer::timeout, this, &Gateway::prune);
    pruning->start(hours{1});
}

void Gateway::prune()
{
    const auto pruned = m_workspace.database().transaction([this]() -> Result<void> {
        m_idempotency.prune();
        m_workspace.changes().prune();
        return {};
    });
    if (!pruned)
        qCWarning(logGateway).noquote() << "Could not tidy up:" << pruned.error().message;
}

HttpResponse Gateway::errorAnswer(int status, const QByteArray &code, const QString &message)
{
    Visit visit;
    visit.requestId = makeUuid(m_workspace.random());
    const Error error = problem::of(status, QString::fromLatin1(code), message);
    return response(visit, status, json::compact(problem::envelope(status, visit.requestId, {error})));
}

void Gateway::handle(const std::shared_ptr<HttpExchange> &exchange)
{
    Visit visit;
    visit.exchange = exchange;
    visit.call.request = exchange->request();
    visit.requestId = makeUuid(m_workspace.random());
    // Keys are read from the database: when that fails it is our fault, and nobody may take it for a refused key.
    const auto refused = m_workspace.database().snapshot([&]() -> Result<QList<Error>> {
        const auto version = m_workspace.database().version();
        m_keys.see(version);
        m_answers.see(version);
        return m_admission.admit(visit);
    });
    m_keys.noteUses();
    if (!refused)
        return fail(visit, {refused.error()});
    if (!refused->isEmpty())
        return fail(visit, *refused);
    run(std::move(visit));
}

void Gateway::run(Visit visit)
{
    if (visit.operation->mutates()) {
        bool isReplay = false;
        const QString key = QString::fromLatin1(visit.call.request.header("idempotency-key"));
        const auto answer = change(visit, key, isReplay);
        if (!answer)
            return fail(visit, {answer.error()});
        succeed(visit, *answer, isReplay);
        return wakeSoon();
    }
    const bool isFresh = !visit.isWaiting; // the memory is of the version that was seen when it arrived
    if (const auto known = isFresh ? m_answers.find(visit) : std::nullopt)
        return succeed(visit, {visit.operation->status, *known}, false);
    const auto reply = m_workspace.database().snapshot([&] { return visit.operation->handler(visit.call); });
    if (!reply)
        return fail(visit, {reply.error()});
    if (reply->waitFor && !visit.call.isLast)
        return wait(std::move(visit), *reply->waitFor);
    if (isFresh)
        m_answers.keep(visit, reply->body);
    succeed(visit, {visit.operation->status, reply->body}, false);
}

/// One transaction: look the key up, do the work, keep the answer.
Result<IdempotencyStore::Answer> Gateway::change(const Visit &visit, const QString &key, bool &isReplay)
{
    return m_workspace.database().transaction([&]() -> Result<IdempotencyStore::Answer> {
        const auto stored = m_idempotency.find(visit.call, key);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (*stored) {
            isReplay = true;
            return **stored;
        }
        const auto reply = visit.operation->handler(visit.call);
        if (!reply)
            return tl::unexpected<Error>(reply.error());
        isReplay = reply->isReplay;
        const IdempotencyStore::Answer answer{visit.operation->status, reply->body};
        m_idempotency.keep(visit.call, key, answer);
        return answer;
    });
}

void Gateway::wait(Visit visit, milliseconds within)
{
    const auto exchange = visit.exchange;
    const bool hasTimer = std::exchange(visit.isWaiting, true);
    m_waiting.push_back(std::move(visit));
    if (hasTimer)
        return;
    QTimer::singleShot(within, this, [this, weak = std::weak_ptr(exchange)] {
        if (const auto due = weak.lock())
            giveUpWaiting(due);
    });
}

void Gateway::giveUpWaiting(const std::shared_ptr<HttpExchange> &exchange)
{
    const auto it = std::find_if(
        m_waiting.begin(), m_waiting.end(), [&](const Visit &waiting) { return waiting.exchange == exchange; });
    if (it == m_waiting.end())
        return;
    Visit last = std::move(*it);
    m_waiting.erase(it);
    last.call.isLast = true;
    run(std::move(last));
}

void Gateway::wakeSoon()
{
    if (m_isWakeDue || m_waiting.empty())
        return;
    m_isWakeDue = true;
    QTimer::singleShot(0, this, &Gateway::wake);
}

void Gateway::wake()
{
    m_isWakeDue = false;
    std::list<Visit> waiting;
    waiting.swap(m_waiting);
    for (Visit &visit : waiting) {
        if (visit.exchange->isOpen())
            run(std::move(visit));
    }
}

void Gateway::answerWaiting()
{
    for (Visit &visit : m_waiting)
        visit.call.isLast = true;
    wake();
}

void Gateway::succeed(const Visit &visit, const IdempotencyStore::Answer &answer, bool isReplay)
{
    HttpResponse answered = response(visit, answer.status, answer.body);
    if (isReplay)
        answered.headers.emplaceBack("Idempotency-Replay", "true");
    visit.exchange->reply(std::move(answered));
}

void Gateway::fail(const Visit &visit, const QList<Error> &errors)
{
    const Error &first = errors.first();
    const int status = problem::statusOf(first);
    QJsonObject envelope = problem::envelope(status, visit.requestId, errors);
    if (status == 429) {
        const QString retryAt = formatInstant(m_workspace.clock().now() + first.retryAfter);
        envelope.insert(u"rate_limit"_s,
            QJsonObject{{u"name"_s, visit.call.principal.name}, {u"limit"_s, m_admission.rateLimit()},
                {u"remaining"_s, 0}, {u"retry_after"_s, retryAt}});
    }
    if (status >= 500)
        qCWarning(logGateway).noquote() << visit.requestId << visit.call.request.method << visit.call.request.path
                                        << "failed:" << first.message;
    HttpResponse answered = response(visit, status, json::compact(envelope));
    if (status == 401)
        answered.headers.emplaceBack("WWW-Authenticate", "Bearer");
    visit.exchange->reply(std::move(answered));
}

} // namespace muster::service
