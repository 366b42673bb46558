#include "app/service/http/chunkdecoder.h"
#include "app/service/http/headlines.h"
#include <algorithm>

namespace muster::service {

namespace {

constexpr int mostDigits = 15; ///< of a size: never more than 60 bits
constexpr qsizetype framingLimit = 16 * 1024; ///< wasted on extensions, trailers and tiny chunks
constexpr qsizetype framingAllowance = 16; ///< a chunk this well framed wastes nothing

HttpRefusal malformed()
{
    return badRequest(QStringLiteral("The chunks of the body are malformed."));
}

} // namespace

std::optional<HttpRefusal> ChunkDecoder::feed(QByteArrayView bytes, qsizetype &used, QByteArray &body)
{
    while (used < bytes.size() && m_state != State::Done) {
        if (m_state == State::Data) {
            const auto part = bytes.sliced(used, std::min(m_size, bytes.size() - used));
            body.append(part);
            used += part.size();
            m_size -= part.size();
            if (m_size == 0)
                m_state = State::DataReturn;
            continue;
        }
        const char c = bytes[used++];
        if (++m_framing > framingLimit)
            return badRequest(QStringLiteral("The chunks of the body carry too little."));
        if (auto refusal = m_state == State::SizeEnd && c == '\n' ? endSize(body.size()) : take(c))
            return refusal;
    }
    return {};
}

std::optional<HttpRefusal> ChunkDecoder::take(char c)
{
    switch (m_state) {
    case State::Size:
        return takeSize(c);
    case State::Extension:
        if (c == '\r')
            m_state = State::SizeEnd;
        else if (isControl(c))
            return malformed();
        return {};
    case State::DataReturn:
        m_state = State::DataEnd;
        return c == '\r' ? std::optional<HttpRefusal>() : malformed();
    case State::DataEnd:
        m_state = State::Size;
        return c == '\n' ? std::optional<HttpRefusal>() : malformed();
    case State::Trailer:
        return takeTrailer(c);
    case State::SizeEnd:
    case State::Data:
    case State::Done:
        break;
    }
    return malformed();
}

std::optional<HttpRefusal> ChunkDecoder::takeSize(char c)
{
    if (m_digits > 0 && c == ';') {
        m_state = State::Extension;
        return {};
    }
    if (m_digits > 0 && c == '\r') {
        m_state = State::SizeEnd;
        return {};
    }
    const int digit = hexDigit(c);
    if (digit < 0 || ++m_digits > mostDigits)
        return malformed();
    m_size = m_size * 16 + digit;
    return {};
}

std::optional<HttpRefusal> ChunkDecoder::endSize(qsizetype bodySize)
{
    m_digits = 0;
    m_state = m_size == 0 ? State::Trailer : State::Data;
    if (m_size > m_bodyLimit - bodySize)
        return HttpRefusal{413, QStringLiteral("The body is too large.")};
    m_framing = std::max<qsizetype>(0, m_framing - framingAllowance - 2 * m_size);
    return {};
}

std::optional<HttpRefusal> ChunkDecoder::takeTrailer(char c)
{
    m_line.append(c);
    if (c != '\n') {
        const bool afterReturn = m_line.size() > 1 && m_line[m_line.size() - 2] == '\r';
        return afterReturn || (isControl(c) && c != '\r') ? malformed() : std::optional<HttpRefusal>();
    }
    if (!m_line.endsWith("\r\n"))
        return malformed();
    const QByteArray line = std::exchange(m_line, {}).chopped(2);
    if (line.isEmpty()) {
        m_state = State::Done;
        return {};
    }
    const QByteArray name = line.first(std::max<qsizetype>(0, line.indexOf(':'))).toLower();
    if (name == "content-length" || name == "transfer-encoding")
        return malformed();
    return checkFieldLine(line);
}

} // namespace muster::service
