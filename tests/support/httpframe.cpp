#include "tests/support/httpframe.h"
#include <algorithm>

namespace muster::test {

namespace {

QByteArray cut(QByteArray &from, qsizetype count)
{
    const QByteArray front = from.left(count);
    from.remove(0, count);
    return front;
}

} // namespace

QByteArray HttpFrame::take(QByteArray &input)
{
    const qsizetype before = m_bytes.size();
    if (m_headerEnd == 0) {
        // The end of the header may straddle two reads, so look at both together.
        const qsizetype end = (m_bytes + input).indexOf("\r\n\r\n");
        if (end < 0) {
            m_bytes += cut(input, input.size());
            return m_bytes.mid(before);
        }
        m_bytes += cut(input, end + 4 - m_bytes.size());
        m_headerEnd = m_bytes.size();
        readHeader();
    }
    if (m_chunked) {
        takeChunks(input);
    } else if (!m_complete) {
        const QByteArray part = cut(input, m_rest < 0 ? input.size() : std::min<qint64>(m_rest, input.size()));
        m_bytes += part;
        m_rest -= m_rest < 0 ? 0 : part.size();
        m_complete = m_rest == 0;
    }
    return m_bytes.mid(before);
}

void HttpFrame::takeChunks(QByteArray &input)
{
    while (!m_complete && !input.isEmpty()) {
        if (m_rest > 0) {
            const QByteArray part = cut(input, std::min<qint64>(m_rest, input.size()));
            m_bytes += part;
            m_rest -= part.size();
            m_complete = m_lastChunk && m_rest == 0;
            continue;
        }
        const qsizetype end = input.indexOf("\r\n");
        if (end < 0)
            return; // a chunk's size line is short: wait for all of it
        const qint64 size = input.left(end).split(';').first().trimmed().toLongLong(nullptr, 16);
        m_lastChunk = size == 0;
        m_bytes += cut(input, end + 2);
        m_rest = size + 2;
    }
}

void HttpFrame::endOfStream()
{
    m_complete = m_complete || (m_headerEnd > 0 && m_rest < 0);
}

QByteArray HttpFrame::header(QByteArrayView name) const
{
    const QList<QByteArray> lines = m_bytes.left(m_headerEnd).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

void HttpFrame::readHeader()
{
    const QByteArray status = m_kind == Kind::Reply ? startLine().split(' ').value(1) : QByteArray();
    const QByteArray length = header("content-length");
    if (m_withoutBody || status == "204" || status == "304" || status.startsWith('1'))
        m_complete = true;
    else if (header("transfer-encoding").toLower().contains("chunked"))
        m_chunked = true;
    else if (!length.isEmpty())
        m_rest = length.toLongLong();
    else
        m_rest = m_kind == Kind::Reply ? -1 : 0;
    m_complete = m_complete || (!m_chunked && m_rest == 0);
}

} // namespace muster::test
