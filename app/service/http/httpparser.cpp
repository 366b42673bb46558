#include "app/service/http/httpparser.h"
#include "app/service/http/chunkdecoder.h"
#include "app/service/http/fieldrules.h"
#include "app/service/http/headlines.h"
#include "app/service/http/headmachine.h"
#include "app/service/http/requesttarget.h"
#include <algorithm>

namespace muster::service {

HttpParser::HttpParser(const HttpLimits &limits)
    : m_limits(limits)
{ }

HttpParser::~HttpParser() = default;

qsizetype HttpParser::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    if (m_stage == Stage::Idle || m_stage == Stage::Head)
        feedHead(bytes, used);
    else if (m_stage == Stage::Body)
        feedBody(bytes, used);
    return used;
}

void HttpParser::feedHead(QByteArrayView bytes, qsizetype &used)
{
    if (!m_head)
        m_head = std::make_unique<HeadLines>(m_limits);
    if (auto refusal = m_head->feed(bytes, used))
        return refuse(std::move(*refusal));
    m_stage = m_head->isEmpty() ? Stage::Idle : Stage::Head;
    if (m_head->isComplete()) {
        const QByteArray head = m_head->text();
        m_head.reset();
        acceptHead(head);
    }
}

void HttpParser::acceptHead(const QByteArray &head)
{
    HeadMachine machine(m_request);
    const bool accepted = machine.read(head);
    m_oldVersion = head.first(head.indexOf('\r')).endsWith("1.0");
    auto refusal = checkFields(m_request, m_oldVersion); // says why better than Beast does
    if (!refusal && !accepted)
        refusal = badRequest(QStringLiteral("The head of the request is malformed."));
    const auto length = accepted ? machine.content_length() : boost::none;
    if (!refusal && length && *length > std::uint64_t(m_limits.bodyBytes))
        refusal = HttpRefusal{413, QStringLiteral("The body is too large.")};
    if (!refusal)
        refusal = readTarget(m_request);
    if (refusal)
        return refuse(std::move(*refusal));
    m_missing = qsizetype(length.value_or(0));
    if (machine.chunked())
        m_chunks = std::make_unique<ChunkDecoder>(m_limits.bodyBytes);
    m_stage = m_missing > 0 || m_chunks ? Stage::Body : Stage::Complete;
    m_keepsAlive = machine.keep_alive();
    m_wantsContinue = m_stage == Stage::Body && !m_oldVersion && !m_request.header("expect").isEmpty();
}

void HttpParser::feedBody(QByteArrayView bytes, qsizetype &used)
{
    if (m_chunks) {
        if (auto refusal = m_chunks->feed(bytes, used, m_request.body))
            return refuse(std::move(*refusal));
        if (m_chunks->isDone())
            m_stage = Stage::Complete;
        return;
    }
    if (m_request.body.isEmpty())
        m_request.body.reserve(m_missing); // growing many bodies side by side would leave the heap full of holes
    used = std::min(m_missing, bytes.size());
    m_request.body.append(bytes.first(used));
    m_missing -= used;
    if (m_missing == 0)
        m_stage = Stage::Complete;
}

void HttpParser::refuse(HttpRefusal refusal)
{
    m_refusal = std::move(refusal);
    m_stage = Stage::Refused;
    m_head.reset();
    m_chunks.reset();
    m_request = {};
    m_missing = 0;
}

HttpRequest HttpParser::take()
{
    m_chunks.reset();
    m_wantsContinue = false;
    m_stage = Stage::Idle;
    return std::exchange(m_request, {});
}

} // namespace muster::service
