#pragma once
#include "app/service/http/characters.h"
#include "app/service/http/httplimits.h"
#include "app/service/http/httprefusal.h"
#include <QByteArray>
#include <optional>

namespace muster::service {

/// Collects the lines of one request's head and refuses, at the earliest byte, every line that two HTTP programs might
/// read differently (bare LF, folded lines, spaces before the colon, control characters) or that is too long.
/// What passes goes to Boost.Beast, which is more lenient. Sans-IO; owned by HttpParser.
class HeadLines
{
public:
    explicit HeadLines(const HttpLimits &limits)
        : m_limits(limits)
    { }
    /// Takes bytes up to the end of the head and adds their number to `used`.
    std::optional<HttpRefusal> feed(QByteArrayView bytes, qsizetype &used);
    bool isComplete() const { return m_complete; }
    bool isEmpty() const { return m_text.isEmpty() && !m_skippedEmptyLine; }
    /// Request line, header lines and the empty line.
    const QByteArray &text() const { return m_text; }

private:
    qsizetype room() const;
    HttpRefusal tooLong() const;
    std::optional<HttpRefusal> checkLine();

    const HttpLimits &m_limits;
    QByteArray m_text;
    qsizetype m_lineStart = 0;
    qsizetype m_requestLineEnd = 0; ///< 0 while the request line is being read
    int m_fields = 0;
    bool m_skippedEmptyLine = false;
    bool m_complete = false;
};

/// A header or trailer line, without its end: a proper name, a colon, not folded.
std::optional<HttpRefusal> checkFieldLine(QByteArrayView line);

} // namespace muster::service
