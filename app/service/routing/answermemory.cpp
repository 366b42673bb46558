#include "app/service/routing/answermemory.h"

namespace muster::service {

namespace {

constexpr qsizetype mostBytes = 32 * 1024 * 1024;

/// Everything of a request that an answer may depend on.
QByteArray keyOf(const Visit &visit)
{
    const Call &call = visit.call;
    return call.principal.id.toUtf8() + '\n' + call.origin.toUtf8() + '\n' + call.request.header("muster-user") + '\n'
        + call.request.target;
}

} // namespace

AnswerMemory::AnswerMemory()
    : m_answers(mostBytes)
{ }

void AnswerMemory::see(const std::optional<DataVersion> &version)
{
    if (!version || version != m_version)
        m_answers.clear();
    m_version = version;
}

std::optional<QByteArray> AnswerMemory::find(const Visit &visit) const
{
    const QByteArray *known = m_answers.object(keyOf(visit));
    return known ? std::optional(*known) : std::nullopt;
}

void AnswerMemory::keep(const Visit &visit, QByteArray body)
{
    if (!m_version)
        return;
    body.squeeze();
    const qsizetype size = body.size();
    m_answers.insert(keyOf(visit), new QByteArray(std::move(body)), size);
}

} // namespace muster::service
