#pragma once
#include "app/service/http/httprefusal.h"
#include <QByteArray>
#include <optional>

namespace muster::service {

/// Undoes Transfer-Encoding: chunked, one byte range at a time and in constant memory. Stricter than Boost.Beast's own,
/// which lets line ends stand in quoted extensions and whose assertions a first chunk of size 0 can trip (1.74).
/// Extensions and trailers are checked and dropped. Sans-IO; owned by HttpParser.
class ChunkDecoder
{
public:
    explicit ChunkDecoder(qsizetype bodyLimit)
        : m_bodyLimit(bodyLimit)
    { }
    /// Appends content to `body`; adds what it took of `bytes`, at most up to the end of the body, to `used`.
    std::optional<HttpRefusal> feed(QByteArrayView bytes, qsizetype &used, QByteArray &body);
    bool isDone() const { return m_state == State::Done; }

private:
    enum class State { Size, Extension, SizeEnd, Data, DataReturn, DataEnd, Trailer, Done };

    std::optional<HttpRefusal> take(char c);
    std::optional<HttpRefusal> takeSize(char c);
    std::optional<HttpRefusal> endSize(qsizetype bodySize);
    std::optional<HttpRefusal> takeTrailer(char c);

    qsizetype m_bodyLimit;
    State m_state = State::Size;
    qsizetype m_size = 0; ///< of the chunk at hand, then what is left of it
    int m_digits = 0;
    qsizetype m_framing = 0; ///< bytes spent on framing beyond what honest chunks need
    QByteArray m_line; ///< of the trailer
};

} // namespace muster::service
