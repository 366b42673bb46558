#include "app/api/gunzip.h"
#include <zlib.h>

namespace muster::api {

QByteArray gunzipped(const QByteArray &bytes)
{
    constexpr qsizetype most = 64 * 1024;
    constexpr int gzipOnly = 16 + MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return {};
    QByteArray text(most, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = uInt(text.size());
    const int code = inflate(&stream, Z_SYNC_FLUSH);
    text.truncate(code == Z_OK || code == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    inflateEnd(&stream);
    return text;
}

} // namespace muster::api
