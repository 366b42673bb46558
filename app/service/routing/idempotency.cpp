#include "app/service/routing/idempotency.h"
#include "app/service/routing/problem.h"
#include <QCryptographicHash>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kept{72};
constexpr qsizetype longestKey = 255;

QString hashOf(const Call &call)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
        {call.request.method, call.request.path.toUtf8(), call.actor.id.toUtf8(), call.request.body}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

IdempotencyStore::IdempotencyStore(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Result<std::optional<IdempotencyStore::Answer>> IdempotencyStore::find(const Call &call, const QString &key)
{
    if (key.isEmpty())
        return std::nullopt;
    if (key.size() > longestKey)
        return tl::unexpected(
            problem::invalid(u"Idempotency-Key"_s, u"An idempotency key has at most 255 characters"_s));
    std::optional<Answer> answer;
    bool isOther = false;
    m_database.each(u"SELECT request_hash, status, body FROM idempotency WHERE principal = ? AND idempotency_key = ?"
                    u" AND created_at >= ?"_s,
        {call.principal.id, key, formatInstant(m_clock.now() - kept)}, [&](const Row &row) {
            isOther = row.text(0) != hashOf(call);
            answer = Answer{int(row.integer(1)), row.text(2).toUtf8()};
        });
    if (isOther)
        return tl::unexpected(problem::invalid(u"Idempotency-Key"_s,
            u"This idempotency key was used for a different request"_s, u"idempotency_mismatch"_s));
    return answer;
}

void IdempotencyStore::keep(const Call &call, const QString &key, const Answer &answer)
{
    if (key.isEmpty())
        return;
    m_database.run(u"INSERT INTO idempotency (principal, idempotency_key, request_hash, status, body, created_at)"
                   u" VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (principal, idempotency_key) DO UPDATE SET"
                   u" request_hash = excluded.request_hash, status = excluded.status, body = excluded.body,"
                   u" created_at = excluded.created_at"_s,
        {call.principal.id, key, hashOf(call), answer.status, QString::fromUtf8(answer.body),
            formatInstant(m_clock.now())});
}

void IdempotencyStore::prune()
{
    m_database.run(u"DELETE FROM idempotency WHERE created_at < ?"_s, {formatInstant(m_clock.now() - kept)});
}

} // namespace muster::service
