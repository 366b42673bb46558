#include "app/service/http/headlines.h"
#include <algorithm>
#include <utility>

namespace muster::service {

namespace {

bool isForbidden(char c)
{
    return isControl(c) && c != '\r' && c != '\n';
}

std::optional<HttpRefusal> checkRequestLine(QByteArrayView line)
{
    const auto first = line.indexOf(' ');
    const auto last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1 || !isToken(line.first(first)))
        return badRequest(QStringLiteral("The request line is malformed."));
    const QByteArrayView version = line.sliced(last + 1);
    const bool named = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.';
    if (!named || !isDigit(version[5]) || !isDigit(version[7]))
        return badRequest(QStringLiteral("The request line is malformed."));
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return HttpRefusal{505, QStringLiteral("Only HTTP/1.1 and HTTP/1.0 are spoken here.")};
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const auto plain = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!std::ranges::all_of(target, plain))
        return badRequest(QStringLiteral("The request target has characters that must be percent-encoded."));
    return {};
}

} // namespace

std::optional<HttpRefusal> checkFieldLine(QByteArrayView line)
{
    if (line.front() == ' ' || line.front() == '\t')
        return badRequest(QStringLiteral("A header line starts with a space (folded header lines are refused)."));
    const auto colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return badRequest(QStringLiteral("A header line has no proper name."));
    return {};
}

std::optional<HttpRefusal> HeadLines::feed(QByteArrayView bytes, qsizetype &used)
{
    while (used < bytes.size() && !m_complete) {
        const auto newline = bytes.indexOf('\n', used);
        const auto end = newline < 0 ? bytes.size() : newline + 1;
        const QByteArrayView piece = bytes.sliced(used, end - used);
        const auto left = room();
        if (std::ranges::any_of(piece.first(std::min(left, piece.size())), isForbidden))
            return badRequest(QStringLiteral("The head of the request has control characters."));
        if (piece.size() > left)
            return tooLong();
        m_text.append(piece);
        used = end;
        if (newline < 0)
            return {};
        if (auto refusal = checkLine())
            return refusal;
    }
    return {};
}

qsizetype HeadLines::room() const
{
    return m_requestLineEnd == 0 ? m_limits.requestLineBytes + 2 - m_text.size()
                                 : m_limits.headerBytes - (m_text.size() - m_requestLineEnd);
}

HttpRefusal HeadLines::tooLong() const
{
    if (m_requestLineEnd == 0)
        return {414, QStringLiteral("The request line is too long.")};
    return {431, QStringLiteral("The header is too long.")};
}

std::optional<HttpRefusal> HeadLines::checkLine()
{
    const QByteArrayView line = QByteArrayView(m_text).sliced(m_lineStart);
    if (!line.endsWith("\r\n") || line.indexOf('\r') != line.size() - 2)
        return badRequest(QStringLiteral("Lines of the head must end in CR LF."));
    const QByteArrayView content = line.chopped(2);
    if (m_requestLineEnd == 0) {
        if (content.isEmpty()) { // one is forgiven (RFC 9112 §2.2): old clients send it after a body
            if (std::exchange(m_skippedEmptyLine, true))
                return badRequest(QStringLiteral("The request line is missing."));
            m_text.clear();
            return {};
        }
        m_lineStart = m_requestLineEnd = m_text.size();
        return checkRequestLine(content);
    }
    m_lineStart = m_text.size();
    if (content.isEmpty()) {
        m_complete = true;
        return {};
    }
    if (++m_fields > m_limits.headerCount)
        return HttpRefusal{431, QStringLiteral("The header has too many lines.")};
    return checkFieldLine(content);
}

} // namespace muster::service
