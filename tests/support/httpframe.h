#pragma once
#include <QByteArray>
#include <QByteArrayList>

namespace muster::test {

/// Finds where one HTTP/1.1 message ends, so that a proxy knows requests from each other. Trusts its peers: only for
/// tests.
class HttpFrame
{
public:
    enum class Kind { Request, Reply };
    explicit HttpFrame(Kind kind, bool withoutBody = false)
        : m_kind(kind)
        , m_withoutBody(withoutBody)
    { }

    /// Takes the bytes that belong to this message from the front of `input`, appends them to bytes() and returns them.
    QByteArray take(QByteArray &input);
    /// A reply without a length ends with its connection.
    void endOfStream();

    bool isComplete() const { return m_complete; }
    bool hasHeader() const { return m_headerEnd > 0; }
    const QByteArray &bytes() const { return m_bytes; }
    /// "POST /v2/incidents HTTP/1.1" or "HTTP/1.1 200 OK"
    QByteArray startLine() const { return m_bytes.left(m_bytes.indexOf("\r\n")); }
    /// Value of a header given in lower case, or empty.
    QByteArray header(QByteArrayView name) const;
    QByteArray body() const { return m_headerEnd > 0 ? m_bytes.mid(m_headerEnd) : QByteArray(); }

private:
    void readHeader();
    void takeChunks(QByteArray &input);

    Kind m_kind;
    bool m_withoutBody; ///< the reply to HEAD
    QByteArray m_bytes;
    qsizetype m_headerEnd = 0;
    qint64 m_rest = 0; ///< bytes of body (or of the current chunk and its line end) still to come; -1 = until the end
    bool m_chunked = false;
    bool m_lastChunk = false;
    bool m_complete = false;
};

} // namespace muster::test
